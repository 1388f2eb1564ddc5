import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeSetId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

/** A step back or forth can touch anything, so everything shown is asked for again. */
export function useHistoryMutations() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  return {
    undo: useMutation({ mutationFn: (id: ChangeSetId) => commands.historyUndo(id), onSuccess }),
    undoLast: useMutation({ mutationFn: () => commands.historyUndoLast(), onSuccess }),
    redoLast: useMutation({ mutationFn: () => commands.historyRedoLast(), onSuccess }),
  };
}
