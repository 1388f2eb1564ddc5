import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Undo2 from 'lucide-react/icons/undo-2';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { ChangeSetId, ImportSummary } from '../../generated/bindings';
import styles from './ImportPage.module.css';
import { reasonText } from './reasons';

interface ImportSummaryViewProps {
  summary: ImportSummary;
  undone: boolean;
  onAgain: () => void;
  onUndo: (id: ChangeSetId) => void;
  onShowMovies: () => void;
}

/** What the import brought, what is worth a look, and the way back. */
export function ImportSummaryView(props: ImportSummaryViewProps) {
  const intl = useIntl();
  const { summary, undone, onAgain, onUndo, onShowMovies } = props;
  const { changeSet } = summary;
  const figures = [
    {
      label: intl.formatMessage({ id: 'summary.movies', defaultMessage: 'Movies' }),
      value: summary.moviesAdded,
    },
    {
      label: intl.formatMessage({ id: 'summary.people', defaultMessage: 'People, new' }),
      value: summary.peopleAdded,
    },
    {
      label: intl.formatMessage({ id: 'summary.characters', defaultMessage: 'Characters, new' }),
      value: summary.charactersAdded,
    },
    {
      label: intl.formatMessage({ id: 'summary.posters', defaultMessage: 'Posters' }),
      value: summary.postersAdded,
    },
  ];
  return (
    <>
      <div className={styles.running}>
        <h2 className={styles.big}>
          <FormattedMessage
            id="summary.title"
            defaultMessage="{undone, select, true {The import was taken back} other {{stopped, select, true {Stopped after {count, plural, one {# movie} other {# movies}}} other {{count, plural, one {# movie} other {# movies}} added}}}}"
            values={{
              undone: String(undone),
              stopped: String(summary.stopped),
              count: summary.moviesAdded,
            }}
          />
        </h2>
        {!undone && (
          <dl className={styles.figures}>
            {figures.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <FormattedNumber value={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {summary.problems.length > 0 && (
          <section className={styles.problems}>
            <h3 className={styles.lede}>
              <FormattedMessage id="summary.problems" defaultMessage="Worth a look" />
            </h3>
            <ul>
              {summary.problems.map(({ file, reason }) => (
                <li key={`${file} ${reason.code}`}>
                  <TriangleAlert size={16} aria-hidden="true" />
                  <b>{file}</b>
                  <span>{reasonText(intl, reason)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className={styles.foot}>
        {changeSet !== null && !undone && (
          <Button onPress={() => onUndo(changeSet)}>
            <Undo2 size={16} aria-hidden="true" />
            <FormattedMessage id="summary.undo" defaultMessage="Undo import" />
          </Button>
        )}
        <Button variant="quiet" onPress={onAgain}>
          <FormattedMessage id="summary.again" defaultMessage="Import another folder" />
        </Button>
        <span className={styles.grow} />
        <Button variant="primary" onPress={onShowMovies}>
          <FormattedMessage id="summary.show" defaultMessage="Show movies" />
        </Button>
      </footer>
    </>
  );
}
