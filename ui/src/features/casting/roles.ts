/**
 * The parts of a table by their roles. Its rows lie one over the other and only those in view exist,
 * which the table of HTML is not made for.
 */
export const roles = {
  table: (label: string, rows: number) => ({
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows + 1,
  }),
  rows: { role: 'rowgroup' },
  layout: { role: 'presentation' },
  /** 0 is the row of the headers. */
  row: (index: number) => ({ role: 'row', 'aria-rowindex': index + 1 }),
  head: { role: 'columnheader' },
  cell: { role: 'gridcell' },
};
