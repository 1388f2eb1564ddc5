import { useRef, useState } from 'react';

type Functions = Record<string, (...given: never[]) => unknown>;

/** The same functions at every render; each does what its latest one would. Rows that get them rest. */
export function useStable<T extends Functions>(functions: T): T {
  const latest = useRef(functions);
  latest.current = functions;
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [
          name,
          (...given: never[]) => latest.current[name]?.(...given),
        ]),
      ) as T,
  );
  return stable;
}
