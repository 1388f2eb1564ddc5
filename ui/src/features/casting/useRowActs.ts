import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Spot } from './cells';
import { COLUMNS, isChoice } from './columns';
import { rowName, type SheetRow } from './rows';
import type { Sheet } from './useSheet';
import { useStable } from './useStable';

/** What is done to whole rows. */
export type RowActs = ReturnType<typeof useRowActs>['acts'];

/** What is done to whole rows, and what is said of it to those who do not see them move. */
export function useRowActs(sheet: Sheet, focusAt: (row: number, spot: Spot) => void) {
  const intl = useIntl();
  const [said, setSaid] = useState('');
  const { rows } = sheet;
  const whose = sheet.of.of;
  const count = rows.filter(({ place }) => place !== null).length;
  const nameOf = (row: SheetRow) =>
    rowName(row, whose) ?? intl.formatMessage({ id: 'casting.newRow', defaultMessage: 'New row' });

  const move = (row: SheetRow, place: number) => {
    const from = sheet.acts.placeOf(row.id);
    if (whose !== 'movie' || from < 0 || place < 0 || place >= count || place === from) return;
    sheet.acts.move(row.id, place);
    setSaid(
      intl.formatMessage(
        { id: 'casting.moved', defaultMessage: '{name}, now {place, number} of {count, number}' },
        { name: nameOf(row), place: place + 1, count },
      ),
    );
  };
  const acts = useStable({
    move,
    moveBy: (row: SheetRow, step: number) => move(row, sheet.acts.placeOf(row.id) + step),
    duplicate: (row: SheetRow) => {
      const [first, next] = COLUMNS[whose];
      if (!first || !next || !isChoice(first) || row[first] === null) return;
      focusAt(sheet.acts.duplicate(row), next);
    },
    remove: (row: SheetRow, spot: Spot) => {
      const next = rows[rows.findIndex(({ id }) => id === row.id) + 1];
      if (next) focusAt(next.id, spot);
      sheet.acts.remove(row);
    },
  });
  return { said, count, nameOf, acts };
}
