import ListFilter from 'lucide-react/icons/list-filter';
import { useRef, useState } from 'react';
import { Dialog, Heading, MenuTrigger, Popover } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { later } from '../../components/later';
import { MenuGroup, MenuItem, MenuList } from '../../components/Menu';
import styles from './FilterBar.module.css';
import type { PickerProps } from './FilterPicker';
import { fieldText } from './fieldText';
import { FILTERS, type Filter } from './filters';

const FilterPicker = later(async () => (await import('./onDemand')).FilterPicker);

/** Adds a term to the query without knowing its words. */
export function FilterMenu(props: Omit<PickerProps, 'onDone'>) {
  const intl = useIntl();
  const button = useRef<HTMLButtonElement>(null);
  const [filter, setFilter] = useState<Filter | null>(null);
  const label = intl.formatMessage({ id: 'filter.add', defaultMessage: 'Add filter' });
  const groups = [
    intl.formatMessage({ id: 'filter.ofMovie', defaultMessage: 'The movie' }),
    intl.formatMessage({ id: 'filter.ofCast', defaultMessage: 'Its cast' }),
    intl.formatMessage({ id: 'filter.ofMine', defaultMessage: 'My collection' }),
  ];
  return (
    <>
      <MenuTrigger>
        <Button size="small" ref={button}>
          <ListFilter size={14} aria-hidden="true" />
          <FormattedMessage id="filter.add" defaultMessage="Add filter" />
        </Button>
        <MenuList label={label}>
          {FILTERS.map((filters, group) => (
            <MenuGroup key={groups[group]} label={groups[group] ?? label}>
              {filters.map((one) => (
                <MenuItem key={one.field} onAction={() => setFilter(one)}>
                  {fieldText(intl, one.field)}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuTrigger>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={button}
        placement="bottom start"
        offset={4}
        isOpen={filter !== null}
        onOpenChange={(open) => !open && setFilter(null)}
      >
        {filter && (
          <Dialog className={styles.dialog ?? ''}>
            <Heading slot="title" className={styles.title ?? ''}>
              {fieldText(intl, filter.field)}
            </Heading>
            <FilterPicker {...props} filter={filter} onDone={() => setFilter(null)} />
          </Dialog>
        )}
      </Popover>
    </>
  );
}
