import { useState } from 'react';
import { useIntl } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';
import { useCountdown } from './useCountdown';

/** What is said at a password that was not taken, and for how long the next try has to wait. */
export function usePasswordRefusal() {
  const intl = useIntl();
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const seconds = useCountdown(until);
  return {
    hasToWait: seconds > 0,
    text:
      seconds > 0
        ? intl.formatMessage(
            {
              id: 'signIn.wait',
              defaultMessage:
                'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
            },
            { seconds },
          )
        : problem,
    say: setProblem,
    /** Says what the library answered. */
    refuse: (error: unknown) => {
      const { code, params } = toIpcError(error);
      const wait = code === 'wrongPassword' ? Number(params.retryAfterSeconds ?? 0) : 0;
      setUntil(wait > 0 ? performance.now() + wait * 1000 : null);
      setProblem(errorText(intl, error));
    },
  };
}
