import type { Node } from '@react-types/shared';
import { useRef } from 'react';
import { useGridListItem } from 'react-aria/useGridList';
import { useIntl } from 'react-intl';
import type { ListState } from 'react-stately/useListState';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MovieCard } from '../../generated/bindings';
import { posterTransition } from './gridMemory';
import styles from './MovieGrid.module.css';

interface MovieGridItemProps {
  node: Node<number>;
  state: ListState<number>;
  card: MovieCard | undefined;
  captions: boolean;
  /** Wider than the smallest stored picture. */
  wide: boolean;
  /** Only the poster that was opened takes part in the page change; naming all is slow. */
  named: boolean;
}

export function MovieGridItem({ node, state, card, captions, wide, named }: MovieGridItemProps) {
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps } = useGridListItem({ node }, state, ref);
  const facts = card ? cardFacts(card, intl.formatMessage) : '';
  const label = card
    ? [card.title, facts].filter(Boolean).join(', ')
    : intl.formatMessage(
        { id: 'movies.loading', defaultMessage: 'Movie {position, number}' },
        { position: node.index + 1 },
      );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row, and comes with rowProps
    <div
      {...rowProps}
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
          style={named ? { viewTransitionName: posterTransition(Number(node.key)) } : undefined}
          fallback={
            card && <ProgrammeCard title={card.title} year={card.year} byline={card.director} />
          }
        />
        {captions && (
          <>
            <span className={styles.title} dir="auto">
              {card?.title}
            </span>
            <span className={styles.facts}>{facts}</span>
          </>
        )}
      </div>
    </div>
  );
}

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
