import { useIntl } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import type { CharacterId } from '../../generated/bindings';
import { castText } from '../../lib/castText';
import { findCharacters } from './queries';

/** Every character but one, as options that tell namesakes apart. */
export function useCharacterChoices(except: CharacterId): (text: string) => Promise<Choice[]> {
  const intl = useIntl();
  return async (text) => {
    const found = await findCharacters(text);
    return found
      .filter(({ row }) => row.character.id !== except)
      .map(({ row }) => ({
        key: String(row.character.id),
        name: row.character.name,
        detail: [castText(intl, row), ...row.titles, ...row.playedBy].join(' · '),
      }));
  };
}
