import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { errorText, toIpcError } from '../../lib/errors';
import { useOwnProfileActs } from './queries';

/** Lets whoever is signed in stay so, behind the page; what stands in the way is a message. */
export function useStay(): () => Promise<void> {
  const intl = useIntl();
  const { stay } = useOwnProfileActs();
  const run = async (): Promise<void> => {
    try {
      await stay.mutateAsync();
    } catch (error) {
      // They left before the keyring answered.
      if (toIpcError(error).code === 'signedOut') return;
      showToast({
        text: errorText(intl, error),
        action: {
          label: intl.formatMessage({ id: 'stay.again', defaultMessage: 'Try again' }),
          run,
        },
      });
    }
  };
  return run;
}
