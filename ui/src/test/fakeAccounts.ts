import type { commands, PasswordStrength } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { shown } from './fakeHousehold';
import { failure, fakeImage } from './fakeLibrary';

type Names = Extract<keyof typeof commands, `accounts${string}`>;

type Answers = {
  [Name in Names]: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => ReturnType<(typeof commands)[Name]> | Awaited<ReturnType<(typeof commands)[Name]>>;
};

const COMMON = 'password1';
/** Wrong passwords that are looked at before one has to wait. */
const TRIES = 5;
const WAIT_SECONDS = '2';

const invalid = (field: string, reason: string, max = '') =>
  failure('invalid', { field, params: { reason, max } });

function judged(password: string): PasswordStrength {
  const problem = password.length < 8 ? 'tooShort' : password === COMMON ? 'tooCommon' : null;
  return { score: Math.min(4, Math.floor(password.length / 4)), problem };
}

function refuseWeak(password: string): void {
  const { problem } = judged(password);
  if (problem) throw invalid('password', problem);
}

/** Signing in, one's own profile, and what the owner does with the others. */
export function fakeAccounts(backend: FakeBackend): Answers {
  let wrong = 0;
  const member = (id: number | null) => {
    const found = backend.household.members.find((one) => one.id === id);
    if (!found) throw failure(id === null ? 'signedOut' : 'notFound');
    return found;
  };
  const own = () => member(backend.household.signedIn);
  const leave = () => {
    backend.household.signedIn = null;
    return null;
  };
  const setAvatar = (seed: number | null) => {
    own().avatar = seed === null ? null : fakeImage(seed);
    return shown(own());
  };
  const add = (username: string, password: string) => {
    if (username === 'Taken') throw invalid('username', 'taken');
    refuseWeak(password);
    return backend.household.add(username, password).id;
  };
  return {
    accountsCreate: ({ username, password }) => backend.household.enter(add(username, password)),
    accountsSignIn: ({ username, password }) => {
      const found = backend.household.members.find((one) => one.username === username);
      if (found && found.password === password) return backend.household.enter(found.id);
      wrong += 1;
      const params: Record<string, string> = {};
      if (wrong > TRIES) params.retryAfterSeconds = WAIT_SECONDS;
      throw failure('wrongPassword', { field: 'password', params });
    },
    accountsResume: (id) => (member(id).stays ? backend.household.enter(id) : null),
    accountsKeepForm: () => {},
    accountsPasswordStrength: judged,
    accountsStay: () => {
      own().stays = true;
      return null;
    },
    accountsStopStaying: () => {
      own().stays = false;
      return null;
    },
    accountsSignOut: () => {
      own().stays = false;
      return leave();
    },
    accountsLock: leave,
    accountsSignOutEverywhere: () => {
      own().stays = false;
      return leave();
    },
    accountsProfile: () => ({ ...own() }),
    accountsEdit: ({ field, value }) => {
      const text = value.trim();
      if (field === 'username' && text === '') throw invalid('username', 'empty');
      if (field === 'email' && text !== '' && !/^[^@]+@[^@]+$/.test(text)) {
        throw invalid('email', 'notAnEmail');
      }
      if (text.length > 100) throw invalid(field, 'tooLong', '100');
      own()[field] = text;
      return shown(own());
    },
    accountsChangePassword: ({ current, password }) => {
      if (own().password !== current) throw failure('wrongPassword', { field: 'current' });
      refuseWeak(password);
      own().password = password;
      own().stays = false;
      return null;
    },
    accountsChooseAvatar: () => setAvatar(901),
    accountsPasteAvatar: () => setAvatar(902),
    accountsDropAvatar: () => setAvatar(903),
    accountsRemoveAvatar: () => setAvatar(null),
    accountsList: () => backend.household.managed(),
    accountsAdd: ({ username, password }) => {
      add(username, password);
      return null;
    },
    accountsRemove: (id) => {
      member(id).removedAt = Date.now();
      return null;
    },
    accountsRestore: (id) => {
      member(id).removedAt = null;
      member(id).password = null;
      return null;
    },
    accountsSetPassword: (id, password) => {
      refuseWeak(password);
      member(id).password = password;
      return null;
    },
  };
}
