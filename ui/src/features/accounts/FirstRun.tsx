import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { SessionUser } from '../../generated/bindings';
import { AccountFrame } from './AccountFrame';
import styles from './forms.module.css';
import { NewProfileFields } from './NewProfileFields';
import { useCreateProfile } from './queries';
import { StayChoice } from './StayChoice';
import { useNewProfile } from './useNewProfile';
import { useStay } from './useStay';

interface FirstRunProps {
  brand: ReactNode;
  libraryFolder: string;
  onCreated: (user: SessionUser) => void;
}

/** The first start: somebody gives their profile a name and a password. */
export function FirstRun({ brand, libraryFolder, onCreated }: FirstRunProps) {
  const intl = useIntl();
  const create = useCreateProfile();
  const [stay, setStay] = useState(false);
  const keepStaying = useStay();
  const draft = useNewProfile(create.mutateAsync, (user) => {
    if (stay) keepStaying();
    onCreated(user);
  });

  return (
    <AccountFrame
      brand={brand}
      title={intl.formatMessage({ id: 'firstRun.title', defaultMessage: 'Create your profile' })}
      foot={intl.formatMessage(
        { id: 'account.library', defaultMessage: 'Library: {folder}' },
        { folder: libraryFolder },
      )}
    >
      <p className={styles.lede}>
        <FormattedMessage
          id="firstRun.lede"
          defaultMessage="Movies, posters and people are kept in a library on this computer, and nowhere else."
        />
      </p>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.isPending) draft.submit();
        }}
      >
        <NewProfileFields draft={draft} />
        <StayChoice isSelected={stay} onChange={setStay} keyring={null} />
        <Button type="submit" variant="primary" size="large" isPending={create.isPending}>
          <FormattedMessage id="firstRun.submit" defaultMessage="Create profile" />
        </Button>
      </Form>
    </AccountFrame>
  );
}
