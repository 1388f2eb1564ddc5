import type { CastCredit, PersonRef } from '../../generated/bindings';

export interface CastMember {
  person: PersonRef;
  roles: CastCredit[];
}

/** One entry a person in billing order, with everything they play. */
export function groupCast(cast: readonly CastCredit[]): CastMember[] {
  const members = new Map<number, CastMember>();
  for (const credit of cast) {
    const member = members.get(credit.person.id);
    if (member) member.roles.push(credit);
    else members.set(credit.person.id, { person: credit.person, roles: [credit] });
  }
  return [...members.values()];
}
