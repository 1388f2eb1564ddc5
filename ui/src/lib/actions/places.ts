import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Place } from './catalogue';

const names: Record<Place, MessageDescriptor> = defineMessages({
  everywhere: { id: 'place.everywhere', defaultMessage: 'Everywhere' },
  movies: { id: 'place.movies', defaultMessage: 'Among the movies' },
  card: { id: 'place.card', defaultMessage: 'On a movie of the grid or list' },
  movie: { id: 'place.movie', defaultMessage: 'On the page of a movie' },
  person: { id: 'place.person', defaultMessage: 'On the page of a person' },
  character: { id: 'place.character', defaultMessage: 'On the page of a character' },
  profile: { id: 'place.profile', defaultMessage: 'On your profile' },
  castRow: { id: 'place.castRow', defaultMessage: 'In a cast' },
  matrixCell: { id: 'place.matrixCell', defaultMessage: 'In the table of who plays whom' },
  suggestion: { id: 'place.suggestion', defaultMessage: 'On two that may be the same' },
  word: { id: 'place.word', defaultMessage: 'On a genre, country or set' },
  view: { id: 'place.view', defaultMessage: 'On a view in the sidebar' },
  palette: { id: 'place.palette', defaultMessage: 'Among the commands' },
  field: { id: 'place.field', defaultMessage: 'In a field' },
  picture: { id: 'place.picture', defaultMessage: 'Where a poster or portrait can be changed' },
});

/** All places with their names, in the order in which they are listed. */
export const places = (Object.keys(names) as Place[]).map((place) => ({
  place,
  name: names[place],
}));
