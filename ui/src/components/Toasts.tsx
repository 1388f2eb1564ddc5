import X from 'lucide-react/icons/x';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from './Button';
import styles from './Toasts.module.css';

interface ToastMessage {
  text: string;
  action?: { label: string; run: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Long enough to read and to reach with F6; hovering or focusing stops the clock. */
const SHOWN_FOR_MS = 8000;

export function showToast(message: ToastMessage): void {
  queue.add(message, { timeout: SHOWN_FOR_MS });
}

export function clearToasts(): void {
  queue.clear();
}

let region: HTMLElement | null = null;

/** Moves the focus to the latest message, if there is one. */
export function focusToasts(): void {
  region?.querySelector<HTMLElement>('[role="alertdialog"]')?.focus();
}

export function Toasts() {
  const intl = useIntl();
  return (
    <ToastRegion
      ref={(element) => {
        region = element;
      }}
      queue={queue}
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
                queue.close(toast.key);
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
    </ToastRegion>
  );
}
