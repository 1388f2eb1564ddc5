import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { ListPage } from '../../components/ListPage';
import { ListTabs } from '../../components/ListTabs';
import { errorText } from '../../lib/errors';
import styles from './HouseholdPage.module.css';
import { chosenOf, chosenText, type HouseholdSearch } from './householdSearch';
import { ProfileChoice } from './ProfileChoice';
import { type HouseholdTab, householdIdsQuery, householdProfilesQuery } from './queries';
import { ShareSwitch } from './ShareSwitch';
import { TogetherList } from './TogetherList';

interface HouseholdPageProps {
  header: ReactNode;
  search: HouseholdSearch;
  onSearch: (search: HouseholdSearch) => void;
  /** The movies as posters. */
  children: (tab: HouseholdTab, ids: Uint32Array) => ReactNode;
}

/** Favorites of the household beside one's own: what to watch together. */
export function HouseholdPage({ header, search, onSearch, children }: HouseholdPageProps) {
  const intl = useIntl();
  const { data: profiles, error } = useQuery(householdProfilesQuery);
  const known = profiles?.map(({ id }) => id) ?? [];
  const chosen = chosenOf(search, known);
  const names = profiles?.filter(({ id }) => chosen.includes(id)).map(({ name }) => name) ?? [];
  const love = useQuery(householdIdsQuery('love', chosen));
  const theirs = useQuery(householdIdsQuery('theirs', chosen));
  const count = (ids: Uint32Array | undefined) =>
    chosen.length > 0 && ids && intl.formatNumber(ids.length);
  const title = intl.formatMessage({ id: 'together.title', defaultMessage: 'Together' });
  return (
    <ListPage header={header} title={title} tools={<ShareSwitch />}>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {profiles?.length === 0 && (
        <EmptyState
          title={intl.formatMessage({
            id: 'together.nobody',
            defaultMessage: 'Nobody to compare with.',
          })}
        >
          <FormattedMessage
            id="together.nobodyText"
            defaultMessage="Here you see which movies you and others of the household love. The others need a profile in this library and have to let their favorites be seen."
          />
        </EmptyState>
      )}
      {profiles && profiles.length > 0 && (
        <>
          <ProfileChoice
            profiles={profiles}
            chosen={chosen}
            onChoose={(next) => onSearch({ ...search, with: chosenText(next, known) })}
          />
          <ListTabs
            label={title}
            selected={search.tab ?? 'love'}
            onSelect={(tab) => onSearch({ ...search, tab: tab === 'theirs' ? tab : undefined })}
            tabs={[
              {
                id: 'love',
                label: intl.formatMessage(
                  {
                    id: 'together.love',
                    defaultMessage: '{others, plural, =1 {We both love} other {We all love}}',
                  },
                  { others: chosen.length },
                ),
                count: count(love.data),
              },
              {
                id: 'theirs',
                label: intl.formatMessage({
                  id: 'together.theirs',
                  defaultMessage: 'Yours but not mine',
                }),
                count: count(theirs.data),
              },
            ]}
          >
            {(tab) => (
              <TogetherList tab={tab} names={names} query={tab === 'love' ? love : theirs}>
                {(ids) => children(tab, ids)}
              </TogetherList>
            )}
          </ListTabs>
        </>
      )}
    </ListPage>
  );
}
