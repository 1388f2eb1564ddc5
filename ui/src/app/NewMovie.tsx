import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { NewMovieDialog } from '../features/movies/NewMovieDialog';
import { useApp } from './appContext';
import { useUndoToast } from './useUndoToast';

/** The dialog for a new movie, from wherever it is asked for; its page opens in its fields. */
export function NewMovie() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { setDialog, newTitle, memory } = useApp();
  const undoToast = useUndoToast();
  return (
    <NewMovieDialog
      title={newTitle}
      onClose={() => setDialog(null)}
      onCreated={({ id, changeSet }, title) => {
        memory.newId = id;
        navigate({ to: '/movies/$id', params: { id } });
        undoToast(
          intl.formatMessage(
            { id: 'new.created', defaultMessage: 'New movie: {title}' },
            { title },
          ),
          changeSet,
        );
      }}
    />
  );
}
