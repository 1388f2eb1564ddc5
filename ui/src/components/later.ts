import { type ComponentType, createElement, useEffect, useState } from 'react';

const reads: (() => Promise<void>)[] = [];

/**
 * A part of the page that the first cards do without. Its code is read after them; where it is
 * asked for before, nothing stands there until it has come. `read` reads it beforehand.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let part: ComponentType<Props> | null = null;
  const read = async () => {
    part ??= await load();
  };
  reads.push(read);
  // biome-ignore lint/correctness/noComponentHookFactories: made once a part, when a module is read
  function Later(props: Props) {
    const [isRead, setRead] = useState(part !== null);
    useEffect(() => {
      if (!isRead) read().then(() => setRead(true));
    }, [isRead]);
    return part && createElement(part, props);
  }
  return Object.assign(Later, { read });
}

/** Reads every such part, so that none is waited for. */
export async function readLater(): Promise<void> {
  await Promise.all(reads.map((read) => read()));
}
