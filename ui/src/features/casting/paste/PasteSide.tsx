import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Chip } from './Chip';
import styles from './PasteSide.module.css';
import type { Pick } from './pastedRows';

export interface SideOption {
  pick: number;
  name: string;
  detail: string;
  /** How often they are in the library already. */
  count: string;
  image?: ReactNode;
}

interface PasteSideProps {
  label: string;
  /** As the line writes it. */
  name: string;
  pick: Pick | null;
  /** Nothing comes of it: its mark is said without its colour. */
  isSkipped: boolean;
  options: readonly SideOption[];
  newDetail: string;
  onPick: (pick: Pick) => void;
}

/** One half of a line: the name with its mark, and a menu where it may mean several. */
export function PasteSide(props: PasteSideProps) {
  const { label, name, pick, isSkipped, options, newDetail, onPick } = props;
  const intl = useIntl();
  const chosen = options.find((option) => option.pick === pick);
  const mark =
    chosen?.count ??
    (pick === 'new'
      ? intl.formatMessage({ id: 'paste.new', defaultMessage: 'New' })
      : intl.formatMessage({ id: 'paste.choose', defaultMessage: 'Choose' }));
  const shown = (
    <>
      <span className={styles.name} dir="auto" title={chosen?.name ?? name}>
        {chosen?.name ?? name}
      </span>
      <Chip kind={chosen || isSkipped ? 'plain' : pick === 'new' ? 'new' : 'choose'}>{mark}</Chip>
    </>
  );
  if (options.length === 0) return <span className={styles.side}>{shown}</span>;
  const another = intl.formatMessage(
    { id: 'paste.another', defaultMessage: 'A new {name}' },
    { name },
  );
  return (
    <MenuTrigger>
      <Button
        className={`${styles.side} ${styles.button}`}
        data-open={(pick === null && !isSkipped) || undefined}
      >
        <VisuallyHidden>{label}</VisuallyHidden>
        {shown}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          selectionMode="single"
          selectedKeys={pick === null ? [] : [String(pick)]}
          onAction={(key) => onPick(key === 'new' ? 'new' : Number(key))}
        >
          {options.map((option) => (
            <MenuItem
              key={option.pick}
              id={String(option.pick)}
              textValue={option.name}
              className={styles.option ?? ''}
            >
              {option.image && <span className={styles.image}>{option.image}</span>}
              <Words name={option.name} detail={option.detail} />
              {option.pick === pick && <Check size={16} aria-hidden="true" />}
            </MenuItem>
          ))}
          <MenuItem id="new" textValue={another} className={styles.option ?? ''} data-new>
            <Plus size={16} aria-hidden="true" className={styles.plus} />
            <Words name={another} detail={newDetail} />
            {pick === 'new' && <Check size={16} aria-hidden="true" />}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Words({ name, detail }: { name: string; detail: string }) {
  return (
    <span className={styles.words}>
      <Text slot="label" className={styles.full ?? ''} dir="auto">
        {name}
      </Text>
      <Text slot="description" className={styles.detail ?? ''} dir="auto">
        {detail}
      </Text>
    </span>
  );
}
