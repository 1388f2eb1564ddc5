import { type RefObject, useMemo, useRef, useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import type { FilmographyEntry, PersonPage } from '../../generated/bindings';
import { CareerBar } from './CareerBar';
import { CharacterList } from './CharacterList';
import styles from './Filmography.module.css';
import { Timeline } from './Timeline';
import { useTimelinePlace } from './useTimelinePlace';
import { careerOf } from './years';

type TabId = 'cast' | 'crew' | 'characters';

const labels: Record<TabId, MessageDescriptor> = defineMessages({
  cast: { id: 'person.cast', defaultMessage: 'Cast' },
  crew: { id: 'person.crew', defaultMessage: 'Crew' },
  characters: { id: 'person.characters', defaultMessage: 'Characters' },
});

interface FilmographyProps {
  person: PersonPage;
  /** What scrolls the page. */
  scroller: RefObject<HTMLElement | null>;
}

/** The films of a person: as cast, as crew, and the characters they have been. */
export function Filmography({ person, scroller }: FilmographyProps) {
  const intl = useIntl();
  const head = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Key>('cast');
  const { filmography, characters } = person;
  const films = useMemo(
    () => ({
      cast: filmography.filter((entry) => entry.roles.length > 0),
      crew: filmography.filter((entry) => entry.jobs.length > 0),
      characters: [] as FilmographyEntry[],
    }),
    [filmography],
  );
  const tabs = [
    { id: 'cast' as const, count: films.cast.length },
    { id: 'crew' as const, count: films.crew.length },
    { id: 'characters' as const, count: characters.length },
  ].filter(({ count }) => count > 0);
  // A tab that went with its last credit gives way to the first.
  const shown = tabs.find(({ id }) => id === chosen)?.id ?? tabs[0]?.id ?? 'cast';
  const years = useMemo(() => yearsOf(films[shown]), [films, shown]);
  const { place, jump } = useTimelinePlace({ scroller, head, years });
  const career = useMemo(() => careerOf(filmography), [filmography]);
  if (tabs.length === 0) return null;
  return (
    <Tabs selectedKey={shown} onSelectionChange={setChosen} className={styles.filmography ?? ''}>
      <div ref={head} className={styles.head} data-career={career.length > 2 || undefined}>
        {career.length > 2 && (
          <CareerBar career={career} years={years} place={place} onJump={jump} />
        )}
        <TabList
          className={styles.tabs ?? ''}
          aria-label={intl.formatMessage({
            id: 'person.filmography',
            defaultMessage: 'Filmography',
          })}
        >
          {tabs.map(({ id, count }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              <FormattedMessage {...labels[id]} /> <small>{count}</small>
            </Tab>
          ))}
        </TabList>
      </div>
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {id === 'characters' ? (
            <CharacterList characters={characters} />
          ) : (
            <Timeline entries={films[id]} life={person} place={place} onJump={jump} />
          )}
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The years that hold a film, in order. */
function yearsOf(entries: readonly FilmographyEntry[]): number[] {
  const years = entries.map(({ movie }) => movie.year).filter((year) => year !== null);
  return [...new Set(years)];
}
