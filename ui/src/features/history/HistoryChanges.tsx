import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Change, ChangeSetId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { tables } from './columns';
import styles from './HistoryChanges.module.css';
import { changesQuery } from './queries';
import { shownFields } from './shownFields';

/** Changes that one answer holds at most. */
const MOST = 200;

/** Every row an act touched, with each value before and after. */
export function HistoryChanges({ id }: { id: ChangeSetId }) {
  const intl = useIntl();
  const { data: changes, error } = useQuery(changesQuery(id));
  if (error) {
    return (
      <p role="alert" className={styles.note}>
        {errorText(intl, error)}
      </p>
    );
  }
  if (!changes) return null;
  return (
    <>
      <ul className={styles.changes}>
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done is done, the list stays as it is
          <li key={index} className={styles.change}>
            <span className={styles.kind}>
              <FormattedMessage {...(tables[change.table] ?? tables.other)} />
            </span>
            <div className={styles.what}>
              <What change={change} />
            </div>
          </li>
        ))}
      </ul>
      {changes.length === 0 && (
        <p className={styles.note}>
          <FormattedMessage id="changes.none" defaultMessage="No values are kept of this." />
        </p>
      )}
      {changes.length === MOST && (
        <p className={styles.note}>
          <FormattedMessage id="changes.first" defaultMessage="The first 200 changes are shown." />
        </p>
      )}
    </>
  );
}

function What({ change }: { change: Change }) {
  const intl = useIntl();
  const fields = shownFields(intl, change.fields);
  return (
    <>
      <p>
        <FormattedMessage
          id="changes.row"
          defaultMessage="{name}{rows, plural, =1 {} other { and # more}} {op, select, insert {added} delete {taken out} other {changed}}"
          values={{
            name: (
              <bdi key="name" className={styles.name}>
                {change.name}
              </bdi>
            ),
            rows: change.rows === 1 ? 1 : change.rows - 1,
            op: change.op,
          }}
        />
      </p>
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(({ column, label, before, after }) => (
            <Fragment key={column}>
              <dt>{label}</dt>
              <dd>
                <Before value={before} />
                <span aria-hidden="true"> → </span>
                <After value={after} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  );
}

function Before({ value }: { value: string | null }) {
  return (
    <>
      <span className={styles.spoken}>
        <FormattedMessage id="changes.before" defaultMessage="Before:" />{' '}
      </span>
      {value === null ? <Nothing /> : <del dir="auto">{value}</del>}
    </>
  );
}

function After({ value }: { value: string | null }) {
  return (
    <>
      <span className={styles.spoken}>
        {' '}
        <FormattedMessage id="changes.after" defaultMessage="now:" />{' '}
      </span>
      {value === null ? <Nothing /> : <ins dir="auto">{value}</ins>}
    </>
  );
}

function Nothing() {
  return (
    <span className={styles.nothing}>
      <FormattedMessage id="changes.nothing" defaultMessage="nothing" />
    </span>
  );
}
