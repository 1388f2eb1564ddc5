import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFocusFallback } from '../../components/useFocusFallback';
import type { OwnProfile, SessionUser } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import { type AvatarActs, AvatarBlock } from './AvatarBlock';
import { Household } from './Household';
import { IdentityFields } from './IdentityFields';
import { IdentityWords } from './IdentityWords';
import styles from './ProfilePage.module.css';
import { ProfileTools } from './ProfileTools';
import { ownProfileQuery } from './queries';
import { Sharing } from './Sharing';
import { SigningIn, type SigningInProps } from './SigningIn';
import { useProfileEditing } from './useProfileEditing';

interface ProfilePageProps extends Omit<SigningInProps, 'profile'> {
  user: SessionUser;
  /** The head of the page around the tools of the profile. */
  header: (tools: ReactNode) => ReactNode;
  avatar: AvatarActs;
  /** The switch for what the household sees. */
  sharing: ReactNode;
  /** Came to add a profile: the dialog for it is open. */
  isAdding: boolean;
  onChanged: (user: SessionUser) => void;
}

/** One's own profile: who one is, how one signs in, what the household sees, and who is in it. */
export function ProfilePage(props: ProfilePageProps) {
  const { data: profile } = useQuery(ownProfileQuery);
  return profile ? <Article {...props} profile={profile} /> : null;
}

function Article(props: ProfilePageProps & { profile: OwnProfile }) {
  const { profile, user, header, avatar, sharing, isAdding, onChanged, ...signingIn } = props;
  const editing = useProfileEditing(onChanged);
  useActions({ 'profile.edit': editing.isEditing ? null : editing.start });
  const focus = useFocusFallback(editing.heading);
  return (
    <article
      ref={editing.page}
      className={styles.page}
      onPointerDown={editing.onPointerDown}
      {...focus}
    >
      {header(<ProfileTools editing={editing} />)}
      <div className={styles.columns}>
        <AvatarBlock name={user.name} image={profile.avatar} acts={avatar} />
        <div className={styles.main}>
          {editing.isEditing ? (
            <IdentityFields profile={profile} editing={editing} />
          ) : (
            <IdentityWords profile={profile} name={user.name} editing={editing} />
          )}
          <SigningIn profile={profile} {...signingIn} />
          <Sharing>{sharing}</Sharing>
          {profile.isOwner && <Household isAdding={isAdding} />}
        </div>
      </div>
    </article>
  );
}
