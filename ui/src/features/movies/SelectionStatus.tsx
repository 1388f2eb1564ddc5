import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { FormattedMessage } from 'react-intl';

/** How many are selected, said whenever it changes. */
export function SelectionStatus({ count }: { count: number }) {
  return (
    <VisuallyHidden role="status">
      {count > 0 && (
        <FormattedMessage
          id="selection.status"
          defaultMessage="{count, plural, one {# movie selected} other {# movies selected}}"
          values={{ count }}
        />
      )}
    </VisuallyHidden>
  );
}
