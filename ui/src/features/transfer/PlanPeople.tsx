import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './PlanRows.module.css';
import { usePlanPeople } from './queries';
import { type Range, VirtualRows } from './VirtualRows';

/** People who are taken for those of the same name in the library, to be looked over. */
export function PlanPeople({ label, count }: { label: string; count: number }) {
  const [range, setRange] = useState<Range>({ first: 0, last: 0 });
  const personAt = usePlanPeople(range.first, range.last);
  return (
    <VirtualRows label={label} count={count} onRange={setRange}>
      {(index) => {
        const person = personAt(index);
        if (!person) return null;
        return (
          <>
            <span className={styles.chip} data-status="same">
              <FormattedMessage id="plan.chip.assumed" defaultMessage="Same name" />
            </span>
            <span className={styles.what}>
              <b className={styles.title} title={person.name}>
                <bdi>{person.name}</bdi>
              </b>
            </span>
            <span className={styles.reason}>
              <FormattedMessage
                id="plan.assumed"
                defaultMessage="In {movies, plural, one {# new movie} other {# new movies}}; taken for the one in your library with {credits, plural, one {# credit} other {# credits}}"
                values={{ movies: person.movies, credits: person.credits }}
              />
            </span>
          </>
        );
      }}
    </VirtualRows>
  );
}
