import { useIntl } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import { Portrait } from '../../components/Portrait';
import type { PersonChoice, PersonRef, PersonRow } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import { findPeople } from './queries';

/** People as choices: whom a text may mean, and those who are credited already. */
export function usePersonChoices() {
  const intl = useIntl();

  const hitChoice = ({ person, born, died, credits, knownFor }: PersonRow): Choice => ({
    ...choiceOf(person),
    detail: [
      born === null ? null : `${born}–${died ?? ''}`,
      intl.formatMessage(
        {
          id: 'choice.credits',
          defaultMessage: '{credits, plural, one {# credit} other {# credits}}',
        },
        { credits },
      ),
      ...knownFor,
    ]
      .filter(Boolean)
      .join(' · '),
  });
  const choiceOf = (person: PersonRef): Choice => ({
    key: String(person.id),
    name: person.name,
    detail: namesakeText(intl, person),
    image: <Portrait name={person.name} image={person.photo} width={160} />,
  });
  return {
    choiceOf,
    load: async (text: string) => (await findPeople(text)).map(hitChoice),
  };
}

/** Whether somebody is to be made by this choice. */
export function isNewChoice({ key }: Choice): boolean {
  return key.startsWith('new:');
}

/**
 * The people that were chosen. Somebody new who is credited by now was made by the save before:
 * they must not be made a second time.
 */
export function peopleOf(
  choices: readonly Choice[],
  credited: readonly PersonRef[],
): PersonChoice[] {
  const known = new Set(choices.filter((one) => !isNewChoice(one)).map(({ key }) => Number(key)));
  return choices.map((choice) => {
    if (!isNewChoice(choice)) return { known: Number(choice.key) };
    const made = credited.find(({ id, name }) => name === choice.name && !known.has(id));
    return made ? { known: made.id } : { new: choice.name };
  });
}
