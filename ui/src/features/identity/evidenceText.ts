import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { Band, Evidence } from '../../generated/bindings';

const AGAINST: ReadonlySet<Evidence> = new Set(['differentPerformers', 'commonName', 'bothInCast']);

const words: Record<Evidence, MessageDescriptor> = defineMessages({
  sameName: { id: 'identity.sameName', defaultMessage: 'same name' },
  sameButTitle: { id: 'identity.sameButTitle', defaultMessage: 'same name but for a title' },
  sameTurned: { id: 'identity.sameTurned', defaultMessage: 'same words in another order' },
  sameSpelling: { id: 'identity.sameSpelling', defaultMessage: 'spelled almost alike' },
  longerName: { id: 'identity.longerName', defaultMessage: 'one name is longer' },
  sameInitials: { id: 'identity.sameInitials', defaultMessage: 'the initials fit' },
  sameAlias: { id: 'identity.sameAlias', defaultMessage: 'one is another name of the other' },
  samePerformer: { id: 'identity.samePerformer', defaultMessage: 'same performer' },
  sameSet: { id: 'identity.sameSet', defaultMessage: 'same set' },
  sameId: { id: 'identity.sameId', defaultMessage: 'same id in another catalogue' },
  sameBirth: { id: 'identity.sameBirth', defaultMessage: 'same birth' },
  sameCharacter: { id: 'identity.sameCharacter', defaultMessage: 'play the same character' },
  sameMovie: {
    id: 'identity.sameMovie',
    defaultMessage: 'in one movie, before and behind the camera',
  },
  rareName: { id: 'identity.rareName', defaultMessage: 'rare name' },
  differentPerformers: {
    id: 'identity.differentPerformers',
    defaultMessage: 'different performers, no link',
  },
  commonName: { id: 'identity.commonName', defaultMessage: 'common name' },
  bothInCast: { id: 'identity.bothInCast', defaultMessage: 'both in the cast of one movie' },
});

/** How sure a suggestion is, in a word. */
export const bandTexts: Record<Band, MessageDescriptor> = defineMessages({
  strong: { id: 'identity.strong', defaultMessage: 'Strong' },
  likely: { id: 'identity.likely', defaultMessage: 'Likely' },
  weak: { id: 'identity.weak', defaultMessage: 'Weak' },
});

/** What speaks for it, and what against it; empty for nothing. */
export function evidenceText(
  intl: IntlShape,
  evidence: readonly Evidence[],
): { plus: string; minus: string } {
  const said = (one: Evidence) => intl.formatMessage(words[one]);
  const minus = evidence.filter((one) => AGAINST.has(one)).map(said);
  return {
    plus: evidence
      .filter((one) => !AGAINST.has(one))
      .map(said)
      .join(', '),
    minus:
      minus.length === 0
        ? ''
        : intl.formatMessage(
            { id: 'identity.against', defaultMessage: 'against: {reasons}' },
            { reasons: minus.join(', ') },
          ),
  };
}
