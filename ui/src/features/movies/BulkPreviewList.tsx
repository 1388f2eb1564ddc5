import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { BulkPreview } from '../../generated/bindings';
import { formatPartialDate } from '../../lib/dates';
import styles from './BulkPreviewList.module.css';

interface BulkPreviewListProps {
  preview: BulkPreview | null;
  /** How many movies the change is about. */
  of: number;
  isDate: boolean;
  /** Why there is none. */
  problem: string | null;
}

/** What becomes of each movie: the first of those that change, before and after. */
export function BulkPreviewList({ preview, of, isDate, problem }: BulkPreviewListProps) {
  const intl = useIntl();
  const shown = (values: string[]) =>
    isDate ? values.map((value) => dateOf(intl, value)) : values;
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.summary} data-problem={problem !== null || undefined}>
        {problem ??
          (preview ? (
            <FormattedMessage
              id="bulk.summary"
              defaultMessage="{changing, plural, =0 {No movie changes} one {{changing, number} of {of, number} movies changes} other {{changing, number} of {of, number} movies change}}"
              values={{ changing: preview.changing, of }}
            />
          ) : (
            <FormattedMessage
              id="bulk.nothingYet"
              defaultMessage="The movies that change are listed here before anything happens."
            />
          ))}
      </p>
      <section
        className={styles.scroller}
        aria-label={intl.formatMessage({ id: 'bulk.preview', defaultMessage: 'Preview' })}
        tabIndex={preview && preview.rows.length > 0 ? 0 : -1}
      >
        <ul>
          {preview?.rows.map(({ id, title, before, after }) => (
            <li key={id} className={styles.row}>
              <span className={styles.title} title={title} dir="auto">
                {title}
              </span>
              <span className={styles.values}>
                <Values as="del" values={shown(before)} />
                <span className={styles.arrow} aria-hidden="true" />
                <Values as="ins" values={shown(after)} />
              </span>
            </li>
          ))}
        </ul>
        {preview && preview.changing > preview.rows.length && (
          <p className={styles.more}>
            <FormattedMessage
              id="bulk.more"
              defaultMessage="and {count, plural, one {# more} other {# more}}"
              values={{ count: preview.changing - preview.rows.length }}
            />
          </p>
        )}
      </section>
    </div>
  );
}

function Values({ as: Tag, values }: { as: 'del' | 'ins'; values: string[] }) {
  const intl = useIntl();
  if (values.length > 0) return <Tag dir="auto">{intl.formatList(values, { type: 'unit' })}</Tag>;
  return (
    <Tag data-empty>
      <FormattedMessage id="bulk.none" defaultMessage="none" />
    </Tag>
  );
}

const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** A date as a person reads it; the preview has it as it is written. */
function dateOf(intl: IntlShape, written: string): string {
  const precision = PRECISIONS[written.length as keyof typeof PRECISIONS];
  return precision ? formatPartialDate(intl, { date: written, precision }) : written;
}
