import { FormattedMessage } from 'react-intl';
import { Chip } from './Chip';
import styles from './PasteCounts.module.css';
import type { Counts } from './pastedRows';

/** How many of each kind, beside the mark that stands at the lines. */
export function PasteCounts({ counts }: { counts: Counts }) {
  const { people, characters, open, skipped } = counts;
  return (
    <ul className={styles.counts}>
      {people + characters > 0 && (
        <li>
          <Chip kind="new">
            <FormattedMessage id="paste.new" defaultMessage="New" />
          </Chip>
          <FormattedMessage
            id="paste.newCount"
            defaultMessage="{which, select, people {{people, plural, one {# person} other {{people, number} people}}} characters {{characters, plural, one {# character} other {{characters, number} characters}}} other {{people, plural, one {# person} other {{people, number} people}}, {characters, plural, one {# character} other {{characters, number} characters}}}}"
            values={{
              people,
              characters,
              which: characters === 0 ? 'people' : people === 0 ? 'characters' : 'both',
            }}
          />
        </li>
      )}
      {open > 0 && (
        <li>
          <Chip kind="choose">
            <FormattedMessage id="paste.choose" defaultMessage="Choose" />
          </Chip>
          <FormattedMessage
            id="paste.count"
            defaultMessage="{count, number}"
            values={{ count: open }}
          />
        </li>
      )}
      {skipped > 0 && (
        <li>
          <Chip kind="plain">
            <FormattedMessage id="paste.skipped" defaultMessage="Skipped" />
          </Chip>
          <FormattedMessage
            id="paste.count"
            defaultMessage="{count, number}"
            values={{ count: skipped }}
          />
        </li>
      )}
    </ul>
  );
}
