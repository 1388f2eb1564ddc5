import { FormattedMessage } from 'react-intl';
import type { CharacterPage } from '../../generated/bindings';
import { lengthOf } from '../../lib/textLength';
import { Aliases } from './Aliases';
import styles from './CharacterPage.module.css';
import { Counts } from './Counts';
import type { CharacterEditing } from './useCharacterEditing';

interface CharacterWordsProps {
  character: CharacterPage;
  editing: CharacterEditing;
}

/** Name, how often it was played, other names, who it is. */
export function CharacterWords({ character, editing }: CharacterWordsProps) {
  const { name, description, aliases } = character;
  return (
    <div className={styles.head}>
      <h1
        ref={editing.heading}
        className={styles.title}
        data-long={lengthOf(name)}
        tabIndex={-1}
        onClick={editing.start}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat) return;
          // Or the key goes on into the field that takes the focus.
          event.preventDefault();
          editing.start();
        }}
      >
        <FormattedMessage
          id="character.title"
          defaultMessage="Who has been {name}"
          values={{ name: <bdi key="name">{name}</bdi> }}
        />
      </h1>
      <Counts character={character} />
      {aliases.length > 0 && <Aliases names={aliases} />}
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
    </div>
  );
}
