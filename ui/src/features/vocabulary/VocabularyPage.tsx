import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { ListPage } from '../../components/ListPage';
import type { ChangeSetId, Vocabulary } from '../../generated/bindings';
import { FilterField } from './FilterField';
import { wordsQuery } from './queries';
import styles from './VocabularyPage.module.css';
import { WordList } from './WordList';
import { LISTS, listNames } from './which';

interface VocabularyPageProps {
  header: ReactNode;
  which: Vocabulary;
  onWhich: (which: Vocabulary) => void;
  /** What to say of a step, and the step. */
  onDone: (text: string, changeSet: ChangeSetId) => void;
}

/** The words movies are sorted under, to be mended in one place. */
export function VocabularyPage({ header, which, onWhich, onDone }: VocabularyPageProps) {
  const intl = useIntl();
  const [filter, setFilter] = useState('');
  const choose = (key: Key) => {
    const chosen = LISTS.find((list) => list === key);
    if (!chosen || chosen === which) return;
    setFilter('');
    onWhich(chosen);
  };
  const title = intl.formatMessage({
    id: 'vocabulary.title',
    defaultMessage: 'Genres, countries, sets',
  });
  return (
    <ListPage
      header={header}
      title={title}
      tools={
        <FilterField
          label={intl.formatMessage(
            {
              id: 'vocabulary.filter',
              defaultMessage:
                '{which, select, genres {Filter genres} countries {Filter countries} other {Filter sets}}',
            },
            { which },
          )}
          value={filter}
          onChange={setFilter}
        />
      }
    >
      <Tabs className={styles.tabs ?? ''} selectedKey={which} onSelectionChange={choose}>
        <TabList className={styles.tabList ?? ''} aria-label={title}>
          {LISTS.map((list) => (
            <Tab key={list} id={list} className={styles.tab ?? ''}>
              <FormattedMessage {...listNames[list]} /> <Count which={list} />
            </Tab>
          ))}
        </TabList>
        {LISTS.map((list) => (
          <TabPanel key={list} id={list} className={styles.panel ?? ''}>
            <WordList which={list} filter={filter} onDone={onDone} />
          </TabPanel>
        ))}
      </Tabs>
    </ListPage>
  );
}

function Count({ which }: { which: Vocabulary }) {
  const { data: words } = useQuery(wordsQuery(which));
  return <small>{words && <FormattedNumber value={words.length} />}</small>;
}
