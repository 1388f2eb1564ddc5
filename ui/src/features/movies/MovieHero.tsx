import Pencil from 'lucide-react/icons/pencil';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import { Hero } from '../../components/Hero';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { ChangeSetId, MovieId, MoviePage } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import { posterTransition } from './gridMemory';
import { MovieFields } from './MovieFields';
import styles from './MovieHero.module.css';
import { MovieMeta } from './MovieMeta';

interface MovieHeroProps {
  movie: MoviePage;
  header: ReactNode;
  onSaved: (changeSet: ChangeSetId, field: 'title' | 'description') => void;
}

export type EditedField = 'title' | 'description';

export function MovieHero({ movie, header, onSaved }: MovieHeroProps) {
  const [edited, setEdited] = useState<{ id: MovieId; field: EditedField } | null>(null);
  const editing = edited?.id === movie.id ? edited.field : null;
  const setEditing = (field: EditedField | null) => setEdited(field && { id: movie.id, field });
  const heading = useRef<HTMLHeadingElement>(null);
  useEditKeys(setEditing);

  const done = () => {
    setEditing(null);
    // The fields are gone; the keyboard goes on from the title.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const director = movie.crew.find((credit) => credit.job === 'director');
  return (
    <Hero palette={movie.poster?.palette} className={styles.hero}>
      {header}
      <div className={styles.lead}>
        <Picture
          image={movie.poster}
          width={640}
          className={styles.poster}
          style={{ viewTransitionName: posterTransition(movie.id) }}
          fallback={
            <ProgrammeCard
              title={movie.title}
              year={movie.releaseDate ? yearOf(movie.releaseDate) : null}
              byline={director?.person.name ?? null}
            />
          }
        />
        <div className={styles.text}>
          {movie.originalTitle && movie.originalTitle !== movie.title && (
            <p className={styles.original} dir="auto">
              {movie.originalTitle}
            </p>
          )}
          {editing ? (
            <MovieFields
              movie={movie}
              first={editing}
              onSaved={onSaved}
              onDone={done}
              onLeave={() => setEditing(null)}
            />
          ) : (
            <>
              <h1
                ref={heading}
                className={styles.title}
                data-long={[...movie.title].length > 28 || undefined}
                dir="auto"
                tabIndex={-1}
                onClick={() => setEditing('title')}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.repeat) return;
                  // Or the key goes on into the field that takes the focus.
                  event.preventDefault();
                  setEditing('title');
                }}
              >
                {movie.title}
              </h1>
              <MovieMeta movie={movie} />
              {movie.description && (
                <p className={styles.description} dir="auto">
                  {movie.description}
                </p>
              )}
              <div className={styles.actions}>
                <Button onPress={() => setEditing('title')}>
                  <Pencil size={16} aria-hidden="true" />
                  <FormattedMessage id="movie.edit" defaultMessage="Edit" />
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </Hero>
  );
}

function useEditKeys(edit: (field: EditedField) => void) {
  const latest = useRef(edit);
  latest.current = edit;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = event.key === 'F2' || (event.ctrlKey && event.key.toLowerCase() === 'e');
      if (!wanted) return;
      event.preventDefault();
      latest.current('title');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
