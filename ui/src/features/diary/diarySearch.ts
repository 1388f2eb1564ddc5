export interface DiarySearch {
  /** Without it the list. */
  view?: 'calendar' | undefined;
  /** The month of the calendar, as `YYYY-MM`; without it the present one. */
  month?: string | undefined;
}

/** The view in an address; whatever else stands there means the list. */
export function diaryFromSearch(search: Record<string, unknown>): DiarySearch {
  const { view, month } = search;
  const isMonth = typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  return {
    view: view === 'calendar' ? 'calendar' : undefined,
    month: isMonth ? month : undefined,
  };
}
