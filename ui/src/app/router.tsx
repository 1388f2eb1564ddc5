import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { ownProfileQuery } from '../features/accounts/queries';
import { attentionQuery } from '../features/attention/queries';
import { castingRowsQuery } from '../features/casting/queries';
import { charactersFromSearch } from '../features/characters/charactersView';
import { characterIdsQuery, characterPageQuery } from '../features/characters/queries';
import { diaryFromSearch } from '../features/diary/diarySearch';
import { diaryListQuery, movieDiaryQuery, watchlistQuery } from '../features/diary/queries';
import { comparedQuery, duplicatesQuery } from '../features/duplicates/queries';
import { favoritesFromSearch } from '../features/favorites/favoritesSearch';
import { favoriteIdsQuery, isFavoriteQuery } from '../features/favorites/queries';
import { binQuery, historyQuery } from '../features/history/queries';
import { historyFromSearch, subjectOf } from '../features/history/subject';
import { householdFromSearch } from '../features/household/householdSearch';
import { householdProfilesQuery } from '../features/household/queries';
import { aboutCharacterQuery, aboutPersonQuery, inboxQuery } from '../features/identity/queries';
import { sameFromSearch } from '../features/identity/sameSearch';
import { matrixFromSearch, matrixOf } from '../features/matrix/matrixSearch';
import { matrixQuery } from '../features/matrix/queries';
import { movieIdsQuery, moviePageQuery, railQuery } from '../features/movies/queries';
import { librarySearch } from '../features/movies/sorting';
import { viewFromSearch } from '../features/people/peopleView';
import { peopleIdsQuery, personAttentionQuery, personPageQuery } from '../features/people/queries';
import { wordsQuery } from '../features/vocabulary/queries';
import { vocabularyFromSearch } from '../features/vocabulary/which';
import { movieMarksQuery } from '../lib/marks';
import { Layout } from './Layout';
import { ErrorPage, NotFoundPage } from './pages/ErrorPage';
import { LibraryRoute } from './pages/LibraryRoute';
import { addressOfView } from './shelf';
import { startView, type TakeStartView } from './startView';

// The window opens with the grid; the other pages are read when it stands there, or when asked for.
const others = () => import('./pages/others');
const pages = {
  AttentionRoute: lazyRouteComponent(others, 'AttentionRoute'),
  BinRoute: lazyRouteComponent(others, 'BinRoute'),
  CastRoute: lazyRouteComponent(others, 'CastRoute'),
  CharacterRoute: lazyRouteComponent(others, 'CharacterRoute'),
  CharactersRoute: lazyRouteComponent(others, 'CharactersRoute'),
  CompareRoute: lazyRouteComponent(others, 'CompareRoute'),
  DiaryRoute: lazyRouteComponent(others, 'DiaryRoute'),
  DuplicatesRoute: lazyRouteComponent(others, 'DuplicatesRoute'),
  FavoritesRoute: lazyRouteComponent(others, 'FavoritesRoute'),
  HistoryRoute: lazyRouteComponent(others, 'HistoryRoute'),
  ImportRoute: lazyRouteComponent(others, 'ImportRoute'),
  MatrixRoute: lazyRouteComponent(others, 'MatrixRoute'),
  MovieRoute: lazyRouteComponent(others, 'MovieRoute'),
  PeopleRoute: lazyRouteComponent(others, 'PeopleRoute'),
  PersonRoute: lazyRouteComponent(others, 'PersonRoute'),
  ProfileRoute: lazyRouteComponent(others, 'ProfileRoute'),
  SameRoute: lazyRouteComponent(others, 'SameRoute'),
  TogetherRoute: lazyRouteComponent(others, 'TogetherRoute'),
  VocabularyRoute: lazyRouteComponent(others, 'VocabularyRoute'),
  WatchlistRoute: lazyRouteComponent(others, 'WatchlistRoute'),
};

/** Reads the pages that are not there yet, so that none is waited for. */
export function preloadPages(): void {
  others();
}

const root = createRootRouteWithContext<{
  client: QueryClient;
  takeStartView: TakeStartView;
}>()({
  component: Layout,
  notFoundComponent: NotFoundPage,
});

const idParam = {
  parse: (params: { id: string }) => ({ id: Number(params.id) }),
  stringify: (params: { id: number }) => ({ id: String(params.id) }),
};

// A page is shown once its data is there: the old page stays for those milliseconds, and the
// poster has somewhere to fly to.
const library = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: librarySearch,
  beforeLoad: async ({ context }) => {
    const view = await context.takeStartView();
    if (view) throw redirect({ to: '/', search: addressOfView(view), replace: true });
  },
  loaderDeps: ({ search: { by, direction, q = '' } }) => ({ sort: { by, direction }, q }),
  loader: ({ context, deps: { sort, q } }) => {
    // Neither waits for the other, and the grid not for its rail.
    context.client.prefetchQuery(railQuery(sort, q));
    return context.client.ensureQueryData(movieIdsQuery(sort, q));
  },
  component: LibraryRoute,
});

const movie = createRoute({
  getParentRoute: () => root,
  path: '/movies/$id',
  params: idParam,
  loader: ({ context, params: { id } }) =>
    Promise.all([
      context.client.ensureQueryData(moviePageQuery(id)),
      // Without them the page is shown all the same.
      context.client.prefetchQuery(movieMarksQuery(id)),
      context.client.prefetchQuery(movieDiaryQuery(id)),
    ]),
  component: pages.MovieRoute,
});

