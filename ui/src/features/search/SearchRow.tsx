import ArrowRight from 'lucide-react/icons/arrow-right';
import Plus from 'lucide-react/icons/plus';
import { CharacterRow, MovieTile, PersonRow } from './HitRows';
import type { SearchRowData } from './rows';
import styles from './SearchRows.module.css';

/** One row of the results, whatever it is. */
export function SearchRow({ row, isBest }: { row: SearchRowData; isBest: boolean }) {
  switch (row.kind) {
    case 'movie':
      return <MovieTile hit={row.hit} />;
    case 'person':
      return <PersonRow hit={row.hit} isBest={isBest} />;
    case 'character':
      return <CharacterRow hit={row.hit} isBest={isBest} />;
    case 'act': {
      const Icon = row.act === 'create' ? Plus : ArrowRight;
      return (
        <>
          <Icon size={16} aria-hidden="true" className={styles.icon} />
          <span className={styles.act} dir="auto">
            {row.text}
          </span>
          {row.act === 'movies' && <kbd>Enter</kbd>}
        </>
      );
    }
  }
}
