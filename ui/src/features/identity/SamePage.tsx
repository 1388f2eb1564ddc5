import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { Keys } from '../../components/Keys';
import { ListPage } from '../../components/ListPage';
import { ListTabs } from '../../components/ListTabs';
import type { Inbox, Kind } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { inboxQuery } from './queries';
import styles from './SamePage.module.css';
import { SuggestionList } from './SuggestionList';
import { countOf, KINDS, type Suggestion, suggestionsOf } from './suggestions';

/** While somebody waits for it, what was found so far is looked at this often. */
const LOOK_AGAIN_MS = 3_000;

const kindNames = defineMessages({
  character: { id: 'identity.characters', defaultMessage: 'Characters' },
  person: { id: 'identity.people', defaultMessage: 'People' },
});

interface SamePageProps {
  header: ReactNode;
  /** The tab of the address, if it names one. */
  kind: Kind | undefined;
  onKind: (kind: Kind) => void;
  onMerge: (suggestion: Suggestion) => void;
  onKeepApart: (suggestion: Suggestion) => Promise<void>;
}

/** Everybody who may be in the library twice, to be merged or kept apart. */
export function SamePage({ header, kind, onKind, onMerge, onKeepApart }: SamePageProps) {
  const intl = useIntl();
  const { data: inbox, error } = useQuery({
    ...inboxQuery,
    refetchInterval: ({ state }) => state.data?.isThinking && LOOK_AGAIN_MS,
  });
  // Without a wish it opens where there is something, and stays there when that is done.
  const [first] = useState<Kind>(() =>
    inbox?.charactersCount === 0 && inbox.peopleCount > 0 ? 'person' : 'character',
  );
  const title = intl.formatMessage({ id: 'identity.title', defaultMessage: 'May be the same' });
  return (
    <ListPage
      header={header}
      title={title}
      note={
        <span role="status">
          {inbox?.isThinking && (
            <FormattedMessage id="identity.thinking" defaultMessage="Still looking…" />
          )}
        </span>
      }
      tools={
        <span className={styles.keys}>
          <FormattedMessage
            id="identity.keys"
            defaultMessage="{merge} merge {apart} keep apart"
            values={{
              merge: <Keys of="same.merge" />,
              apart: <Keys of="same.keepApart" />,
            }}
          />
        </span>
      }
    >
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {inbox && (
        <ListTabs
          label={title}
          selected={kind ?? first}
          onSelect={onKind}
          tabs={KINDS.map((id) => ({
            id,
            label: intl.formatMessage(kindNames[id]),
            count: <FormattedNumber value={countOf(inbox, id)} />,
          }))}
        >
          {(shown) => (
            <Suggestions inbox={inbox} kind={shown} onMerge={onMerge} onKeepApart={onKeepApart} />
          )}
        </ListTabs>
      )}
    </ListPage>
  );
}

interface SuggestionsProps extends Pick<SamePageProps, 'onMerge' | 'onKeepApart'> {
  inbox: Inbox;
  kind: Kind;
}

function Suggestions({ inbox, kind, onMerge, onKeepApart }: SuggestionsProps) {
  const intl = useIntl();
  // Rows are kept as long as these are the same.
  const suggestions = useMemo(() => suggestionsOf(intl, inbox, kind), [intl, inbox, kind]);
  const more = countOf(inbox, kind) - suggestions.length;
  if (suggestions.length === 0) return <NothingAlike isThinking={inbox.isThinking} kind={kind} />;
  return (
    <>
      <SuggestionList
        label={intl.formatMessage(kindNames[kind])}
        suggestions={suggestions}
        onMerge={onMerge}
        onKeepApart={onKeepApart}
      />
      {more > 0 && (
        <p className={styles.more}>
          <FormattedMessage
            id="identity.more"
            defaultMessage="The surest first. {more, plural, one {One more follows} other {{more, number} more follow}} when these are decided."
            values={{ more }}
          />
        </p>
      )}
    </>
  );
}

function NothingAlike({ isThinking, kind }: { isThinking: boolean; kind: Kind }) {
  const intl = useIntl();
  return (
    <EmptyState
      title={intl.formatMessage(
        {
          id: 'identity.none',
          defaultMessage:
            '{isThinking, select, true {Nothing yet.} other {{kind, select, person {No two people here look alike.} other {No two characters here look alike.}}}}',
        },
        { isThinking, kind },
      )}
    >
      <FormattedMessage
        id="identity.noneText"
        defaultMessage="{kind, select, person {People} other {Characters}} who may be the same are listed here, with what speaks for it. Nothing is merged by itself, and whom you keep apart is not asked about again."
        values={{ kind }}
      />
    </EmptyState>
  );
}
