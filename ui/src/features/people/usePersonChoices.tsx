import { useIntl } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import { Portrait } from '../../components/Portrait';
import type { PersonId } from '../../generated/bindings';
import { lifeYears } from '../../lib/lifeYears';
import { findPeople } from './queries';

/** Everybody but one, as options that tell namesakes apart. */
export function usePersonChoices(except: PersonId): (text: string) => Promise<Choice[]> {
  const intl = useIntl();
  return async (text) => {
    const found = await findPeople(text);
    return found
      .filter(({ person }) => person.id !== except)
      .map(({ person, credits, knownFor, ...life }) => ({
        key: String(person.id),
        name: person.name,
        detail: [
          lifeYears(intl, life),
          intl.formatMessage(
            {
              id: 'people.credits',
              defaultMessage: '{credits, plural, one {# credit} other {{credits, number} credits}}',
            },
            { credits },
          ),
          ...knownFor,
        ]
          .filter(Boolean)
          .join(' · '),
        image: <Portrait name={person.name} image={person.photo} width={160} />,
      }));
  };
}
