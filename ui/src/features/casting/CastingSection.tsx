import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { CastingsOf, ChangeSetId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './CastingSection.module.css';
import { CastTable } from './CastTable';
import { castingRowsQuery } from './queries';
import type { Parts } from './rows';
import { useSheet } from './useSheet';

interface CastingSectionProps {
  /** Whose castings: of a person or of a character. */
  of: CastingsOf;
  fixed: Partial<Parts>;
  onRemoved: (changeSet: ChangeSetId, name: string) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** The castings of one person or character, on its page while that is edited. */
export function CastingSection(props: CastingSectionProps) {
  const intl = useIntl();
  const { data, error } = useQuery(castingRowsQuery(props.of));
  if (error) return <p role="alert">{errorText(intl, error)}</p>;
  return data ? <Section {...props} /> : null;
}

function Section({ of, fixed, onRemoved, ...undoing }: CastingSectionProps) {
  const intl = useIntl();
  const sheet = useSheet({ of, fixed, onRemoved });
  const title = intl.formatMessage(
    {
      id: 'casting.section',
      defaultMessage: '{of, select, person {Roles} other {Who plays it}}',
    },
    { of: of.of },
  );
  return (
    // The page goes on to be edited while one of its fields, and this is one, is used.
    <fieldset className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <CastTable
        sheet={sheet}
        label={title}
        add={intl.formatMessage({ id: 'casting.addFilm', defaultMessage: 'Add a film' })}
        onLeave={undefined}
        {...undoing}
      />
    </fieldset>
  );
}
