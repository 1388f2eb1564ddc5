import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { useIntl } from 'react-intl';
import styles from './CastTable.module.css';
import { columnLabel } from './CellText';
import type { Column } from './columns';
import { roles } from './roles';

interface CastHeadProps {
  columns: readonly Column[];
  /** The order is theirs to choose, and each row has a number in it. */
  isOrdered: boolean;
}

/** What stands over the columns. */
export function CastHead({ columns, isOrdered }: CastHeadProps) {
  const intl = useIntl();
  return (
    <div {...roles.row(0)} className={styles.head}>
      {isOrdered && (
        <>
          <span {...roles.head}>
            <VisuallyHidden>
              {intl.formatMessage({ id: 'casting.drag', defaultMessage: 'Drag' })}
            </VisuallyHidden>
          </span>
          <span {...roles.head} className={styles.number}>
            #
          </span>
        </>
      )}
      {columns.map((column) => (
        <span key={column} {...roles.head} className={styles.label}>
          {columnLabel(intl, column)}
        </span>
      ))}
      <span {...roles.head}>
        <VisuallyHidden>
          {intl.formatMessage({ id: 'casting.menu', defaultMessage: 'Menu' })}
        </VisuallyHidden>
      </span>
    </div>
  );
}
