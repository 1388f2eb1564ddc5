import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import ImagePlus from 'lucide-react/icons/image-plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import { Portrait } from '../../components/Portrait';
import type { Image } from '../../generated/bindings';
import styles from './ProfilePage.module.css';

export interface AvatarActs {
  choose: () => void;
  paste: () => void;
  remove: () => void;
}

interface AvatarBlockProps {
  name: string;
  image: Image | null;
  acts: AvatarActs;
}

/** A picture of the person, and the ways to another one. */
export function AvatarBlock({ name, image, acts }: AvatarBlockProps) {
  return (
    <aside>
      <Portrait name={name} image={image} width={640} className={styles.face} />
      <div className={styles.tools}>
        <Button size="small" onPress={acts.choose}>
          <ImagePlus size={14} aria-hidden="true" />
          <FormattedMessage id="avatar.choose" defaultMessage="Choose a picture…" />
        </Button>
        <Button size="small" onPress={acts.paste}>
          <ClipboardPaste size={14} aria-hidden="true" />
          <FormattedMessage id="avatar.paste" defaultMessage="Paste" />
        </Button>
        {image && (
          <Button size="small" onPress={acts.remove}>
            <Trash2 size={14} aria-hidden="true" />
            <FormattedMessage id="avatar.remove" defaultMessage="Remove" />
          </Button>
        )}
      </div>
      <p className={styles.note}>
        <FormattedMessage
          id="avatar.drop"
          defaultMessage="Or drop a picture anywhere on this page."
        />
      </p>
    </aside>
  );
}
