import { useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, SavedView, Shelf, ViewId } from '../../generated/bindings';
import { useMoveView, useViewMutations } from './queries';
import {
  changedText,
  defaultText,
  movedText,
  refusedText,
  removedText,
  renamedText,
} from './viewTexts';

/** What can be done with one view. */
export interface ViewActs {
  /** Answers the sentence of a refusal, or null when the name was kept. */
  rename: (view: SavedView, name: string) => Promise<string | null>;
  change: (view: SavedView, shelf: Shelf) => void;
  /** Lets it open at the start, or no longer if it does. */
  toggleDefault: (view: SavedView) => void;
  move: (view: SavedView, place: number) => void;
  remove: (view: SavedView) => void;
}

interface ViewActsOptions {
  views: readonly SavedView[];
  /** Says what was done, with the way to take it back. */
  onDone: (text: string, changeSet: ChangeSetId) => void;
  focusOn: (id: ViewId) => void;
  /** The last view went, and the focus with it. */
  onEmpty: () => void;
}

/** The acts, and what is said of a move to those who do not see it. */
export function useViewActs({ views, onDone, focusOn, onEmpty }: ViewActsOptions) {
  const intl = useIntl();
  const mutations = useViewMutations();
  const moving = useMoveView();
  const [said, setSaid] = useState('');

  const act = async (ask: Promise<ChangeSetId | null>, text: string) => {
    try {
      const changeSet = await ask;
      if (changeSet !== null) onDone(text, changeSet);
    } catch (error) {
      showToast({ text: refusedText(intl, error) });
    }
  };
  const acts: ViewActs = {
    rename: async (view, name) => {
      try {
        const changeSet = await mutations.rename.mutateAsync({ id: view.id, name });
        if (changeSet !== null) onDone(renamedText(intl, view.name, name.trim()), changeSet);
        return null;
      } catch (error) {
        return refusedText(intl, error);
      }
    },
    change: (view, shelf) =>
      act(mutations.change.mutateAsync({ id: view.id, shelf }), changedText(intl, view.name)),
    toggleDefault: (view) =>
      act(
        mutations.setDefault.mutateAsync(view.isDefault ? null : view.id),
        defaultText(intl, view.isDefault ? null : view.name),
      ),
    move: async (view, place) => {
      if (place < 0 || place >= views.length || views[place]?.id === view.id) return;
      focusOn(view.id);
      setSaid(movedText(intl, view.name, place, views.length));
      try {
        await moving.mutateAsync({ id: view.id, place });
      } catch (error) {
        showToast({ text: refusedText(intl, error) });
      }
    },
    remove: (view) => {
      const place = views.findIndex(({ id }) => id === view.id);
      const beside = views[place + 1] ?? views[place - 1];
      if (beside) focusOn(beside.id);
      else onEmpty();
      act(mutations.remove.mutateAsync(view.id), removedText(intl, view.name));
    },
  };
  return { acts, said };
}
