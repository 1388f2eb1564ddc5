import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Switch } from '../../components/Switch';
import { errorText } from '../../lib/errors';
import { ProfileSection } from './ProfileSection';
import styles from './ProfileSection.module.css';
import { useOwnProfileActs } from './queries';

/** Whether the household may see what one loves. */
export function Sharing({ shares }: { shares: boolean }) {
  const intl = useIntl();
  const words = useId();
  const { setShares } = useOwnProfileActs();
  return (
    <ProfileSection
      title={intl.formatMessage({ id: 'sharing.title', defaultMessage: 'Household' })}
    >
      <div className={styles.setting}>
        <Switch
          isSelected={setShares.isPending ? setShares.variables : shares}
          onChange={(wanted) => setShares.mutate(wanted)}
          aria-describedby={words}
        >
          <FormattedMessage id="sharing.label" defaultMessage="Others may see what I love" />
        </Switch>
        <p id={words} className={styles.words}>
          <FormattedMessage
            id="sharing.explained"
            defaultMessage="Your favorites then count in what the household has in common. Your diary, ratings and notes stay yours."
          />
        </p>
        {setShares.error && (
          <p role="alert" className={styles.problem}>
            {errorText(intl, setShares.error)}
          </p>
        )}
      </div>
    </ProfileSection>
  );
}
