import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const list = () => page.getByRole('grid', { name: 'People' });
const scroller = () => list().element() as HTMLElement;
const filter = () => page.getByRole('searchbox', { name: 'Filter by name' });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
const row = () => Number(document.activeElement?.getAttribute('aria-rowindex'));
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function openList(movies = 60, address = '/people') {
  const app = await renderApp({ movies }, address);
  await expect.element(list()).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[aria-label^="Person "]').length).toBe(0);
  return app;
}

/** The list entered from the field above it, as the keyboard does. */
async function enterList() {
  await userEvent.click(filter());
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(row).toBe(1);
}

for (const theme of ['dark', 'light'] as const) {
  test(`the list is accessible in the ${theme} theme`, async () => {
    await renderApp({ settings: { theme } }, '/people');
    await expect.element(page.getByRole('row', { name: /Max Schreck/ })).toBeVisible();
    await expectAccessible();
  });
}

test('a row says who it is, when they lived, and how much of their work is here', async () => {
  await openList();
  await expect.element(list()).toHaveAttribute('aria-rowcount', '14');
  await expect
    .element(
      page.getByRole('row', {
        name: 'Max Schreck, 1895–1966, Silver Harbour 1 · Midnight Train 2, 9 credits',
      }),
    )
    .toBeVisible();
  await expect.element(page.getByText('14 people')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Gustav Botz, b. 1902/ })).toBeVisible();
});

test('arrows, Home, End and the page keys move through three thousand people', async () => {
  const { backend } = await openList(3000);
  await enterList();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(row).toBe(3);
  await userEvent.keyboard('{End}');
  await expect.poll(row).toBe(3000);
  await userEvent.keyboard('{PageUp}');
  await expect.poll(row).toBeLessThan(2995);
  await userEvent.keyboard('{Home}');
  await expect.poll(row).toBe(1);
  expect(document.querySelectorAll('[aria-rowindex]').length).toBeLessThan(60);
  expect(backend.calls.filter((name) => name === 'peopleRows').length).toBeLessThan(12);
});

test('the focused row stays while the list is scrolled far away', async () => {
  await openList(3000);
  await enterList();
  const name = focused();
  scroller().scrollTop = 90_000;
  await expect.poll(() => document.querySelector('[aria-rowindex="1610"]')).not.toBeNull();
  expect(focused()).toBe(name);
});

test('Enter opens a person, and Back returns to the same row at the same place', async () => {
  await openList(3000);
  await enterList();
  await userEvent.keyboard('{PageDown}{PageDown}{ArrowDown}');
  const [place, name] = [row(), focused()];
  const top = scroller().scrollTop;
  expect(top).toBeGreaterThan(500);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  expect(document.activeElement?.tagName).toBe('H1');
  await userEvent.click(page.getByRole('button', { name: 'People', exact: true }));
  await expect.element(list()).toBeVisible();
  await expect.poll(row).toBe(place);
  expect(focused()).toBe(name);
  await expect.poll(() => scroller().scrollTop).toBe(top);
});

test('the list narrows with every letter, keeps the address, and is read from its top', async () => {
  const { history } = await openList(3000);
  scroller().scrollTop = 9_000;
  await userEvent.click(filter());
  await userEvent.keyboard('schr');
  await expect.poll(() => scroller().scrollTop).toBe(0);
  for (const one of page.getByRole('row').elements()) {
    expect(one.getAttribute('aria-label')).toMatch(/schr/i);
  }
  await expect.poll(() => history.location.search).toContain('name=schr');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('3,000 people')).toBeVisible();
  await expect.element(filter()).toHaveValue('');
});

test('a new visit by the sidebar shows everyone again', async () => {
  await openList();
  await userEvent.click(filter());
  await userEvent.keyboard('schr');
  await expect.element(page.getByText('2 people')).toBeVisible();
  await userEvent.click(page.getByRole('navigation', { name: 'Sections' }).getByText('People'));
  await expect.element(page.getByText('14 people')).toBeVisible();
  await expect.element(filter()).toHaveValue('');
});

test('choice and order live in the address, credits begin with the most', async () => {
  const { history } = await openList();
  await userEvent.click(page.getByRole('button', { name: /^Show/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Without portrait' }));
  await expect.element(page.getByText('3 people')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /^Sort/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Credits' }));
  await expect.poll(() => history.location.search).toContain('filter=withoutPortrait');
  expect(history.location.search).toContain('by=credits');
  expect(history.location.search).toContain('direction=descending');
  await expect
    .poll(() => document.querySelector('[aria-rowindex="1"]')?.getAttribute('aria-label'))
    .toContain('12 credits');
});

test('nobody found says what to do, and takes what was typed for somebody new', async () => {
  const { backend } = await openList();
  await userEvent.click(filter());
  await userEvent.keyboard('Buster Keaton');
  await expect.element(page.getByText('Nobody’s name holds “Buster Keaton”')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'New person “Buster Keaton”' }));
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Buster Keaton');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Biography')).toBeVisible();
  expect(document.activeElement).toHaveValue('Buster Keaton');
  expect(backend.undoable.at(-1)?.label.kind).toBe('newPerson');
});

test('a choice without anybody leads back to everyone', async () => {
  await renderApp({}, '/people?filter=withoutCredits');
  await expect.element(page.getByText('Everyone is credited in a movie')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Show everyone' }));
  await expect.element(page.getByText('14 people')).toBeVisible();
});

test('a new person needs a name, and opens in their fields', async () => {
  await openList();
  await userEvent.click(page.getByRole('button', { name: 'New person' }));
  await userEvent.keyboard('{Enter}');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveAccessibleDescription('A person needs a name.');
  await expect.element(name).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('Lotte Reiniger{Enter}');
  await expect.element(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(heading('Lotte Reiniger')).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.element(page.getByText('15 people')).toBeVisible();
});
