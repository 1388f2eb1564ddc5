import { type IntlShape, useIntl } from 'react-intl';
import { Portrait } from '../../components/Portrait';
import { namesakeText } from '../../lib/namesake';
import styles from './CastTable.module.css';
import type { Column } from './columns';
import { PerformersChip } from './PerformersChip';
import { type SheetRow, textOf } from './rows';

export function columnLabel(intl: IntlShape, column: Column): string {
  return intl.formatMessage(
    {
      id: 'casting.column',
      defaultMessage:
        '{column, select, movie {Movie} person {Person} character {Character} creditedAs {Credited as} other {Kind}}',
    },
    { column },
  );
}

export function kindText(intl: IntlShape, kind: SheetRow['kind']): string {
  return intl.formatMessage(
    {
      id: 'casting.kind',
      defaultMessage: '{kind, select, acting {Acting} voice {Voice} other {Uncredited}}',
    },
    { kind },
  );
}

interface CellTextProps {
  row: SheetRow;
  column: Column;
  isBlank: boolean;
}

/** A cell as it is read: it looks as its field does at rest. */
export function CellText({ row, column, isBlank }: CellTextProps) {
  const intl = useIntl();
  if (column === 'kind') {
    return <span className={styles.quiet}>{kindText(intl, row.kind)}</span>;
  }
  const text = textOf(row, column);
  const invalid = row.problem?.column === column || undefined;
  if (text === '') {
    const isOffer = column === 'person' || column === 'movie' || isBlank;
    return (
      <span className={styles.quiet}>
        {column !== 'creditedAs' && isOffer ? columnLabel(intl, column) : '–'}
      </span>
    );
  }
  const person = column === 'person' && row.texts.person === undefined ? row.person : null;
  const namesake = person?.namesake ? namesakeText(intl, { namesake: person.namesake }) : null;
  return (
    <>
      {person && (
        <Portrait
          name={person.name}
          image={person.photo ?? null}
          width={160}
          className={styles.portrait}
        />
      )}
      <span className={styles.clip} data-invalid={invalid} dir="auto" title={text}>
        {text}
        {namesake && <span className={styles.quiet}> {namesake}</span>}
      </span>
      {column === 'movie' && row.movie?.year && row.texts.movie === undefined && (
        <span className={styles.quiet}>{row.movie.year}</span>
      )}
      {column === 'character' && <PerformersChip count={row.performers} />}
    </>
  );
}
