import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { Portrait } from '../../components/Portrait';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { CharacterHit, MovieHit, PersonHit } from '../../generated/bindings';
import { lifeYears } from '../../lib/lifeYears';
import { namesakeText } from '../../lib/namesake';
import { Marked } from './Marked';
import styles from './SearchRows.module.css';

/** A movie that was found, by its title or by whom it is with. */
export function MovieTile({ hit }: { hit: MovieHit }) {
  const { movie, marks, originalTitle, originalMarks, foundBy } = hit;
  return (
    <>
      <Picture
        image={movie.poster}
        width={160}
        className={styles.poster}
        fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
      />
      <span className={styles.title} title={movie.title} dir="auto">
        <Marked text={movie.title} marks={marks} />
      </span>
      {movie.year !== null && <span className={styles.detail}>{movie.year}</span>}
      {originalTitle && originalMarks.length > 0 && (
        <span className={styles.detail} title={originalTitle} dir="auto">
          <Marked text={originalTitle} marks={originalMarks} />
        </span>
      )}
      {foundBy && (
        <span className={styles.detail} title={foundBy.name}>
          <FormattedMessage
            id="search.foundBy"
            defaultMessage="with {name}"
            values={{
              name: (
                <bdi key="name">
                  <Marked text={foundBy.name} marks={foundBy.marks} />
                </bdi>
              ),
            }}
          />
        </span>
      )}
    </>
  );
}

/** Somebody who was found. */
export function PersonRow({ hit, isBest }: { hit: PersonHit; isBest: boolean }) {
  const intl = useIntl();
  const { person, marks, credits, knownFor, ...life } = hit;
  const namesake = namesakeText(intl, person);
  const known = [lifeYears(intl, life), ...knownFor].filter(Boolean).join(' · ');
  return (
    <NameRow
      kind={isBest && <FormattedMessage id="search.person" defaultMessage="Person" />}
      image={
        <Portrait name={person.name} image={person.photo} width={160} className={styles.thumb} />
      }
      name={person.name}
      marked={
        <>
          <Marked text={person.name} marks={marks} />
          {namesake && <small className={styles.namesake}> {namesake}</small>}
        </>
      }
      detail={known}
      count={
        <FormattedMessage
          id="search.credits"
          defaultMessage="{credits, plural, one {# credit} other {# credits}}"
          values={{ credits }}
        />
      }
    />
  );
}

/** A character that was found, by its name or by another name of it. */
export function CharacterRow({ hit, isBest }: { hit: CharacterHit; isBest: boolean }) {
  const intl = useIntl();
  const { character, marks, alias, aliasMarks, movies, playedBy, titles } = hit;
  const list = (names: string[]) => intl.formatList(names, { type: 'unit' });
  return (
    <NameRow
      kind={isBest && <FormattedMessage id="search.character" defaultMessage="Character" />}
      image={<Portrait name={character.name} image={null} width={160} className={styles.thumb} />}
      name={character.name}
      marked={<Marked text={character.name} marks={marks} />}
      detail={list(isBest ? playedBy : titles)}
      also={alias && <Marked text={alias} marks={aliasMarks} />}
      count={
        <FormattedMessage
          id="search.movies"
          defaultMessage="{movies, plural, one {# movie} other {# movies}}"
          values={{ movies }}
        />
      }
    />
  );
}

interface NameRowProps {
  /** What it is, where rows of other kinds stand beside it. */
  kind: ReactNode;
  image: ReactNode;
  name: string;
  marked: ReactNode;
  detail: string;
  also?: ReactNode;
  count: ReactNode;
}

function NameRow({ kind, image, name, marked, detail, also, count }: NameRowProps) {
  return (
    <>
      {image}
      <span className={styles.words}>
        {kind && <span className={styles.detail}>{kind}</span>}
        <span className={styles.title} title={name} dir="auto">
          {marked}
        </span>
        {(also || detail) && (
          <span className={styles.detail} title={detail} dir="auto">
            {also}
            {also && detail && ' · '}
            {detail}
          </span>
        )}
      </span>
      <span className={styles.count}>{count}</span>
    </>
  );
}
