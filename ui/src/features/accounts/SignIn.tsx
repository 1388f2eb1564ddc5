import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { Profile, SessionUser, UserId } from '../../generated/bindings';
import { AccountFrame } from './AccountFrame';
import styles from './forms.module.css';
import { PasswordForm } from './PasswordForm';
import { ProfileTiles } from './ProfileTiles';
import { useResume } from './useResume';

interface SignInProps {
  brand: ReactNode;
  libraryFolder: string;
  profiles: readonly Profile[];
  /** The profile that is chosen first. */
  first: UserId | null;
  /** Who locked the window: the password is their only way back. */
  locked: UserId | null;
  /** The keyring is asked for the first profile behind the form. */
  resumes: boolean;
  /** Until it is over, nobody can be signed in: somebody is being signed out. */
  ready: Promise<unknown>;
  onSignedIn: (user: SessionUser) => void;
  /** The same, and the owner wants to add a profile. */
  onSignedInToAdd: (user: SessionUser) => void;
}

/** Who is watching: pick a profile, type its password. The field is usable at once. */
export function SignIn(props: SignInProps) {
  const { brand, libraryFolder, profiles, first, locked, resumes, ready } = props;
  const intl = useIntl();
  const [chosenId, setChosenId] = useState(first);
  const [hasChosen, setHasChosen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [isAdding, setAdding] = useState(false);
  const onSignedIn = isAdding ? props.onSignedInToAdd : props.onSignedIn;
  const resume = useResume(ready, onSignedIn);
  const chosen = profiles.find(({ id }) => id === chosenId) ?? profiles[0];

  // Once, for whom the window opens: later on it is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the opening is the occasion
  useEffect(() => {
    if (resumes && chosen?.stays) resume.ask(chosen.id);
  }, []);

  if (!chosen) return null;
  const choose = (id: UserId, adds: boolean) => {
    resume.drop();
    setChosenId(id);
    setHasChosen(true);
    setAdding(adds);
  };
  const toField = () => setTimeout(() => input.current?.focus());
  const owner = profiles.find(({ isOwner }) => isOwner);
  const mayResume = chosen.stays && chosen.id !== locked;
  return (
    <AccountFrame
      brand={brand}
      title={intl.formatMessage({ id: 'signIn.title', defaultMessage: 'Who is watching?' })}
      foot={intl.formatMessage(
        { id: 'account.library', defaultMessage: 'Library: {folder}' },
        { folder: libraryFolder },
      )}
    >
      <ProfileTiles
        profiles={profiles}
        chosen={chosen.id}
        onChoose={(id) => choose(id, false)}
        onPointed={toField}
      />
      {chosen.needsPassword ? (
        <p className={styles.notice} role="status">
          <FormattedMessage
            id="signIn.needsPassword"
            defaultMessage="{name} was brought back and has no password. The owner of the library gives it a new one on their profile page."
            values={{ name: chosen.name }}
          />
        </p>
      ) : (
        <PasswordForm
          key={chosen.id}
          profile={chosen}
          resume={mayResume ? resume : null}
          ready={ready}
          // Walking over the tiles with the arrow keys stays on the tiles.
          autoFocus={!hasChosen}
          inputRef={input}
          onSignedIn={onSignedIn}
        />
      )}
      <p className={styles.add} role="status">
        {isAdding ? (
          <FormattedMessage
            id="signIn.ownerAdds"
            defaultMessage="{name} owns the library: sign in to add a profile."
            values={{ name: chosen.name }}
          />
        ) : (
          owner && (
            <Button
              variant="quiet"
              size="small"
              onPress={() => {
                choose(owner.id, true);
                toField();
              }}
            >
              <Plus size={14} aria-hidden="true" />
              <FormattedMessage id="signIn.add" defaultMessage="New profile…" />
            </Button>
          )
        )}
      </p>
    </AccountFrame>
  );
}
