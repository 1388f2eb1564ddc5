import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useScrollMemory } from '../../components/useScrollMemory';
import type { ChangeSetId, MoviePage as Movie, MovieId } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import { AlsoWith } from './AlsoWith';
import { CastSection } from './CastSection';
import { CrewFields } from './CrewFields';
import { CrewList } from './CrewList';
import type { EditedField } from './editProblem';
import { FactFields } from './FactFields';
import { FactList } from './FactList';
import { MovieHero } from './MovieHero';
import type { MovieMenuProps } from './MovieMenu';
import { MovieNotice } from './MovieNotice';
import styles from './MoviePage.module.css';
import { moviePageQuery } from './queries';
import { SetList } from './SetList';
import { useMovieEditing } from './useMovieEditing';

interface MoviePageProps extends MovieMenuProps {
  id: MovieId;
  header: (tools: ReactNode) => ReactNode;
  /** Made just now: opens in its fields. */
  isNew: boolean;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
  /** The button that makes it a favorite. */
  favorite: ReactNode;
  /** When it was watched, and how it was liked. */
  diary: ReactNode;
}

/** One movie: its poster's light, its words, who made it. */
export function MoviePage(props: MoviePageProps) {
  const { data: movie } = useQuery(moviePageQuery(props.id));
  return movie ? <Article {...props} movie={movie} /> : null;
}

function Article(props: MoviePageProps & { movie: Movie }) {
  const { movie, header, isNew, onSaved, favorite, diary, ...menu } = props;
  const editing = useMovieEditing({ movie, isNew, onSaved });
  const { page, isEditing, start } = editing;
  useActions(
    {
      'movie.edit': isEditing ? null : start,
      'movie.picture': menu.onPicture,
      'movie.duplicate': menu.onDuplicate,
      'movie.history': menu.onHistory,
      'movie.delete': isEditing ? null : menu.onDelete,
    },
    movie.title,
  );
  useScrollMemory(page, movie.id);
  return (
    <article
      ref={page}
      className={styles.page}
      onPointerDown={editing.onPointerDown}
      onKeyDown={editing.onKeyDown}
    >
      <MovieHero movie={movie} editing={editing} header={header} favorite={favorite} {...menu} />
      {diary}
      <CastSection key={movie.id} movie={movie.id} cast={movie.cast} />
      <div className={styles.blocks}>
        {isEditing && <CrewFields key={movie.id} movie={movie} editing={editing} />}
        {!isEditing && movie.crew.length > 0 && <CrewList crew={movie.crew} />}
        <div>
          {isEditing ? (
            <FactFields key={movie.id} movie={movie} editing={editing} />
          ) : (
            <FactList movie={movie} />
          )}
          <MovieNotice movie={movie} />
        </div>
        {movie.set && <SetList set={movie.set} current={movie.id} />}
      </div>
      <AlsoWith id={movie.id} />
    </article>
  );
}
