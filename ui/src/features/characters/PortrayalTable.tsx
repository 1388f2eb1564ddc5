import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Portrayal } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import { ageOf, texts } from './creditText';
import styles from './PortrayalTable.module.css';
import { keyOf } from './portrayalKeys';

interface PortrayalTableProps {
  label: string;
  portrayals: readonly Portrayal[];
}

/** The portrayals as rows, the oldest film first. */
export function PortrayalTable({ label, portrayals }: PortrayalTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="portrayals.year" defaultMessage="Year" />
          </th>
          <th scope="col">
            <FormattedMessage id="portrayals.film" defaultMessage="Movie" />
          </th>
          <th scope="col">
            <FormattedMessage id="portrayals.performer" defaultMessage="Performer" />
          </th>
          <th scope="col" className={styles.number}>
            <FormattedMessage id="portrayals.age" defaultMessage="Age" />
          </th>
          <th scope="col">
            <FormattedMessage id="portrayals.creditedAs" defaultMessage="Credited as" />
          </th>
          <th scope="col">
            <FormattedMessage id="portrayals.kind" defaultMessage="Kind" />
          </th>
        </tr>
      </thead>
      <tbody>
        {portrayals.map((portrayal) => (
          <Row key={keyOf(portrayal)} portrayal={portrayal} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ portrayal }: { portrayal: Portrayal }) {
  const intl = useIntl();
  const { movie, person, roleText, creditedAs, kind } = portrayal;
  const namesake = namesakeText(intl, person);
  const age = ageOf(portrayal);
  return (
    <tr>
      <td className={styles.year}>{movie.year}</td>
      <td>
        <Link
          to="/movies/$id"
          params={{ id: movie.id }}
          className={styles.film}
          title={movie.title}
          dir="auto"
        >
          {movie.title}
        </Link>
      </td>
      <td>
        <Link
          to="/people/$id"
          params={{ id: person.id }}
          className={styles.person}
          title={person.name}
          dir="auto"
        >
          {person.name}
          {namesake && <span className={styles.quiet}> {namesake}</span>}
        </Link>
      </td>
      <td className={styles.number}>
        {age && (
          <FormattedMessage {...texts.about} values={{ age: age.age, exact: String(age.exact) }} />
        )}
      </td>
      <td className={styles.quiet}>
        {roleText && (
          <em className={styles.credit} dir="auto" title={roleText}>
            {roleText}
          </em>
        )}
        {creditedAs && (
          <span className={styles.credit} dir="auto" title={creditedAs}>
            {creditedAs}
          </span>
        )}
      </td>
      <td className={styles.quiet}>
        <FormattedMessage {...texts.kind} values={{ kind }} />
      </td>
    </tr>
  );
}
