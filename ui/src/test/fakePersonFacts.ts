import type { PartialDate, PersonEdit, PersonPage } from '../generated/bindings';
import { failure, fakePerson } from './fakeLibrary';

/** A person without a role. */
export const CREW_ONLY = 30;

export type Facts = Omit<PersonPage, 'filmography' | 'characters'>;

/** What a person of the fake is before anybody changes them. */
export function factsOf(id: number): Facts {
  const person = fakePerson(id);
  return {
    ...person,
    // Beyond the cast of the fake, everybody has a name of their own.
    name: id > 14 && id !== CREW_ONLY ? `${person.name} ${id}` : person.name,
    biography:
      id > 14
        ? ''
        : 'Vaudeville child, stuntman and engineer of the silent gag. He fell off houses with a straight face.',
    born: id % 6 === 5 ? null : { date: `${1894 + id}-10-04`, precision: 'day' },
    died: id % 3 === 2 ? null : { date: `${1965 + id}-02-01`, precision: 'day' },
    country: 'Germany',
    gender: id % 2 === 0 ? 'female' : 'male',
  };
}

/** "1949", "1949-10" or "1949-10-08" as a date; a text that is none is refused. */
function dateOf(field: string, text: string): PartialDate | null {
  if (text === '') return null;
  const parts = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(text);
  if (!parts) throw failure('invalid', { field, params: { reason: 'notADate' } });
  const precision = parts[3] ? 'day' : parts[2] ? 'month' : 'year';
  return { date: `${parts[1]}${parts[2] ?? '-01'}${parts[3] ?? '-01'}`, precision };
}

/** The facts with one of them edited, as the core would. */
export function changed(facts: Facts, edit: PersonEdit): Facts {
  const text = typeof edit.value === 'string' ? edit.value.trim() : '';
  switch (edit.field) {
    case 'name':
      if (text === '') throw failure('invalid', { field: 'name', params: { reason: 'empty' } });
      if (text.length > 200) {
        throw failure('invalid', { field: 'name', params: { reason: 'tooLong', max: '200' } });
      }
      return { ...facts, name: text };
    case 'born':
    case 'died':
      return { ...facts, [edit.field]: dateOf(edit.field, text) };
    case 'gender':
      return { ...facts, gender: edit.value ?? null };
    case 'country':
      return { ...facts, country: text || null };
    case 'biography':
      return { ...facts, biography: text };
  }
}

export function blankFacts(id: number): Facts {
  return {
    id,
    name: '',
    biography: '',
    born: null,
    died: null,
    country: null,
    gender: null,
    photo: null,
    namesake: null,
  };
}
