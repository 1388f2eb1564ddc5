import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FormattedNumber, useIntl } from 'react-intl';
import { ListPage } from '../../components/ListPage';
import { ListTabs } from '../../components/ListTabs';
import type { ChangeSetId, Vocabulary } from '../../generated/bindings';
import { FilterField } from './FilterField';
import { wordsQuery } from './queries';
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
  const choose = (chosen: Vocabulary) => {
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
      <ListTabs
        label={title}
        selected={which}
        onSelect={choose}
        tabs={LISTS.map((list) => ({
          id: list,
          label: intl.formatMessage(listNames[list]),
          count: <Count which={list} />,
        }))}
      >
        {(list) => <WordList which={list} filter={filter} onDone={onDone} />}
      </ListTabs>
    </ListPage>
  );
}

function Count({ which }: { which: Vocabulary }) {
  const { data: words } = useQuery(wordsQuery(which));
  return words && <FormattedNumber value={words.length} />;
}
