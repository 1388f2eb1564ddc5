import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ListPage } from '../../components/ListPage';
import { VirtualList } from '../../components/VirtualList';
import type { ChangeSetId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './BinPage.module.css';
import { BinRow } from './BinRow';
import { EmptyBinDialog } from './EmptyBinDialog';
import { binQuery } from './queries';
import { useNow } from './useNow';

interface BinPageProps {
  header: ReactNode;
  isOwner: boolean;
  /** Something is back: what to say, and the step that takes it away again. */
  onRestored: (text: string, changeSet: ChangeSetId) => void;
}

/** What was deleted by hand, until it is brought back or the owner empties the bin. */
export function BinPage({ header, isOwner, onRestored }: BinPageProps) {
  const intl = useIntl();
  const now = useNow();
  const { data: entries, error } = useQuery(binQuery);
  const [asking, setAsking] = useState(false);
  const title = intl.formatMessage({ id: 'bin.title', defaultMessage: 'Bin' });
  const count = entries?.length ?? 0;
  return (
    <ListPage
      header={header}
      title={title}
      note={
        count > 0 && (
          <FormattedMessage
            id="bin.count"
            defaultMessage="{count, plural, one {# thing} other {# things}}{isOwner, select, true {} other {. Only the owner of the library can empty the bin.}}"
            values={{ count, isOwner: String(isOwner) }}
          />
        )
      }
      tools={
        isOwner &&
        count > 0 && (
          <Button size="small" onPress={() => setAsking(true)}>
            <FormattedMessage id="bin.empty" defaultMessage="Empty the bin…" />
          </Button>
        )
      }
    >
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {entries && count === 0 && (
        <EmptyState
          title={intl.formatMessage({ id: 'bin.nothing', defaultMessage: 'Nothing in the bin.' })}
        >
          <FormattedMessage
            id="bin.nothingText"
            defaultMessage="Movies, people, genres, countries and sets that are deleted wait here and can be brought back."
          />
        </EmptyState>
      )}
      {entries && count > 0 && (
        <VirtualList
          label={title}
          items={entries}
          keyOf={(entry) => entry.change}
          heightOf={() => 57}
        >
          {(entry) => <BinRow entry={entry} now={now} onRestored={onRestored} />}
        </VirtualList>
      )}
      <EmptyBinDialog count={count} isOpen={asking} onClose={() => setAsking(false)} />
    </ListPage>
  );
}
