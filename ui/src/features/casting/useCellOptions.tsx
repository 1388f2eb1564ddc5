import { useIntl } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import { Picture } from '../../components/Picture';
import { Portrait } from '../../components/Portrait';
import type { CharacterOption, MovieHit, PersonRow } from '../../generated/bindings';
import type { ChoiceColumn } from './columns';
import { findCharacters, findMovies, findPeople } from './queries';
import type { Named, Parts } from './rows';

/** What a text in a cell may mean. */
export interface CellOption extends Choice {
  named: Named;
  /** Stands at its end. */
  end: string;
}

/** The options of each kind of cell, told apart by what is known of them. */
export function useCellOptions() {
  const intl = useIntl();
  const join = (parts: (string | null)[]) => parts.filter(Boolean).join(' · ');

  const ofPerson = ({ person, born, died, credits, knownFor }: PersonRow): CellOption => ({
    key: String(person.id),
    name: person.name,
    named: person,
    image: <Portrait name={person.name} image={person.photo} width={160} />,
    detail: join([
      born === null && died === null ? null : `${born ?? '?'}–${died ?? ''}`,
      knownFor.slice(0, 2).join(', '),
    ]),
    end: intl.formatMessage(
      {
        id: 'casting.credits',
        defaultMessage: '{credits, plural, one {# credit} other {{credits, number} credits}}',
      },
      { credits },
    ),
  });
  const ofCharacter = ({ row, link }: CharacterOption): CellOption => ({
    key: String(row.character.id),
    name: row.character.name,
    named: { ...row.character },
    detail: join([
      intl.formatMessage(
        {
          id: 'casting.link',
          defaultMessage:
            '{link, select, samePerformer {Has played this} sameSet {In this set} other {}}',
        },
        { link: link ?? 'none' },
      ),
      row.titles.join(', '),
      row.playedBy.join(', '),
    ]),
    end: intl.formatMessage(
      {
        id: 'casting.movies',
        defaultMessage: '{movies, plural, one {# movie} other {{movies, number} movies}}',
      },
      { movies: row.movies },
    ),
  });
  const ofMovie = ({ movie, originalTitle }: MovieHit): CellOption => ({
    key: String(movie.id),
    name: movie.title,
    named: { id: movie.id, name: movie.title, year: movie.year },
    image: <Picture image={movie.poster} width={160} fallback={null} />,
    detail: join([movie.year === null ? null : String(movie.year), originalTitle]),
    end: '',
  });

  const movies = async (text: string) => (await findMovies(text)).map(ofMovie);
  return {
    movies,
    load: async (column: ChoiceColumn, text: string, row: Parts): Promise<CellOption[]> => {
      // Without a letter anybody may be meant, but for characters that are tied to the row.
      if (column === 'person') return text === '' ? [] : (await findPeople(text)).map(ofPerson);
      if (column === 'movie') return movies(text);
      const [person, movie] = [row.person?.id ?? null, row.movie?.id ?? null];
      const found = await findCharacters(text, person, movie);
      return found.filter(({ link }) => text !== '' || link !== null).map(ofCharacter);
    },
  };
}
