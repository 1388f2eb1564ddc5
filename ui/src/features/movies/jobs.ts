import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

const names: Record<string, MessageDescriptor> = defineMessages({
  director: { id: 'job.director', defaultMessage: 'Director' },
  writer: { id: 'job.writer', defaultMessage: 'Writer' },
  producer: { id: 'job.producer', defaultMessage: 'Producer' },
  composer: { id: 'job.composer', defaultMessage: 'Music' },
  cinematographer: { id: 'job.cinematographer', defaultMessage: 'Camera' },
  editor: { id: 'job.editor', defaultMessage: 'Editing' },
});

/** The jobs of further crew that have a name of their own; directors are a field by themselves. */
export const KNOWN_JOBS = Object.keys(names).filter((job) => job !== 'director');

/** What a job is called; one that is not known, as the credit says. */
export function jobName(intl: IntlShape, job: string): string {
  const name = names[job];
  return name ? intl.formatMessage(name) : job;
}
