import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './Aliases.module.css';

/** A line or two; more would push away who has played it. */
const SHOWN_AT_FIRST = 12;

/** The other names of a character. */
export function Aliases({ names }: { names: readonly string[] }) {
  const intl = useIntl();
  const [all, setAll] = useState(false);
  const shown = all ? names : names.slice(0, SHOWN_AT_FIRST);
  const more = names.length - shown.length;
  return (
    <div className={styles.aliases}>
      <span aria-hidden="true">
        <FormattedMessage id="character.also" defaultMessage="also" />
      </span>
      <ul
        className={styles.names}
        aria-label={intl.formatMessage({ id: 'character.aliases', defaultMessage: 'Other names' })}
      >
        {shown.map((name) => (
          <li key={name} className={styles.name} title={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="quiet" size="small" onPress={() => setAll(true)}>
          <FormattedMessage
            id="character.moreAliases"
            defaultMessage="{more, plural, one {and # more} other {and # more}}"
            values={{ more }}
          />
        </Button>
      )}
    </div>
  );
}
