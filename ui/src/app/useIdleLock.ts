import { useEffect, useRef } from 'react';
import { IdleClock } from '../lib/idleClock';

const LOOK_EVERY_MS = 5_000;
const MINUTE_MS = 60_000;
const SIGNS = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;

interface IdleLockOptions {
  /** 0 for never. */
  minutes: number;
  /** Something is at work that is being watched without a hand. */
  isHeld: boolean;
  lock: () => void;
}

/** Locks the window when nobody has touched it for so long. */
export function useIdleLock({ minutes, isHeld, lock }: IdleLockOptions): void {
  const latest = useRef(lock);
  latest.current = lock;
  useEffect(() => {
    if (minutes === 0 || isHeld) return;
    const clock = new IdleClock();
    const look = (): boolean => {
      const isOver = clock.idleMs >= minutes * MINUTE_MS;
      if (isOver) latest.current();
      return isOver;
    };
    // The hand that wakes the machine is not taken for the one that left it.
    const onSign = () => {
      if (!look()) clock.touch();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const options = { capture: true, passive: true };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, options);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, options);
    };
  }, [minutes, isHeld]);
}
