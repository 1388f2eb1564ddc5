import { useEffect, useRef, useSyncExternalStore } from 'react';
import { actions, isOfPage, isPressed } from './catalogue';
import type { ActionId } from './titles';

/** An action that can be had now. */
export interface LiveAction {
  id: ActionId;
  run: () => void;
  /** What it would be done to, where that is not all there is. */
  about: string | null;
}

type Runs = Partial<Record<ActionId, (() => void) | null>>;

let live: readonly LiveAction[] = [];
const listeners = new Set<() => void>();

function change(next: readonly LiveAction[]): void {
  live = next;
  for (const listener of listeners) listener();
}

/** Offers actions as long as the caller is mounted; those that cannot be had now are null. */
export function useActions(runs: Runs, about: string | null = null): void {
  const latest = useRef(runs);
  latest.current = runs;
  const offered = (Object.keys(runs) as ActionId[]).filter((id) => runs[id]).join(' ');
  useEffect(() => {
    const mine = offered
      .split(' ')
      .filter(Boolean)
      .map((id) => ({ id: id as ActionId, about, run: () => latest.current[id as ActionId]?.() }));
    change([...live, ...mine]);
    return () => change(live.filter((action) => !mine.includes(action)));
  }, [offered, about]);
}

/** All actions that can be had now. */
export function useLiveActions(): readonly LiveAction[] {
  return useSyncExternalStore(subscribe, liveActions);
}

export function liveActions(): readonly LiveAction[] {
  return live;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function runAction(id: ActionId): void {
  live.findLast((action) => action.id === id)?.run();
}

/** The action these keys ask for; a list that has the focus has asked before. */
export function pressedAction(event: KeyboardEvent, isText: boolean): LiveAction | undefined {
  return live.findLast(
    ({ id }) => isOfPage(id) && isPressed(event, id) && !(isText && actions[id].notInText),
  );
}
