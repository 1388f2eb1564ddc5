import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { CastingSection } from '../../features/casting/CastingSection';
import { PersonSuggestions } from '../../features/identity/PersonSuggestions';
import type { Side } from '../../features/identity/suggestions';
import { MergeDialog } from '../../features/people/MergeDialog';
import { NewPersonDialog } from '../../features/people/NewPersonDialog';
import { PersonPage } from '../../features/people/PersonPage';
import { personPageQuery, useDeletePerson } from '../../features/people/queries';
import type { PersonId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { useRecentPage } from '../palette/recents';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';
import { personChanged } from './personChanged';
import { useCastToasts } from './useCastToasts';
import { useFavorite } from './useFavorite';
import { useKeepingApart } from './useKeepingApart';
import { useNewPerson } from './useNewPerson';

const route = getRouteApi('/people/$id');

export function PersonRoute() {
  const intl = useIntl();
  const { id } = route.useParams();
  const { people, undoing, setPicture } = useApp();
  const { onRemoved } = useCastToasts();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const onCreated = useNewPerson();
  const { data: person } = useQuery(personPageQuery(id));
  const keepApart = useKeepingApart();
  const [dialog, setDialog] = useState<'merge' | 'new' | null>(null);
  const [other, setOther] = useState<Side | null>(null);
  const close = () => {
    setDialog(null);
    setOther(null);
  };
  usePage(person?.name);
  useRecentPage('person', person?.id);
  const favorite = useFavorite('people', id, person?.name);

  // Once: whoever comes back to a person finds the page as it is read.
  const isNew = people.newId === id;
  useEffect(() => {
    if (people.newId === id) people.newId = null;
  }, [people, id]);

  const hasDirected = person?.filmography.some(({ jobs }) => jobs.includes('director'));
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
        favorite={favorite}
        notice={
          <PersonSuggestions
            id={id}
            onCompare={(side) => {
              setOther(side);
              setDialog('merge');
            }}
            onKeepApart={(one, side) => keepApart({ kind: 'person', pair: [one, side] })}
          />
        }
        roles={
          person && (
            <CastingSection
              key={id}
              of={{ of: 'person', id }}
              fixed={{ person }}
              onUndo={undoing.undoLast}
              onRedo={undoing.redoLast}
              onRemoved={onRemoved}
            />
          )
        }
        header={(tools) => <DetailHeader>{tools}</DetailHeader>}
        onSaved={(changeSet, field) => undoToast(personChanged(intl, field), changeSet)}
        onPicture={() => setPicture({ of: 'person', id })}
        onMerge={() => setDialog('merge')}
        onDelete={onDelete}
        onHistory={() => navigate({ to: '/history', search: { person: id } })}
        onMatrix={hasDirected ? () => navigate({ to: '/matrix', search: { director: id } }) : null}
        onNew={() => setDialog('new')}
      />
      {dialog === 'merge' && person && (
        <MergeDialog
          person={person}
          other={other ? { key: String(other.id), name: other.name } : undefined}
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
