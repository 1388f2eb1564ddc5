import { FormattedMessage, useIntl } from 'react-intl';
import { errorText } from '../../lib/errors';
import styles from './SearchRows.module.css';

/** Why nothing was found for a text. */
export function SearchNothing({ query, error }: { query: string; error: unknown }) {
  const intl = useIntl();
  return (
    <p className={styles.nothing}>
      {error ? (
        errorText(intl, error)
      ) : (
        <FormattedMessage
          id="search.nothing"
          defaultMessage="Nothing in the library is called “{query}”."
          values={{ query }}
        />
      )}
    </p>
  );
}
