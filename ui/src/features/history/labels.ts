import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ChangeLabel } from '../../generated/bindings';
import { starsText } from '../../lib/stars';

/** What was done, by the kind of the act. They go on from "Took back:" and stand alone. */
const acts: Record<string, MessageDescriptor> = defineMessages({
  import: {
    id: 'act.import',
    defaultMessage: 'import of {movies, plural, one {# movie} other {# movies}}',
  },
  sample: { id: 'act.sample', defaultMessage: 'the sample collection' },
  editMovie: { id: 'act.editMovie', defaultMessage: '{field} of {title}' },
  newMovie: { id: 'act.newMovie', defaultMessage: 'new movie {title}' },
  deleteMovies: {
    id: 'act.deleteMovies',
    defaultMessage: 'deletion of {count, plural, =1 {{title}} other {# movies}}',
  },
  mergeMovies: { id: 'act.mergeMovies', defaultMessage: 'merge of {other} into {title}' },
  editMovies: {
    id: 'act.editMovies',
    defaultMessage: '{field} of {count, plural, one {# movie} other {# movies}}',
  },
  editPerson: { id: 'act.editPerson', defaultMessage: '{field} of {name}' },
  newPerson: { id: 'act.newPerson', defaultMessage: 'new person {name}' },
  deletePerson: { id: 'act.deletePerson', defaultMessage: 'deletion of {name}' },
  mergePeople: { id: 'act.mergePeople', defaultMessage: 'merge of {other} into {name}' },
  renameGenre: { id: 'act.renameGenre', defaultMessage: 'genre {name} renamed to {to}' },
  renameCountry: { id: 'act.renameCountry', defaultMessage: 'country {name} renamed to {to}' },
  renameSet: { id: 'act.renameSet', defaultMessage: 'set {name} renamed to {to}' },
  mergeGenre: { id: 'act.mergeGenre', defaultMessage: 'genre {name} merged into {to}' },
  mergeCountry: { id: 'act.mergeCountry', defaultMessage: 'country {name} merged into {to}' },
  mergeSet: { id: 'act.mergeSet', defaultMessage: 'set {name} merged into {to}' },
  deleteGenre: { id: 'act.deleteGenre', defaultMessage: 'deletion of the genre {name}' },
  deleteCountry: { id: 'act.deleteCountry', defaultMessage: 'deletion of the country {name}' },
  deleteSet: { id: 'act.deleteSet', defaultMessage: 'deletion of the set {name}' },
  addCast: {
    id: 'act.addCast',
    defaultMessage: '{count, plural, one {# credit} other {# credits}} added to {title}',
  },
  editCast: { id: 'act.editCast', defaultMessage: '{field} of {name} in {title}' },
  removeCast: {
    id: 'act.removeCast',
    defaultMessage: '{count, plural, =1 {{name}} other {# credits}} taken out of {title}',
  },
  moveCast: { id: 'act.moveCast', defaultMessage: 'place of {name} in {title}' },
  newCharacter: { id: 'act.newCharacter', defaultMessage: 'new character {name}' },
  editCharacter: { id: 'act.editCharacter', defaultMessage: '{field} of {name}' },
  deleteCharacter: { id: 'act.deleteCharacter', defaultMessage: 'deletion of {name}' },
  mergeCharacters: { id: 'act.mergeCharacters', defaultMessage: 'merge of {other} into {name}' },
  splitCharacter: { id: 'act.splitCharacter', defaultMessage: '{other}, split from {name}' },
  keepApart: { id: 'act.keepApart', defaultMessage: '{name} and {other} kept apart' },
  setPoster: { id: 'act.setPoster', defaultMessage: 'poster of {title}' },
  setPortrait: { id: 'act.setPortrait', defaultMessage: 'portrait of {name}' },
  setPosters: {
    id: 'act.setPosters',
    defaultMessage: '{movies, plural, one {# poster} other {# posters}}',
  },
  removePoster: { id: 'act.removePoster', defaultMessage: 'removal of the poster of {title}' },
  removePortrait: {
    id: 'act.removePortrait',
    defaultMessage: 'removal of the portrait of {name}',
  },
  editPoster: { id: 'act.editPoster', defaultMessage: 'crop of the poster of {title}' },
  editPortrait: { id: 'act.editPortrait', defaultMessage: 'crop of the portrait of {name}' },
  favor: {
    id: 'act.favor',
    defaultMessage:
      '{count, plural, =1 {{name}} other {{count, number} {of, select, people {people} characters {characters} other {movies}}}} as favorite',
  },
  unfavor: {
    id: 'act.unfavor',
    defaultMessage:
      '{count, plural, =1 {{name}} other {{count, number} {of, select, people {people} characters {characters} other {movies}}}} no favorite any more',
  },
  addToWatchlist: {
    id: 'act.addToWatchlist',
    defaultMessage: '{count, plural, =1 {{name}} other {# movies}} on the watchlist',
  },
  removeFromWatchlist: {
    id: 'act.removeFromWatchlist',
    defaultMessage: '{count, plural, =1 {{name}} other {# movies}} off the watchlist',
  },
  markSeen: {
    id: 'act.markSeen',
    defaultMessage: '{count, plural, =1 {{name}} other {# movies}} as seen',
  },
  markUnseen: {
    id: 'act.markUnseen',
    defaultMessage: '{count, plural, =1 {{name}} other {# movies}} as not seen',
  },
  rate: {
    id: 'act.rate',
    defaultMessage: '{stars} for {count, plural, =1 {{name}} other {# movies}}',
  },
  unrate: {
    id: 'act.unrate',
    defaultMessage: 'no rating for {count, plural, =1 {{name}} other {# movies}}',
  },
  addWatch: { id: 'act.addWatch', defaultMessage: 'diary entry of {name}' },
  editWatch: { id: 'act.editWatch', defaultMessage: 'change to the diary entry of {name}' },
  removeWatch: { id: 'act.removeWatch', defaultMessage: 'removal of a diary entry of {name}' },
  newView: { id: 'act.newView', defaultMessage: 'new view {name}' },
  renameView: { id: 'act.renameView', defaultMessage: 'view {name} renamed to {to}' },
  changeView: { id: 'act.changeView', defaultMessage: 'what the view {name} shows' },
  moveView: { id: 'act.moveView', defaultMessage: 'place of the view {name}' },
  defaultView: { id: 'act.defaultView', defaultMessage: 'the start with the view {name}' },
  noDefaultView: { id: 'act.noDefaultView', defaultMessage: 'the start with all movies' },
  removeView: { id: 'act.removeView', defaultMessage: 'deletion of the view {name}' },
  restore: { id: 'act.restore', defaultMessage: '{name}, back from the bin' },
});

