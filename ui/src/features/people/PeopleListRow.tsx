import type { Node } from '@react-types/shared';
import { type IntlShape, useIntl } from 'react-intl';
import { IdListRow } from '../../components/IdList';
import { Portrait } from '../../components/Portrait';
import type { IdListState } from '../../components/useIdList';
import type { PersonRow } from '../../generated/bindings';
import { lifeYears } from '../../lib/lifeYears';
import styles from './PeopleList.module.css';

interface PeopleListRowProps {
  list: IdListState;
  node: Node<number>;
  /** Pixels from the top of the list. */
  start: number;
  row: PersonRow | undefined;
}

/** One person: face, name, when they lived, what they are known for, how often they are credited. */
export function PeopleListRow({ list, node, start, row }: PeopleListRowProps) {
  const intl = useIntl();
  const words = row ? wordsOf(intl, row) : null;
  const label = words
    ? [row?.person.name, words.life, words.known, words.credits].filter(Boolean).join(', ')
    : intl.formatMessage(
        { id: 'people.loading', defaultMessage: 'Person {position, number}' },
        { position: node.index + 1 },
      );
  return (
    <IdListRow list={list} node={node} start={start} label={label} className={styles.cell}>
      {row && words && (
        <>
          <Portrait
            name={row.person.name}
            image={row.person.photo}
            width={160}
            className={styles.portrait}
          />
          <span className={styles.name} title={row.person.name} dir="auto">
            {row.person.name}
          </span>
          <span className={styles.life}>{words.life}</span>
          <span className={styles.known} title={words.known} dir="auto">
            {words.known}
          </span>
          <span className={styles.credits}>{words.credits}</span>
        </>
      )}
    </IdListRow>
  );
}

function wordsOf(intl: IntlShape, row: PersonRow) {
  return {
    life: lifeYears(intl, row),
    known: row.knownFor.join(' · '),
    credits: intl.formatMessage(
      {
        id: 'people.credits',
        defaultMessage: '{credits, plural, one {# credit} other {{credits, number} credits}}',
      },
      { credits: row.credits },
    ),
  };
}
