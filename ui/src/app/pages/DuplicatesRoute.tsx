import { FormattedMessage } from 'react-intl';
import { LibraryHeader } from '../PageHeader';

export function DuplicatesRoute() {
  return (
    <>
      <LibraryHeader />
      <h1 tabIndex={-1}>
        <FormattedMessage id="duplicates.title" defaultMessage="Duplicates" />
      </h1>
    </>
  );
}
