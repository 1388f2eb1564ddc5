import { useIntl } from 'react-intl';
import type { ChangeSetId } from '../../generated/bindings';
import { useUndoToast } from '../useUndoToast';

/** The messages of the editors of castings, with the way to take back what they tell. */
export function useCastToasts() {
  const intl = useIntl();
  const say = useUndoToast();
  return {
    onRemoved: (changeSet: ChangeSetId, name: string) =>
      say(
        intl.formatMessage({ id: 'casting.removed', defaultMessage: 'Removed {name}' }, { name }),
        changeSet,
      ),
    onAdded: (changeSet: ChangeSetId, count: number) =>
      say(
        intl.formatMessage(
          {
            id: 'casting.added',
            defaultMessage: '{count, plural, one {# credit added} other {# credits added}}',
          },
          { count },
        ),
        changeSet,
      ),
  };
}
