import { FormattedMessage } from 'react-intl';
import { LibraryHeader } from '../PageHeader';

export function VocabularyRoute() {
  return (
    <>
      <LibraryHeader />
      <h1 tabIndex={-1}>
        <FormattedMessage id="vocabulary.title" defaultMessage="Genres, countries, sets" />
      </h1>
    </>
  );
}
