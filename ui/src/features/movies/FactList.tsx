import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import type { MoviePage } from '../../generated/bindings';
import { formatPartialDate } from '../../lib/dates';
import styles from './blocks.module.css';

/** What is known about it; a missing fact says so. */
export function FactList({ movie }: { movie: MoviePage }) {
  const intl = useIntl();
  const unknown = (
    <span className={styles.unknown}>
      <FormattedMessage id="fact.unknown" defaultMessage="Not known" />
    </span>
  );
  return (
    <section>
      <h2 className={styles.title}>
        <FormattedMessage id="movie.facts" defaultMessage="Facts" />
      </h2>
      <dl className={styles.list}>
        <Fact label={intl.formatMessage({ id: 'fact.released', defaultMessage: 'Released' })}>
          {movie.releaseDate ? formatPartialDate(intl, movie.releaseDate) : unknown}
        </Fact>
        <Fact
          label={intl.formatMessage(
            {
              id: 'fact.country',
              defaultMessage: '{count, plural, one {Country} other {Countries}}',
            },
            { count: Math.max(1, movie.countries.length) },
          )}
        >
          {movie.countries.length > 0
            ? intl.formatList(movie.countries, { type: 'unit' })
            : unknown}
        </Fact>
        <Fact label={intl.formatMessage({ id: 'fact.genres', defaultMessage: 'Genres' })}>
          {movie.genres.length > 0 ? intl.formatList(movie.genres, { type: 'unit' }) : unknown}
        </Fact>
        <Fact label={intl.formatMessage({ id: 'fact.runtime', defaultMessage: 'Runtime' })}>
          {movie.durationMinutes === null ? (
            unknown
          ) : (
            <FormattedMessage
              id="movies.minutes"
              defaultMessage="{minutes, number} min"
              values={{ minutes: movie.durationMinutes }}
            />
          )}
        </Fact>
        <Fact label={intl.formatMessage({ id: 'fact.budget', defaultMessage: 'Budget' })}>
          {movie.budget === null ? unknown : money(intl, movie.budget, movie.budgetCurrency)}
        </Fact>
        {movie.set && (
          <Fact label={intl.formatMessage({ id: 'fact.set', defaultMessage: 'Set' })}>
            {movie.set.name}
          </Fact>
        )}
        <FixedFacts movie={movie} />
      </dl>
    </section>
  );
}

/** Those that nobody writes by hand. */
export function FixedFacts({ movie }: { movie: MoviePage }) {
  const intl = useIntl();
  return (
    <>
      <Fact label={intl.formatMessage({ id: 'fact.added', defaultMessage: 'Added' })}>
        <FormattedDate value={movie.addedAt} year="numeric" month="long" day="numeric" />
      </Fact>
      {movie.externalIds.map(({ source, value }) => (
        <Fact key={`${source} ${value}`} label={SOURCES.get(source.toLowerCase()) ?? source}>
          {value}
        </Fact>
      ))}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.pair}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function money(intl: ReturnType<typeof useIntl>, amount: number, currency: string): string {
  // A code that is no currency would throw; then the number and the code as they are.
  return /^[A-Z]{3}$/.test(currency)
    ? intl.formatNumber(amount, { style: 'currency', currency, maximumFractionDigits: 0 })
    : `${intl.formatNumber(amount)} ${currency}`.trim();
}

/** Names are the same in every language; a source without one here is shown as it was written. */
const SOURCES = new Map([
  ['imdb', 'IMDb'],
  ['tmdb', 'TMDB'],
  ['tvdb', 'TVDB'],
  ['trakt', 'Trakt'],
  ['wikidata', 'Wikidata'],
]);
