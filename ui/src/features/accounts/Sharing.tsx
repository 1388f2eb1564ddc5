import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ProfileSection } from './ProfileSection';
import styles from './ProfileSection.module.css';

/** Whether the household may see what one loves, with what that means. */
export function Sharing({ children }: { children: ReactNode }) {
  const intl = useIntl();
  return (
    <ProfileSection
      title={intl.formatMessage({ id: 'sharing.title', defaultMessage: 'Household' })}
    >
      <div className={styles.setting}>
        {children}
        <p className={styles.words}>
          <FormattedMessage
            id="sharing.explained"
            defaultMessage="Your favorites then count in what the household has in common. Your diary, ratings and notes stay yours."
          />
        </p>
      </div>
    </ProfileSection>
  );
}
