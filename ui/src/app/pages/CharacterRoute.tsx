import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { CastingSection } from '../../features/casting/CastingSection';
import { CharacterPage } from '../../features/characters/CharacterPage';
import { characterPageQuery, useDeleteCharacter } from '../../features/characters/queries';
import { CharacterSuggestions } from '../../features/identity/CharacterSuggestions';
import { errorText } from '../../lib/errors';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { useRecentPage } from '../palette/recents';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';
import { type CharacterDialog, CharacterDialogs } from './CharacterDialogs';
import { characterChanged } from './characterChanged';
import { useCastToasts } from './useCastToasts';
import { useFavorite } from './useFavorite';
import { useKeepingApart } from './useKeepingApart';

const route = getRouteApi('/characters/$id');

export function CharacterRoute() {
  const intl = useIntl();
  const { id } = route.useParams();
  const { characters, undoing } = useApp();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const keepApart = useKeepingApart();
  const { onRemoved } = useCastToasts();
  const { data: character } = useQuery(characterPageQuery(id));
  const [dialog, setDialog] = useState<CharacterDialog | null>(null);
  usePage(character?.name);
  useRecentPage('character', character?.id);
  const favorite = useFavorite('characters', id, character?.name);

  // Once: whoever comes back to a character finds the page as it is read.
  const isNew = characters.newId === id;
  useEffect(() => {
    if (characters.newId === id) characters.newId = null;
  }, [characters, id]);

  const remove = useDeleteCharacter(() => navigate({ to: '/characters', replace: true }));
  const onDelete = async () => {
    if (!character || remove.isPending) return;
    try {
      const changeSet = await remove.mutateAsync(id);
      undoToast(
        intl.formatMessage(
          { id: 'character.deleted', defaultMessage: 'Deleted {name}' },
          { name: character.name },
        ),
        changeSet,
      );
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };

  const canSplit = character !== undefined && character.portrayals.length > 1;
  return (
    <>
      <CharacterPage
        id={id}
        memory={characters}
        isNew={isNew}
        favorite={favorite}
        header={(tools) => <DetailHeader>{tools}</DetailHeader>}
        notice={
          <CharacterSuggestions
            id={id}
            onCompare={({ id: key, name }) =>
              setDialog({ kind: 'merge', other: { key: String(key), name } })
            }
            onKeepApart={(one, other) => keepApart({ kind: 'character', pair: [one, other] })}
          />
        }
        castingEditor={
          character && (
            <CastingSection
              key={id}
              of={{ of: 'character', id }}
              fixed={{ character }}
              onUndo={undoing.undoLast}
              onRedo={undoing.redoLast}
              onRemoved={onRemoved}
            />
          )
        }
        onSaved={(changeSet, field) => undoToast(characterChanged(intl, field), changeSet)}
        onMerge={() => setDialog({ kind: 'merge' })}
        onSplit={canSplit ? () => setDialog({ kind: 'split' }) : null}
        onHistory={() => navigate({ to: '/history' })}
        onDelete={onDelete}
      />
      {dialog && character && (
        <CharacterDialogs character={character} dialog={dialog} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
