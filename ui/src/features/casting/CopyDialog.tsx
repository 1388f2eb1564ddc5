import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import { VirtualList } from '../../components/VirtualList';
import type { ChangeSetId, MovieId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './CopyDialog.module.css';
import { CopyLine } from './CopyLine';
import { copyOf, copyRows } from './copying';
import { castingRowsQuery } from './queries';
import { useCellOptions } from './useCellOptions';
import type { Sheet } from './useSheet';

interface CopyDialogProps {
  sheet: Sheet;
  /** The movie that gets the copies. */
  movie: MovieId;
  onClose: () => void;
  onAdded: (changeSet: ChangeSetId, count: number) => void;
}

const LINE = 48;

/** Takes over the cast of another movie, or a part of it. */
export function CopyDialog({ sheet, movie, onClose, onAdded }: CopyDialogProps) {
  const intl = useIntl();
  const { movies } = useCellOptions();
  const [chosen, setChosen] = useState<Choice[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const from = Number(chosen[0]?.key ?? 0);
  const { data, error } = useQuery({
    ...castingRowsQuery({ of: 'movie', id: from }),
    enabled: from > 0,
  });
  const rows = copyRows(data ?? [], sheet.rows);
  const wanted = rows.filter(({ name, isThere }) => !isThere && !left.has(name));
  const copy = async () => {
    try {
      const added = await sheet.acts.addMany(
        movie,
        wanted.map(({ casting }) => copyOf(casting)),
      );
      if (added.changeSet !== null) onAdded(added.changeSet, added.keys.length);
      onClose();
    } catch (failure) {
      setProblem(errorText(intl, failure));
    }
  };
  const said = problem ?? (error && errorText(intl, error));
  return (
    <AppDialog
      title={intl.formatMessage({ id: 'copyCast.title', defaultMessage: 'Copy from a movie' })}
      wide
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" isDisabled={wanted.length === 0} onPress={copy}>
            <FormattedMessage
              id="copyCast.copy"
              defaultMessage="{count, plural, =0 {Copy} one {Copy # credit} other {Copy # credits}}"
              values={{ count: wanted.length }}
            />
          </Button>
        </>
      }
    >
      <ChoiceField
        label={intl.formatMessage({ id: 'copyCast.movie', defaultMessage: 'Movie' })}
        value={chosen}
        load={async (text) => (await movies(text)).filter(({ key }) => key !== String(movie))}
        autoFocus
        problem={said}
        onChange={(choice) => {
          setChosen(choice);
          setLeft(new Set());
          setProblem(null);
        }}
      />
      <div className={styles.lines}>
        {from > 0 && data?.length === 0 && (
          <p className={styles.nothing}>
            <FormattedMessage
              id="copyCast.nobody"
              defaultMessage="Nobody is credited in {title} yet."
              values={{ title: chosen[0]?.name }}
            />
          </p>
        )}
        {rows.length > 0 && (
          <VirtualList
            label={intl.formatMessage(
              { id: 'copyCast.lines', defaultMessage: 'Cast of {title}' },
              { title: chosen[0]?.name },
            )}
            items={rows}
            keyOf={({ name }) => name}
            heightOf={() => LINE}
          >
            {(row) => (
              <CopyLine
                row={row}
                isSelected={!row.isThere && !left.has(row.name)}
                onChange={(isSelected) => {
                  const others = [...left].filter((name) => name !== row.name);
                  setLeft(new Set(isSelected ? others : [...others, row.name]));
                }}
              />
            )}
          </VirtualList>
        )}
      </div>
    </AppDialog>
  );
}
