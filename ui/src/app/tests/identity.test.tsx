import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { reportedErrors } from '../../test/fakeBackend';
import {
  fakeCharacterRow,
  fakeCharacterSuggestion,
  fakePeopleSuggestion,
  thoughtsOf,
} from '../../test/fakeIdentity';
import { failure } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const list = (name = 'Characters') => page.getByRole('grid', { name });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
const inSidebar = () =>
  page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /^May be the same/ });

const dracula = fakeCharacterRow(1, 'Dracula', { movies: 17, performers: 11 });
const orlok = fakeCharacterRow(2, 'Count Orlok', { movies: 3 });
const renfield = fakeCharacterRow(3, 'Renfield');
const pairs = [
  fakeCharacterSuggestion(fakeCharacterRow(4, 'Count Dracula'), dracula),
  fakeCharacterSuggestion(orlok, fakeCharacterRow(5, 'Graf Orlok'), { band: 'likely' }),
  fakeCharacterSuggestion(renfield, fakeCharacterRow(6, 'R. M. Renfield'), {
    band: 'weak',
    evidence: ['sameInitials', 'differentPerformers'],
  }),
];

/** The app at an address, where these are thought to be the same. */
async function open(address = '/same', thoughts: Parameters<typeof think>[0] = {}) {
  const app = await renderApp({}, address, think(thoughts));
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return app;
}

const think =
  (thoughts: Partial<ReturnType<typeof thoughtsOf>>) =>
  (backend: Parameters<typeof thoughtsOf>[0]) => {
    const found = { characters: pairs, people: [fakePeopleSuggestion(1, 5)] };
    Object.assign(thoughtsOf(backend), found, thoughts);
  };

async function focusFirst() {
  await expect.element(list()).toBeVisible();
  await userEvent.click(page.getByRole('tab', { name: /^Characters/ }));
  await userEvent.keyboard('{Tab}');
  await expect.poll(focused).toContain('Dracula');
}

for (const theme of ['dark', 'light'] as const) {
  test(`the list is accessible in the ${theme} theme`, async () => {
    await renderApp({ settings: { theme } }, '/same', think({}));
    await expect.element(list()).toBeVisible();
    await expectAccessible();
  });
}

test('a row says who both are, how sure it is, and what speaks for and against it', async () => {
  await open();
  await expect
    .element(
      page.getByRole('row', {
        name: 'Dracula, 17 movies, 11 performers, Silver Harbour 1 · Max Schreck; and Count Dracula, 1 movie, 1 performer, Silver Harbour 1 · Max Schreck. Strong: one name is longer, same performer',
      }),
    )
    .toBeVisible();
  await expect
    .element(
      page.getByRole('row', { name: /Weak: the initials fit; against: different performers/ }),
    )
    .toBeVisible();
  await userEvent.click(page.getByRole('tab', { name: 'People 1' }));
  await expect
    .element(page.getByRole('row', { name: /^Max Schreck, 1895–1966, 12 credits, / }))
    .toBeVisible();
  await expectAccessible();
});

test('K keeps apart, the next row has the focus, and Undo brings the row back', async () => {
  await open();
  await focusFirst();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toContain('Graf Orlok');
  await userEvent.keyboard('k');
  await expect.poll(focused).toContain('Renfield');
  await expect.element(page.getByText('Kept apart: Count Orlok and Graf Orlok')).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'Characters 2' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByRole('row', { name: /Graf Orlok/ })).toBeVisible();
});

test('keys in quick succession decide one row each', async () => {
  const { backend } = await open();
  await focusFirst();
  await userEvent.keyboard('kk');
  await expect.poll(focused).toContain('Renfield');
  expect(page.getByRole('row').elements()).toHaveLength(1);
  expect(backend.undoable).toHaveLength(2);
  await userEvent.keyboard('k');
  await expect.element(page.getByText('No two characters here look alike.')).toBeVisible();
  await expectAccessible();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('the buttons of a row do the same, and the focus stays in the list', async () => {
  await open();
  await userEvent.click(
    page.getByRole('row', { name: /Count Dracula/ }).getByRole('button', { name: 'Keep apart' }),
  );
  await expect.poll(focused).toContain('Graf Orlok');
});

test('what could not be kept apart comes back, and says why', async () => {
  const { backend } = await open();
  backend.commands.identityKeepApart = () => {
    throw failure('readOnly');
  };
  await focusFirst();
  await userEvent.keyboard('k');
  await expect.element(page.getByText(/cannot be written to/)).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Count Dracula/ })).toBeVisible();
});

