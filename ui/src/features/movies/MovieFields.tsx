import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { InlineField } from '../../components/InlineField';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, MovieEdit, MoviePage } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import type { EditedField } from './MovieHero';
import styles from './MovieHero.module.css';
import { MovieMeta } from './MovieMeta';
import { useEditMovie } from './queries';

interface MovieFieldsProps {
  movie: MoviePage;
  first: EditedField;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
  onDone: () => void;
  /** The focus went elsewhere on the page. */
  onLeave: () => void;
}

/** The title and the description as fields, each kept as soon as it is left. */
export function MovieFields({ movie, first, onSaved, onDone, onLeave }: MovieFieldsProps) {
  const intl = useIntl();
  const update = useEditMovie(movie.id);
  const form = useRef<HTMLFieldSetElement>(null);
  const saving = useRef<Promise<string | null>>(Promise.resolve(null));

  const save = (field: EditedField, edit: MovieEdit) => {
    saving.current = keep(field, edit);
    return saving.current;
  };
  const keep = async (field: EditedField, edit: MovieEdit): Promise<string | null> => {
    if (edit.field === 'title' && edit.value.trim() === '') return tell(refusal('empty'));
    try {
      const changeSet = await update.mutateAsync(edit);
      if (changeSet !== null) onSaved(changeSet, field);
      return null;
    } catch (error) {
      const { code, params } = toIpcError(error);
      const refused = code === 'invalid' ? refusal(params.reason ?? '', params.max) : null;
      return tell(refused ?? errorText(intl, error));
    }
  };
  // Where the field has gone already, the sentence is a message.
  const tell = (text: string) => {
    if (!form.current) showToast({ text });
    return text;
  };
  const refusal = (reason: string, max = '') =>
    intl.formatMessage(
      {
        id: 'movie.fieldProblem',
        defaultMessage:
          '{reason, select, empty {A movie needs a title.} tooLong {At most {max} characters.} other {This cannot be kept.}}',
      },
      { reason, max },
    );

  return (
    <fieldset
      ref={form}
      className={styles.fields}
      aria-label={intl.formatMessage({ id: 'movie.edit', defaultMessage: 'Edit' })}
      onBlur={async (event) => {
        // Another window taking the focus ends nothing; a refused text stays to be put right.
        if (!document.hasFocus() || form.current?.contains(event.relatedTarget)) return;
        const kept = (await saving.current) === null;
        // The person may be back in a field by now.
        if (kept && !form.current?.contains(document.activeElement)) onLeave();
      }}
    >
      <InlineField
        label={intl.formatMessage({ id: 'movie.titleField', defaultMessage: 'Title' })}
        className={styles.titleField}
        value={movie.title}
        focusOnShow={first === 'title'}
        onSave={(title) => save('title', { field: 'title', value: title })}
        onDone={onDone}
      />
      <MovieMeta movie={movie} />
      <InlineField
        label={intl.formatMessage({ id: 'movie.descriptionField', defaultMessage: 'Description' })}
        className={styles.descriptionField}
        multiline
        value={movie.description}
        focusOnShow={first === 'description'}
        onSave={(description) => save('description', { field: 'description', value: description })}
        onDone={onDone}
      />
      <p className={styles.keys}>
        <span>
          <kbd>Enter</kbd> <FormattedMessage id="movie.keySave" defaultMessage="keep the title" />
        </span>
        <span>
          <kbd>Ctrl Enter</kbd>{' '}
          <FormattedMessage id="movie.keySaveText" defaultMessage="keep the description" />
        </span>
        <span>
          <kbd>Esc</kbd>{' '}
          <FormattedMessage id="movie.keyRevert" defaultMessage="leave it as it was" />
        </span>
      </p>
    </fieldset>
  );
}
