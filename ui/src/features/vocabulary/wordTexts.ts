import type { IntlShape } from 'react-intl';
import type { Vocabulary, Word } from '../../generated/bindings';

/** Whether the library takes two spellings for one word: case and accents do not tell them apart. */
export function isSameWord(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}

export function renamedText(intl: IntlShape, name: string, to: string): string {
  return intl.formatMessage(
    { id: 'words.renamed', defaultMessage: '{name} is now {to}' },
    { name, to },
  );
}

/** What hung on a word is told when it is gone, so that a slip is noticed. */
export function deletedText(intl: IntlShape, { name, movies, people }: Word): string {
  return intl.formatMessage(
    {
      id: 'words.deleted',
      defaultMessage:
        'Deleted {name}{movies, plural, =0 {} one {, # movie had it} other {, # movies had it}}{people, plural, =0 {} one {, # person had it} other {, # people had it}}',
    },
    { name, movies, people },
  );
}

export function mergedText(intl: IntlShape, gone: Word, into: Word): string {
  return intl.formatMessage(
    { id: 'words.merged', defaultMessage: '{name} is part of {to} now' },
    { name: gone.name, to: into.name },
  );
}

/** What a merge would do, before it does. */
export function mergeText(intl: IntlShape, { name, movies, people }: Word, into: Word): string {
  return intl.formatMessage(
    {
      id: 'words.mergeWhat',
      defaultMessage:
        '{movies, plural, =0 {{people, plural, =0 {Nothing has {name}, so nothing moves.} one {# person moves to {to}.} other {# people move to {to}.}}} one {# movie{people, plural, =0 { moves} one { and # person move} other { and # people move}} to {to}.} other {# movies{people, plural, =0 {} one { and # person} other { and # people}} move to {to}.}} One step to undo.',
    },
    { name, to: into.name, movies, people },
  );
}

export function refusedText(
  intl: IntlShape,
  which: Vocabulary,
  reason: string | undefined,
): string {
  return intl.formatMessage(
    {
      id: 'words.refused',
      defaultMessage:
        '{reason, select, taken {There is a {which, select, genres {genre} countries {country} other {set}} of that name already. Merge them instead?} empty {A {which, select, genres {genre} countries {country} other {set}} needs a name.} tooLong {That name is too long. 100 characters fit.} other {That name cannot be taken.}}',
    },
    { reason: reason ?? '', which },
  );
}
