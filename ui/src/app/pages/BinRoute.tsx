import { FormattedMessage } from 'react-intl';
import { LibraryHeader } from '../PageHeader';

export function BinRoute() {
  return (
    <>
      <LibraryHeader />
      <h1 tabIndex={-1}>
        <FormattedMessage id="bin.title" defaultMessage="Bin" />
      </h1>
    </>
  );
}
