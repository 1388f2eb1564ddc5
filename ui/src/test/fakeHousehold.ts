import type { ManagedProfile, OwnProfile, Profile, SessionUser } from '../generated/bindings';

/** The password of everybody in the fake. */
const PASSWORD = 'correct horse';

interface HouseholdOptions {
  profiles?: string[];
  staying?: string[];
  signedIn?: boolean;
}

interface Member extends OwnProfile {
  /** Null until the owner gives a new one. */
  password: string | null;
  removedAt: number | null;
}

/** The profiles of the fake, numbered from 1, who is the owner, and who of them is signed in. */
export class FakeHousehold {
  readonly members: Member[] = [];
  signedIn: number | null;
  last: number | null;

  constructor({ profiles = ['Ada', 'Jonas'], staying = [], signedIn }: HouseholdOptions) {
    for (const username of profiles) {
      const member = this.add(username, PASSWORD);
      member.stays = staying.includes(username);
    }
    this.last = this.members.length > 0 ? 1 : null;
    this.signedIn = signedIn === false ? null : this.last;
  }

  add(username: string, password: string): Member {
    const id = this.members.length + 1;
    const member: Member = {
      id,
      username,
      firstName: '',
      lastName: '',
      email: '',
      avatar: null,
      isOwner: id === 1,
      stays: false,
      password,
      removedAt: null,
    };
    this.members.push(member);
    return member;
  }

  enter(id: number): SessionUser {
    this.signedIn = id;
    this.last = id;
    return shown(this.members[id - 1] as Member);
  }

  session(): SessionUser | null {
    const member = this.members.find(({ id }) => id === this.signedIn);
    return member ? shown(member) : null;
  }

  tiles(): Profile[] {
    return this.members
      .filter(({ removedAt }) => removedAt === null)
      .map((member) => ({
        ...shown(member),
        stays: member.stays,
        needsPassword: member.password === null,
      }));
  }

  managed(): ManagedProfile[] {
    return this.members.map((member) => ({
      ...shown(member),
      needsPassword: member.password === null,
      removedAt: member.removedAt,
    }));
  }
}

/** As everybody sees them. */
export function shown(member: Member): SessionUser {
  const { id, username, firstName, lastName, avatar, isOwner } = member;
  const name = [firstName, lastName].filter(Boolean).join(' ') || username;
  return { id, username, name, avatar, isOwner };
}
