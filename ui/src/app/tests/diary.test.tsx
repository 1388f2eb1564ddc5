import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { todayText } from '../../features/diary/today';
import { diaryOf } from '../../test/fakeDiary';
import { failure } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const card = (index: number) => document.querySelector(`[aria-rowindex="${index}"]`) as HTMLElement;
const label = (index: number) => card(index)?.getAttribute('aria-label') ?? '';
const idOf = (index: number) => Number(card(index).getAttribute('data-key'));
const dialog = () => page.getByRole('dialog');
const stars = () => page.getByRole('slider', { name: 'Your rating in stars' });
const watch = (id: number, movie: number, watchedOn: string | null, note = '') => ({
  id,
  movie,
  watchedOn,
  isRewatch: false,
  note,
});

async function openGrid() {
  const app = await renderApp();
  await expect.poll(() => label(1)).toContain(',');
  card(1).focus();
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0');
  return app;
}

test('a number key rates the focused card, and the same again half a star less', async () => {
  const { backend } = await openGrid();
  const id = idOf(1);
  await userEvent.keyboard('4');
  await expect.poll(() => diaryOf(backend).ratings.get(id)).toBe(8);
  await expect.poll(() => label(1)).toContain('4 stars');
  await userEvent.keyboard('4');
  await expect.poll(() => diaryOf(backend).ratings.get(id)).toBe(7);
  await expect.poll(() => label(1)).toContain('3½ stars');
  await expect.element(page.getByText('★★★½')).toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => diaryOf(backend).ratings.get(id)).toBe(8);
});

test('W notes that the focused card was seen today, once a day', async () => {
  const { backend } = await openGrid();
  const id = idOf(1);
  await userEvent.keyboard('w');
  await expect.element(page.getByText(/^Seen today: /)).toBeVisible();
  expect(diaryOf(backend).watches).toMatchObject([{ movie: id, watchedOn: todayText() }]);
  await expect.poll(() => label(1)).toContain('seen');
  await expectAccessible();
  await userEvent.keyboard('w');
  await expect.element(page.getByText(/in the diary for today already$/)).toBeVisible();
  expect(diaryOf(backend).watches.length).toBe(1);
});

test('the menu of a card and the bar of a selection mark as seen and for the watchlist', async () => {
  const { backend } = await openGrid();
  await userEvent.keyboard('{ContextMenu}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Add to watchlist' }));
  await expect.poll(() => diaryOf(backend).watchlist).toEqual([idOf(1)]);
  await userEvent.keyboard('{ContextMenu}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Remove from watchlist' }));
  await expect.poll(() => diaryOf(backend).watchlist).toEqual([]);
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await userEvent.click(page.getByRole('button', { name: 'Diary' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Mark as seen' }));
  await expect.element(page.getByText('Seen: 2 movies')).toBeVisible();
  expect(diaryOf(backend).watches.map(({ watchedOn }) => watchedOn)).toEqual([null, null]);
});

test('the stars of a page are a slider, and its number keys rate as well', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(stars()).toHaveValue('0');
  (stars().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.poll(() => diaryOf(backend).ratings.get(3)).toBe(3);
  await expect.element(page.getByText('1½ stars', { exact: true })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('5');
  await expect.poll(() => diaryOf(backend).ratings.get(3)).toBe(10);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => diaryOf(backend).ratings.has(3)).toBe(false);
  await expect.element(page.getByText('Not rated')).toBeVisible();
});

test('a press on either half of a star means that half', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(stars()).toBeInTheDocument();
  const third = document.querySelectorAll('[aria-hidden="true"] > svg.lucide-star')[2] as Element;
  await userEvent.click(third, { position: { x: 4, y: 12 } });
  await expect.poll(() => diaryOf(backend).ratings.get(3)).toBe(5);
  await userEvent.click(third, { position: { x: 20, y: 12 } });
  await expect.poll(() => diaryOf(backend).ratings.get(3)).toBe(6);
});

test('W on a page writes an entry: day, again, note; it is edited and removed there', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(stars()).toBeInTheDocument();
  await userEvent.keyboard('w');
  await expect.element(dialog().getByRole('radio', { name: 'On a day' })).toHaveFocus();
  await expectAccessible();
  await userEvent.fill(dialog().getByRole('textbox', { name: 'Note' }), 'With the window open.');
  await userEvent.click(dialog().getByRole('button', { name: 'Save' }));
  await expect.element(page.getByText('With the window open.')).toBeVisible();
  expect(diaryOf(backend).watches).toMatchObject([
    { movie: 3, watchedOn: todayText(), isRewatch: false },
  ]);
  await userEvent.click(page.getByRole('button', { name: /^Edit: / }));
  await userEvent.click(dialog().getByText('Just seen'));
  await userEvent.click(dialog().getByText('Seen before'));
  await userEvent.click(dialog().getByRole('button', { name: 'Save' }));
  await expect.poll(() => diaryOf(backend).watches[0]?.watchedOn).toBeNull();
  expect(diaryOf(backend).watches[0]?.isRewatch).toBe(true);
  await userEvent.click(page.getByRole('button', { name: 'Remove: Seen, no day' }));
  await expect.poll(() => diaryOf(backend).watches).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByText('With the window open.')).toBeVisible();
});

