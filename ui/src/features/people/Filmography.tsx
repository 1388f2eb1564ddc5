import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PersonPage } from '../../generated/bindings';
import styles from './Filmography.module.css';
import { Timeline } from './Timeline';

/** The films of a person: as cast, as crew, and the characters they have been. */
export function Filmography({ person }: { person: PersonPage }) {
  const intl = useIntl();
  const cast = person.filmography.filter((entry) => entry.roles.length > 0);
  const crew = person.filmography.filter((entry) => entry.jobs.length > 0);
  const tabs: { id: string; label: ReactNode; count: number; panel: ReactNode }[] = [
    {
      id: 'cast',
      label: <FormattedMessage id="person.cast" defaultMessage="Cast" />,
      count: cast.length,
      panel: <Timeline entries={cast} />,
    },
    {
      id: 'crew',
      label: <FormattedMessage id="person.crew" defaultMessage="Crew" />,
      count: crew.length,
      panel: <Timeline entries={crew} />,
    },
    {
      id: 'characters',
      label: <FormattedMessage id="person.characters" defaultMessage="Characters" />,
      count: person.characters.length,
      panel: <Characters person={person} />,
    },
  ].filter((tab) => tab.count > 0);
  if (tabs.length === 0) return null;
  return (
    <Tabs>
      <TabList
        className={styles.tabs ?? ''}
        aria-label={intl.formatMessage({ id: 'person.filmography', defaultMessage: 'Filmography' })}
      >
        {tabs.map(({ id, label, count }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {label} <small>{count}</small>
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function Characters({ person }: { person: PersonPage }) {
  return (
    <ul className={styles.characters}>
      {person.characters.map(({ character, movies }) => (
        <li key={character.id}>
          <Link
            to="/characters/$id"
            params={{ id: character.id }}
            className={styles.character}
            title={character.name}
            dir="auto"
          >
            {character.name}
          </Link>
          <small>
            <FormattedMessage
              id="person.characterMovies"
              defaultMessage="{movies, plural, one {# movie} other {# movies}}"
              values={{ movies }}
            />
          </small>
        </li>
      ))}
    </ul>
  );
}
