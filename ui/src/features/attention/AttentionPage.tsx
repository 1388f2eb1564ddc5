import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { ListPage } from '../../components/ListPage';
import { VirtualList } from '../../components/VirtualList';
import type { AttentionItem } from '../../generated/bindings';
import { attentionText } from '../../lib/attentionText';
import { errorText } from '../../lib/errors';
import styles from './AttentionPage.module.css';
import { type AttentionRow, keyOf, reasonNames, rowsOf } from './attentionRows';
import { attentionQuery } from './queries';

/** Items that one answer holds at most. */
const MOST = 1_000;

/** Facts that contradict each other or common sense. Most are typing errors, some are true. */
export function AttentionPage({ header }: { header: ReactNode }) {
  const intl = useIntl();
  const { data: items, error } = useQuery(attentionQuery);
  const rows = useMemo(() => rowsOf(items ?? []), [items]);
  const title = intl.formatMessage({ id: 'attention.title', defaultMessage: 'Needs attention' });
  return (
    <ListPage
      header={header}
      title={title}
      note={
        items &&
        items.length > 0 && (
          <FormattedMessage
            id="attention.note"
            defaultMessage="{isAll, select, true {} other {The first }}{count, plural, one {# fact} other {# facts}} to look at. Most are slips, some are true."
            values={{ count: items.length, isAll: String(items.length < MOST) }}
          />
        )
      }
    >
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {items?.length === 0 && (
        <EmptyState
          title={intl.formatMessage({
            id: 'attention.none',
            defaultMessage: 'Nothing needs attention.',
          })}
        >
          <FormattedMessage
            id="attention.noneText"
            defaultMessage="Dates that contradict each other are listed here, as someone credited before their birth, and movies of an unlikely age or length."
          />
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList label={title} items={rows} keyOf={keyOf} heightOf={() => 48}>
          {(row) => <Row row={row} />}
        </VirtualList>
      )}
    </ListPage>
  );
}

function Row({ row }: { row: AttentionRow }) {
  if ('item' in row) return <Item item={row.item} />;
  return (
    <h2 className={styles.reason}>
      <FormattedMessage {...reasonNames[row.reason]} />{' '}
      <small>
        <FormattedNumber value={row.count} />
      </small>
    </h2>
  );
}

/** The movie, and what is odd about it; where somebody is the odd one, that leads to them. */
function Item({ item }: { item: AttentionItem }) {
  const intl = useIntl();
  const text = attentionText(intl, item, null);
  return (
    <div className={styles.item}>
      <Link
        to="/movies/$id"
        params={{ id: item.movieId }}
        className={styles.title}
        title={item.title}
        dir="auto"
      >
        {item.title}
      </Link>
      {item.personId === null ? (
        <span className={styles.text}>{text}</span>
      ) : (
        <Link to="/people/$id" params={{ id: item.personId }} className={styles.text} title={text}>
          {text}
        </Link>
      )}
    </div>
  );
}
