import { useQuery } from '@tanstack/react-query';
import { type Ref, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { Rail, type RailHandle } from '../../components/Rail';
import type { MovieSort } from '../../generated/bindings';
import { railQuery } from './queries';
import { railStops } from './railStops';

interface MovieRailProps {
  ref: Ref<RailHandle>;
  sort: MovieSort;
  query: string;
  onJump: (index: number) => void;
}

/** Letters, decades and the like at the edge of the grid, by its order. */
export function MovieRail({ ref, sort, query, onJump }: MovieRailProps) {
  const intl = useIntl();
  const { data } = useQuery(railQuery(sort, query));
  const stops = useMemo(
    () => (data ? railStops(intl, data, sort.direction) : []),
    [intl, data, sort.direction],
  );
  if (!data || data.marks.length < 2) return null;
  return (
    <Rail
      ref={ref}
      label={intl.formatMessage({ id: 'rail.label', defaultMessage: 'Go to' })}
      stops={stops}
      onJump={onJump}
    />
  );
}
