import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Portrait } from '../../components/Portrait';
import type { ManagedProfile } from '../../generated/bindings';
import styles from './Household.module.css';

interface HouseholdRowProps {
  profile: ManagedProfile;
  isBusy: boolean;
  onRemove: () => void;
  onRestore: () => void;
  onPassword: () => void;
}

/** One profile, how it stands, and what the owner can do about that. */
export function HouseholdRow(props: HouseholdRowProps) {
  const { profile, isBusy, onRemove, onRestore, onPassword } = props;
  const intl = useIntl();
  const { name, isOwner, needsPassword, removedAt } = profile;
  const isRemoved = removedAt !== null;
  return (
    <li className={styles.row}>
      <Portrait name={name} image={profile.avatar} width={160} className={styles.face} />
      <span className={styles.who}>
        <b className={styles.name} title={profile.username} dir="auto">
          {name}
        </b>
        <small className={styles.state}>
          <State profile={profile} />
        </small>
      </span>
      {isRemoved && (
        <Button
          size="small"
          isDisabled={isBusy}
          aria-label={intl.formatMessage(
            { id: 'household.restoreOne', defaultMessage: 'Bring back {name}' },
            { name },
          )}
          onPress={onRestore}
        >
          <FormattedMessage id="household.restore" defaultMessage="Bring back" />
        </Button>
      )}
      {!isRemoved && needsPassword && (
        <Button
          size="small"
          aria-label={intl.formatMessage(
            { id: 'household.passwordOne', defaultMessage: 'New password for {name}…' },
            { name },
          )}
          onPress={onPassword}
        >
          <FormattedMessage id="household.password" defaultMessage="New password…" />
        </Button>
      )}
      {!isRemoved && !isOwner && (
        <Button
          size="small"
          variant="quiet"
          aria-label={intl.formatMessage(
            { id: 'household.removeOne', defaultMessage: 'Remove {name}…' },
            { name },
          )}
          onPress={onRemove}
        >
          <FormattedMessage id="household.remove" defaultMessage="Remove…" />
        </Button>
      )}
    </li>
  );
}

function State({ profile }: { profile: ManagedProfile }) {
  const intl = useIntl();
  const { isOwner, needsPassword, removedAt } = profile;
  const state =
    removedAt !== null ? 'removed' : needsPassword ? 'locked' : isOwner ? 'owner' : 'there';
  return (
    <FormattedMessage
      id="household.state"
      defaultMessage="{state, select, removed {Removed on {date}} locked {Cannot sign in before you set a new password} owner {Owner of the library} other {Signs in by a password}}"
      values={{
        state,
        date: intl.formatDate(removedAt ?? 0, { day: 'numeric', month: 'long', year: 'numeric' }),
      }}
    />
  );
}
