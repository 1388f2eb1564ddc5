import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { QueryProblem, QueryReason } from '../../generated/bindings';
import { fieldText } from './fieldText';

const sentences: Record<QueryReason, MessageDescriptor> = defineMessages({
  unknownField: {
    id: 'problem.unknownField',
    defaultMessage: 'There is nothing to search called “{value}”.',
  },
  unknownValue: {
    id: 'problem.unknownValue',
    defaultMessage: '“{value}” says nothing about {field}, so it is left out.',
  },
  unknownName: {
    id: 'problem.unknownName',
    defaultMessage:
      '{kind, select, actor {Nobody} director {Nobody} character {No character} genre {No genre} country {No country} from {No country} set {No set} other {Nothing}} in the library is called “{value}”, so nothing is found.',
  },
  unfinishedQuote: {
    id: 'problem.unfinishedQuote',
    defaultMessage: 'The quotation mark has no other: the words to the end are taken in a row.',
  },
  missingValue: {
    id: 'problem.missingValue',
    defaultMessage: 'Nothing stands behind “{value}”, so it is left out.',
  },
  notANumber: {
    id: 'problem.notANumber',
    defaultMessage:
      '“{value}” is no number. {kind, select, year {Write 1979, 1970..1979 or <1950} budget {Write >1m or 500k..2m} other {Write <100 or 90..120}}.',
  },
  backwards: {
    id: 'problem.backwards',
    defaultMessage: '“{value}” ends before it begins, so nothing is found.',
  },
  tooLong: {
    id: 'problem.tooLong',
    defaultMessage: 'This is too long. What stands behind it is not read.',
  },
  noLetters: {
    id: 'problem.noLetters',
    defaultMessage: '“{value}” has no letters to search for, so it is left out.',
  },
  tooMany: {
    id: 'problem.tooMany',
    defaultMessage: 'These are more than 64 terms. Those from here on are not read.',
  },
  needsProfile: {
    id: 'problem.needsProfile',
    defaultMessage: '“{value}” is about somebody who is signed in.',
  },
});

/** What is wrong with a piece of a query, as a sentence that names it. */
export function problemText(intl: IntlShape, { reason, field, value }: QueryProblem): string {
  return intl.formatMessage(sentences[reason], {
    value,
    kind: field ?? 'none',
    field: field === null ? '' : fieldText(intl, field),
  });
}
