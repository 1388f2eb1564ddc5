import Check from 'lucide-react/icons/check';
import { Checkbox } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MovieId } from '../../generated/bindings';
import styles from './CompareCheckbox.module.css';

/** Whether a movie of a larger group is one of the two to compare. */
export function CompareCheckbox({ id, title }: { id: MovieId; title: string }) {
  const intl = useIntl();
  return (
    <Checkbox
      value={String(id)}
      className={styles.checkbox ?? ''}
      aria-label={intl.formatMessage(
        { id: 'duplicates.chooseOne', defaultMessage: 'Compare {title}' },
        { title },
      )}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.box}>{isSelected && <Check size={12} strokeWidth={3} />}</span>
          <FormattedMessage id="duplicates.choose" defaultMessage="Compare" />
        </>
      )}
    </Checkbox>
  );
}
