import { Link } from '@tanstack/react-router';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import type { CrewCredit, PersonRef } from '../../generated/bindings';
import styles from './blocks.module.css';

const jobs: Record<string, MessageDescriptor> = defineMessages({
  director: { id: 'job.director', defaultMessage: 'Director' },
  writer: { id: 'job.writer', defaultMessage: 'Writer' },
  producer: { id: 'job.producer', defaultMessage: 'Producer' },
  composer: { id: 'job.composer', defaultMessage: 'Music' },
  cinematographer: { id: 'job.cinematographer', defaultMessage: 'Camera' },
  editor: { id: 'job.editor', defaultMessage: 'Editing' },
});

/** Who made it, by what they did. */
export function CrewList({ crew }: { crew: CrewCredit[] }) {
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
            <dt className={styles.job}>{jobs[job] ? <FormattedMessage {...jobs[job]} /> : job}</dt>
            {people.map((person) => (
              <dd key={person.id}>
                <Link
                  to="/people/$id"
                  params={{ id: person.id }}
                  className={styles.link}
                  dir="auto"
                >
                  {person.name}
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
