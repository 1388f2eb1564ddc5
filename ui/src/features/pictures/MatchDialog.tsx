import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import type { Choice } from '../../components/ChoiceField';
import type { ChangeSetId, MovieId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { commands } from '../../lib/ipc';
import styles from './MatchDialog.module.css';
import { MatchRow } from './MatchRow';
import { droppedQuery, usePictureAct } from './queries';

interface MatchDialogProps {
  token: number;
  load: (text: string) => Promise<Choice[]>;
  onClose: () => void;
  onPlaced: (changeSet: ChangeSetId, movies: MovieId[]) => void;
}

/** Dropped pictures, each beside the movie that its name says; all are taken as one step. */
export function MatchDialog({ token, load, onClose, onPlaced }: MatchDialogProps) {
  const intl = useIntl();
  const { data, error } = useQuery(droppedQuery(token));
  const act = usePictureAct();
  const [changed, setChanged] = useState<ReadonlyMap<number, Choice[]>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const rows = (data ?? []).map((dropped) => {
    const { movie } = dropped;
    const proposed = movie ? [{ key: String(movie.id), name: movie.title }] : [];
    return { dropped, chosen: changed.get(dropped.place) ?? proposed };
  });
  const placed = rows
    .filter(({ dropped, chosen }) => dropped.refusal === null && chosen.length > 0)
    .map(({ dropped, chosen }) => ({ place: dropped.place, movie: Number(chosen[0]?.key) }));
  const countOf = (movie: string | undefined) =>
    placed.filter((one) => String(one.movie) === movie).length;
  const isClear = placed.every(({ movie }) => countOf(String(movie)) === 1);
  const save = async () => {
    try {
      const changeSet = await act.mutateAsync(() => commands.picturesPlace(token, placed));
      if (changeSet !== null)
        onPlaced(
          changeSet,
          placed.map(({ movie }) => movie),
        );
      onClose();
    } catch (failure) {
      setProblem(errorText(intl, failure));
    }
  };
  const said = problem ?? (error && errorText(intl, error));
  return (
    <AppDialog
      title={intl.formatMessage({ id: 'match.title', defaultMessage: 'Posters for your movies' })}
      wide
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button
            variant="primary"
            isDisabled={placed.length === 0 || !isClear || act.isPending}
            onPress={save}
          >
            <FormattedMessage
              id="match.save"
              defaultMessage="{count, plural, =0 {Set posters} one {Set # poster} other {Set # posters}}"
              values={{ count: placed.length }}
            />
          </Button>
        </>
      }
    >
      {!data && !error && (
        <p role="status">
          <FormattedMessage id="match.reading" defaultMessage="Reading the pictures…" />
        </p>
      )}
      {said && (
        <p role="alert" className={styles.problem}>
          {said}
        </p>
      )}
      <ul className={styles.rows}>
        {rows.map(({ dropped, chosen }) => (
          <MatchRow
            key={dropped.place}
            token={token}
            dropped={dropped}
            chosen={chosen}
            isTaken={dropped.refusal === null && countOf(chosen[0]?.key) > 1}
            load={load}
            onChoose={(next) => {
              setProblem(null);
              setChanged(new Map(changed).set(dropped.place, next));
            }}
          />
        ))}
      </ul>
    </AppDialog>
  );
}
