import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import type { FileId, StoredPicture } from '../../generated/bindings';
import styles from './PictureDialog.module.css';

interface PreviousPicturesProps {
  pictures: readonly StoredPicture[];
  onUse: (file: FileId) => void;
}

/** Pictures it had before, the latest first; one click brings one back. */
export function PreviousPictures({ pictures, onUse }: PreviousPicturesProps) {
  const intl = useIntl();
  if (pictures.length === 0) return null;
  return (
    <>
      <h3 className={styles.label}>
        <FormattedMessage id="picture.previous" defaultMessage="Before" />
      </h3>
      <div className={styles.previous}>
        {pictures.map(({ file, image }, place) => (
          <button
            key={file}
            type="button"
            className={styles.before}
            aria-label={intl.formatMessage(
              { id: 'picture.use', defaultMessage: 'Use picture {place, number} again' },
              { place: place + 1 },
            )}
            onClick={() => onUse(file)}
          >
            <Picture image={image} width={160} className={styles.small} fallback={null} />
          </button>
        ))}
      </div>
    </>
  );
}
