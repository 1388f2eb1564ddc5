import type { Chip } from '../../generated/bindings';
import { FacetPicker } from './FacetPicker';
import type { Filter } from './filters';
import { NamePicker } from './NamePicker';
import { RuntimePicker } from './RuntimePicker';
import { YearPicker } from './YearPicker';

export interface PickerProps {
  query: string;
  /** The terms of the query. */
  chips: readonly Chip[];
  onQuery: (query: string) => void;
  /** It has been chosen, nothing more can be. */
  onDone: () => void;
}

/** Where what a filter lets through is chosen. */
export function FilterPicker({ filter, ...props }: PickerProps & { filter: Filter }) {
  switch (filter.how) {
    case 'facet':
      return <FacetPicker {...props} filter={filter} />;
    case 'name':
      return <NamePicker {...props} field={filter.field} />;
    case 'year':
      return <YearPicker {...props} />;
    case 'runtime':
      return <RuntimePicker {...props} />;
  }
}