test('a day is typed part by part; half of one, and one too far off, is said at the field', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(stars()).toBeInTheDocument();
  await userEvent.keyboard('w');
  await userEvent.click(dialog().getByRole('spinbutton', { name: /^day/ }));
  await userEvent.keyboard('04031887{Enter}');
  await expect.element(dialog().getByText(/^Choose a day from 1 January 1888 to/)).toBeVisible();
  await userEvent.click(dialog().getByRole('spinbutton', { name: /^year/ }));
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}');
  await userEvent.click(dialog().getByRole('button', { name: 'Save' }));
  await expect.element(dialog().getByText(/^Write day, month and year/)).toBeVisible();
  await expectAccessible();
  await userEvent.click(dialog().getByRole('spinbutton', { name: /^year/ }));
  await userEvent.keyboard('2019{Enter}');
  await expect.poll(() => diaryOf(backend).watches[0]?.watchedOn).toBe('2019-03-04');
});

test('W and Enter are enough for today', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(stars()).toBeInTheDocument();
  await userEvent.keyboard('w');
  await expect.element(dialog().getByRole('radio', { name: 'On a day' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => diaryOf(backend).watches[0]?.watchedOn).toBe(todayText());
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('what is refused keeps what was typed', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(stars()).toBeInTheDocument();
  backend.commands.diaryAddWatch = () => {
    throw failure('diskFull');
  };
  await userEvent.keyboard('w');
  await userEvent.fill(dialog().getByRole('textbox', { name: 'Note' }), 'Kept.');
  await userEvent.click(dialog().getByRole('button', { name: 'Save' }));
  await expect.element(dialog().getByText(/^The disk is full/)).toBeVisible();
  await expect.element(dialog().getByRole('textbox', { name: 'Note' })).toHaveValue('Kept.');
});

test('the diary lists months, the last day first, and what has no day at its end', async () => {
  await renderApp({}, '/diary', (fake) => {
    diaryOf(fake).watches = [
      watch(1, 3, '2019-11-01'),
      watch(2, 4, null),
      watch(3, 5, '2026-10-31', 'Twice as good.'),
      ...Array.from({ length: 200 }, (_, index) =>
        watch(10 + index, 1 + (index % 50), `2020-05-${String(1 + (index % 28)).padStart(2, '0')}`),
      ),
    ];
    diaryOf(fake).ratings = new Map([[5, 9]]);
  });
  await expect.element(page.getByRole('heading', { name: 'October 2026' })).toBeVisible();
  await expect.element(page.getByText('203 entries, 50 movies')).toBeVisible();
  await expect.element(page.getByText('Twice as good.')).toBeVisible();
  await expect.element(page.getByRole('img', { name: '4½ stars' }).first()).toBeVisible();
  await expectAccessible();
  const list = page.getByRole('region', { name: 'Diary' }).element();
  await expect
    .poll(() => {
      list.scrollTop = 1e6;
      return page.getByRole('heading', { name: 'Seen, no day' }).query();
    })
    .not.toBeNull();
});

test('the calendar says what was watched on a day, and goes from month to month', async () => {
  const { history } = await renderApp({}, '/diary?view=calendar&month=2026-10', (fake) => {
    diaryOf(fake).watches = [
      watch(1, 3, '2026-10-30'),
      watch(2, 4, '2026-10-31'),
      watch(3, 5, '2026-09-02'),
    ];
  });
  const day = page.getByRole('button', { name: /31 October 2026.*: Golden Harbour 1$/ });
  await expect.element(day).toBeVisible();
  expect(page.getByRole('complementary').getByRole('link').elements().length).toBe(2);
  await expectAccessible();
  await userEvent.click(day);
  await expect
    .element(page.getByRole('heading', { name: /^Saturday,? 31 October 2026$/ }))
    .toBeVisible();
  expect(page.getByRole('complementary').getByRole('link').elements().length).toBe(1);
  await expectAccessible();
  await userEvent.keyboard('{PageUp}');
  await expect.element(page.getByRole('heading', { name: 'September 2026' }).last()).toBeVisible();
  await expect.element(page.getByRole('link', { name: /Hidden Harbour 1/ })).toBeVisible();
  await expect.poll(() => history.location.search).toContain('month=2026-09');
});

test('the watchlist is a grid, the last added first; empty pages say what would be there', async () => {
  const { backend, history } = await renderApp({}, '/watchlist', (fake) => {
    diaryOf(fake).watchlist = [7, 3];
  });
  await expect.poll(() => label(2)).toContain('on the watchlist');
  expect([idOf(1), idOf(2)]).toEqual([7, 3]);
  card(1).focus();
  await userEvent.keyboard('{ContextMenu}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Remove from watchlist' }));
  await expect.poll(() => diaryOf(backend).watchlist).toEqual([3]);
  await expect.poll(() => document.activeElement?.getAttribute('data-key')).toBe('3');
  await userEvent.keyboard('{ContextMenu}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Remove from watchlist' }));
  await expect.element(page.getByText('Nothing on the watchlist.')).toBeVisible();
  await expectAccessible();
  history.push('/diary');
  await expect.element(page.getByText('Nothing watched yet.')).toBeVisible();
  await expectAccessible();
});
