import { Channel, convertFileSrc } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { DragReport, Progress } from '../generated/bindings';

/** The one door to the native side: every page asks through these commands. */
export { commands } from '../generated/bindings';

export type ImageWidth = 160 | 320 | 640;

/** Address of a stored image; the shape differs by platform, so it is never written by hand. */
export function imageUrl(hash: string, width: ImageWidth): string {
  return `${convertFileSrc(hash, 'poster')}?w=${width}`;
}

/** Address of a file that was dropped and is looked at. */
export function droppedUrl(token: number, place: number): string {
  return convertFileSrc(`${token}-${place}`, 'poster');
}

/** Ids travel as packed little-endian u32, which is how every supported machine reads them. */
export function unpackIds(packed: ArrayBuffer): Uint32Array {
  return new Uint32Array(packed);
}

export function progressChannel(onProgress: (progress: Progress) => void): Channel<Progress> {
  const channel = new Channel<Progress>();
  channel.onmessage = onProgress;
  return channel;
}

/** Calls back for each move of a drag over the window, until it is stopped. */
export function onDrag(listener: (report: DragReport) => void): () => void {
  let stopped = false;
  let unlisten: (() => void) | undefined;
  listen<DragReport>('drag', ({ payload }) => listener(payload)).then(
    (stop) => {
      if (stopped) stop();
      else unlisten = stop;
    },
    // Outside the app window nothing is dragged.
    () => {},
  );
  return () => {
    stopped = true;
    unlisten?.();
  };
}

export type SystemTheme = 'light' | 'dark';

/**
 * Calls back now and at every change. The window knows better than the page: on Linux the
 * media query follows the toolkit's setting, not the desktop's.
 */
export function onSystemTheme(listener: (theme: SystemTheme) => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: light)');
  const fromQuery = (): SystemTheme => (query.matches ? 'light' : 'dark');
  let stopped = false;
  let unlisten: (() => void) | undefined;
  const tell = (theme: SystemTheme | null) => {
    if (!stopped) listener(theme ?? fromQuery());
  };
  const onQuery = () => tell(null);
  tell(null);
  query.addEventListener('change', onQuery);
  try {
    const current = getCurrentWindow();
    current.theme().then(tell, () => {});
    current
      .onThemeChanged((event) => tell(event.payload))
      .then(
        (stop) => {
          if (stopped) stop();
          else unlisten = stop;
        },
        () => {},
      );
  } catch {
    // Outside the app window the media query is all there is.
  }
  return () => {
    stopped = true;
    unlisten?.();
    query.removeEventListener('change', onQuery);
  };
}
