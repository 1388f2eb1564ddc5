import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { later } from '../components/later';
import { showToast } from '../components/Toasts';
import { useCellOptions } from '../features/casting/useCellOptions';
import { moviePageQuery } from '../features/movies/queries';
import { personPageQuery } from '../features/people/queries';
import { DropVeil } from '../features/pictures/DropVeil';
import { type DragTarget, targetOf } from '../features/pictures/dragTarget';
import { linkText, pictureProblem } from '../features/pictures/pictureProblem';
import { usePictureAct } from '../features/pictures/queries';
import { useDrag } from '../features/pictures/useDrag';
import type { ChangeSetId, DragReport, PictureOf } from '../generated/bindings';
import { commands } from '../lib/ipc';
import { useApp } from './appContext';
import { useAvatar } from './useAvatar';
import { usePastedPicture } from './usePastedPicture';
import { usePictureToast } from './usePictureToast';
import { useUndoToast } from './useUndoToast';

const overlays = () => import('./overlays');
const MatchDialog = later(async () => (await overlays()).MatchDialog);
const PictureDialog = later(async () => (await overlays()).PictureDialog);

/** Pictures on their way into the library: dropped, pasted, and the dialog of each. */
export function Pictures() {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { memory, picture, setPicture, dialog, job } = useApp();
  const { movies } = useCellOptions();
  const undoToast = useUndoToast();
  const pictureToast = usePictureToast();
  const takeAvatar = useAvatar();
  const act = usePictureAct();
  const [matching, setMatching] = useState<number | null>(null);

  const nameOf = (of: PictureOf): string =>
    of.of === 'movie'
      ? (memory.cards.get(of.id)?.title ??
        client.getQueryData(moviePageQuery(of.id).queryKey)?.title ??
        '')
      : (client.getQueryData(personPageQuery(of.id).queryKey)?.name ?? '');
  const take = async (of: PictureOf, write: () => Promise<ChangeSetId | null>) => {
    try {
      const changeSet = await act.mutateAsync(write);
      if (changeSet !== null) pictureToast(of, nameOf(of), changeSet);
    } catch (error) {
      showToast({ text: pictureProblem(intl, error) });
    }
  };
  const drop = async (report: DragReport) => {
    const target = targetOf(report, path);
    if (target.to === 'library') setMatching(report.token);
    else if (target.to === 'link') showToast({ text: linkText(intl) });
    else if (target.to === 'folder') {
      await navigate({ to: '/import' });
      job.readFolder(() => commands.picturesFolder(report.token));
    } else if (target.to === 'avatar') {
      takeAvatar(() => commands.accountsDropAvatar(report.token));
    } else take(target.of, () => commands.picturesDrop(report.token, target.of));
  };
  const isVeiled = dialog !== null || picture !== null || matching !== null;
  const drag = useDrag((report) => {
    // What a dialog is about stays what it is about.
    if (picture !== null && report.count === 1 && report.kind === 'files') {
      take(picture, () => commands.picturesDrop(report.token, picture));
    } else if (!isVeiled) drop(report);
  });
  usePastedPicture({
    onPaste: (onto) =>
      onto === 'avatar'
        ? takeAvatar(commands.accountsPasteAvatar)
        : take(onto, () => commands.picturesPaste(onto)),
    isBlocked: isVeiled,
  });

  const target: DragTarget | null =
    drag && (picture ? { to: 'page', of: picture } : isVeiled ? null : targetOf(drag, path));
  return (
    <>
      {target && (
        <DropVeil
          target={target}
          name={'of' in target ? nameOf(target.of) : ''}
          count={drag?.count ?? 0}
        />
      )}
      {matching !== null && (
        <MatchDialog
          token={matching}
          load={movies}
          onClose={() => setMatching(null)}
          onPlaced={(changeSet, placed) =>
            undoToast(
              intl.formatMessage(
                {
                  id: 'pictures.placed',
                  defaultMessage: '{count, plural, one {# new poster} other {# new posters}}',
                },
                { count: placed.length },
              ),
              changeSet,
            )
          }
        />
      )}
      {picture && (
        <PictureDialog
          of={picture}
          onClose={() => setPicture(null)}
          onChanged={(changeSet, name) => pictureToast(picture, name, changeSet)}
          onCopied={() =>
            showToast({
              text: intl.formatMessage({ id: 'pictures.copied', defaultMessage: 'Copy saved' }),
            })
          }
        />
      )}
    </>
  );
}
