import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface ToastMessage {
  text: string;
  action?: { label: string; run: () => void };
}

/** More than these would cover the page, and the queue would bring old ones back later. */
const MOST = 3;
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: MOST });
/** What is shown, the oldest first; of messages that offer to take back, only the last act's. */
let shown: { key: string; offers: boolean }[] = [];

/** Long enough to read and to reach with F6; hovering or focusing stops the clock. */
const SHOWN_FOR_MS = 8000;

export function showToast(message: ToastMessage): void {
  const offers = message.action !== undefined;
  const key = toastQueue.add(message, {
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
      toastQueue.close(other.key);
    });
}

export function clearToasts(): void {
  toastQueue.clear();
  shown = [];
}

/** Moves the focus to the latest message, if there is one. */
export function focusToasts(): void {
  document.querySelector<HTMLElement>('[data-messages] [role="alertdialog"]')?.focus();
}
