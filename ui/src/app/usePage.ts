import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { addressOf } from '../features/movies/gridMemory';
import { useApp } from './appContext';

/** Names the page: in the window's title, and on the Back button of the page after it. */
export function usePage(title: string | undefined): void {
  const { trail } = useApp();
  const place = useHistoryPlace();
  useEffect(() => {
    if (title === undefined) return;
    document.title = `${title} – Lobbycard`;
    trail.set(place, title);
  }, [title, place, trail]);
}

/** The way back, called by the name of the page it leads to. */
export function useBack(): { label: string; back: () => void } {
  const intl = useIntl();
  const router = useRouter();
  const navigate = useNavigate();
  const { trail, memory } = useApp();
  const place = useHistoryPlace();
  const before = trail.get(place - 1);
  return {
    label: before ?? intl.formatMessage({ id: 'nav.movies', defaultMessage: 'Movies' }),
    back: () => {
      if (before !== undefined) router.history.back();
      else navigate({ to: '/', search: addressOf(memory) });
    },
  };
}

function useHistoryPlace(): number {
  return useRouterState({ select: (state) => state.location.state.__TSR_index });
}
