import { useNavigate } from '@tanstack/react-router';
import { useApp } from '../appContext';
import type { PaletteRow, PaletteTarget } from './rows';

export interface PaletteAct {
  open: (row: PaletteRow | undefined) => void;
  /** Opens its page in its fields; what has none is opened. */
  edit: (row: PaletteRow | undefined) => void;
}

/** Does what a row says. */
export function usePaletteAct(query: string, onClose: () => void): PaletteAct {
  const navigate = useNavigate();
  const { memory, people, characters, beginMovie } = useApp();

  const go = ({ kind, id }: PaletteTarget) => {
    const params = { id };
    if (kind === 'movie') navigate({ to: '/movies/$id', params });
    else if (kind === 'person') navigate({ to: '/people/$id', params });
    else navigate({ to: '/characters/$id', params });
  };
  const open = (row: PaletteRow | undefined) => {
    if (!row) return;
    onClose();
    afterFocusReturned(() => {
      if (row.does === 'open') go(row.target);
      else if (row.does === 'run') row.action.run();
      else beginMovie(query);
    });
  };
  const edit = (row: PaletteRow | undefined) => {
    if (row?.does === 'open') {
      const { kind, id } = row.target;
      const its = kind === 'movie' ? memory : kind === 'person' ? people : characters;
      its.newId = id;
    }
    open(row);
  };
  return { open, edit };
}

/** A dialog that closes gives the focus back a frame later; what opens next must find it there. */
function afterFocusReturned(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
