import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { InlineField } from '../../components/InlineField';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, MovieCard } from '../../generated/bindings';
import { editProblem } from './editProblem';
import styles from './MovieGrid.module.css';
import { useEditMovie } from './queries';

interface MovieGridRenameProps {
  card: MovieCard;
  /** Under a poster, on it where the captions are hidden, or in a line. */
  place: 'caption' | 'art' | 'line';
  onRenamed: (title: string, changeSet: ChangeSetId) => void;
  onLeave: () => void;
  onDone: () => void;
}

/** The title of a card as a field in its own place. */
export function MovieGridRename(props: MovieGridRenameProps) {
  const { card, place: lies, onRenamed, onLeave, onDone } = props;
  const intl = useIntl();
  const edit = useEditMovie(card.id);
  const place = useRef<HTMLFieldSetElement>(null);
  const saving = useRef<Promise<string | null>>(Promise.resolve(null));

  const keep = async (title: string): Promise<string | null> => {
    try {
      const changeSet = await edit.mutateAsync({ field: 'title', value: title });
      if (changeSet !== null) onRenamed(title.trim(), changeSet);
      return null;
    } catch (error) {
      const text = editProblem(intl, 'title', error);
      // Where the field has gone already, the sentence is a message; else it is to be seen.
      if (!place.current) showToast({ text });
      requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
      return text;
    }
  };

  return (
    <fieldset
      ref={place}
      className={styles.rename}
      data-lies={lies}
      aria-label={intl.formatMessage({ id: 'card.rename', defaultMessage: 'Rename' })}
      onInput={() => {
        // What was refused is no longer what stands here.
        saving.current = Promise.resolve(null);
      }}
      onBlur={async (event) => {
        // Another window taking the focus ends nothing; a refused text stays to be put right.
        if (!document.hasFocus() || place.current?.contains(event.relatedTarget)) return;
        const kept = (await saving.current) === null;
        if (kept && !place.current?.contains(document.activeElement)) onLeave();
      }}
    >
      <InlineField
        label={intl.formatMessage({ id: 'movie.titleField', defaultMessage: 'Title' })}
        className={styles.renameField}
        value={card.title}
        focusOnShow
        onSave={(title) => {
          saving.current = keep(title);
          return saving.current;
        }}
        onDone={onDone}
      />
    </fieldset>
  );
}