test('M merges two people: the dialog opens with both, and closes on the list', async () => {
  const { backend } = await open('/same?kind=person');
  await expect.element(list('People')).toBeVisible();
  await userEvent.click(page.getByRole('tab', { name: /^People/ }));
  await userEvent.keyboard('{Tab}m');
  const dialog = page.getByRole('dialog', { name: 'Merge with…' });
  await expect.element(dialog.getByRole('combobox')).toHaveValue('Georg H. Schnell');
  await expectAccessible();
  thoughtsOf(backend).people = [];
  await userEvent.click(dialog.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(page.getByText('Merged into Max Schreck')).toBeVisible();
  await expect.element(page.getByText('No two people here look alike.')).toBeVisible();
  expect(backend.undoable.at(-1)?.label.kind).toBe('mergePeople');
});

test('M merges two characters, and the row after it has the focus', async () => {
  const { backend } = await open();
  await focusFirst();
  await userEvent.keyboard('m');
  const dialog = page.getByRole('dialog', { name: 'Merge with…' });
  await expect.element(dialog.getByRole('combobox')).toHaveValue('Count Dracula');
  await expectAccessible();
  thoughtsOf(backend).characters = pairs.slice(1);
  await userEvent.click(dialog.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(page.getByText(/^Merged into/)).toBeVisible();
  await expect.poll(focused).toContain('Graf Orlok');
  expect(backend.undoable.at(-1)?.label.kind).toBe('mergeCharacters');
});

test('the page opens where there is something, and the sidebar counts what is to be decided', async () => {
  const { backend } = await renderApp({}, '/bin');
  await expect.element(inSidebar()).toHaveTextContent(/^May be the same$/);
  thoughtsOf(backend).people = [fakePeopleSuggestion(1, 5)];
  thoughtsOf(backend).refresh = () => true;
  await expect.element(inSidebar(), { timeout: 8000 }).toHaveTextContent('May be the same1');
  await userEvent.click(inSidebar());
  await expect.element(list('People')).toBeVisible();
});

test('while the library is thought about, a quiet line says so', async () => {
  const { backend } = await open('/same', { characters: [], people: [], isThinking: true });
  await expect.element(page.getByText('Nothing yet.')).toBeVisible();
  await expect.element(page.getByText('Still looking…')).toBeVisible();
  thoughtsOf(backend).isThinking = false;
  await expect
    .element(page.getByText('No two characters here look alike.'), { timeout: 5000 })
    .toBeVisible();
});

test('a person’s page names who may be the same, to compare or to keep apart', async () => {
  const { backend } = await open('/people/1');
  await expect
    .element(
      page.getByText('Also in the library: Georg H. Schnell (8 credits), may be the same person.'),
    )
    .toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Compare' }));
  await expect
    .element(page.getByRole('dialog').getByRole('combobox'))
    .toHaveValue('Georg H. Schnell');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(page.getByRole('button', { name: 'Keep apart' }));
  await expect.element(page.getByText(/^Kept apart: Max Schreck/)).toBeVisible();
  await expect.element(page.getByText(/^Also in the library/)).not.toBeInTheDocument();
  expect(backend.undoable.at(-1)?.label.kind).toBe('keepApart');
});

test('the library thinks after the start and after writing rests, one thought at a time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { backend } = await renderApp({}, '/bin');
    const thoughts = () => backend.calls.filter((name) => name === 'identityRefresh').length;
    let answer = (_: boolean) => {};
    thoughtsOf(backend).refresh = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    await vi.advanceTimersByTimeAsync(4_900);
    expect(thoughts()).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(thoughts()).toBe(1);
    backend.record(
      { kind: 'x', params: {} },
      () => {},
      () => {},
    );
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(thoughts(), 'the first is still at it').toBe(1);
    answer(false);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(thoughts()).toBe(2);
    answer(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(thoughts(), 'nothing was written').toBe(2);
  } finally {
    vi.useRealTimers();
  }
});

test('a thought that fails is for the log alone', async () => {
  const { backend } = await renderApp({}, '/bin');
  thoughtsOf(backend).refresh = () => {
    throw failure('internal');
  };
  await expect
    .poll(() => reportedErrors.splice(0), { timeout: 8000 })
    .toEqual(['unasked IpcError: internal']);
  expect(page.getByRole('alertdialog').elements()).toEqual([]);
});
