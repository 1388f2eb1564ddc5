import { FormattedMessage } from 'react-intl';
import { type DecadeCount, YearRange } from '../../components/YearRange';
import type { Facet } from '../../generated/bindings';
import styles from './FilterBar.module.css';
import type { PickerProps } from './FilterPicker';
import { chipOf, endsOf, rangeTerm, withTermFor } from './language';
import { useFacets, useMovieCount } from './queries';

/** A span of years, over what each decade holds. */
export function YearPicker({ query, chips, onQuery }: PickerProps) {
  const chip = chipOf(chips, 'year');
  const { data } = useFacets(chip?.without.trim() ?? query, 'year');
  const { data: count } = useMovieCount(query);
  if (!data) return null;
  const decades = withoutGaps(data);
  const first = decades[0]?.decade;
  if (first === undefined) {
    return (
      <p className={styles.hint}>
        <FormattedMessage id="filter.noYears" defaultMessage="None of these movies has a year." />
      </p>
    );
  }
  const last = (decades.at(-1)?.decade ?? first) + 9;
  const { from, to } = chip ? endsOf(chip) : { from: null, to: null };
  return (
    <>
      <YearRange
        decades={decades}
        value={[from ?? first, to ?? last]}
        onChange={(begin, end) => {
          const all = begin === first && end === last;
          onQuery(withTermFor(query, chip, all ? null : rangeTerm('year', begin, end)));
        }}
      />
      <p className={styles.left} role="status">
        <FormattedMessage
          id="filter.leaves"
          defaultMessage="{count, plural, =0 {No movie is left} one {# movie is left} other {{count, number} movies are left}}"
          values={{ count: count ?? 0 }}
        />
      </p>
    </>
  );
}

/** Every decade from the first to the last, the empty ones too. */
function withoutGaps(facets: readonly Facet[]): DecadeCount[] {
  const counts = new Map(facets.map(({ value, movies }) => [Number(value), movies]));
  const known = [...counts.keys()];
  const first = Math.min(...known);
  const length = known.length === 0 ? 0 : (Math.max(...known) - first) / 10 + 1;
  return Array.from({ length }, (_, step) => ({
    decade: first + step * 10,
    count: counts.get(first + step * 10) ?? 0,
  }));
}
