import X from 'lucide-react/icons/x';
import {
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from './Button';
import styles from './ToastRegion.module.css';
import { toastQueue } from './Toasts';

/** The messages, where they stand. */
export function ToastRegion() {
  const intl = useIntl();
  return (
    <AriaToastRegion
      data-messages
      queue={toastQueue}
      className={styles.region ?? ''}
      aria-label={intl.formatMessage({ id: 'toasts.region', defaultMessage: 'Messages' })}
    >
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast ?? ''}>
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              size="small"
              onPress={() => {
                toast.content.action?.run();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button
            slot="close"
            variant="quiet"
            size="small"
            square
            aria-label={intl.formatMessage({ id: 'toasts.close', defaultMessage: 'Close' })}
          >
            <X size={16} />
          </Button>
        </Toast>
      )}
    </AriaToastRegion>
  );
}
