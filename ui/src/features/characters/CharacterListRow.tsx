import type { Node } from '@react-types/shared';
import { type IntlShape, useIntl } from 'react-intl';
import { IdListRow } from '../../components/IdList';
import type { IdListState } from '../../components/useIdList';
import type { CharacterRow } from '../../generated/bindings';
import { castText } from '../../lib/castText';
import styles from './CharacterList.module.css';
import { roleTexts } from './roleText';

interface CharacterListRowProps {
  list: IdListState;
  node: Node<number>;
  /** Pixels from the top of the list. */
  start: number;
  row: CharacterRow | undefined;
}

/** One character: name, how large the part is, how often it was played, where and by whom. */
export function CharacterListRow({ list, node, start, row }: CharacterListRowProps) {
  const intl = useIntl();
  const words = row ? wordsOf(intl, row) : null;
  const label = words
    ? [row?.character.name, words.role, words.known, words.counts].filter(Boolean).join(', ')
    : intl.formatMessage(
        { id: 'characters.loading', defaultMessage: 'Character {position, number}' },
        { position: node.index + 1 },
      );
  return (
    <IdListRow list={list} node={node} start={start} label={label} className={styles.cell}>
      {row && words && (
        <>
          <span className={styles.name} title={row.character.name} dir="auto">
            {row.character.name}
          </span>
          <span>{words.role && <span className={styles.role}>{words.role}</span>}</span>
          <span className={styles.known} title={words.known} dir="auto">
            {words.known}
          </span>
          <span className={styles.counts}>{words.counts}</span>
        </>
      )}
    </IdListRow>
  );
}

function wordsOf(intl: IntlShape, row: CharacterRow) {
  return {
    role: row.role && intl.formatMessage(roleTexts[row.role]),
    known: [row.titles, row.playedBy]
      .map((names) => names.join(', '))
      .filter(Boolean)
      .join(' · '),
    counts: castText(intl, row),
  };
}
