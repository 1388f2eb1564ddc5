import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { errorText } from '../../lib/errors';
import styles from './HouseholdPage.module.css';
import type { HouseholdTab } from './queries';

interface TogetherListProps {
  tab: HouseholdTab;
  /** Names of those who are chosen. */
  names: readonly string[];
  query: UseQueryResult<Uint32Array>;
  children: (ids: Uint32Array) => ReactNode;
}

/** The movies of a tab, or why there are none. */
export function TogetherList({ tab, names, query, children }: TogetherListProps) {
  const intl = useIntl();
  const { data: ids, error } = query;
  const who = intl.formatList(names);
  if (names.length === 0) {
    return (
      <EmptyState
        title={intl.formatMessage({ id: 'together.choose', defaultMessage: 'Choose somebody.' })}
      >
        <FormattedMessage
          id="together.chooseText"
          defaultMessage="With one or more of the others chosen, the movies are listed here."
        />
      </EmptyState>
    );
  }
  return (
    <div className={styles.list}>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {ids?.length === 0 && (
        <EmptyState
          title={
            tab === 'love'
              ? intl.formatMessage({
                  id: 'together.noLove',
                  defaultMessage: 'No movie in common yet.',
                })
              : intl.formatMessage({
                  id: 'together.noTheirs',
                  defaultMessage: 'Nothing new to you.',
                })
          }
        >
          {tab === 'love' ? (
            <FormattedMessage
              id="together.noLoveText"
              defaultMessage="A movie is listed here as soon as it is a favorite of yours and of {who}."
              values={{ who }}
            />
          ) : (
            <FormattedMessage
              id="together.noTheirsText"
              defaultMessage="A movie is listed here while it is a favorite of {who} and not of yours."
              values={{ who }}
            />
          )}
        </EmptyState>
      )}
      {ids && ids.length > 0 && children(ids)}
    </div>
  );
}
