import { useIntl } from 'react-intl';
import type { ChangeSetId, PictureOf } from '../generated/bindings';
import { useUndoToast } from './useUndoToast';

/** Says that something has another picture, with the way to take that back. */
export function usePictureToast(): (of: PictureOf, name: string, changeSet: ChangeSetId) => void {
  const intl = useIntl();
  const undoToast = useUndoToast();
  return (of, name, changeSet) =>
    undoToast(
      intl.formatMessage(
        {
          id: 'pictures.changed',
          defaultMessage:
            '{of, select, person {Changed the portrait of {name}} other {Changed the poster of {name}}}',
        },
        { of: of.of, name },
      ),
      changeSet,
    );
}
