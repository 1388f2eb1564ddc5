import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { ChoiceField } from '../../components/ChoiceField';
import type { MoviePage } from '../../generated/bindings';
import styles from './CrewFields.module.css';
import { jobName, KNOWN_JOBS } from './jobs';
import { type CrewRow, useCrewRows } from './useCrewRows';
import type { MovieEditing } from './useMovieEditing';
import { usePersonChoices } from './usePersonChoices';

interface CrewFieldsProps {
  movie: MoviePage;
  editing: MovieEditing;
}

/** Who made it beside its directors: one row each, what they did and who. */
export function CrewFields({ movie, editing }: CrewFieldsProps) {
  const intl = useIntl();
  const people = usePersonChoices();
  const crew = useCrewRows(movie, people.choiceOf, editing.save);
  const [added, setAdded] = useState<number | null>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const loadJobs = async (text: string) =>
    KNOWN_JOBS.map((job) => ({ key: job, name: jobName(intl, job) })).filter(({ name }) =>
      name.toLocaleLowerCase().includes(text.toLocaleLowerCase()),
    );
  const create = (text: string) =>
    intl.formatMessage({ id: 'choice.create', defaultMessage: 'Create “{text}”' }, { text });
  const write = (text: string) =>
    intl.formatMessage({ id: 'crew.freeJob', defaultMessage: 'Write “{text}”' }, { text });
  const jobChoice = ({ job }: CrewRow) =>
    job === '' ? [] : [{ key: job, name: jobName(intl, job) }];
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <FormattedMessage id="movie.crew" defaultMessage="Crew" />
      </h2>
      <fieldset
        ref={list}
        className={styles.rows}
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'movie.crew', defaultMessage: 'Crew' })}
      >
        {crew.rows.map((row, index) => (
          <div key={row.id} className={styles.row}>
            <ChoiceField
              label={intl.formatMessage({ id: 'crew.job', defaultMessage: 'Job' })}
              value={jobChoice(row)}
              load={loadJobs}
              createText={write}
              autoFocus={row.id === added}
              inline
              onChange={([job]) =>
                crew.change(row.id, { job: job ? job.key.replace(/^new:/, '') : '' })
              }
            />
            <ChoiceField
              label={intl.formatMessage({ id: 'crew.person', defaultMessage: 'Person' })}
              value={row.person ? [row.person] : []}
              load={people.load}
              createText={create}
              inline
              onChange={([person]) => crew.change(row.id, { person: person ?? null })}
            />
            <Button
              variant="quiet"
              square
              aria-label={intl.formatMessage(
                {
                  id: 'crew.remove',
                  defaultMessage: 'Take out {name, select, none {row {row}} other {{name}}}',
                },
                { name: row.person?.name ?? 'none', row: index + 1 },
              )}
              onPress={() => {
                crew.remove(row.id);
                list.current?.querySelector<HTMLElement>(':scope > button')?.focus();
              }}
            >
              <X size={16} />
            </Button>
          </div>
        ))}
        {crew.problem && (
          <p role="alert" className={styles.problem}>
            {crew.problem}
          </p>
        )}
        <Button size="small" onPress={() => setAdded(crew.add())}>
          <Plus size={14} aria-hidden="true" />
          <FormattedMessage id="crew.add" defaultMessage="Add to the crew" />
        </Button>
      </fieldset>
    </section>
  );
}
