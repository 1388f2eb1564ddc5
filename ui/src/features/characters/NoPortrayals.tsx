import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';

/** A character that nobody has played so far. */
export function NoPortrayals({ onEdit }: { onEdit: () => void }) {
  const intl = useIntl();
  return (
    <EmptyState
      title={intl.formatMessage({ id: 'portrayals.none', defaultMessage: 'Nobody yet' })}
      actions={
        <Button onPress={onEdit}>
          <FormattedMessage id="portrayals.add" defaultMessage="Add who plays it" />
        </Button>
      }
    >
      <FormattedMessage
        id="portrayals.noneText"
        defaultMessage="Each time somebody plays this character, a scene card stands here. Add the movies and performers, or name the character in the cast of a movie."
      />
    </EmptyState>
  );
}
