import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import type { ChangeSetId, PictureOf, PictureState } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { commands } from '../../lib/ipc';
import { CutStage } from './CutStage';
import { type CutFrame, cutOf, frameOf, shapeOf } from './cutting';
import styles from './PictureDialog.module.css';
import { PictureTools } from './PictureTools';
import { PreviousPictures } from './PreviousPictures';
import { pictureProblem } from './pictureProblem';
import { pictureStateQuery, usePictureAct } from './queries';

interface PictureDialogProps {
  of: PictureOf;
  onClose: () => void;
  onChanged: (changeSet: ChangeSetId, name: string) => void;
  onCopied: () => void;
}

/** The poster of a movie or the portrait of a person, and all that can be done with it. */
export function PictureDialog(props: PictureDialogProps) {
  const intl = useIntl();
  const { data: state, error } = useQuery(pictureStateQuery(props.of));
  const title = intl.formatMessage(
    {
      id: 'picture.title',
      defaultMessage: '{of, select, person {Portrait of {name}} other {Poster of {name}}}',
    },
    { of: props.of.of, name: state?.name ?? '' },
  );
  // Another picture is another frame.
  if (state)
    return <Opened key={state.picture?.file ?? 0} {...props} title={title} state={state} />;
  return (
    <AppDialog title={title} wide isOpen onClose={props.onClose}>
      {error && <p role="alert">{errorText(intl, error)}</p>}
    </AppDialog>
  );
}

type OpenedProps = PictureDialogProps & { title: string; state: PictureState };

function Opened({ of, title, state, onClose, onChanged, onCopied }: OpenedProps) {
  const intl = useIntl();
  const act = usePictureAct();
  const original = state.original?.image ?? null;
  const shape = shapeOf(of);
  const before = original && frameOf(state.cut, original, shape);
  const [edited, setFrame] = useState<CutFrame | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const frame = edited ?? before;
  const run = async (write: () => Promise<ChangeSetId | null>, closes = false) => {
    setProblem(null);
    try {
      const changeSet = await act.mutateAsync(write);
      if (changeSet !== null) onChanged(changeSet, state.name);
      if (closes) onClose();
    } catch (failure) {
      setProblem(pictureProblem(intl, failure));
    }
  };
  const leave = async (copy: () => Promise<unknown>) => {
    setProblem(null);
    await copy().catch((failure: unknown) => setProblem(pictureProblem(intl, failure)));
  };
  return (
    <AppDialog
      title={title}
      wide
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="dialog.close" defaultMessage="Close" />
          </Button>
          {original && edited && (
            <Button
              variant="primary"
              isDisabled={act.isPending}
              onPress={() =>
                run(() => commands.picturesCut(of, cutOf(edited, original, shape)), true)
              }
            >
              <FormattedMessage id="picture.apply" defaultMessage="Apply" />
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.columns}>
        {original && frame ? (
          <CutStage image={original} frame={frame} shape={shape} onFrame={setFrame} />
        ) : (
          <p className={styles.none}>
            <FormattedMessage
              id="picture.none"
              defaultMessage="No picture yet. Drop one on the window, or take one from here."
            />
          </p>
        )}
        <PictureTools
          hasPicture={original !== null}
          frame={frame ?? frameOf(null, NOTHING, shape)}
          onFrame={setFrame}
          onChoose={() => run(() => commands.picturesChooseFile(of))}
          onPaste={() => run(() => commands.picturesPaste(of))}
          onSaveCopy={() => leave(async () => (await commands.picturesSaveCopy(of)) && onCopied())}
          onReveal={() => leave(() => commands.picturesReveal(of))}
          onRemove={() => run(() => commands.picturesRemove(of))}
        />
      </div>
      <PreviousPictures
        pictures={state.previous}
        onUse={(file) => run(() => commands.picturesUse(of, file))}
      />
      {state.uses > 0 && (
        <p className={styles.note}>
          <FormattedMessage
            id="picture.uses"
            defaultMessage="{uses, plural, one {One more movie or person shows} other {# more movies and people show}} this picture."
            values={{ uses: state.uses }}
          />
        </p>
      )}
    </AppDialog>
  );
}

const NOTHING = { hash: '', width: 1, height: 1, thumbhash: '', palette: [] };
