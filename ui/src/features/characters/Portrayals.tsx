import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CharacterPage } from '../../generated/bindings';
import type { CharactersMemory } from './charactersMemory';
import { NoPortrayals } from './NoPortrayals';
import styles from './Portrayals.module.css';
import { PortrayalTable } from './PortrayalTable';
import { SceneCards } from './SceneCards';
import { ViewSwitch } from './ViewSwitch';

interface PortrayalsProps {
  character: CharacterPage;
  memory: CharactersMemory;
  notice: ReactNode;
  onEdit: () => void;
}

/** Everybody who has been a character, as cards or as a table. */
export function Portrayals({ character, memory, notice, onEdit }: PortrayalsProps) {
  const intl = useIntl();
  const { name, portrayals } = character;
  const [view, setView] = useState(memory.portrayals);
  if (portrayals.length === 0) {
    return (
      <>
        <div className={styles.bar}>{notice}</div>
        <NoPortrayals onEdit={onEdit} />
      </>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        {notice}
        <span className={styles.grow} />
        <ViewSwitch
          view={view}
          onChange={(chosen) => {
            memory.portrayals = chosen;
            setView(chosen);
          }}
        />
      </div>
      {view === 'cards' ? (
        <SceneCards portrayals={portrayals} name={name} />
      ) : (
        <PortrayalTable
          label={intl.formatMessage(
            { id: 'portrayals.label', defaultMessage: 'Who has been {name}' },
            { name },
          )}
          portrayals={portrayals}
        />
      )}
    </>
  );
}
