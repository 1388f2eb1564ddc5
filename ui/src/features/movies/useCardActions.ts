import type { MovieId } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import type { CardActions } from './gridCards';

interface CardOffer {
  /** The card that had the focus last. */
  id: MovieId | null;
  title: string | null;
  /** Deleting is about what is selected then. */
  isSelecting: boolean;
  actions: CardActions;
}

/** Offers what can be done with one card to whoever asks from beside the grid. */
export function useCardActions({ id, title, isSelecting, actions }: CardOffer): void {
  const can = (act: (card: MovieId) => void) => (id === null ? null : () => act(id));
  useActions(
    {
      'card.rename': can(actions.rename),
      'card.picture': can(actions.picture),
      'card.duplicate': can(actions.duplicate),
      'card.delete': isSelecting ? null : can(actions.remove),
    },
    title,
  );
}
