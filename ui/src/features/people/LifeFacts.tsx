import { FormattedMessage, useIntl } from 'react-intl';
import type { PersonPage } from '../../generated/bindings';
import { ageAt, formatPartialDate } from '../../lib/dates';
import { genderText } from './genderText';
import styles from './PersonPage.module.css';

/** Born, died, from where: only what is known. */
export function LifeFacts({ person }: { person: PersonPage }) {
  const intl = useIntl();
  const age = ageAt(person.born, person.died);
  if (!person.born && !person.died && !person.country && !person.gender) return null;
  return (
    <dl className={styles.facts}>
      {person.born && (
        <div>
          <dt>
            <FormattedMessage id="person.born" defaultMessage="Born" />
          </dt>
          <dd>{formatPartialDate(intl, person.born)}</dd>
        </div>
      )}
      {person.died && (
        <div>
          <dt>
            <FormattedMessage id="person.died" defaultMessage="Died" />
          </dt>
          <dd>
            <FormattedMessage
              id="person.diedAt"
              defaultMessage="{known, select, true {{date}, aged {age}} other {{date}}}"
              values={{
                known: String(age !== null),
                date: formatPartialDate(intl, person.died),
                age: age ?? 0,
              }}
            />
          </dd>
        </div>
      )}
      {person.country && (
        <div>
          <dt>
            <FormattedMessage id="person.country" defaultMessage="Country" />
          </dt>
          <dd dir="auto">{person.country}</dd>
        </div>
      )}
      {person.gender && (
        <div>
          <dt>
            <FormattedMessage id="person.gender" defaultMessage="Gender" />
          </dt>
          <dd>{genderText(intl, person.gender)}</dd>
        </div>
      )}
    </dl>
  );
}
