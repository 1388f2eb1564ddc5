import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { cardOf, pageOf } from '../features/pictures/dragTarget';
import type { PictureOf } from '../generated/bindings';
import { isPressed } from '../lib/actions/catalogue';
import { isTextField } from './contextMenu';

interface PasteOptions {
  /** Onto a movie or person, or on the profile page onto oneself. */
  onPaste: (onto: PictureOf | 'avatar') => void;
  isBlocked: boolean;
}

/** Ctrl+V where no text is typed: onto whom the page is about, or the card with the focus. */
export function usePastedPicture(options: PasteOptions): void {
  const router = useRouter();
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed(event, 'picture.paste') || event.repeat) return;
      const { target } = event;
      if (latest.current.isBlocked || !(target instanceof Element) || isTextField(target)) return;
      // A table takes pasted lines, and a dialog of the page is about something else.
      if (target.closest('[data-row], [role="dialog"]')) return;
      const { pathname } = router.state.location;
      const onto =
        pathname === '/'
          ? cardOf(target)?.of
          : pathname === '/profile'
            ? 'avatar'
            : pageOf(pathname);
      if (!onto) return;
      event.preventDefault();
      latest.current.onPaste(onto);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [router]);
}