const plain: Record<'field' | 'unknown', MessageDescriptor> = defineMessages({
  field: {
    id: 'act.field',
    defaultMessage:
      '{field, select, title {title} originalTitle {original title} sortTitle {sort title} description {description} releaseDate {release date} duration {runtime} budget {budget} budgetCurrency {currency} genres {genres} countries {countries} set {set} directors {directors} crew {crew} name {name} biography {biography} born {date of birth} died {date of death} gender {gender} country {country} role {role} aliases {other names} movie {movie} person {performer} character {character} creditedAs {credited name} kind {kind} other {a fact}}',
  },
  unknown: { id: 'act.unknown', defaultMessage: 'a change' },
});

/** Values that are numbers on their way through a map of texts. */
const NUMBERS = ['movies', 'count'];

/** What an act did, as words in a sentence; it begins with a small letter unless a name does. */
export function actText(intl: IntlShape, { kind, params }: ChangeLabel): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      NUMBERS.includes(name) ? Number(value) : value,
    ]),
  );
  const act = Object.hasOwn(acts, kind) ? acts[kind] : undefined;
  return intl.formatMessage(act ?? plain.unknown, {
    title: '',
    other: '',
    name: '',
    to: '',
    movies: 0,
    count: 0,
    of: '',
    stars: starsText(intl, Number(params.rating ?? 0)),
    ...values,
    field: intl.formatMessage(plain.field, { field: params.field ?? '' }),
  });
}
