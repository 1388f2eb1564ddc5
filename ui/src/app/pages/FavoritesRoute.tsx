import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { CharacterList } from '../../features/characters/CharacterList';
import { FavoritesPage } from '../../features/favorites/FavoritesPage';
import { useFavorOne } from '../../features/favorites/queries';
import { PeopleList } from '../../features/people/PeopleList';
import { errorText } from '../../lib/errors';
import { useApp } from '../appContext';
import { markedText } from '../markedText';
import { LibraryHeader } from '../PageHeader';
import { PosterPane } from '../PosterPane';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const route = getRouteApi('/favorites');

export function FavoritesRoute() {
  const intl = useIntl();
  const { of = 'movies' } = route.useSearch();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const list = useRef<HTMLDivElement>(null);
  const { favoriteMovies, favoritePeople, favoriteCharacters } = useApp().own;
  const favoring = { people: useFavorOne('people'), characters: useFavorOne('characters') };
  const names = {
    people: (id: number) => favoritePeople.rows.get(id)?.person.name,
    characters: (id: number) => favoriteCharacters.rows.get(id)?.character.name,
  };
  usePage(intl.formatMessage({ id: 'favorites.title', defaultMessage: 'Favorites' }));
  const unfavor = async (of: 'people' | 'characters', id: number) => {
    const name = names[of](id);
    if (name === undefined) return;
    try {
      const changeSet = await favoring[of].mutateAsync({ id, isFavorite: false });
      if (changeSet !== null) undoToast(markedText(intl, 'unfavor', 1, name), changeSet);
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };
  return (
    <FavoritesPage
      header={<LibraryHeader />}
      tab={of}
      onTab={(tab) =>
        navigate({
          to: '/favorites',
          search: { of: tab === 'movies' ? undefined : tab },
          replace: true,
        })
      }
      onUnfavor={unfavor}
    >
      {(kind, ids) => {
        if (kind === 'movies') return <PosterPane ids={ids} memory={favoriteMovies} />;
        return kind === 'people' ? (
          <PeopleList
            ref={list}
            ids={ids}
            view={favoritePeople.view}
            memory={favoritePeople}
            onOpen={(id) => navigate({ to: '/people/$id', params: { id } })}
          />
        ) : (
          <CharacterList
            ref={list}
            ids={ids}
            view={favoriteCharacters.view}
            memory={favoriteCharacters}
            onOpen={(id) => navigate({ to: '/characters/$id', params: { id } })}
          />
        );
      }}
    </FavoritesPage>
  );
}
