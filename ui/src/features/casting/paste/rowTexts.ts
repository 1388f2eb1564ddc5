import type { IntlShape } from 'react-intl';
import type { CharacterRow, PastedLine, PersonRow } from '../../../generated/bindings';
import type { PastedRow } from './pastedRows';

/** Why a line adds nothing. */
export function skipText(intl: IntlShape, reason: NonNullable<PastedRow['reason']>): string {
  return intl.formatMessage(
    {
      id: 'paste.why',
      defaultMessage:
        '{reason, select, noName {There is no name in it.} noPerson {It says who is played, not by whom.} noCharacter {It says who plays, and then nothing.} tooLong {It is too long for a credit.} repeated {The same as a line above.} known {Already in the cast.} other {You left it out.}}',
    },
    { reason },
  );
}

/** What else a line says about the credit. */
export function alsoRead(intl: IntlShape, { creditedAs, kind, person }: PastedLine): string {
  if (person === null) return '';
  const parts = [
    creditedAs &&
      intl.formatMessage({ id: 'paste.as', defaultMessage: 'as {name}' }, { name: creditedAs }),
    kind !== 'acting' &&
      intl.formatMessage(
        { id: 'paste.kind', defaultMessage: '{kind, select, voice {voice} other {uncredited}}' },
        { kind },
      ),
  ];
  return parts.filter(Boolean).join(', ');
}

export function creditsText(intl: IntlShape, credits: number): string {
  return intl.formatMessage(
    {
      id: 'paste.credits',
      defaultMessage: '{credits, plural, one {# credit} other {{credits, number} credits}}',
    },
    { credits },
  );
}

export function moviesText(intl: IntlShape, movies: number): string {
  return intl.formatMessage(
    {
      id: 'paste.movies',
      defaultMessage: '{movies, plural, one {# movie} other {{movies, number} movies}}',
    },
    { movies },
  );
}

/** What tells a person from others of the name: years, credits, two films. */
export function personDetail(intl: IntlShape, { born, died, credits, knownFor }: PersonRow) {
  const years = born === null && died === null ? null : `${born ?? '?'}–${died ?? ''}`;
  return joined([years, creditsText(intl, credits), knownFor.slice(0, 2).join(', ')]);
}

/** What tells a character from others of the name: its films and who played it. */
export function characterDetail(intl: IntlShape, { movies, titles, playedBy }: CharacterRow) {
  return joined([moviesText(intl, movies), titles.join(', '), playedBy.join(', ')]);
}

const joined = (parts: (string | null)[]) => parts.filter(Boolean).join(' · ');
