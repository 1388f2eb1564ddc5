import { Picture } from '../../components/Picture';
import { Portrait } from '../../components/Portrait';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import { Marked } from './Marked';
import type { SearchRowData } from './rows';
import styles from './SearchBox.module.css';

export function SearchRow({ row, query }: { row: SearchRowData; query: string }) {
  return (
    <>
      {row.kind === 'movie' ? (
        <Picture
          image={row.image}
          width={160}
          className={styles.thumb}
          fallback={<ProgrammeCard title={row.title} year={null} byline={null} />}
        />
      ) : (
        <Portrait name={row.title} image={row.image} width={160} className={styles.thumb} />
      )}
      <span className={styles.words}>
        <span className={styles.title} title={row.title} dir="auto">
          <Marked text={row.title} query={query} />
          {row.namesake && <small className={styles.namesake}> {row.namesake}</small>}
        </span>
        {row.detail && (
          <span className={styles.detail} title={row.detail} dir="auto">
            <Marked text={row.detail} query={query} />
          </span>
        )}
      </span>
      <span className={styles.count}>{row.count}</span>
    </>
  );
}
