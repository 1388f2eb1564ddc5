import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { chipText } from './chipText';
import { fieldText } from './fieldText';
import { isPlain } from './language';
import { useUnderstood } from './queries';

interface NothingFoundProps {
  query: string;
  onQuery: (query: string) => void;
  onCreate: (title: string) => void;
}

/** Why a query finds nothing, and the ways on. */
export function NothingFound({ query, onQuery, onCreate }: NothingFoundProps) {
  const intl = useIntl();
  const { data } = useUnderstood(query);
  const chips = data?.chips ?? [];
  const last = chips.at(-1);
  const isWords = isPlain(chips);
  const terms = chips.map((chip) =>
    intl.formatMessage(
      {
        id: 'nothing.term',
        defaultMessage: '{not, select, true {{field} not {value}} other {{field} {value}}}',
      },
      { field: fieldText(intl, chip.field), value: chipText(intl, chip), not: chip.not },
    ),
  );
  return (
    <EmptyState
      title={intl.formatMessage({ id: 'nothing.title', defaultMessage: 'No movie is left' })}
      actions={
        <>
          {last && (
            <Button onPress={() => onQuery(last.without.trim())}>
              <FormattedMessage id="nothing.removeLast" defaultMessage="Remove the last filter" />
            </Button>
          )}
          {chips.length !== 1 && (
            <Button onPress={() => onQuery('')}>
              <FormattedMessage id="nothing.all" defaultMessage="Show all movies" />
            </Button>
          )}
          {isWords && (
            <Button onPress={() => onCreate(query)}>
              <FormattedMessage
                id="search.create"
                defaultMessage="Create movie “{query}”"
                values={{ query }}
              />
            </Button>
          )}
        </>
      }
    >
      <FormattedMessage
        id="nothing.why"
        defaultMessage="{count, plural, =0 {Nothing of what was asked for was understood.} =1 {Nothing in the library has {terms}.} other {Each may be found, but no movie has all of: {terms}.}}"
        values={{
          count: chips.length,
          terms: intl.formatList(terms, { type: 'conjunction' }),
        }}
      />
    </EmptyState>
  );
}
