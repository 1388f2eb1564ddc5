// biome-ignore-all lint/a11y/useSemanticElements: cells that are placed by hand make no table of HTML

import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { CharacterId, MovieId, MovieRef } from '../../generated/bindings';
import { isPressed } from '../../lib/actions/catalogue';
import { namesOf, type Row } from './cells';
import { MatrixHead } from './MatrixHead';
import { MatrixHint } from './MatrixHint';
import { MatrixLine } from './MatrixLine';
import styles from './MatrixTable.module.css';
import type { MatrixMemory } from './matrixMemory';
import type { Place } from './moves';
import { useMatrixFocus } from './useMatrixFocus';
import { placeOf, useMatrixHint } from './useMatrixHint';
import { useMatrixWindow } from './useMatrixWindow';

export type OpenCast = (movie: MovieId, character: CharacterId) => void;

interface MatrixTableProps {
  label: string;
  movies: readonly MovieRef[];
  rows: readonly Row[];
  memory: MatrixMemory;
  visit: string;
  onOpen: OpenCast;
}

/** Characters by movies. Only what is in view exists; the keyboard still reaches every cell. */
export function MatrixTable(props: MatrixTableProps) {
  const { label, movies, rows, memory, visit, onOpen } = props;
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const hint = useMatrixHint();
  const size = { rows: rows.length, columns: movies.length };
  const { focused, leave, ...focus } = useMatrixFocus({ scroller, memory, visit, hint, ...size });
  const view = useMatrixWindow({ scroller, focused, ...size });

  const open = ({ row, column }: Place) => {
    const [movie, character] = [movies[column], rows[row]?.character];
    if (!movie || !character) return;
    leave();
    onOpen(movie.id, character.id);
  };
  const copy = async ({ row, column }: Place) => {
    const text = namesOf(rows[row]?.cells.get(column));
    if (text === '') return;
    await navigator.clipboard.writeText(text);
    showToast({
      text: intl.formatMessage({ id: 'matrix.copied', defaultMessage: 'Copied {text}' }, { text }),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isPressed(event, 'matrix.cast') && isCell(event.target)) {
      event.preventDefault();
      open(focused);
    } else if (isPressed(event, 'matrix.copy')) {
      // A page that may not write to the clipboard leaves it as it is.
      copy(focused).catch(() => {});
    } else {
      focus.onKeyDown(event);
    }
  };
  const onClick = (event: MouseEvent) => {
    const target = (event.target as Element).closest('[data-place]');
    if (!target) return;
    if (isCell(target)) open(placeOf(target));
    else leave();
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // On the way back a cell has the focus, and the heading does not take it.
      data-keeps-focus
      onScroll={hint.onScroll}
    >
      <div
        role="grid"
        className={styles.canvas}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={movies.length + 1}
        style={{ inlineSize: view.width, blockSize: view.height }}
        onFocus={focus.onFocus}
        onBlur={hint.hide}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={hint.onPointerOver}
        onPointerLeave={hint.hide}
      >
        <MatrixHead
          movies={movies}
          columns={view.columns}
          columnWidth={view.columnWidth}
          stop={focused.row < 0 ? focused.column : -1}
        />
        {view.rows.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <MatrixLine
                key={row.character.id}
                row={row}
                index={index}
                start={start}
                movies={movies}
                columns={view.columns}
                columnWidth={view.columnWidth}
                stop={focused.row === index ? focused.column : null}
              />
            )
          );
        })}
      </div>
      {hint.hint && (
        <MatrixHint
          key={`${hint.hint.place.row} ${hint.hint.place.column}`}
          hint={hint.hint}
          rows={rows}
          movies={movies}
          onClose={hint.hide}
        />
      )}
    </div>
  );
}

const isCell = (target: EventTarget) =>
  target instanceof Element && target.getAttribute('role') === 'gridcell';
