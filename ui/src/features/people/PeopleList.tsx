import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import { IdList } from '../../components/IdList';
import { useIdList } from '../../components/useIdList';
import type { PeopleView, PersonId } from '../../generated/bindings';
import { PeopleListRow } from './PeopleListRow';
import type { PeopleMemory } from './peopleMemory';
import { useRows } from './queries';

interface PeopleListProps {
  ids: Uint32Array;
  /** The view these ids are of. */
  view: PeopleView;
  memory: PeopleMemory;
  onOpen: (id: PersonId) => void;
  /** Takes the focus to the list. */
  ref: Ref<Pick<HTMLElement, 'focus'>>;
}

/** All people as rows. */
export function PeopleList({ ids, view, memory, onOpen, ref }: PeopleListProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'people.title', defaultMessage: 'People' });
  const list = useIdList({ label, ids, view, memory, onOpen, ref });
  const rowOf = useRows(ids, list.window.first, list.window.last, memory.rows);
  return (
    <IdList list={list}>
      {(node, start) => (
        <PeopleListRow
          key={node.key}
          list={list}
          node={node}
          start={start}
          row={rowOf(Number(node.key))}
        />
      )}
    </IdList>
  );
}
