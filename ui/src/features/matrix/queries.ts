import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MatrixOf } from '../../generated/bindings';
import { toIpcError } from '../../lib/errors';
import { commands } from '../../lib/ipc';

/** Characters by movies. */
export const matrixQuery = (of: MatrixOf, least: number) =>
  queryOptions({
    queryKey: ['matrix', of, least],
    queryFn: () => commands.castingMatrix(of, least),
    // What is gone gives way to a page that says so; too many movies are said on this one.
    throwOnError: (error) => toIpcError(error).code !== 'invalid',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Writes the same to a file that the person picks; null when they closed the dialog. */
export const saveMatrix = (of: MatrixOf, least: number) => commands.castingSaveMatrix(of, least);
