import { useIntl } from 'react-intl';
import { Portrait } from '../../../components/Portrait';
import type { PastedPerson } from '../../../generated/bindings';
import { PasteSide, type SideOption } from './PasteSide';
import styles from './PasteSide.module.css';
import type { Decision, PastedRow } from './pastedRows';
import { characterDetail, creditsText, moviesText, personDetail } from './rowTexts';

interface SideProps {
  row: PastedRow;
  onDecide: (decision: Decision) => void;
}

/** Who plays: somebody of the library, or a new person. */
export function PersonSide({ row, person, onDecide }: SideProps & { person: PastedPerson }) {
  const intl = useIntl();
  const options = person.found.map(
    (found): SideOption => ({
      pick: found.person.id,
      name: found.person.name,
      detail: personDetail(intl, found),
      count: creditsText(intl, found.credits),
      image: <Portrait name={found.person.name} image={found.person.photo} width={160} />,
    }),
  );
  return (
    <PasteSide
      label={intl.formatMessage({ id: 'paste.person', defaultMessage: 'Person' })}
      name={person.name}
      pick={row.person}
      isSkipped={row.status === 'skipped'}
      options={options}
      newDetail={intl.formatMessage({
        id: 'paste.newPerson',
        defaultMessage: 'Makes a new person',
      })}
      onPick={(pick) => onDecide({ person: pick, taken: true })}
    />
  );
}

/** Who is played; a part without a name is said to be one. */
export function CharacterSide({ row, onDecide }: SideProps) {
  const intl = useIntl();
  const { character, roleText } = row.line;
  if (character === null) {
    return (
      <span className={styles.unnamed} dir="auto">
        {roleText ||
          intl.formatMessage({ id: 'paste.unnamed', defaultMessage: 'A part without a name' })}
      </span>
    );
  }
  const options = character.found.map(
    (found): SideOption => ({
      pick: found.character.id,
      name: found.character.name,
      detail: characterDetail(intl, found),
      count: moviesText(intl, found.movies),
    }),
  );
  const others = character.found.flatMap(({ titles }) => titles.slice(0, 1));
  const note = intl.formatMessage(
    {
      id: 'paste.namesake',
      defaultMessage:
        '{count, plural, =0 {A character of this name is in the library} =1 {Also a character of this name in {first}} other {Also characters of this name in {first} and elsewhere}}',
    },
    { count: others.length, first: others[0] ?? '' },
  );
  return (
    <>
      <PasteSide
        label={intl.formatMessage({ id: 'paste.character', defaultMessage: 'Character' })}
        name={character.name}
        pick={row.character}
        isSkipped={row.status === 'skipped'}
        options={options}
        newDetail={intl.formatMessage({
          id: 'paste.newCharacter',
          defaultMessage: 'Makes a new character',
        })}
        onPick={(pick) => onDecide({ character: pick, taken: true })}
      />
      {row.character === 'new' && character.found.length > 0 && (
        <span className={styles.note} dir="auto">
          {note}
        </span>
      )}
    </>
  );
}
