import { FormattedMessage } from 'react-intl';
import { LibraryHeader } from '../PageHeader';

export function AttentionRoute() {
  return (
    <>
      <LibraryHeader />
      <h1 tabIndex={-1}>
        <FormattedMessage id="attention.title" defaultMessage="Needs attention" />
      </h1>
    </>
  );
}
