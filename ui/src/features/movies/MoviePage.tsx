import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ChangeSetId, MovieId } from '../../generated/bindings';
import { CastSection } from './CastSection';
import { CrewList } from './CrewList';
import { FactList } from './FactList';
import { MovieHero } from './MovieHero';
import styles from './MoviePage.module.css';
import { moviePageQuery } from './queries';
import { SetList } from './SetList';

interface MoviePageProps {
  id: MovieId;
  header: ReactNode;
  onSaved: (changeSet: ChangeSetId, field: 'title' | 'description') => void;
}

/** One movie: its poster's light, its words, who made it. */
export function MoviePage({ id, header, onSaved }: MoviePageProps) {
  const { data: movie } = useQuery(moviePageQuery(id));
  const page = useRef<HTMLElement>(null);
  // The next movie takes over the same page and is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is the occasion, not an input
  useEffect(() => {
    page.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [id]);
  if (!movie) return null;
  return (
    <article ref={page} className={styles.page}>
      <MovieHero movie={movie} header={header} onSaved={onSaved} />
      {movie.cast.length > 0 && <CastSection key={movie.id} cast={movie.cast} />}
      <div className={styles.blocks}>
        {movie.crew.length > 0 && <CrewList crew={movie.crew} />}
        <FactList movie={movie} />
        {movie.set && <SetList set={movie.set} current={movie.id} />}
      </div>
    </article>
  );
}
