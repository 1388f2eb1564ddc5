import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
const row = () => Number(document.activeElement?.getAttribute('aria-rowindex'));
const card = (index: number) => document.querySelector(`[aria-rowindex="${index}"]`) as HTMLElement;
const grid = () => page.getByRole('grid', { name: 'Movies' });
const bar = () => page.getByRole('region', { name: 'Selection' });
const selectedRows = () =>
  [...document.querySelectorAll('[role="row"][aria-selected="true"]')].map((element) =>
    Number(element.getAttribute('aria-rowindex')),
  );
const title = (index: number) => card(index).getAttribute('aria-label')?.split(',')[0] ?? '';

async function openGrid(movies = 60) {
  const app = await renderApp({ movies });
  await expect.element(grid()).toBeVisible();
  await expect.poll(() => card(1)?.getAttribute('aria-label')).not.toMatch(/^Movie /);
  card(1).focus();
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0');
  return app;
}

test('Space selects, Shift with arrows extends from where the focus was, Esc lets go', async () => {
  await openGrid();
  expect(grid().element().getAttribute('aria-multiselectable')).toBe('true');
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await expect.poll(selectedRows).toEqual([1, 2, 3]);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await expect.poll(selectedRows).toEqual([1, 2]);
  await expect
    .element(page.getByRole('status').filter({ hasText: '2 movies selected' }))
    .toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown} ');
  await expect.poll(selectedRows).toEqual([1, 2, 8]);
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(selectedRows).toEqual([]);
  await expect.element(bar()).not.toBeInTheDocument();
});

test('Ctrl and Shift with a click select; a plain click and Enter open all the same', async () => {
  const { history } = await openGrid();
  await userEvent.click(card(2), { modifiers: ['Control'] });
  await userEvent.click(card(5), { modifiers: ['Shift'] });
  await expect.poll(selectedRows).toEqual([2, 3, 4, 5]);
  await userEvent.click(card(3), { modifiers: ['Control'] });
  await expect.poll(selectedRows).toEqual([2, 4, 5]);
  expect(history.location.pathname).toBe('/');
  await userEvent.click(card(4));
  await expect.poll(() => history.location.pathname).toMatch(/^\/movies/);
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  // Going into a movie forgets nothing.
  await expect.poll(selectedRows).toEqual([2, 4, 5]);
  await expect.poll(row).toBe(4);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.pathname).toMatch(/^\/movies/);
});

test('the tick on a card selects it and leaves the focus in the grid', async () => {
  await openGrid();
  await userEvent.hover(card(3));
  await userEvent.click(page.getByRole('button', { name: `Select ${title(3)}` }));
  await expect.poll(selectedRows).toEqual([3]);
  await expect.poll(row).toBe(3);
  await userEvent.hover(card(5));
  await userEvent.click(page.getByRole('button', { name: `Select ${title(5)}` }), {
    modifiers: ['Shift'],
  });
  await expect.poll(selectedRows).toEqual([3, 4, 5]);
});

test('another order keeps what is selected', async () => {
  await openGrid();
  await userEvent.keyboard(' ');
  const name = title(1);
  await userEvent.click(page.getByRole('button', { name: /^Sort/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Z to A' }));
  await expect.element(bar().getByText('1 selected')).toBeVisible();
  await userEvent.click(page.getByRole('heading', { name: 'Movies' }));
  (grid().element() as HTMLElement).scrollTop = 1e6;
  await expect.poll(() => selectedRows()).toEqual([60]);
  expect(title(60)).toBe(name);
});

test('the bar is the stop after the grid; Delete says what went and takes it back', async () => {
  const { backend } = await openGrid();
  const neighbour = title(4);
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Tab}');
  await expect.element(bar().getByRole('button', { name: 'Edit…' })).toHaveFocus();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByText('Deleted 3 movies')).toBeVisible();
  expect(backend.cards.size).toBe(57);
  await expect.poll(focused).toContain(neighbour);
  await expect.element(bar()).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => backend.cards.size).toBe(60);
});

