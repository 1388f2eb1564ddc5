import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import { errorText } from '../../lib/errors';
import { useBinMutations } from './queries';

/** Things that one answer of the bin holds at most. */
const MOST = 500;

interface EmptyBinDialogProps {
  count: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Asked first, because nothing brings these back. */
export function EmptyBinDialog({ count, isOpen, onClose }: EmptyBinDialogProps) {
  const intl = useIntl();
  const { empty } = useBinMutations();
  const run = async () => {
    try {
      const gone = await empty.mutateAsync();
      const text = intl.formatMessage(
        {
          id: 'bin.emptied',
          defaultMessage: '{gone, plural, one {# thing is} other {# things are}} gone for good',
        },
        { gone },
      );
      showToast({ text });
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
    onClose();
  };
  return (
    <AppDialog
      role="alertdialog"
      title={intl.formatMessage({ id: 'bin.askTitle', defaultMessage: 'Empty the bin?' })}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" isDisabled={empty.isPending} onPress={run}>
            <FormattedMessage id="bin.emptyNow" defaultMessage="Empty the bin" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="bin.ask"
          defaultMessage="{isAll, select, true {} other {More than }}{count, plural, one {# thing goes} other {# things go}} for good, with all that hung on {count, plural, one {it} other {them}}. This cannot be taken back."
          values={{ count, isAll: String(count < MOST) }}
        />
      </p>
    </AppDialog>
  );
}
