// biome-ignore-all lint/a11y/useSemanticElements: cells that are placed by hand make no table of HTML
// biome-ignore-all lint/a11y/useFocusableInteractive: the link in it takes the focus
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Row } from './cells';
import styles from './MatrixTable.module.css';

interface MatrixNameProps {
  row: Row;
  index: number;
  isStop: boolean;
}

/** Whose row it is; it stays at the edge. */
export const MatrixName = memo(function MatrixName({ row, index, isStop }: MatrixNameProps) {
  const { character, performers } = row;
  return (
    <div role="rowheader" aria-colindex={1} className={styles.name}>
      <Link
        to="/characters/$id"
        params={{ id: character.id }}
        data-place={`${index} -1`}
        tabIndex={isStop ? 0 : -1}
        className={styles.nameLink}
        title={character.name}
        draggable={false}
      >
        <span className={styles.nameText} dir="auto">
          {character.name}
        </span>
        <span className={styles.performers}>
          <FormattedMessage
            id="matrix.performers"
            defaultMessage="{count, plural, one {# performer} other {{count, number} performers}}"
            values={{ count: performers }}
          />
        </span>
      </Link>
    </div>
  );
});
