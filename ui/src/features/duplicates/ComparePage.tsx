import type { ReactNode } from 'react';
import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { ChangeSetId, MovieField, MoviePage } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { ComparedMovie } from './ComparedMovie';
import styles from './ComparePage.module.css';
import {
  type Choices,
  differs,
  FIELDS,
  olderOf,
  otherSide,
  type Side,
  sideOf,
  takenFrom,
} from './comparison';
import { FieldRow } from './FieldRow';
import { useMergeMovies } from './queries';

interface ComparePageProps {
  header: ReactNode;
  one: MoviePage;
  two: MoviePage;
  /** What to say of the merge, and the merge. */
  onMerged: (text: string, changeSet: ChangeSetId) => void;
  onBack: () => void;
}

/** Two movies field by field, to become one. */
export function ComparePage({ header, one, two, onMerged, onBack }: ComparePageProps) {
  const intl = useIntl();
  const merge = useMergeMovies();
  const pair = { one, two };
  const [keep, setKeep] = useState<Side>(() => olderOf(pair));
  const [choices, setChoices] = useState<Choices>({});
  const [problem, setProblem] = useState<string | null>(null);
  const stays = pair[keep];
  const goes = pair[otherSide(keep)];
  const choose = (field: MovieField, side: Side) => setChoices({ ...choices, [field]: side });

  const run = async () => {
    try {
      const changeSet = await merge.mutateAsync({
        gone: goes.id,
        keep: stays.id,
        take: takenFrom(intl, pair, keep, choices),
      });
      const text = intl.formatMessage(
        { id: 'compare.merged', defaultMessage: 'Merged {title} into one movie' },
        { title: stays.title },
      );
      onMerged(text, changeSet);
    } catch (error) {
      setProblem(errorText(intl, error));
    }
  };

  return (
    <div className={styles.page}>
      {header}
      <div className={styles.scroller}>
        <h1 className={styles.title} tabIndex={-1}>
          <FormattedMessage id="compare.heading" defaultMessage="One film twice?" />
        </h1>
        <RadioGroup
          className={styles.heads ?? ''}
          aria-label={intl.formatMessage({
            id: 'compare.keep',
            defaultMessage: 'The movie that stays',
          })}
          value={keep}
          onChange={(side) => setKeep(side === 'one' ? 'one' : 'two')}
        >
          <ComparedMovie side="one" movie={one} isKept={keep === 'one'} />
          <ComparedMovie side="two" movie={two} isKept={keep === 'two'} />
        </RadioGroup>
        {FIELDS.map((field) => (
          <FieldRow
            key={field}
            pair={pair}
            field={field}
            value={differs(intl, pair, field) ? sideOf(intl, pair, field, keep, choices) : null}
            onChange={(side) => choose(field, side)}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <Button onPress={onBack}>
          <FormattedMessage id="import.back" defaultMessage="Back" />
        </Button>
        {problem === null ? (
          <p className={styles.what}>
            <FormattedMessage
              id="compare.what"
              defaultMessage="Cast, crew, genres and everybody’s favorites go to the one that stays. One step to undo."
            />
          </p>
        ) : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Button variant="primary" isDisabled={merge.isPending} onPress={run}>
          <FormattedMessage id="compare.run" defaultMessage="Merge" />
        </Button>
      </footer>
    </div>
  );
}
