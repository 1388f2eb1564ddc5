import Heart from 'lucide-react/icons/heart';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import button from '../../components/Button.module.css';
import styles from './FavoriteButton.module.css';

interface FavoriteButtonProps {
  isFavorite: boolean;
  variant: 'outline' | 'quiet';
  onToggle: () => void;
}

/** The heart of a page. */
export function FavoriteButton({ isFavorite, variant, onToggle }: FavoriteButtonProps) {
  return (
    <ToggleButton
      className={`${button.button} ${button[variant] ?? ''} ${styles.favorite}`}
      isSelected={isFavorite}
      onChange={onToggle}
      aria-keyshortcuts="F"
    >
      <Heart size={16} fill={isFavorite ? 'currentColor' : 'none'} aria-hidden="true" />
      <FormattedMessage id="favorite.button" defaultMessage="Favorite" />
    </ToggleButton>
  );
}
