import { useEffect, useRef, useState } from 'react';
import type { Choice } from '../../components/ChoiceField';
import type { CrewCredit, MoviePage, PersonRef } from '../../generated/bindings';
import type { MovieEditing } from './useMovieEditing';
import { isNewChoice, peopleOf } from './usePersonChoices';

export interface CrewRow {
  /** Of the row on the page, so that it stays itself while it changes. */
  id: number;
  job: string;
  person: Choice | null;
}

/** The further crew as rows; one that is not whole yet is only on the page. */
export function useCrewRows(
  movie: MoviePage,
  choiceOf: (person: PersonRef) => Choice,
  save: MovieEditing['save'],
) {
  const next = useRef(0);
  const row = (job: string, person: Choice | null): CrewRow => {
    next.current += 1;
    return { id: next.current, job, person };
  };
  const toRow = ({ job, person }: CrewCredit) => row(job, choiceOf(person));
  const [rows, setRows] = useState<CrewRow[]>(() => furtherCrew(movie).map(toRow));
  const [saving, setSaving] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  // What came back from the library, or was taken back in it, is what the rows show.
  const settle = useRef(() => {});
  settle.current = () => {
    const free = [...furtherCrew(movie)];
    const kept = rows.flatMap((shown): CrewRow[] => {
      if (!isWhole(shown)) return [shown];
      const place = free.findIndex((credit) => isOf(shown, credit));
      const [credit] = place < 0 ? [] : free.splice(place, 1);
      return credit ? [{ ...shown, job: credit.job, person: choiceOf(credit.person) }] : [];
    });
    setRows([...kept, ...free.map(toRow)]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the crew and the end of a save are the occasions
  useEffect(() => {
    if (saving === 0 && problem === null) settle.current();
  }, [movie.crew, saving, problem]);

  const keep = async (changed: CrewRow[], wasWhole: boolean) => {
    setRows(changed);
    const whole = changed.filter(isWhole);
    if (!wasWhole && whole.length === rows.filter(isWhole).length) return;
    setSaving((count) => count + 1);
    const refused = await save((now) => {
      const credited = furtherCrew(now).map(({ person }) => person);
      const people = peopleOf(
        whole.flatMap(({ person }) => person ?? []),
        credited,
      );
      return {
        field: 'crew',
        value: whole.flatMap(({ job }, place) => {
          const person = people[place];
          return person ? [{ job, person }] : [];
        }),
      };
    });
    setProblem(refused);
    setSaving((count) => count - 1);
  };

  return {
    rows,
    problem,
    /** Answers the new row. */
    add: () => {
      const added = row('', null);
      setRows([...rows, added]);
      return added.id;
    },
    change: (id: number, part: Partial<Pick<CrewRow, 'job' | 'person'>>) => {
      const before = rows.find((shown) => shown.id === id);
      const changed = rows.map((shown) => (shown.id === id ? { ...shown, ...part } : shown));
      keep(changed, before !== undefined && isWhole(before));
    },
    remove: (id: number) => {
      const before = rows.find((shown) => shown.id === id);
      keep(
        rows.filter((shown) => shown.id !== id),
        before !== undefined && isWhole(before),
      );
    },
  };
}

function furtherCrew({ crew }: MoviePage): CrewCredit[] {
  return crew.filter(({ job }) => job !== 'director');
}

function isWhole({ job, person }: CrewRow): boolean {
  return job !== '' && person !== null;
}

function isOf({ job, person }: CrewRow, credit: CrewCredit): boolean {
  if (!person || job.trim().toLowerCase() !== credit.job.toLowerCase()) return false;
  return isNewChoice(person)
    ? person.name === credit.person.name
    : person.key === String(credit.person.id);
}
