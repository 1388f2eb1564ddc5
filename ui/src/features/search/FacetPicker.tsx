import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Facet } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './FilterBar.module.css';
import type { PickerProps } from './FilterPicker';
import { fieldText, valueText } from './fieldText';
import type { Filter } from './filters';
import { chipOf, withTerm, withTermFor } from './language';
import { OptionList } from './OptionList';
import { useFacets } from './queries';

interface FacetPickerProps extends PickerProps {
  filter: Extract<Filter, { how: 'facet' }>;
}

/** The values there are, each with how many movies it would leave. */
export function FacetPicker({ filter, query, chips, onQuery }: FacetPickerProps) {
  const intl = useIntl();
  const { field, single } = filter;
  // Of these one holds at a time: another takes its place.
  const chip = single ? chipOf(chips, field) : undefined;
  const { data, error } = useFacets(chip?.without ?? query, field);
  const facets = useStableFacets(data);
  const isSet = (facet: Facet) =>
    single ? chip?.values.includes(facet.value) === true : facet.isSet;
  const toggle = (value: string) => {
    const facet = facets.find((one) => one.value === value);
    if (!facet) return;
    if (single) onQuery(withTermFor(query, chip, isSet(facet) ? null : facet.term));
    else if (!facet.isSet) onQuery(withTerm(query, facet.term));
    else onQuery(chips.find(({ text }) => text === facet.term)?.without ?? query);
  };
  if (error) return <p className={styles.hint}>{errorText(intl, error)}</p>;
  if (!data) return null;
  if (facets.length === 0) {
    return (
      <p className={styles.hint}>
        <FormattedMessage
          id="filter.noValues"
          defaultMessage="None of these movies would be left by any."
        />
      </p>
    );
  }
  return (
    <OptionList
      label={fieldText(intl, field)}
      options={facets.map((facet) => ({
        key: facet.value,
        name: valueText(intl, field, facet.value),
        detail: '',
        count: facet.movies,
        isSet: isSet(facet),
      }))}
      onToggle={toggle}
    />
  );
}

/** The values in the order in which they were seen first: nothing moves under the pointer. */
function useStableFacets(now: Facet[] | undefined): readonly Facet[] {
  const seen = useRef<Facet[]>([]);
  if (now) {
    const left = new Map(now.map((facet) => [facet.value, facet]));
    const kept = seen.current.map(
      (facet) => left.get(facet.value) ?? { ...facet, movies: 0, isSet: false },
    );
    const known = new Set(kept.map(({ value }) => value));
    seen.current = [...kept, ...now.filter(({ value }) => !known.has(value))];
  }
  return seen.current;
}
