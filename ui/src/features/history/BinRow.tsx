import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { BinEntry, ChangeSetId } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import styles from './BinPage.module.css';
import { tables } from './columns';
import { useBinMutations } from './queries';
import { dateText, fullText } from './when';

interface BinRowProps {
  entry: BinEntry;
  now: number;
  onRestored: (text: string, changeSet: ChangeSetId) => void;
}

/** Something deleted, what went with it, and the way back. */
export function BinRow({ entry, now, onRestored }: BinRowProps) {
  const intl = useIntl();
  const { restore } = useBinMutations();
  const [problem, setProblem] = useState<string | null>(null);
  const { name } = entry;
  const bringBack = async () => {
    try {
      const changeSet = await restore.mutateAsync(entry.change);
      const text = intl.formatMessage(
        { id: 'bin.restored', defaultMessage: '{name} is back' },
        { name },
      );
      onRestored(text, changeSet);
    } catch (error) {
      const taken = toIpcError(error).code === 'conflict';
      setProblem(
        taken
          ? intl.formatMessage(
              {
                id: 'bin.taken',
                defaultMessage:
                  'Something else is called “{name}” by now. Rename that one, then bring this back.',
              },
              { name },
            )
          : errorText(intl, error),
      );
    }
  };
  return (
    <div className={styles.entry}>
      <span className={styles.chip}>
        <FormattedMessage {...(tables[entry.table] ?? tables.other)} />
      </span>
      <span className={styles.what}>
        <b className={styles.name} title={name} dir="auto">
          {name}
        </b>
        <small className={styles.with}>
          <With entry={entry} />
        </small>
        {problem !== null && (
          <span role="alert" className={styles.refusal}>
            {problem}
          </span>
        )}
      </span>
      <span className={styles.who} dir="auto">
        {entry.user ?? <FormattedMessage id="history.commandLine" defaultMessage="Command line" />}
      </span>
      <time
        className={styles.when}
        dateTime={new Date(entry.at).toISOString()}
        title={fullText(intl, entry.at)}
      >
        {dateText(intl, entry.at, now)}
      </time>
      <Button
        size="small"
        variant="quiet"
        isDisabled={restore.isPending}
        aria-label={intl.formatMessage(
          { id: 'bin.restoreOne', defaultMessage: 'Bring back {name}' },
          { name },
        )}
        onPress={bringBack}
      >
        <FormattedMessage id="bin.restore" defaultMessage="Bring back" />
      </Button>
    </div>
  );
}

function With({ entry: { castings, links } }: { entry: BinEntry }) {
  if (castings === 0 && links === 0) {
    return <FormattedMessage id="bin.alone" defaultMessage="Nothing hung on it" />;
  }
  if (castings === 0) {
    return (
      <FormattedMessage
        id="bin.links"
        defaultMessage="{links, plural, one {# link} other {# links}}"
        values={{ links }}
      />
    );
  }
  return (
    <FormattedMessage
      id="bin.castings"
      defaultMessage="{castings, plural, one {# casting} other {# castings}}{links, plural, =0 {} one {, # other link} other {, # other links}}"
      values={{ castings, links }}
    />
  );
}
