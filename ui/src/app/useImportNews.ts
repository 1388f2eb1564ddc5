import { useIntl } from 'react-intl';
import { showToast } from '../components/Toasts';
import type { ImportEnd } from '../features/transfer/useImportJob';
import { errorText } from '../lib/errors';

/** Tells somebody who has left the import page how it ended; on the page itself it shows. */
export function useImportNews(isOnPage: () => boolean): (end: ImportEnd) => void {
  const intl = useIntl();
  return (end) => {
    if (isOnPage()) return;
    if ('error' in end) {
      showToast({ text: errorText(intl, end.error) });
    } else if ('plan' in end) {
      const text = intl.formatMessage({
        id: 'import.readNews',
        defaultMessage: 'The folder is read. Import shows what is in it.',
      });
      showToast({ text });
    } else {
      const text = intl.formatMessage(
        {
          id: 'import.endNews',
          defaultMessage:
            '{stopped, select, true {Import stopped: } other {}}{movies, plural, one {# movie} other {# movies}} added{problems, plural, =0 {} one {, # problem} other {, # problems}}.',
        },
        {
          stopped: end.summary.stopped,
          movies: end.summary.moviesAdded,
          problems: end.summary.problems.length,
        },
      );
      showToast({ text });
    }
  };
}
