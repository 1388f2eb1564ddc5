import type { Node } from '@react-types/shared';
import { useRef } from 'react';
import { useGridListItem } from 'react-aria/useGridList';
import { type IntlShape, useIntl } from 'react-intl';
import type { ListState } from 'react-stately/useListState';
import { Portrait } from '../../components/Portrait';
import type { PersonRow } from '../../generated/bindings';
import { lifeYears } from './life';
import styles from './PeopleList.module.css';

interface PeopleListRowProps {
  node: Node<number>;
  state: ListState<number>;
  row: PersonRow | undefined;
  /** Pixels from the top of the list. */
  start: number;
}

/** One person: face, name, when they lived, what they are known for, how often they are credited. */
export function PeopleListRow({ node, state, row, start }: PeopleListRowProps) {
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps } = useGridListItem({ node }, state, ref);
  const words = row ? wordsOf(intl, row) : null;
  const label = words
    ? [row?.person.name, words.life, words.known, words.credits].filter(Boolean).join(', ')
    : intl.formatMessage(
        { id: 'people.loading', defaultMessage: 'Person {position, number}' },
        { position: node.index + 1 },
      );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row, and comes with rowProps
    <div
      {...rowProps}
      ref={ref}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={node.index + 1}
      aria-label={label}
    >
      <div {...gridCellProps} className={styles.cell}>
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
      </div>
    </div>
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
