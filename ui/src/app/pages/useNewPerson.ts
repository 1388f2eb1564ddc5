import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { NewPerson } from '../../generated/bindings';
import { useApp } from '../appContext';
import { useUndoToast } from '../useUndoToast';

/** Opens the page of somebody who was just made in its fields. */
export function useNewPerson(): (created: NewPerson, name: string) => void {
  const intl = useIntl();
  const navigate = useNavigate();
  const { people } = useApp();
  const undoToast = useUndoToast();
  return ({ id, changeSet }, name) => {
    people.newId = id;
    navigate({ to: '/people/$id', params: { id } });
    undoToast(
      intl.formatMessage({ id: 'people.created', defaultMessage: 'New person: {name}' }, { name }),
      changeSet,
    );
  };
}
