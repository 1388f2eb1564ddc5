import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, MovieEdit, MovieId, MoviePage } from '../../generated/bindings';
import { type EditedField, editProblem } from './editProblem';
import { moviePageQuery, useEditMovie } from './queries';

interface MovieEditingOptions {
  movie: MoviePage;
  /** Made just now: opens in its fields. */
  isNew: boolean;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
}

/** A change, or what makes one of the movie as it is when its turn comes. */
type Edit = MovieEdit | ((movie: MoviePage) => MovieEdit);

export type MovieEditing = ReturnType<typeof useMovieEditing>;

/** A page that is edited in its place: each field is kept as it is left, all end together. */
export function useMovieEditing({ movie, isNew, onSaved }: MovieEditingOptions) {
  const intl = useIntl();
  const client = useQueryClient();
  const update = useEditMovie(movie.id);
  // Of the movie it began with: stepping on to the next one shows that as it is read.
  const [editedId, setEditedId] = useState<MovieId | null>(null);
  const isEditing = editedId === movie.id;
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  useLayoutEffect(() => {
    if (isNew) setEditedId(movie.id);
  }, [isNew, movie.id]);

  const keep = async (edit: Edit): Promise<string | null> => {
    const latest = client.getQueryData(moviePageQuery(movie.id).queryKey) ?? movie;
    const change = typeof edit === 'function' ? edit(latest) : edit;
    try {
      const changeSet = await update.mutateAsync(change);
      // The page hears a moment later what was asked for again; until then a field keeps its own.
      await new Promise((resolve) => setTimeout(resolve));
      if (changeSet !== null) onSaved(changeSet, change.field);
      return null;
    } catch (error) {
      const text = editProblem(intl, change.field, error);
      // Where the field has gone already, the sentence is a message.
      if (!page.current) {
        showToast({
          text: intl.formatMessage(
            { id: 'movie.notKept', defaultMessage: '{title} was left as it was. {problem}' },
            { title: latest.title, problem: text },
          ),
        });
      }
      return text;
    }
  };
  /** Ends editing, unless something was refused: that stays to be put right. */
  const leave = (then: () => void) => {
    const fields = page.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
    // The field that is left with Enter or Esc is in order.
    const refused = [...fields].find((field) => field !== document.activeElement);
    if (refused) {
      refused.focus();
      return;
    }
    flushSync(() => setEditedId(null));
    then();
  };
  const toHeading = () => heading.current?.focus();
  const done = async () => {
    await turn.current;
    leave(toHeading);
  };
  const leaveByPointer = async (then: () => void) => {
    // The field that is left hears of it first, and its sentence has to be there.
    await new Promise(requestAnimationFrame);
    await turn.current;
    await new Promise(requestAnimationFrame);
    leave(then);
  };

  return {
    isEditing,
    page,
    heading,
    start: () => setEditedId(movie.id),
    /** Answers the sentence to say at the field, or null when it was kept. One at a time. */
    save: (edit: Edit): Promise<string | null> => {
      const kept = turn.current.then(() => keep(edit));
      turn.current = kept;
      return kept;
    },
    /** Enter or Esc: the keyboard goes on from the title. */
    done,
    onPressDone: () => leaveByPointer(toHeading),
    /** Esc where a field has no use for it. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const within = event.target instanceof Element && event.target.closest('fieldset');
      if (isEditing && event.key === 'Escape' && within) done();
    },
    /** A click beside the fields ends editing as well. */
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const beside =
        event.target instanceof Element &&
        page.current?.contains(event.target) &&
        !event.target.closest('fieldset, header, a, button');
      if (isEditing && beside) leaveByPointer(() => {});
    },
  };
}
