import Check from 'lucide-react/icons/check';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Heart from 'lucide-react/icons/heart';
import { useRef } from 'react';
import { Button, type PressEvent, ToggleButton } from 'react-aria-components';
import { useIntl } from 'react-intl';
import styles from './MovieGrid.module.css';

interface MovieGridToolsProps {
  title: string;
  isSelected: boolean;
  isFavorite: boolean;
  onFavorite: () => void;
  onSelect: (event: PressEvent) => void;
  onMenu: (at: DOMRect) => void;
}

/**
 * What the pointer can do on a card beside opening it. By keyboard these are Space, F and the menu
 * key, so none of the buttons is a stop of its own, and pressing them leaves the focus on the card.
 */
export function MovieGridTools(props: MovieGridToolsProps) {
  const { title, isSelected, isFavorite, onFavorite, onSelect, onMenu } = props;
  const intl = useIntl();
  return (
    <div className={styles.tools}>
      <SelectTool
        className={styles.tick}
        title={title}
        isSelected={isSelected}
        onSelect={onSelect}
      />
      <ToggleButton
        className={styles.heart ?? ''}
        excludeFromTabOrder
        preventFocusOnPress
        isSelected={isFavorite}
        onPress={onFavorite}
        aria-label={intl.formatMessage(
          { id: 'movies.favor', defaultMessage: 'Favorite: {title}' },
          { title },
        )}
      >
        <Heart size={18} fill={isFavorite ? 'currentColor' : 'none'} />
      </ToggleButton>
      <MenuTool className={styles.menu} title={title} onMenu={onMenu} />
    </div>
  );
}

type SelectToolProps = Pick<MovieGridToolsProps, 'title' | 'isSelected' | 'onSelect'>;

/** Takes a movie into the selection, or out of it. */
export function SelectTool(props: SelectToolProps & { className: string | undefined }) {
  const { className, title, isSelected, onSelect } = props;
  const intl = useIntl();
  return (
    <ToggleButton
      className={className ?? ''}
      excludeFromTabOrder
      preventFocusOnPress
      isSelected={isSelected}
      onPress={onSelect}
      aria-label={intl.formatMessage(
        { id: 'movies.select', defaultMessage: 'Select {title}' },
        { title },
      )}
    >
      {isSelected && <Check size={16} strokeWidth={2.5} />}
    </ToggleButton>
  );
}

type MenuToolProps = Pick<MovieGridToolsProps, 'title' | 'onMenu'>;

/** Opens the menu of a movie. */
export function MenuTool({
  className,
  title,
  onMenu,
}: MenuToolProps & { className: string | undefined }) {
  const intl = useIntl();
  const menu = useRef<HTMLButtonElement>(null);
  return (
    <Button
      ref={menu}
      className={className ?? ''}
      excludeFromTabOrder
      preventFocusOnPress
      aria-haspopup="menu"
      onPress={() => menu.current && onMenu(menu.current.getBoundingClientRect())}
      aria-label={intl.formatMessage(
        { id: 'movies.menuOf', defaultMessage: 'Menu of {title}' },
        { title },
      )}
    >
      <Ellipsis size={18} />
    </Button>
  );
}
