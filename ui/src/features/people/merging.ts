import type { IntlShape } from 'react-intl';
import type { PersonField, PersonId, PersonPage } from '../../generated/bindings';
import { formatPartialDate } from '../../lib/dates';
import { genderText } from './genderText';

/** The facts in the order they are compared. */
export const MERGED_FIELDS = [
  'photo',
  'name',
  'born',
  'died',
  'gender',
  'country',
  'biography',
] as const satisfies readonly PersonField[];

/** Who stays and who goes. */
export interface Pair {
  keep: PersonPage;
  gone: PersonPage;
}

/** Whose value was chosen by hand, for each field. */
export type Chosen = Partial<Record<PersonField, PersonId>>;

/** A value of which equal ones are the same fact; empty for none. */
function factKey(person: PersonPage, field: PersonField): string {
  switch (field) {
    case 'photo':
      return person.photo?.hash ?? '';
    case 'born':
    case 'died':
      return person[field] ? `${person[field].date} ${person[field].precision}` : '';
    default:
      return person[field] ?? '';
  }
}

/** A fact in words; empty for none. A portrait has no words. */
export function factText(intl: IntlShape, person: PersonPage, field: PersonField): string {
  switch (field) {
    case 'photo':
      return '';
    case 'born':
    case 'died':
      return person[field] ? formatPartialDate(intl, person[field]) : '';
    case 'gender':
      return person.gender ? genderText(intl, person.gender) : '';
    default:
      return person[field] ?? '';
  }
}

export function differs(one: PersonPage, other: PersonPage, field: PersonField): boolean {
  return factKey(one, field) !== factKey(other, field);
}

/** Whose value the field will have: the chosen one, else that of who stays where there is one. */
export function ownerOf(field: PersonField, { keep, gone }: Pair, chosen: Chosen): PersonId {
  return chosen[field] ?? (factKey(keep, field) === '' ? gone.id : keep.id);
}

/** The facts that who stays takes from who goes. */
export function takenFields(pair: Pair, chosen: Chosen): PersonField[] {
  return MERGED_FIELDS.filter(
    (field) =>
      differs(pair.keep, pair.gone, field) && ownerOf(field, pair, chosen) === pair.gone.id,
  );
}

/** Castings and crew jobs together. */
export function creditsOf({ filmography }: PersonPage): number {
  return filmography.reduce((sum, { roles, jobs }) => sum + roles.length + jobs.length, 0);
}

/** What the one person is called afterwards. */
export function nameAfter(pair: Pair, chosen: Chosen): string {
  return ownerOf('name', pair, chosen) === pair.gone.id ? pair.gone.name : pair.keep.name;
}
