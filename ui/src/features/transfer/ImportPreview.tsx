import { useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { defineMessages, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { PlanStatus, PlanSummary } from '../../generated/bindings';
import styles from './ImportPage.module.css';
import { PlanPeople } from './PlanPeople';
import { PlanRows } from './PlanRows';

interface ImportPreviewProps {
  plan: PlanSummary;
  onBack: () => void;
  onImport: () => void;
}

type TabId = PlanStatus | 'all' | 'people';

const labels = defineMessages({
  all: { id: 'plan.all', defaultMessage: 'All' },
  new: { id: 'plan.new', defaultMessage: 'New' },
  conflict: { id: 'plan.conflicts', defaultMessage: 'Conflicts' },
  same: { id: 'plan.same', defaultMessage: 'Same' },
  skipped: { id: 'plan.skipped', defaultMessage: 'Skipped' },
  people: { id: 'plan.people', defaultMessage: 'Assumed same' },
});

/** What would happen, movie by movie, before anything does. */
export function ImportPreview({ plan, onBack, onImport }: ImportPreviewProps) {
  const intl = useIntl();
  const [tab, setTab] = useState<Key>('all');
  const counts: Record<TabId, number> = {
    all: plan.new + plan.conflict + plan.same + plan.skipped,
    new: plan.new,
    conflict: plan.conflict,
    same: plan.same,
    skipped: plan.skipped,
    people: plan.assumedSame,
  };
  const tabs = (Object.keys(labels) as TabId[]).filter(
    (id) => id !== 'people' || plan.assumedSame > 0,
  );
  return (
    <>
      <Tabs className={styles.tabs ?? ''} selectedKey={tab} onSelectionChange={setTab}>
        <TabList
          className={styles.tabList ?? ''}
          aria-label={intl.formatMessage({
            id: 'plan.tabs',
            defaultMessage: 'What is in the folder',
          })}
        >
          {tabs.map((id) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              <span className={styles.tabCount}>
                <FormattedNumber value={counts[id]} />
              </span>
              <FormattedMessage {...labels[id]} />
            </Tab>
          ))}
        </TabList>
        {tabs.map((id) => (
          <TabPanel key={id} id={id} className={styles.panel ?? ''}>
            <TabRows id={id} count={counts[id]} label={intl.formatMessage(labels[id])} />
          </TabPanel>
        ))}
      </Tabs>
      <footer className={styles.foot}>
        <Button onPress={onBack}>
          <FormattedMessage id="import.back" defaultMessage="Back" />
        </Button>
        <p id="import-note">
          <FormattedMessage
            id="import.note"
            defaultMessage="{count, plural, =0 {Nothing new in this folder.} other {One undo step takes it all back.}}"
            values={{ count: plan.new }}
          />
        </p>
        <span className={styles.grow} />
        <Button
          variant="primary"
          isDisabled={plan.new === 0}
          aria-describedby="import-note"
          onPress={onImport}
        >
          <FormattedMessage
            id="import.run"
            defaultMessage="Import {count, plural, one {# movie} other {# movies}}"
            values={{ count: plan.new }}
          />
        </Button>
      </footer>
    </>
  );
}

function TabRows({ id, count, label }: { id: TabId; count: number; label: string }) {
  if (count === 0) {
    return (
      <p className={styles.none}>
        <FormattedMessage id="plan.none" defaultMessage="None in this folder." />
      </p>
    );
  }
  if (id === 'people') return <PlanPeople label={label} count={count} />;
  return <PlanRows label={label} status={id === 'all' ? null : id} count={count} />;
}
