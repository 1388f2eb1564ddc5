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

/** More than these would cover the page, and the queue would bring old ones back later. */
const MOST = 3;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: MOST });
/** What is shown, the oldest first; of messages that offer to take back, only the last act's. */
let shown: { key: string; offers: boolean }[] = [];

/** Long enough to read and to reach with F6; hovering or focusing stops the clock. */
const SHOWN_FOR_MS = 8000;

export function showToast(message: ToastMessage): void {
  const offers = message.action !== undefined;
  const key = queue.add(message, {
    timeout: SHOWN_FOR_MS,
    onClose: () => {
      shown = shown.filter((other) => other.key !== key);
    },
  });
  const older = shown;
  shown = [...shown, { key, offers }];
  const tooMany = shown.length - MOST;
  older
    .filter((other, place) => place < tooMany || (offers && other.offers))
    .forEach((other) => {
      queue.close(other.key);
    });
}

export function clearToasts(): void {
  queue.clear();
  shown = [];
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
