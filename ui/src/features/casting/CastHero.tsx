import { FormattedMessage } from 'react-intl';
import { Hero } from '../../components/Hero';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MoviePage } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import styles from './CastPage.module.css';
import type { SheetRow } from './rows';

interface CastHeroProps {
  movie: MoviePage;
  rows: readonly SheetRow[];
  header: React.ReactNode;
}

/** Which movie it is whose cast is edited, in its light. */
export function CastHero({ movie, rows, header }: CastHeroProps) {
  const director = movie.crew.find(({ job }) => job === 'director')?.person.name ?? null;
  const year = movie.releaseDate ? yearOf(movie.releaseDate) : null;
  const saved = rows.filter(({ place }) => place !== null);
  const characters = new Set(saved.flatMap(({ character }) => character?.id ?? []));
  return (
    <Hero palette={movie.poster?.palette} className={styles.hero}>
      {header}
      <div className={styles.lead}>
        <Picture
          image={movie.poster}
          width={160}
          className={styles.poster}
          fallback={<ProgrammeCard title={movie.title} year={year} byline={null} />}
        />
        <div className={styles.words}>
          <h1 className={styles.title} tabIndex={-1} title={movie.title} dir="auto">
            <FormattedMessage
              id="casting.title"
              defaultMessage="Cast of {title}"
              values={{ title: movie.title }}
            />
          </h1>
          <p className={styles.counts}>
            {year !== null && <span>{year}</span>}
            {director && <span dir="auto">{director}</span>}
            <span role="status">
              <FormattedMessage
                id="casting.counts"
                defaultMessage="{credits, plural, =0 {No credits yet} one {# credit} other {# credits}}{characters, plural, =0 {} one {, # character} other {, # characters}}"
                values={{ credits: saved.length, characters: characters.size }}
              />
            </span>
          </p>
        </div>
      </div>
    </Hero>
  );
}
