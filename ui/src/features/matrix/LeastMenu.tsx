import ChevronDown from 'lucide-react/icons/chevron-down';
import { MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { ChoiceGroup, MenuList } from '../../components/Menu';
import styles from './LeastMenu.module.css';
import type { Least } from './MatrixPage';

interface LeastMenuProps {
  least: Least;
  onLeast: (least: Least) => void;
}

/** Whether characters of a single movie are shown. */
export function LeastMenu({ least, onLeast }: LeastMenuProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'matrix.least', defaultMessage: 'Characters in' });
  const textOf = (movies: Least) =>
    intl.formatMessage(
      {
        id: 'matrix.leastMovies',
        defaultMessage: '{movies, plural, one {# movie or more} other {# movies or more}}',
      },
      { movies },
    );
  return (
    <MenuTrigger>
      <Button size="small">
        <span className={styles.quiet}>{label}</span>
        {textOf(least)}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <MenuList label={label}>
        <ChoiceGroup
          label={label}
          value={String(least)}
          onChange={(chosen) => onLeast(chosen === '2' ? 2 : 1)}
          choices={([1, 2] as const).map((movies) => ({
            id: String(movies),
            label: textOf(movies),
          }))}
        />
      </MenuList>
    </MenuTrigger>
  );
}
