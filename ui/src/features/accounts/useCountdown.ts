import { useEffect, useReducer } from 'react';

/** Seconds until a moment of the page's own clock, which nobody can set back; 0 without one. */
export function useCountdown(until: number | null): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => {
      tick();
      if (performance.now() >= until) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1000));
}
