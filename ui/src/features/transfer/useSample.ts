import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { useAddSampleMutation, useSampleQuery } from './queries';

/** The step that takes the sample collection out again; null while it is not in the library. */
export function useSample(): ChangeSetId | null {
  return useSampleQuery().data ?? null;
}

/** Adds the sample collection; a failure is told in a message. */
export function useAddSample(): { run: () => void; isPending: boolean } {
  const intl = useIntl();
  const { mutate, isPending } = useAddSampleMutation();
  const run = () =>
    mutate(undefined, { onError: (error) => showToast({ text: errorText(intl, error) }) });
  return { run, isPending };
}
