import type { QueryClient } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router';
import { characterPageQuery } from '../features/characters/queries';
import { movieIdsQuery, moviePageQuery } from '../features/movies/queries';
import { sortFromSearch } from '../features/movies/sorting';
import { personPageQuery } from '../features/people/queries';
import { Layout } from './Layout';
import { AttentionRoute } from './pages/AttentionRoute';
import { BinRoute } from './pages/BinRoute';
import { CharacterRoute } from './pages/CharacterRoute';
import { DuplicatesRoute } from './pages/DuplicatesRoute';
import { ErrorPage, NotFoundPage } from './pages/ErrorPage';
import { HistoryRoute } from './pages/HistoryRoute';
import { ImportRoute } from './pages/ImportRoute';
import { LibraryRoute } from './pages/LibraryRoute';
import { MovieRoute } from './pages/MovieRoute';
import { PeopleRoute } from './pages/PeopleRoute';
import { PersonRoute } from './pages/PersonRoute';
import { VocabularyRoute } from './pages/VocabularyRoute';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
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
  validateSearch: sortFromSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(movieIdsQuery(deps)),
  component: LibraryRoute,
});

const movie = createRoute({
  getParentRoute: () => root,
  path: '/movies/$id',
  params: idParam,
  loader: ({ context, params }) => context.client.ensureQueryData(moviePageQuery(params.id)),
  component: MovieRoute,
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  params: idParam,
  loader: ({ context, params }) => context.client.ensureQueryData(personPageQuery(params.id)),
  component: PersonRoute,
});

const character = createRoute({
  getParentRoute: () => root,
  path: '/characters/$id',
  params: idParam,
  loader: ({ context, params }) => context.client.ensureQueryData(characterPageQuery(params.id)),
  component: CharacterRoute,
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: ImportRoute,
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: PeopleRoute,
});

const vocabulary = createRoute({
  getParentRoute: () => root,
  path: '/vocabulary',
  component: VocabularyRoute,
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  component: DuplicatesRoute,
});

const attention = createRoute({
  getParentRoute: () => root,
  path: '/attention',
  component: AttentionRoute,
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: HistoryRoute,
});

const bin = createRoute({ getParentRoute: () => root, path: '/bin', component: BinRoute });

const routeTree = root.addChildren([
  library,
  movie,
  people,
  person,
  character,
  importing,
  vocabulary,
  duplicates,
  attention,
  history,
  bin,
]);

export function createAppRouter(client: QueryClient, kept?: RouterHistory) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return createRouter({
    routeTree,
    history: kept ?? createHashHistory(),
    context: { client },
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
