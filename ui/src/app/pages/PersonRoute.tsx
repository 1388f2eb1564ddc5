import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { MergeDialog } from '../../features/people/MergeDialog';
import { NewPersonDialog } from '../../features/people/NewPersonDialog';
import { PersonPage } from '../../features/people/PersonPage';
import { personPageQuery, useDeletePerson } from '../../features/people/queries';
import type { PersonId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';
import { personChanged } from './personChanged';
import { useNewPerson } from './useNewPerson';

const route = getRouteApi('/people/$id');

export function PersonRoute() {
  const intl = useIntl();
  const { id } = route.useParams();
  const { people } = useApp();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const onCreated = useNewPerson();
  const { data: person } = useQuery(personPageQuery(id));
  const [dialog, setDialog] = useState<'merge' | 'new' | null>(null);
  const close = () => setDialog(null);
  usePage(person?.name);

  // Once: whoever comes back to a person finds the page as it is read.
  const isNew = people.newId === id;
  useEffect(() => {
    if (people.newId === id) people.newId = null;
  }, [people, id]);

  const show = (other: PersonId) =>
    navigate({ to: '/people/$id', params: { id: other }, replace: true });
  const remove = useDeletePerson(() => navigate({ to: '/people', replace: true }));
  const onDelete = async () => {
    if (!person || remove.isPending) return;
    try {
      const changeSet = await remove.mutateAsync(id);
      undoToast(
        intl.formatMessage(
          { id: 'person.deleted', defaultMessage: 'Deleted {name}' },
          { name: person.name },
        ),
        changeSet,
      );
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };

  return (
    <>
      <PersonPage
        id={id}
        isNew={isNew}
        header={(tools) => <DetailHeader>{tools}</DetailHeader>}
        onSaved={(changeSet, field) => undoToast(personChanged(intl, field), changeSet)}
        onMerge={() => setDialog('merge')}
        onDelete={onDelete}
        onHistory={() => navigate({ to: '/history', search: { person: id } })}
        onNew={() => setDialog('new')}
      />
      {dialog === 'merge' && person && (
        <MergeDialog
          person={person}
          onClose={close}
          leaveFor={show}
          onMerged={(changeSet, name) =>
            undoToast(
              intl.formatMessage(
                { id: 'person.merged', defaultMessage: 'Merged into {name}' },
                { name },
              ),
              changeSet,
            )
          }
        />
      )}
      {dialog === 'new' && <NewPersonDialog name="" onClose={close} onCreated={onCreated} />}
    </>
  );
}
