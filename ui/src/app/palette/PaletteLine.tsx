import ChevronRight from 'lucide-react/icons/chevron-right';
import Plus from 'lucide-react/icons/plus';
import { Picture } from '../../components/Picture';
import { Portrait } from '../../components/Portrait';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import { Marked } from '../../features/search/Marked';
import styles from './CommandPalette.module.css';
import type { PaletteRow } from './rows';

/** One row: what it shows, what it is called, and the keys that do the same. */
export function PaletteLine({ row }: { row: PaletteRow }) {
  return (
    <>
      <span className={styles.image}>
        <RowImage row={row} />
      </span>
      <span className={styles.words} title={row.title}>
        <span className={styles.title} dir="auto">
          <Marked text={row.title} marks={row.marks} />
        </span>
        {row.detail && (
          <small className={styles.detail} title={row.detail} dir="auto">
            {row.detail}
          </small>
        )}
      </span>
      {row.does === 'run' && row.keys && <kbd>{row.keys}</kbd>}
    </>
  );
}

function RowImage({ row }: { row: PaletteRow }) {
  if (row.does === 'create') return <Plus size={16} aria-hidden="true" />;
  if (row.does === 'run') return <ChevronRight size={16} aria-hidden="true" />;
  if (row.target.kind !== 'movie') {
    return <Portrait name={row.title} image={row.image} width={160} className={styles.face} />;
  }
  return (
    <Picture
      image={row.image}
      width={160}
      className={styles.poster}
      fallback={<ProgrammeCard title={row.title} year={null} byline={null} />}
    />
  );
}