test('the bar takes no room from the focused card, and Esc in it leads back', async () => {
  await page.viewport(900, 600);
  await openGrid();
  await userEvent.keyboard('{ArrowDown} ');
  await expect.element(bar()).toBeVisible();
  const room = () => bar().element().getBoundingClientRect().top;
  await expect.poll(() => card(row()).getBoundingClientRect().bottom - room()).toBeLessThan(0);
  await userEvent.keyboard('{Tab}{Escape}');
  await expect.element(bar()).not.toBeInTheDocument();
  await expect.poll(row).toBeGreaterThan(1);
  await page.viewport(1280, 900);
});

test('Delete takes the focused card, and its neighbour has the focus', async () => {
  const { backend } = await openGrid();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(row).toBe(2);
  const [gone, neighbour] = [title(2), title(3)];
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByText(`Deleted ${gone}`)).toBeVisible();
  await expect.poll(focused).toContain(neighbour);
  expect(row()).toBe(2);
  expect(backend.cards.size).toBe(59);
});

test('deleting every movie leaves the focus on the heading', async () => {
  await openGrid(3);
  await userEvent.keyboard('{Control>}a{/Control}{Delete}');
  await expect.element(page.getByRole('heading', { name: 'Your first movies' })).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Movies' })).toHaveFocus();
});

test('F2 renames in place, and the card goes to its new place with the focus', async () => {
  const { backend } = await openGrid();
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await userEvent.keyboard('a b{Escape}');
  await expect.poll(row).toBe(1);
  expect(backend.calls).not.toContain('moviesEdit');
  await userEvent.keyboard('{F2}{Backspace}{Enter}');
  await expect.element(page.getByText('A movie needs a title.')).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('Zzz, the last{Enter}');
  await expect.element(page.getByText('Renamed to Zzz, the last')).toBeVisible();
  await expect.poll(focused).toContain('Zzz, the last');
  await expect.poll(row).toBe(60);
  await expect.element(page.getByText('Zzz, the last').first()).toBeInViewport();
});

test('a renamed card has the focus where its new place was drawn before it was kept', async () => {
  const { backend } = await openGrid();
  const { identityInbox } = backend.commands;
  backend.commands.identityInbox = async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return identityInbox();
  };
  await userEvent.keyboard('{F2}Zzz, the last{Enter}');
  await expect.poll(() => page.getByRole('textbox', { name: 'Title' }).query()).toBeNull();
  await expect.poll(focused).toContain('Zzz, the last');
  await expect.poll(row).toBe(60);
});

test('the menu of a card opens by key and by the pointer, and leads back to the card', async () => {
  const { history } = await openGrid();
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  await expect.element(page.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(row).toBe(1);
  await userEvent.keyboard('{ContextMenu}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Rename' }));
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(card(4), { button: 'right' });
  await userEvent.click(page.getByRole('menuitem', { name: 'Select' }));
  await expect.poll(selectedRows).toEqual([4]);
  await expect.poll(row).toBe(4);
  await userEvent.hover(card(2));
  await userEvent.click(page.getByRole('button', { name: `Menu of ${title(2)}` }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Open' }));
  await expect.poll(() => history.location.pathname).toMatch(/^\/movies/);
});

test('a copy asks for its own name', async () => {
  const { backend } = await openGrid();
  const name = title(1);
  await userEvent.keyboard('{ContextMenu}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Duplicate' }));
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await expect.element(page.getByLabelText('Title')).toHaveValue(`${name} (copy)`);
  await userEvent.keyboard('Another{Enter}');
  await expect.poll(focused).toContain('Another');
  expect(backend.cards.size).toBe(61);
});

test('a hundred thousand movies are selected and let go without a wait', async () => {
  await openGrid(100_000);
  const took = async (keys: string, done: () => boolean) => {
    const start = performance.now();
    await userEvent.keyboard(keys);
    await expect.poll(done, { interval: 5 }).toBe(true);
    return performance.now() - start;
  };
  const counts = (text: string) => () => document.body.textContent?.includes(text) ?? false;
  const times = {
    all: await took('{Control>}a{/Control}', counts('100,000 selected')),
    none: await took('{Escape}', () => selectedRows().length === 0),
    end: await took('{Shift>}{End}{/Shift}', counts('100,000 selected')),
    less: await took('{Shift>}{ArrowLeft}{/Shift}', counts('99,999 selected')),
    one: await took('{ArrowLeft} ', counts('99,998 selected')),
  };
  for (const time of Object.values(times)) expect(time).toBeLessThan(1000);
});
