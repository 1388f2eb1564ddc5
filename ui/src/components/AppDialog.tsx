import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import styles from './AppDialog.module.css';
import { Button } from './Button';

interface AppDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Its buttons; left out, it has one to close it. */
  foot?: ReactNode;
  /** An alert is read out at once and not closed by a click beside it. */
  role?: 'dialog' | 'alertdialog';
  /** Room for two columns. */
  wide?: boolean;
  /** As large as the window lets it; what is within scrolls itself. */
  fill?: boolean;
  children: ReactNode;
}

/** A dialog that veils the whole window; Esc or a click outside closes it. */
export function AppDialog(props: AppDialogProps) {
  const { title, isOpen, onClose, foot, role = 'dialog', wide, fill, children } = props;
  return (
    <ModalOverlay
      isDismissable={role === 'dialog'}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className={styles.veil ?? ''}
      data-veil
    >
      <Modal
        className={styles.modal ?? ''}
        data-wide={wide || undefined}
        data-fill={fill || undefined}
      >
        <Dialog role={role} className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
          <div className={styles.foot}>
            {foot ?? (
              <Button onPress={onClose}>
                <FormattedMessage id="dialog.close" defaultMessage="Close" />
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
