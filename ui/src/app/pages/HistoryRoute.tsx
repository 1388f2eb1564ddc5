import { FormattedMessage } from 'react-intl';
import { LibraryHeader } from '../PageHeader';

export function HistoryRoute() {
  return (
    <>
      <LibraryHeader />
      <h1 tabIndex={-1}>
        <FormattedMessage id="history.title" defaultMessage="History" />
      </h1>
    </>
  );
}
