import Check from 'lucide-react/icons/check';
import Heart from 'lucide-react/icons/heart';
import type { HTMLAttributes } from 'react';
import type { ListState } from 'react-stately/useListState';
import { later } from '../../components/later';
import { Picture } from '../../components/Picture';
import type { MovieCard, MovieId, MovieMarks } from '../../generated/bindings';
import { SeenMark } from './CardMarks';
import type { CardActions } from './gridCards';
import { posterTransition } from './gridMemory';
import { MenuTool, SelectTool } from './MovieGridTools';
import styles from './MovieList.module.css';

const MovieGridRename = later(async () => (await import('./onDemand')).MovieGridRename);

interface MovieListTitleProps {
  cellProps: HTMLAttributes<HTMLElement>;
  id: MovieId;
  card: MovieCard | undefined;
  marks: MovieMarks | undefined;
  named: boolean;
  renaming: boolean;
  isHovered: boolean;
  isSelected: boolean;
  state: ListState<number>;
  actions: CardActions;
  onSelectTo: (id: MovieId) => void;
}

/** The first cell of a line: poster and title, and for the pointer what can be done with it. */
export function MovieListTitle(props: MovieListTitleProps) {
  const { cellProps, id, card, marks, isHovered, isSelected, state, actions } = props;
  const takeFocus = () => {
    state.selectionManager.setFocused(true);
    state.selectionManager.setFocusedKey(id);
  };
  return (
    <div {...cellProps} className={styles.title}>
      <span className={styles.slot}>
        {isHovered ? (
          <SelectTool
            className={styles.tick}
            title={card?.title ?? ''}
            isSelected={isSelected}
            onSelect={(event) => {
              if (event.shiftKey) props.onSelectTo(id);
              else state.selectionManager.toggleSelection(id);
              takeFocus();
            }}
          />
        ) : (
          isSelected && (
            <span className={styles.tick} data-selected>
              <Check size={14} strokeWidth={2.5} aria-hidden="true" />
            </span>
          )
        )}
      </span>
      <Picture
        image={card?.poster ?? null}
        width={160}
        className={styles.poster}
        style={props.named ? { viewTransitionName: posterTransition(id) } : undefined}
        fallback={null}
      />
      <span className={styles.words} title={card?.title} dir="auto">
        {card?.title}
      </span>
      {marks?.favorite && (
        <Heart size={14} fill="currentColor" className={styles.heart} aria-hidden="true" />
      )}
      <SeenMark marks={marks} />
      {isHovered && (
        <MenuTool
          className={styles.menu}
          title={card?.title ?? ''}
          onMenu={(at) => {
            takeFocus();
            actions.menu({ id, at, byKeyboard: false });
          }}
        />
      )}
      {props.renaming && card && (
        <MovieGridRename
          card={card}
          place="line"
          onRenamed={actions.renamed}
          onLeave={() => actions.rename(null)}
          onDone={() => actions.rename(null)}
        />
      )}
    </div>
  );
}
