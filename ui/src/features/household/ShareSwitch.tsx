import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Switch } from '../../components/Switch';
import { showToast } from '../../components/Toasts';
import { errorText } from '../../lib/errors';
import { householdSharesQuery, useShare } from './queries';

/** Whether the others see one's own favorites on their page. */
export function ShareSwitch() {
  const intl = useIntl();
  const { data: shares } = useQuery(householdSharesQuery);
  const share = useShare();
  if (shares === undefined) return null;
  return (
    <Switch
      isSelected={shares}
      onChange={(wanted) =>
        share.mutate(wanted, { onError: (error) => showToast({ text: errorText(intl, error) }) })
      }
    >
      <FormattedMessage id="together.share" defaultMessage="Others see my favorites" />
    </Switch>
  );
}
