import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';

export const PASSWORD_MIN = 8;
const PASSWORD_MAX = 1024;
const USERNAME_MAX = 64;

/** The sentence for a name that was not taken: `reason` of the refusal. */
function usernameProblem(intl: IntlShape, reason: string): string {
  return intl.formatMessage(
    {
      id: 'profile.usernameProblem',
      defaultMessage:
        '{reason, select, taken {There is a profile by that name already.} tooLong {At most {max} characters.} other {Give your profile a name.}}',
    },
    { reason, max: USERNAME_MAX },
  );
}

/** The sentence for a password that was not taken: `reason` of the refusal. */
export function passwordProblem(intl: IntlShape, reason: string): string {
  return intl.formatMessage(
    {
      id: 'profile.passwordProblem',
      defaultMessage:
        '{reason, select, tooCommon {Too many people use this password. Choose another one.} tooLong {The password has at most {max, number} characters.} other {The password needs at least {min} characters.}}',
    },
    { reason, min: PASSWORD_MIN, max: PASSWORD_MAX },
  );
}

export interface ProfileProblems {
  username?: string;
  password?: string;
  /** About neither of them. */
  form?: string;
}

/** What is wrong with a new profile, before it is sent. */
export function foundProblems(
  intl: IntlShape,
  { username, password }: { username: string; password: string },
): ProfileProblems {
  const problems: ProfileProblems = {};
  const name = [...username.trim()];
  if (name.length === 0) problems.username = usernameProblem(intl, 'empty');
  else if (name.length > USERNAME_MAX) problems.username = usernameProblem(intl, 'tooLong');
  if ([...password].length < PASSWORD_MIN) problems.password = passwordProblem(intl, 'tooShort');
  return problems;
}

/** What was wrong with it, as the library answered. */
export function refusedProblems(intl: IntlShape, error: unknown): ProfileProblems {
  const { code, field, params } = toIpcError(error);
  const reason = params.reason ?? '';
  if (code === 'invalid' && field === 'username') {
    return { username: usernameProblem(intl, reason) };
  }
  if (code === 'invalid' && field === 'password') {
    return { password: passwordProblem(intl, reason) };
  }
  return { form: errorText(intl, error) };
}

/** The sentence said at a field of a profile that was not taken. */
export function fieldProblem(intl: IntlShape, field: string, error: unknown): string {
  const { code, params } = toIpcError(error);
  const reason = params.reason ?? '';
  if (code !== 'invalid') return errorText(intl, error);
  if (field === 'username') return usernameProblem(intl, reason);
  return intl.formatMessage(
    {
      id: 'profile.fieldProblem',
      defaultMessage:
        '{reason, select, tooLong {At most {max, number} characters.} notAnEmail {Write it as name@example.org.} other {This cannot be kept.}}',
    },
    { reason, max: Number(params.max ?? 0) },
  );
}
