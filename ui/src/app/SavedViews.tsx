import { useIntl } from 'react-intl';
import { problemText } from '../features/search/problemText';
import { ViewsNav } from '../features/views/ViewsNav';
import { addressOfView, useShownShelf } from './shelf';
import { useUndoToast } from './useUndoToast';

/** The views in the sidebar. */
export function SavedViews() {
  const intl = useIntl();
  const { shown, opened } = useShownShelf();
  const onDone = useUndoToast();
  return (
    <ViewsNav
      current={opened}
      shown={shown}
      linkOf={(view) => ({ to: '/', search: addressOfView(view) })}
      problemText={(problem) => problemText(intl, problem)}
      onDone={onDone}
    />
  );
}