const cast = createRoute({
  getParentRoute: () => root,
  path: '/movies/$id/cast',
  params: idParam,
  loader: ({ context, params: { id } }) =>
    Promise.all([
      context.client.ensureQueryData(moviePageQuery(id)),
      context.client.ensureQueryData(castingRowsQuery({ of: 'movie', id })),
    ]),
  component: pages.CastRoute,
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  params: idParam,
  loader: ({ context, params }) =>
    Promise.all([
      context.client.ensureQueryData(personPageQuery(params.id)),
      // Without them the page is shown all the same.
      context.client.prefetchQuery(personAttentionQuery(params.id)),
      context.client.prefetchQuery(aboutPersonQuery(params.id)),
      context.client.prefetchQuery(isFavoriteQuery('people', params.id)),
    ]),
  component: pages.PersonRoute,
});

const character = createRoute({
  getParentRoute: () => root,
  path: '/characters/$id',
  params: idParam,
  loader: ({ context, params }) =>
    Promise.all([
      context.client.ensureQueryData(characterPageQuery(params.id)),
      // Without them the page is shown all the same.
      context.client.prefetchQuery(aboutCharacterQuery(params.id)),
      context.client.prefetchQuery(isFavoriteQuery('characters', params.id)),
    ]),
  component: pages.CharacterRoute,
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: pages.ImportRoute,
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: viewFromSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(peopleIdsQuery(deps)),
  component: pages.PeopleRoute,
});

const characters = createRoute({
  getParentRoute: () => root,
  path: '/characters',
  validateSearch: charactersFromSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(characterIdsQuery(deps)),
  component: pages.CharactersRoute,
});

const same = createRoute({
  getParentRoute: () => root,
  path: '/same',
  validateSearch: sameFromSearch,
  loader: ({ context }) => context.client.prefetchQuery(inboxQuery),
  component: pages.SameRoute,
});

const vocabulary = createRoute({
  getParentRoute: () => root,
  path: '/vocabulary',
  validateSearch: vocabularyFromSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.prefetchQuery(wordsQuery(deps.which ?? 'genres')),
  component: pages.VocabularyRoute,
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  loader: ({ context }) => context.client.prefetchQuery(duplicatesQuery),
  component: pages.DuplicatesRoute,
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$one/$two',
  params: {
    parse: (params: { one: string; two: string }) => ({
      one: Number(params.one),
      two: Number(params.two),
    }),
    stringify: (params: { one: number; two: number }) => ({
      one: String(params.one),
      two: String(params.two),
    }),
  },
  loader: ({ context, params }) =>
    Promise.all([
      context.client.fetchQuery({ ...comparedQuery(params.one), staleTime: 0 }),
      context.client.fetchQuery({ ...comparedQuery(params.two), staleTime: 0 }),
    ]),
  component: pages.CompareRoute,
});

const attention = createRoute({
  getParentRoute: () => root,
  path: '/attention',
  loader: ({ context }) => context.client.prefetchQuery(attentionQuery),
  component: pages.AttentionRoute,
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: historyFromSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    context.client.prefetchInfiniteQuery(historyQuery(subjectOf(deps))),
  component: pages.HistoryRoute,
});

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  validateSearch: matrixFromSearch,
  loaderDeps: ({ search }) => search,
  // A long choice is known to the page alone, which asks for it then.
  loader: ({ context, deps }) => {
    const of = matrixOf(deps, []);
    return of && context.client.prefetchQuery(matrixQuery(of, deps.least ?? 1));
  },
  component: pages.MatrixRoute,
});

const bin = createRoute({
  getParentRoute: () => root,
  path: '/bin',
  loader: ({ context }) => context.client.prefetchQuery(binQuery),
  component: pages.BinRoute,
});

const favorites = createRoute({
  getParentRoute: () => root,
  path: '/favorites',
  validateSearch: favoritesFromSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    context.client.prefetchQuery(favoriteIdsQuery(deps.of ?? 'movies')),
  component: pages.FavoritesRoute,
});

const diary = createRoute({
  getParentRoute: () => root,
  path: '/diary',
  validateSearch: diaryFromSearch,
  loader: ({ context }) => context.client.prefetchInfiniteQuery(diaryListQuery),
  component: pages.DiaryRoute,
});

const watchlist = createRoute({
  getParentRoute: () => root,
  path: '/watchlist',
  loader: ({ context }) => context.client.prefetchQuery(watchlistQuery),
  component: pages.WatchlistRoute,
});

const together = createRoute({
  getParentRoute: () => root,
  path: '/together',
  validateSearch: householdFromSearch,
  loader: ({ context }) => context.client.prefetchQuery(householdProfilesQuery),
  component: pages.TogetherRoute,
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  loader: ({ context }) => context.client.ensureQueryData(ownProfileQuery),
  component: pages.ProfileRoute,
});

const routeTree = root.addChildren([
  library,
  movie,
  cast,
  people,
  person,
  characters,
  character,
  same,
  importing,
  vocabulary,
  duplicates,
  compare,
  attention,
  history,
  matrix,
  bin,
  favorites,
  diary,
  watchlist,
  together,
  profile,
]);

export function createAppRouter(client: QueryClient, history: RouterHistory) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return createRouter({
    routeTree,
    history,
    context: { client, takeStartView: startView(client, history) },
    defaultErrorComponent: ErrorPage,
    defaultPendingMs: Number.POSITIVE_INFINITY,
    // The query client keeps the data; the router must not keep a second copy.
    defaultStaleTime: 0,
    defaultGcTime: 0,
    defaultViewTransition: still
      ? false
      : { types: ({ pathChanged }) => (pathChanged ? ['page'] : false) },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
