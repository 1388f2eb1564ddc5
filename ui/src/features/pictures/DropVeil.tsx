import type { CSSProperties } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import styles from './DropVeil.module.css';
import type { DragTarget } from './dragTarget';
import { linkText } from './pictureProblem';

interface DropVeilProps {
  target: DragTarget;
  /** What the movie or person under it is called. */
  name: string;
  count: number;
}

/** Says what letting go would do: on the card that it is over, else over the whole window. */
export function DropVeil({ target, name, count }: DropVeilProps) {
  const words = (
    <p className={styles.words} role="status" dir="auto">
      <Words target={target} name={name} count={count} />
    </p>
  );
  if (target.to !== 'card') return <div className={styles.veil}>{words}</div>;
  return (
    <div className={styles.card} style={placeOf(target.card)}>
      {words}
    </div>
  );
}

/** The poster of a card; its caption stays to be read. */
function placeOf(card: Element): CSSProperties {
  const poster = card.querySelector('[role="gridcell"] > :first-child') ?? card;
  const { left, top, width, height } = poster.getBoundingClientRect();
  return { left, top, width, height };
}

function Words({ target, name, count }: DropVeilProps) {
  const intl = useIntl();
  if (target.to === 'link') return linkText(intl);
  if (target.to === 'folder') {
    return <FormattedMessage id="drop.folder" defaultMessage="Import this folder" />;
  }
  if (target.to === 'avatar') {
    return <FormattedMessage id="drop.avatar" defaultMessage="Set as your picture" />;
  }
  if (target.to === 'library') {
    return (
      <FormattedMessage
        id="drop.library"
        defaultMessage="{count, plural, one {Find the movie of this picture} other {Find the movies of # pictures}}"
        values={{ count }}
      />
    );
  }
  return target.of.of === 'movie' ? (
    <FormattedMessage
      id="drop.poster"
      defaultMessage="Set as poster of {name}"
      values={{ name: <strong>{name}</strong> }}
    />
  ) : (
    <FormattedMessage
      id="drop.portrait"
      defaultMessage="Set as portrait of {name}"
      values={{ name: <strong>{name}</strong> }}
    />
  );
}
