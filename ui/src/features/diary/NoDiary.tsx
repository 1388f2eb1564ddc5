import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';

/** What the diary says before anything is in it. */
export function NoDiary() {
  const intl = useIntl();
  return (
    <EmptyState
      title={intl.formatMessage({ id: 'diary.none', defaultMessage: 'Nothing watched yet.' })}
    >
      <FormattedMessage
        id="diary.noneText"
        defaultMessage="Press {key} on a poster to note that you saw the movie today; on its page you choose the day and write a note. Your diary is yours alone."
        values={{ key: <kbd key="key">W</kbd> }}
      />
    </EmptyState>
  );
}
