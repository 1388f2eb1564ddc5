import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { later } from '../../components/later';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, Shelf, ViewId } from '../../generated/bindings';
import { useViewMutations, viewsQuery } from './queries';
import { isSameShelf, isWorthKeeping } from './shelf';
import { changedText, refusedText, savedText } from './viewTexts';

const SaveViewDialog = later(async () => (await import('./onDemand')).SaveViewDialog);

interface ViewToolsProps {
  /** What the page shows. */
  shelf: Shelf;
  /** The view it was opened as. */
  opened: ViewId | null;
  onSaved: (id: ViewId) => void;
  /** Says what was done, with the way to take it back. */
  onDone: (text: string, changeSet: ChangeSetId) => void;
}

/** Keeping what the page shows: as a new view, or as what the opened view shows from now on. */
export function ViewTools({ shelf, opened, onSaved, onDone }: ViewToolsProps) {
  const intl = useIntl();
  const { data: views } = useQuery(viewsQuery);
  const { change } = useViewMutations();
  const [isSaving, setSaving] = useState(false);
  const view = views?.find(({ id }) => id === opened);
  const isAsKept = view !== undefined && isSameShelf(view.shelf, shelf);
  const update = async () => {
    if (!view || change.isPending) return;
    try {
      const changeSet = await change.mutateAsync({ id: view.id, shelf });
      if (changeSet !== null) onDone(changedText(intl, view.name), changeSet);
    } catch (error) {
      showToast({ text: refusedText(intl, error) });
    }
  };
  if (isAsKept || (view === undefined && !isWorthKeeping(shelf))) return null;
  return (
    <>
      {view && (
        <Button
          size="small"
          isPending={change.isPending}
          onPress={update}
          aria-label={intl.formatMessage(
            { id: 'views.updateNamed', defaultMessage: 'Update view {name}' },
            { name: view.name },
          )}
        >
          <FormattedMessage id="views.update" defaultMessage="Update view" />
        </Button>
      )}
      <Button variant="quiet" size="small" onPress={() => setSaving(true)}>
        <FormattedMessage id="views.saveAs" defaultMessage="Save view…" />
      </Button>
      {isSaving && (
        <SaveViewDialog
          shelf={shelf}
          onClose={() => setSaving(false)}
          onSaved={({ id, changeSet }, name) => {
            onSaved(id);
            onDone(savedText(intl, name), changeSet);
          }}
        />
      )}
    </>
  );
}
