import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { PersonPage } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import { LifeLine } from './LifeLine';
import { PersonNotice } from './PersonNotice';
import styles from './PersonPage.module.css';
import type { PersonEditing } from './usePersonEditing';

interface PersonWordsProps {
  person: PersonPage;
  editing: PersonEditing;
  notice: ReactNode;
}

/** Name, life line, what is to be looked at, biography. */
export function PersonWords({ person, editing, notice }: PersonWordsProps) {
  const intl = useIntl();
  const namesake = namesakeText(intl, person);
  return (
    <>
      <div className={styles.named}>
        <h1
          ref={editing.heading}
          className={styles.name}
          tabIndex={-1}
          dir="auto"
          onClick={editing.start}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.repeat) return;
            // Or the key goes on into the field that takes the focus.
            event.preventDefault();
            editing.start();
          }}
        >
          {person.name}
        </h1>
        {namesake && <span className={styles.namesake}>{namesake}</span>}
      </div>
      <LifeLine person={person} />
      <PersonNotice person={person} />
      {notice}
      {person.biography && (
        <p className={styles.biography} dir="auto">
          {person.biography}
        </p>
      )}
    </>
  );
}
