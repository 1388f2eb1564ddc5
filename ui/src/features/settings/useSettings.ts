import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../generated/bindings';
import { commands, onSystemTheme } from '../../lib/ipc';

/** A slider sends many values a second; only where it comes to rest is written. */
const SAVE_AFTER_MS = 400;

export type ChangeSettings = (part: Partial<Settings>) => void;

/** The settings as they are now; a change shows at once and is kept a moment later. */
export function useSettings(initial: Settings): [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(initial);

  const change: ChangeSettings = (part) => {
    latest.current = { ...latest.current, ...part };
    setSettings(latest.current);
    clearTimeout(timer.current);
    // A setting that could not be kept still holds until the window closes.
    timer.current = setTimeout(
      () => commands.settingsSave(latest.current).catch(() => {}),
      SAVE_AFTER_MS,
    );
  };

  useEffect(() => followTheme(settings.theme), [settings.theme]);
  return [settings, change];
}

/** Sets the theme of the page now and, for "system", at every change of the desktop. */
export function followTheme(theme: Settings['theme']): () => void {
  const apply = (shown: string) => {
    document.documentElement.dataset.theme = shown;
  };
  if (theme === 'system') return onSystemTheme(apply);
  apply(theme);
  return () => {};
}
