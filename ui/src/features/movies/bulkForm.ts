import { defineMessages } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import type { BulkEdit, ListAction } from '../../generated/bindings';
import { peopleOf } from './usePersonChoices';

type BulkField = BulkEdit['field'];
/** Those that are chosen; a date is written. */
export type ChoiceName = Exclude<BulkField, 'releaseDate'>;
type ListField = Extract<BulkEdit, { action: ListAction }>['field'];

/** What stands in the dialog; the values of each field are kept while another is looked at. */
export interface BulkForm extends Record<ChoiceName, Choice[]> {
  field: BulkField;
  action: ListAction;
  releaseDate: string;
}

export const fieldNames = defineMessages({
  genres: { id: 'bulk.genres', defaultMessage: 'Genres' },
  countries: { id: 'bulk.countries', defaultMessage: 'Countries' },
  directors: { id: 'bulk.directors', defaultMessage: 'Directors' },
  set: { id: 'bulk.set', defaultMessage: 'Set' },
  releaseDate: { id: 'bulk.releaseDate', defaultMessage: 'Release date' },
});

export const actionNames = defineMessages({
  add: { id: 'bulk.add', defaultMessage: 'Add' },
  remove: { id: 'bulk.remove', defaultMessage: 'Remove' },
  set: { id: 'bulk.setTo', defaultMessage: 'Set to' },
});

export const newBulkForm: BulkForm = {
  field: 'genres',
  action: 'add',
  genres: [],
  countries: [],
  directors: [],
  set: [],
  releaseDate: '',
};

/** Whether a movie has a list of these, so that some can be added or taken out. */
export function isList(field: BulkField): field is ListField {
  return field === 'genres' || field === 'countries' || field === 'directors';
}

/** The change the form describes; null while there is nothing to add or to take out. */
export function editOf(form: BulkForm): BulkEdit | null {
  const { field, action } = form;
  if (field === 'set') return { field, name: form.set[0]?.name ?? '' };
  if (field === 'releaseDate') return { field, date: form.releaseDate.trim() };
  if (form[field].length === 0 && action !== 'set') return null;
  return field === 'directors'
    ? { field, action, people: peopleOf(form.directors, []) }
    : { field, action, names: form[field].map(({ name }) => name) };
}
