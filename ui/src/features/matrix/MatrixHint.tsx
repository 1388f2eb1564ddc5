import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useTooltipTriggerState } from 'react-stately/useTooltipTriggerState';
import { Keys } from '../../components/Keys';
import { Portrait } from '../../components/Portrait';
import type { MovieRef } from '../../generated/bindings';
import type { Row } from './cells';
import { cellLabel, playsText, titleText, wasText } from './cellTexts';
import styles from './MatrixHint.module.css';
import { calmSide } from './moves';
import type { Hint } from './useMatrixHint';

interface MatrixHintProps {
  hint: Hint;
  rows: readonly Row[];
  movies: readonly MovieRef[];
  onClose: () => void;
}

/** All about one cell, on the side of it where it covers least. */
export function MatrixHint({ hint, rows, movies, onClose }: MatrixHintProps) {
  const intl = useIntl();
  const { place, element } = hint;
  const state = useTooltipTriggerState({
    isOpen: true,
    onOpenChange: (isOpen) => !isOpen && onClose(),
  });
  const row = rows[place.row];
  if (!row) return null;
  const castings = row.cells.get(place.column)?.castings ?? [];
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        triggerRef={{ current: element }}
        placement={`${calmSide(rows, place)} start`}
        offset={6}
        className={styles.hint ?? ''}
      >
        {castings.map((casting) => (
          <Casting
            key={casting.personId}
            name={casting.name}
            plays={playsText(intl, row, casting)}
            movie={titleText(movies[place.column])}
            was={wasText(intl, movies, casting)}
          />
        ))}
        {castings.length === 0 && (
          <p className={styles.nobody} dir="auto">
            {cellLabel(intl, movies, row, place.column)}
          </p>
        )}
        <p className={styles.keys}>
          <Keys of="matrix.cast" />
          <span>
            <FormattedMessage
              id="matrix.keyEnter"
              defaultMessage="{has, select, true {edit} other {add somebody}}"
              values={{ has: String(castings.length > 0) }}
            />
          </span>
          {castings.length > 0 && (
            <>
              <Keys of="matrix.copy" />
              <span>
                <FormattedMessage id="matrix.keyCopy" defaultMessage="copy cell" />
              </span>
            </>
          )}
        </p>
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}

interface CastingProps {
  name: string;
  plays: string;
  movie: string;
  was: string | null;
}

function Casting({ name, plays, movie, was }: CastingProps) {
  return (
    <div className={styles.casting}>
      <Portrait name={name} image={null} width={160} className={styles.face} />
      <div>
        <p className={styles.plays} dir="auto">
          {plays}
        </p>
        <p className={styles.movie} dir="auto">
          {movie}
        </p>
      </div>
      {was && (
        <p className={styles.was}>
          <b className={styles.mark}>
            <FormattedMessage id="matrix.recast" defaultMessage="Recast" />
          </b>
          <span dir="auto">{was}</span>
        </p>
      )}
    </div>
  );
}
