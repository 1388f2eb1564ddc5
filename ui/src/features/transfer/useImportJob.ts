import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type {
  ChangeLabel,
  ImportSummary,
  PickedFolder,
  PlanSummary,
  Progress,
} from '../../generated/bindings';
import { toIpcError } from '../../lib/errors';
import { commands, progressChannel } from '../../lib/ipc';
import { transferKeys } from './queries';

type ImportState =
  | { step: 'start'; problem: unknown }
  | { step: 'reading'; folder: string; progress: Progress | null }
  | { step: 'preview'; plan: PlanSummary }
  | { step: 'importing'; plan: PlanSummary; progress: Progress | null }
  | { step: 'done'; plan: PlanSummary; summary: ImportSummary; undone: boolean };

export interface ImportJob {
  state: ImportState;
  chooseFolder: () => Promise<void>;
  /** The same with a folder that is there already, as one that was dropped. */
  readFolder: (pick: () => Promise<PickedFolder | null>) => Promise<void>;
  apply: () => Promise<void>;
  /** Stops reading or importing; what is imported stays. */
  stop: () => void;
  reset: () => void;
  /** A change was taken back or done again, from here or by the keyboard. */
  onStep: (label: ChangeLabel, back: boolean) => void;
}

/** How reading or importing ended, for somebody who has left its page. */
export type ImportEnd = { plan: PlanSummary } | { summary: ImportSummary } | { error: unknown };

/** One import from folder to summary. Kept above the pages, so it goes on when its page is left. */
export function useImportJob(onEnd: (end: ImportEnd) => void): ImportJob {
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'start', problem: null });
  const choosing = useRef(false);

  const reset = () => setState({ step: 'start', problem: null });

  const readFolder = async (pick: () => Promise<PickedFolder | null>) => {
    // The system's dialog is not modal everywhere; a second one would replace the first one's plan.
    if (choosing.current) return;
    choosing.current = true;
    try {
      const picked = await pick();
      if (!picked) return;
      const folder = picked.name;
      setState({ step: 'reading', folder, progress: null });
      const plan = await commands.transferPlan(
        progressChannel((progress) =>
          setState((now) => (now.step === 'reading' ? { ...now, progress } : now)),
        ),
      );
      client.removeQueries({ queryKey: transferKeys.all });
      setState({ step: 'preview', plan });
      onEnd({ plan });
    } catch (error) {
      const cancelled = toIpcError(error).code === 'cancelled';
      setState({ step: 'start', problem: cancelled ? null : error });
      if (!cancelled) onEnd({ error });
    } finally {
      choosing.current = false;
    }
  };

  const apply = async () => {
    if (state.step !== 'preview') return;
    const { plan } = state;
    setState({ step: 'importing', plan, progress: null });
    try {
      const summary = await commands.transferApply(
        progressChannel((progress) =>
          setState((now) => (now.step === 'importing' ? { ...now, progress } : now)),
        ),
      );
      setState({ step: 'done', plan, summary, undone: false });
      onEnd({ summary });
    } catch (error) {
      // The plan was used up by the try; the folder is read anew.
      setState({ step: 'start', problem: error });
      onEnd({ error });
    }
    await client.invalidateQueries();
  };

  // An answer that it had already ended is no failure worth a sentence.
  const stop = () => {
    commands.transferCancel().catch(() => {});
  };
  const onStep: ImportJob['onStep'] = ({ kind }, back) => {
    if (kind !== 'import') return;
    setState((now) => {
      if (now.step === 'done') return { ...now, undone: back };
      // What is new in the folder is no longer what the preview says.
      return now.step === 'preview' ? { step: 'start', problem: null } : now;
    });
  };
  const chooseFolder = () => readFolder(commands.transferPickFolder);
  return { state, chooseFolder, readFolder, apply, stop, reset, onStep };
}
