import { FormattedMessage, useIntl } from 'react-intl';
import { InlineField } from '../../components/InlineField';
import type { MoviePage } from '../../generated/bindings';
import { parseWhole } from '../../lib/numbers';
import styles from './blocks.module.css';
import { editProblem } from './editProblem';
import { FixedFacts } from './FactList';
import { MovieChoice } from './MovieChoice';
import { findWords } from './queries';
import type { MovieEditing } from './useMovieEditing';
import { namesOf, wordChoice } from './wordChoices';

interface FactFieldsProps {
  movie: MoviePage;
  editing: MovieEditing;
}

/** The facts that stand in no line of the hero, as fields. */
export function FactFields({ movie, editing: { save, done } }: FactFieldsProps) {
  const intl = useIntl();
  const saveBudget = async (text: string) => {
    const value = text.trim() === '' ? null : parseWhole(intl, text);
    return value === null && text.trim() !== ''
      ? editProblem(intl, 'budget', { code: 'invalid', params: { reason: 'notANumber' } })
      : save({ field: 'budget', value });
  };
  return (
    <section>
      <h2 className={styles.title}>
        <FormattedMessage id="movie.facts" defaultMessage="Facts" />
      </h2>
      <fieldset
        className={styles.fields}
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'movie.facts', defaultMessage: 'Facts' })}
      >
        <div className={styles.money}>
          <InlineField
            label={intl.formatMessage({ id: 'fact.budget', defaultMessage: 'Budget' })}
            value={movie.budget === null ? '' : intl.formatNumber(movie.budget)}
            onSave={saveBudget}
            onDone={done}
          />
          <InlineField
            label={intl.formatMessage({ id: 'fact.currency', defaultMessage: 'Currency' })}
            value={movie.budgetCurrency}
            onSave={(value) => save({ field: 'budgetCurrency', value })}
            onDone={done}
          />
        </div>
        <MovieChoice
          label={intl.formatMessage({ id: 'fact.set', defaultMessage: 'Set' })}
          value={movie.set ? [wordChoice(movie.set.name)] : []}
          load={async (text) => namesOf(await findWords('sets', text)).map(wordChoice)}
          onSave={([chosen]) => save({ field: 'set', value: chosen?.name ?? '' })}
        />
        <InlineField
          label={intl.formatMessage({ id: 'movie.sortTitle', defaultMessage: 'Sorts under' })}
          hint={intl.formatMessage({
            id: 'movie.sortHint',
            defaultMessage: 'Empty lets it follow the title.',
          })}
          value={movie.sortTitle}
          onSave={(value) => save({ field: 'sortTitle', value })}
          onDone={done}
        />
        <dl className={styles.list}>
          <FixedFacts movie={movie} />
        </dl>
      </fieldset>
    </section>
  );
}
