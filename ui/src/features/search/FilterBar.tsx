import { later } from '../../components/later';
import styles from './FilterBar.module.css';
import { FilterMenu } from './FilterMenu';
import { Problems } from './Problems';
import { useUnderstood } from './queries';

const QueryChips = later(async () => (await import('./onDemand')).QueryChips);

interface FilterBarProps {
  /** What narrows the page, in the words of the search. */
  query: string;
  onQuery: (query: string) => void;
}

/** What narrows the movies, as chips to take away, and a menu to add more. */
export function FilterBar({ query, onQuery }: FilterBarProps) {
  const { data } = useUnderstood(query);
  const understood = query === '' ? undefined : data;
  const chips = understood?.chips ?? [];
  return (
    <>
      {chips.length > 0 && <QueryChips chips={chips} onText={onQuery} />}
      <FilterMenu query={query} chips={chips} onQuery={onQuery} />
      {understood && understood.problems.length > 0 && (
        <div className={styles.problems} role="status">
          <Problems text={understood.text} problems={understood.problems} onFix={onQuery} />
        </div>
      )}
    </>
  );
}
