import { type CSSProperties, Fragment, useMemo, useState } from 'react';
import type { PersonId, Portrayal } from '../../generated/bindings';
import { keyOf } from './portrayalKeys';
import { SceneCard } from './SceneCard';
import styles from './SceneCards.module.css';
import { ThreadLane } from './ThreadLane';
import { threadsOf } from './threads';
import { useColumns } from './useColumns';

interface SceneCardsProps {
  portrayals: readonly Portrayal[];
  name: string;
}

/** A card for each portrayal, the oldest film first; lines join those of one performer. */
export function SceneCards({ portrayals, name }: SceneCardsProps) {
  const columns = useColumns();
  const [pointed, onPoint] = useState<PersonId | null>(null);
  const [focused, onFocus] = useState<PersonId | null>(null);
  const light = useMemo(() => ({ onPoint, onFocus }), []);
  const lit = pointed ?? focused;
  const lanes = useMemo(
    () =>
      threadsOf(
        portrayals.map(({ person }) => person.id),
        columns,
      ),
    [portrayals, columns],
  );
  return (
    <ol className={styles.cards} style={{ '--columns': columns } as CSSProperties}>
      {lanes.map((threads, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its number
        <Fragment key={row}>
          {portrayals.slice(row * columns, (row + 1) * columns).map((portrayal) => (
            <SceneCard
              key={keyOf(portrayal)}
              portrayal={portrayal}
              name={name}
              isLit={portrayal.person.id === lit}
              light={light}
            />
          ))}
          <ThreadLane
            threads={threads}
            columns={columns}
            lit={threads.some(({ person }) => person === lit) ? lit : null}
          />
        </Fragment>
      ))}
    </ol>
  );
}
