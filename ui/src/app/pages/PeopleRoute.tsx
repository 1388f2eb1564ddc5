import { FormattedMessage } from 'react-intl';
import { LibraryHeader } from '../PageHeader';

export function PeopleRoute() {
  return (
    <>
      <LibraryHeader />
      <h1 tabIndex={-1}>
        <FormattedMessage id="people.title" defaultMessage="People" />
      </h1>
    </>
  );
}
