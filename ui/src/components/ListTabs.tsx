import type { ReactNode } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import styles from './ListTabs.module.css';

interface ListTabsProps<T extends string> {
  label: string;
  selected: T;
  onSelect: (id: T) => void;
  tabs: readonly { id: T; label: string; count: ReactNode }[];
  /** What stands below a tab. */
  children: (id: T) => ReactNode;
}

/** Lists beside each other, each with how much is in it. */
export function ListTabs<T extends string>(props: ListTabsProps<T>) {
  const { label, selected, onSelect, tabs, children } = props;
  const select = (key: Key) => {
    const tab = tabs.find(({ id }) => id === key);
    if (tab && tab.id !== selected) onSelect(tab.id);
  };
  return (
    <Tabs className={styles.tabs ?? ''} selectedKey={selected} onSelectionChange={select}>
      <TabList className={styles.tabList ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label} <small>{tab.count}</small>
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {children(id)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
