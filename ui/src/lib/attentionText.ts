import type { IntlShape } from 'react-intl';
import type { AttentionItem } from '../generated/bindings';

/** Why something is to be looked at, in words; the year is that of the movie's release. */
export function attentionText(intl: IntlShape, item: AttentionItem, year: number | null): string {
  const { reason, value } = item;
  const person = item.person ?? '';
  if (reason === 'bornAfterRelease') {
    return year === null
      ? intl.formatMessage(
          {
            id: 'attention.bornAfterRelease',
            defaultMessage: '{person} is credited before their birth in {born}',
          },
          { person, born: String(value) },
        )
      : intl.formatMessage(
          {
            id: 'attention.yearsBeforeBirth',
            defaultMessage:
              '{person} is credited {years, plural, one {# year} other {# years}} before their birth ({born})',
          },
          { person, years: value - year, born: String(value) },
        );
  }
  if (reason === 'over110') {
    return intl.formatMessage(
      { id: 'attention.over110', defaultMessage: '{person} is credited aged {age}' },
      { person, age: String(value) },
    );
  }
  if (reason === 'afterDeath') {
    return intl.formatMessage(
      {
        id: 'attention.afterDeath',
        defaultMessage: '{person} is credited after their death in {died}',
      },
      { person, died: String(value) },
    );
  }
  if (reason === 'longDuration') {
    return intl.formatMessage(
      {
        id: 'attention.longDuration',
        defaultMessage: '{hours, plural, one {# hour} other {# hours}} long',
      },
      { hours: Math.floor(value / 60) },
    );
  }
  return intl.formatMessage(
    { id: 'attention.earlyRelease', defaultMessage: 'Released in {year}' },
    { year: String(value) },
  );
}
