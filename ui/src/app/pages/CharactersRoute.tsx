import { getRouteApi, useNavigate, useRouterState } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { CharacterListPage } from '../../features/characters/CharacterListPage';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const route = getRouteApi('/characters');

export function CharactersRoute() {
  const intl = useIntl();
  const view = route.useSearch();
  const navigate = useNavigate();
  const { characters } = useApp();
  const undoToast = useUndoToast();
  // The page writes its own entry of the history anew; another entry is another visit.
  const visit = useRouterState({
    select: (state) => state.resolvedLocation?.state.__TSR_index,
  });
  usePage(intl.formatMessage({ id: 'nav.characters', defaultMessage: 'Characters' }));
  return (
    <CharacterListPage
      key={visit}
      header={<LibraryHeader />}
      view={view}
      memory={characters}
      onView={(search) => navigate({ to: '/characters', search, replace: true })}
      onOpen={(id) => navigate({ to: '/characters/$id', params: { id } })}
      onCreated={({ id, changeSet }, name) => {
        characters.newId = id;
        navigate({ to: '/characters/$id', params: { id } });
        undoToast(
          intl.formatMessage(
            { id: 'characters.created', defaultMessage: 'New character: {name}' },
            { name },
          ),
          changeSet,
        );
      }}
      onImport={() => navigate({ to: '/import' })}
    />
  );
}
