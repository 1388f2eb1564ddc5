import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { Portrayal } from '../../generated/bindings';
import { agedText, ageIn } from '../../lib/age';

export const texts: Record<'credit' | 'kind' | 'about', MessageDescriptor> = defineMessages({
  credit: {
    id: 'character.as',
    defaultMessage:
      '{kind, select, voice {voice of {role}} uncredited {as {role}, uncredited} other {as {role}}}{credited, select, yes {, credited as {creditedAs}} other {}}{aged, select, none {} other {, {aged}}}',
  },
  kind: {
    id: 'character.kind',
    defaultMessage: '{kind, select, acting {In person} voice {Voice} other {Uncredited}}',
  },
  about: {
    id: 'character.ageAbout',
    defaultMessage: '{exact, select, true {{age}} other {about {age}}}',
  },
});

/** What is said below a card: as whom, how it is credited, and at what age. */
export function creditOf(intl: IntlShape, portrayal: Portrayal, name: string) {
  const { kind, roleText, creditedAs } = portrayal;
  const age = ageOf(portrayal);
  return {
    kind,
    role: roleText ?? name,
    credited: creditedAs === null ? 'no' : 'yes',
    creditedAs: creditedAs ?? '',
    aged: age === null ? 'none' : agedText(intl, age),
  };
}

/** Characters of a role below a card; what is longer is said in full on hover and in the table. */
const LONGEST = 60;

/** The role short enough that what follows it is seen as well. */
export function shortened(role: string): string {
  const letters = [...role];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : role;
}

/** How old the performer was then. When they died is not known here. */
export function ageOf({ released, born }: Portrayal) {
  return ageIn(released, { born, died: null });
}
