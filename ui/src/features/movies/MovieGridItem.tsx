import type { Node } from '@react-types/shared';
import Check from 'lucide-react/icons/check';
import { memo, useRef } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useGridListItem } from 'react-aria/useGridList';
import { useHover } from 'react-aria/useHover';
import { useIntl } from 'react-intl';
import type { ListState } from 'react-stately/useListState';
import { later } from '../../components/later';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MovieCard, MovieId, MovieMarks } from '../../generated/bindings';
import { FavoriteMark, marksText, SeenMark } from './CardMarks';
import type { CardActions } from './gridCards';
import { posterTransition } from './gridMemory';
import styles from './MovieGrid.module.css';
import { MovieGridTools } from './MovieGridTools';

const MovieGridRename = later(async () => (await import('./onDemand')).MovieGridRename);

interface MovieGridItemProps {
  node: Node<number>;
  state: ListState<number>;
  card: MovieCard | undefined;
  marks: MovieMarks | undefined;
  captions: boolean;
  /** Wider than the smallest stored picture. */
  wide: boolean;
  /** Only the poster that was opened takes part in the page change; naming all is slow. */
  named: boolean;
  renaming: boolean;
  actions: CardActions;
  onSelectTo: (id: MovieId) => void;
}

/** One card. It rests while others scroll by: each of its properties stays the same until it changes. */
export const MovieGridItem = memo(function MovieGridItem(props: MovieGridItemProps) {
  const { node, state, card, marks, captions, wide, named, renaming, actions } = props;
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps, isSelected } = useGridListItem({ node }, state, ref);
  const { hoverProps, isHovered } = useHover({});
  const id = Number(node.key);
  const takeFocus = () => {
    state.selectionManager.setFocused(true);
    state.selectionManager.setFocusedKey(id);
  };
  const facts = card ? cardFacts(card, intl.formatMessage) : '';
  const label = card
    ? [card.title, facts, marksText(intl, marks)].filter(Boolean).join(', ')
    : intl.formatMessage(
        { id: 'movies.loading', defaultMessage: 'Movie {position, number}' },
        { position: node.index + 1 },
      );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row, and comes with rowProps
    <div
      {...mergeProps(rowProps, hoverProps)}
      ref={ref}
      className={styles.card}
      aria-rowindex={node.index + 1}
      aria-label={label}
      title={card?.title}
    >
      <div {...gridCellProps} className={styles.cell}>
        <Picture
          image={card?.poster ?? null}
          width={wide ? 320 : 160}
          className={styles.poster}
          style={named ? { viewTransitionName: posterTransition(id) } : undefined}
          fallback={
            card && <ProgrammeCard title={card.title} year={card.year} byline={card.director} />
          }
        />
        {isHovered && (
          <MovieGridTools
            title={card?.title ?? label}
            isSelected={isSelected}
            isFavorite={marks?.favorite ?? false}
            onFavorite={() => {
              takeFocus();
              actions.favorOne(id);
            }}
            onSelect={(event) => {
              if (event.shiftKey) props.onSelectTo(id);
              else state.selectionManager.toggleSelection(id);
              takeFocus();
            }}
            onMenu={(at) => {
              takeFocus();
              actions.menu({ id, at, byKeyboard: false });
            }}
          />
        )}
        {marks?.favorite && !isHovered && <FavoriteMark />}
        {isSelected && !isHovered && (
          <span className={styles.tick} data-selected>
            <Check size={16} strokeWidth={2.5} aria-hidden="true" />
          </span>
        )}
        {captions && (
          <>
            <span className={styles.title} dir="auto">
              {card?.title}
            </span>
            <span className={styles.line}>
              <span className={styles.facts}>{facts}</span>
              <SeenMark marks={marks} />
            </span>
          </>
        )}
        {renaming && card && (
          <MovieGridRename
            card={card}
            place={captions ? 'caption' : 'art'}
            onRenamed={actions.renamed}
            onLeave={() => actions.rename(null)}
            onDone={() => actions.rename(null)}
          />
        )}
      </div>
    </div>
  );
});

type Format = ReturnType<typeof useIntl>['formatMessage'];

function cardFacts(card: MovieCard, format: Format): string {
  const minutes =
    card.durationMinutes === null
      ? null
      : format(
          { id: 'movies.minutes', defaultMessage: '{minutes, number} min' },
          { minutes: card.durationMinutes },
        );
  return [card.year, minutes].filter((part) => part !== null).join(' · ');
}
