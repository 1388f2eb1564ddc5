import { useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { Progress } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import { commands, progressChannel } from '../../lib/ipc';

export interface ExportJob {
  /** How far it is; null while none runs. */
  progress: Progress | null;
  run: () => void;
  stop: () => void;
}

/** Writes the catalogue to a folder that the person picks, and says how it ended. */
export function useExport(): ExportJob {
  const intl = useIntl();
  const [progress, setProgress] = useState<Progress | null>(null);

  const exportTo = async () => {
    try {
      const exported = await commands.transferExport(progressChannel(setProgress));
      if (!exported) return;
      const { movies, pictures, missing } = exported;
      const text = intl.formatMessage(
        {
          id: 'export.done',
          defaultMessage:
            '{movies, plural, one {# movie} other {# movies}} and {pictures, plural, one {# picture} other {# pictures}} exported{missing, plural, =0 {} one {; # picture is missing in the library} other {; # pictures are missing in the library}}.',
        },
        { movies, pictures, missing: missing.length },
      );
      showToast({ text });
    } catch (error) {
      if (toIpcError(error).code !== 'cancelled') {
        showToast({ text: errorText(intl, error) });
      }
    } finally {
      setProgress(null);
    }
  };
  return {
    progress,
    run: () => {
      exportTo();
    },
    // An answer that it had already ended is no failure worth a sentence.
    stop: () => {
      commands.transferCancel().catch(() => {});
    },
  };
}
