import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CrewCredit, PersonRef } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import styles from './blocks.module.css';
import { jobName } from './jobs';

/** Who made it, by what they did. */
export function CrewList({ crew }: { crew: CrewCredit[] }) {
  const intl = useIntl();
  const byJob = new Map<string, PersonRef[]>();
  for (const { job, person } of crew) {
    const people = byJob.get(job);
    if (people) people.push(person);
    else byJob.set(job, [person]);
  }
  return (
    <section>
      <h2 className={styles.title}>
        <FormattedMessage id="movie.crew" defaultMessage="Crew" />
      </h2>
      <dl className={styles.list}>
        {[...byJob].map(([job, people]) => (
          <div key={job} className={styles.pair}>
            <dt className={styles.job}>{jobName(intl, job)}</dt>
            {people.map((person) => (
              <dd key={person.id}>
                <Link
                  to="/people/$id"
                  params={{ id: person.id }}
                  className={styles.link}
                  dir="auto"
                >
                  {person.name}
                </Link>{' '}
                <span className={styles.namesake}>{namesakeText(intl, person)}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
