import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { CharacterRole } from '../../generated/bindings';

/** How large a character's part is, in a word. */
export const roleTexts: Record<CharacterRole, MessageDescriptor> = defineMessages({
  leading: { id: 'character.leading', defaultMessage: 'Leading' },
  supporting: { id: 'character.supporting', defaultMessage: 'Supporting' },
  background: { id: 'character.background', defaultMessage: 'Background' },
});
