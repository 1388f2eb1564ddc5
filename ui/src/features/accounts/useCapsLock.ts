import { useEffect, useState } from 'react';

/** Whether Caps Lock is on, as far as a key or the pointer has told. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const read = (event: KeyboardEvent | PointerEvent) => {
      // The key itself is told before it takes effect on one system, after it on another.
      const isKey = event instanceof KeyboardEvent && event.key === 'CapsLock';
      setOn((before) =>
        isKey ? before && event.type !== 'keydown' : event.getModifierState('CapsLock'),
      );
    };
    const options = { capture: true };
    window.addEventListener('keydown', read, options);
    window.addEventListener('keyup', read, options);
    window.addEventListener('pointerdown', read, options);
    return () => {
      window.removeEventListener('keydown', read, options);
      window.removeEventListener('keyup', read, options);
      window.removeEventListener('pointerdown', read, options);
    };
  }, []);
  return isOn;
}
