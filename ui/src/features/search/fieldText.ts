import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { QueryField } from '../../generated/bindings';

const fields: Record<QueryField, MessageDescriptor> = defineMessages({
  word: { id: 'query.word', defaultMessage: 'Word' },
  phrase: { id: 'query.phrase', defaultMessage: 'Words in a row' },
  actor: { id: 'query.actor', defaultMessage: 'Actor' },
  character: { id: 'query.character', defaultMessage: 'Character' },
  director: { id: 'query.director', defaultMessage: 'Director' },
  genre: { id: 'query.genre', defaultMessage: 'Genre' },
  country: { id: 'query.country', defaultMessage: 'Country' },
  from: { id: 'query.from', defaultMessage: 'Performer from' },
  set: { id: 'query.set', defaultMessage: 'Set' },
  year: { id: 'query.year', defaultMessage: 'Years' },
  runtime: { id: 'query.runtime', defaultMessage: 'Runtime' },
  budget: { id: 'query.budget', defaultMessage: 'Budget' },
  role: { id: 'query.role', defaultMessage: 'Role' },
  gender: { id: 'query.gender', defaultMessage: 'Gender' },
  fav: { id: 'query.fav', defaultMessage: 'Favorite' },
  seen: { id: 'query.seen', defaultMessage: 'Seen' },
  watchlist: { id: 'query.watchlist', defaultMessage: 'Watchlist' },
  missing: { id: 'query.missing', defaultMessage: 'Missing' },
});

/** The words of the language that are no names. */
const words: Partial<Record<QueryField, Record<string, MessageDescriptor>>> = {
  role: defineMessages({
    leading: { id: 'query.leading', defaultMessage: 'Leading' },
    supporting: { id: 'query.supporting', defaultMessage: 'Supporting' },
    background: { id: 'query.background', defaultMessage: 'Background' },
  }),
  gender: defineMessages({
    female: { id: 'query.female', defaultMessage: 'Women' },
    male: { id: 'query.male', defaultMessage: 'Men' },
    non_binary: { id: 'query.nonBinary', defaultMessage: 'Non-binary people' },
  }),
  fav: defineMessages({
    me: { id: 'query.favYes', defaultMessage: 'Mine' },
    no: { id: 'query.favNo', defaultMessage: 'Not mine' },
  }),
  seen: defineMessages({
    yes: { id: 'query.seenYes', defaultMessage: 'Yes' },
    no: { id: 'query.seenNo', defaultMessage: 'Not yet' },
  }),
  watchlist: defineMessages({
    yes: { id: 'query.watchlistYes', defaultMessage: 'On it' },
    no: { id: 'query.watchlistNo', defaultMessage: 'Not on it' },
  }),
  missing: defineMessages({
    poster: { id: 'query.noPoster', defaultMessage: 'Poster' },
    director: { id: 'query.noDirector', defaultMessage: 'Director' },
    year: { id: 'query.noYear', defaultMessage: 'Year' },
    plot: { id: 'query.noPlot', defaultMessage: 'Plot' },
    cast: { id: 'query.noCast', defaultMessage: 'Cast' },
    genre: { id: 'query.noGenre', defaultMessage: 'Genre' },
    country: { id: 'query.noCountry', defaultMessage: 'Country' },
    runtime: { id: 'query.noRuntime', defaultMessage: 'Runtime' },
    budget: { id: 'query.noBudget', defaultMessage: 'Budget' },
  }),
};

/** What a field is called. */
export function fieldText(intl: IntlShape, field: QueryField): string {
  return intl.formatMessage(fields[field]);
}

/** A value as people say it; names stay as they are. */
export function valueText(intl: IntlShape, field: QueryField, value: string): string {
  const word = words[field]?.[value];
  return word ? intl.formatMessage(word) : value;
}
