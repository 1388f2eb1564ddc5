import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { Duplicates, MovieId } from '../../generated/bindings';
import { CompareCheckbox } from './CompareCheckbox';
import styles from './DuplicatesPage.module.css';

const reasons = defineMessages({
  titleAndYear: { id: 'duplicates.titleAndYear', defaultMessage: 'Same title and year' },
  externalId: { id: 'duplicates.externalId', defaultMessage: 'One id in another catalogue' },
});

interface DuplicateGroupProps {
  group: Duplicates;
  onCompare: (one: MovieId, two: MovieId) => void;
}

/** Movies side by side, and why they may be one. Of more than two, two are chosen. */
export function DuplicateGroup({ group: { because, movies }, onCompare }: DuplicateGroupProps) {
  const intl = useIntl();
  const [chosen, setChosen] = useState(() => movies.slice(0, 2).map(({ id }) => String(id)));
  // In the order they are shown in, not in that of the ticks.
  const [one, two, third] = movies.filter(({ id }) => chosen.includes(String(id)));
  const many = movies.length > 2;
  const reason = intl.formatMessage(reasons[because]);
  return (
    <CheckboxGroup
      className={styles.group ?? ''}
      aria-label={`${reason}: ${movies[0]?.title}`}
      value={chosen}
      onChange={setChosen}
    >
      <div className={styles.movies}>
        {movies.map((movie) => (
          <div key={movie.id} className={styles.movie}>
            <Link to="/movies/$id" params={{ id: movie.id }} className={styles.film}>
              <Picture
                image={movie.poster}
                width={160}
                className={styles.poster}
                fallback={<ProgrammeCard title={movie.title} year={movie.year} byline={null} />}
              />
              <span className={styles.words}>
                <b className={styles.title} title={movie.title} dir="auto">
                  {movie.title}
                </b>
                <span className={styles.year}>{movie.year}</span>
              </span>
            </Link>
            {many && <CompareCheckbox id={movie.id} title={movie.title} />}
          </div>
        ))}
      </div>
      <div className={styles.side}>
        <p className={styles.reason}>{reason}</p>
        <Button
          size="small"
          isDisabled={!one || !two || third !== undefined}
          onPress={() => one && two && onCompare(one.id, two.id)}
        >
          <FormattedMessage id="duplicates.compare" defaultMessage="Compare and merge" />
        </Button>
        {many && (
          <p className={styles.hint}>
            <FormattedMessage id="duplicates.two" defaultMessage="Two at a time." />
          </p>
        )}
      </div>
    </CheckboxGroup>
  );
}
