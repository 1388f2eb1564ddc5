import Pencil from 'lucide-react/icons/pencil';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import type { ProfileEditing } from './useProfileEditing';

/** Into the fields of the profile, and out of them. */
export function ProfileTools({ editing }: { editing: ProfileEditing }) {
  return editing.isEditing ? (
    <Button variant="primary" onPress={editing.done}>
      <FormattedMessage id="profile.done" defaultMessage="Done" />
    </Button>
  ) : (
    <Button variant="quiet" onPress={editing.start}>
      <Pencil size={16} aria-hidden="true" />
      <FormattedMessage id="profile.edit" defaultMessage="Edit" />
    </Button>
  );
}
