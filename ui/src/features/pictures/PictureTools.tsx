import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import Crop from 'lucide-react/icons/crop';
import Download from 'lucide-react/icons/download';
import FolderOpen from 'lucide-react/icons/folder-open';
import ImagePlus from 'lucide-react/icons/image-plus';
import RotateCw from 'lucide-react/icons/rotate-cw';
import Trash2 from 'lucide-react/icons/trash-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import { type CutFrame, LEAST, WHOLE } from './cutting';
import styles from './PictureDialog.module.css';

interface PictureToolsProps {
  hasPicture: boolean;
  frame: CutFrame;
  onFrame: (frame: CutFrame) => void;
  onChoose: () => void;
  onPaste: () => void;
  onSaveCopy: () => void;
  onReveal: () => void;
  onRemove: () => void;
}

/** What can be done with a picture. */
export function PictureTools(props: PictureToolsProps) {
  const { hasPicture, frame, onFrame } = props;
  const isWhole = frame.size === 0 && frame.turns === 0;
  return (
    <div className={styles.tools}>
      <Button onPress={props.onChoose}>
        <ImagePlus size={16} aria-hidden="true" />
        <FormattedMessage id="picture.choose" defaultMessage="Choose a file…" />
      </Button>
      <Button onPress={props.onPaste}>
        <ClipboardPaste size={16} aria-hidden="true" />
        <FormattedMessage id="picture.paste" defaultMessage="Paste" />
      </Button>
      {hasPicture && (
        <>
          <Button onPress={() => onFrame({ ...frame, turns: (frame.turns + 1) % 4 })}>
            <RotateCw size={16} aria-hidden="true" />
            <FormattedMessage id="picture.turn" defaultMessage="Turn" />
          </Button>
          {frame.size === 0 ? (
            <Button onPress={() => onFrame({ ...frame, size: 1, x: 0.5, y: 0.5 })}>
              <Crop size={16} aria-hidden="true" />
              <FormattedMessage id="picture.crop" defaultMessage="Crop" />
            </Button>
          ) : (
            <label className={styles.size}>
              <FormattedMessage id="picture.size" defaultMessage="Size of the part" />
              <input
                type="range"
                min={LEAST}
                max={1}
                step={0.02}
                value={frame.size}
                onChange={(event) => onFrame({ ...frame, size: Number(event.target.value) })}
              />
            </label>
          )}
          {!isWhole && (
            <Button onPress={() => onFrame(WHOLE)}>
              <Undo2 size={16} aria-hidden="true" />
              <FormattedMessage id="picture.revert" defaultMessage="Whole original" />
            </Button>
          )}
          <Button onPress={props.onSaveCopy}>
            <Download size={16} aria-hidden="true" />
            <FormattedMessage id="picture.saveCopy" defaultMessage="Save a copy…" />
          </Button>
          <Button onPress={props.onReveal}>
            <FolderOpen size={16} aria-hidden="true" />
            <FormattedMessage id="picture.reveal" defaultMessage="Show in file manager" />
          </Button>
          <Button onPress={props.onRemove}>
            <Trash2 size={16} aria-hidden="true" />
            <FormattedMessage id="picture.remove" defaultMessage="Remove" />
          </Button>
        </>
      )}
    </div>
  );
}
