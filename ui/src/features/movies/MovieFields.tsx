import { FormattedMessage, useIntl } from 'react-intl';
import { InlineField } from '../../components/InlineField';
import { Keys } from '../../components/Keys';
import type { MoviePage } from '../../generated/bindings';
import { dateText } from '../../lib/dates';
import { parseWhole } from '../../lib/numbers';
import { editProblem } from './editProblem';
import { MovieChoice } from './MovieChoice';
import styles from './MovieHero.module.css';
import { findWords } from './queries';
import type { MovieEditing } from './useMovieEditing';
import { peopleOf, usePersonChoices } from './usePersonChoices';
import { findCountries, namesOf, wordChoice } from './wordChoices';

interface MovieFieldsProps {
  movie: MoviePage;
  editing: MovieEditing;
}

/** The words of the hero as fields, each where its text stood. */
export function MovieFields({ movie, editing: { save, done } }: MovieFieldsProps) {
  const intl = useIntl();
  const people = usePersonChoices();
  const directors = directorsOf(movie);
  const saveDuration = async (text: string) => {
    const value = text.trim() === '' ? null : parseWhole(intl, text);
    return value === null && text.trim() !== ''
      ? editProblem(intl, 'duration', notANumber)
      : save({ field: 'duration', value });
  };
  return (
    <fieldset
      className={styles.fields}
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'movie.edit', defaultMessage: 'Edit' })}
    >
      <InlineField
        label={intl.formatMessage({ id: 'movie.original', defaultMessage: 'Original title' })}
        className={styles.originalField}
        value={movie.originalTitle ?? ''}
        onSave={(value) => save({ field: 'originalTitle', value })}
        onDone={done}
      />
      <InlineField
        label={intl.formatMessage({ id: 'movie.titleField', defaultMessage: 'Title' })}
        className={styles.titleField}
        value={movie.title}
        focusOnShow
        onSave={(value) => save({ field: 'title', value })}
        onDone={done}
      />
      <div className={styles.row}>
        <InlineField
          label={intl.formatMessage({ id: 'fact.released', defaultMessage: 'Released' })}
          hint={intl.formatMessage({
            id: 'movie.dateHint',
            defaultMessage: '1979, 1979-05 or 1979-05-25',
          })}
          value={movie.releaseDate ? dateText(movie.releaseDate) : ''}
          onSave={(value) => save({ field: 'releaseDate', value })}
          onDone={done}
        />
        <InlineField
          label={intl.formatMessage({ id: 'movie.minutes', defaultMessage: 'Runtime in minutes' })}
          value={movie.durationMinutes === null ? '' : intl.formatNumber(movie.durationMinutes)}
          onSave={saveDuration}
          onDone={done}
        />
        <MovieChoice
          label={intl.formatMessage({ id: 'movie.directors', defaultMessage: 'Directors' })}
          className={styles.wide}
          multiple
          value={directors.map(people.choiceOf)}
          load={people.load}
          onSave={(chosen) =>
            save((now) => ({ field: 'directors', value: peopleOf(chosen, directorsOf(now)) }))
          }
        />
        <MovieChoice
          label={intl.formatMessage({ id: 'fact.genres', defaultMessage: 'Genres' })}
          className={styles.wide}
          multiple
          value={movie.genres.map(wordChoice)}
          load={async (text) => namesOf(await findWords('genres', text)).map(wordChoice)}
          onSave={(chosen) => save({ field: 'genres', value: namesOf(chosen) })}
        />
        <MovieChoice
          label={intl.formatMessage({ id: 'movie.countries', defaultMessage: 'Countries' })}
          className={styles.wide}
          multiple
          value={movie.countries.map(wordChoice)}
          load={findCountries}
          onSave={(chosen) => save({ field: 'countries', value: namesOf(chosen) })}
        />
      </div>
      <InlineField
        label={intl.formatMessage({ id: 'movie.descriptionField', defaultMessage: 'Description' })}
        className={styles.descriptionField}
        multiline
        value={movie.description}
        onSave={(value) => save({ field: 'description', value })}
        onDone={done}
      />
      <p className={styles.keys}>
        <span>
          <Keys of="field.next" />{' '}
          <FormattedMessage id="movie.keyNext" defaultMessage="keep it and go on" />
        </span>
        <span>
          <Keys of="field.done" />{' '}
          <FormattedMessage id="movie.keyDone" defaultMessage="keep it and be done" />
        </span>
        <span>
          <Keys of="field.doneLong" />{' '}
          <FormattedMessage id="movie.keyText" defaultMessage="the same in the description" />
        </span>
        <span>
          <Keys of="field.revert" />{' '}
          <FormattedMessage id="movie.keyRevert" defaultMessage="leave it as it was" />
        </span>
      </p>
    </fieldset>
  );
}

const notANumber = { code: 'invalid', params: { reason: 'notANumber' } };

const directorsOf = ({ crew }: MoviePage) =>
  crew.filter(({ job }) => job === 'director').map(({ person }) => person);
