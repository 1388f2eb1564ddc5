import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { starsText } from '../lib/stars';

type Marked =
  | 'favor'
  | 'unfavor'
  | 'list'
  | 'unlist'
  | 'seen'
  | 'unseen'
  | 'allSeen'
  | 'today'
  | 'already'
  | 'rate'
  | 'unrate';

const texts: Record<Marked, MessageDescriptor> = defineMessages({
  favor: {
    id: 'marked.favor',
    defaultMessage: '{count, plural, one {{title} is a favorite} other {# movies are favorites}}',
  },
  unfavor: {
    id: 'marked.unfavor',
    defaultMessage:
      '{count, plural, one {{title} is no favorite any more} other {# movies are no favorites any more}}',
  },
  list: {
    id: 'marked.list',
    defaultMessage:
      '{count, plural, one {{title} is on the watchlist} other {# movies are on the watchlist}}',
  },
  unlist: {
    id: 'marked.unlist',
    defaultMessage:
      '{count, plural, one {{title} is off the watchlist} other {# movies are off the watchlist}}',
  },
  seen: {
    id: 'marked.seen',
    defaultMessage: '{count, plural, one {Seen: {title}} other {Seen: # movies}}',
  },
  unseen: {
    id: 'marked.unseen',
    defaultMessage:
      '{count, plural, one {{title} is out of the diary} other {# movies are out of the diary}}',
  },
  allSeen: {
    id: 'marked.allSeen',
    defaultMessage:
      '{count, plural, one {{title} is seen already} other {All # movies are seen already}}',
  },
  today: { id: 'marked.today', defaultMessage: 'Seen today: {title}' },
  already: { id: 'marked.already', defaultMessage: '{title} is in the diary for today already' },
  rate: {
    id: 'marked.rate',
    defaultMessage: '{stars} for {count, plural, one {{title}} other {# movies}}',
  },
  unrate: { id: 'marked.unrate', defaultMessage: '{title} has no rating any more' },
});

/** What was put on movies, in words; the title is that of the first, the rating in half stars. */
export function markedText(
  intl: IntlShape,
  act: Marked,
  count: number,
  title: string,
  rating = 0,
): string {
  return intl.formatMessage(texts[act], { count, title, stars: starsText(intl, rating) });
}
