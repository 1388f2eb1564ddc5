import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BinEntry } from '../../generated/bindings';
import { listsOf } from '../../test/fakeLists';
import { expectAccessible, renderApp } from '../../test/renderApp';

const bin: BinEntry[] = [
  {
    change: 5,
    table: 'movies',
    name: 'Alien',
    user: 'Ada',
    at: Date.now() - 300_000,
    castings: 14,
    links: 3,
  },
  {
    change: 4,
    table: 'persons',
    name: 'Max Schreck',
    user: 'Jonas',
    at: Date.UTC(2026, 3, 2),
    castings: 1,
    links: 0,
  },
  {
    change: 3,
    table: 'genres',
    name: 'Horror',
    user: null,
    at: Date.UTC(2026, 3, 1),
    castings: 0,
    links: 12,
  },
  {
    change: 2,
    table: 'movie_sets',
    name: 'Taken',
    user: 'Ada',
    at: Date.UTC(2025, 3, 1),
    castings: 0,
    links: 0,
  },
];

async function openBin(isOwner = true) {
  const { backend } = await renderApp({});
  listsOf(backend).bin = bin;
  if (backend.boot.session) backend.boot.session.isOwner = isOwner;
  await userEvent.click(page.getByRole('link', { name: 'Bin' }));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Bin' })).toHaveFocus();
  return backend;
}

test('the bin says what hung on each thing, and brings one back', async () => {
  const backend = await openBin();
  await expect.element(page.getByText('14 castings, 3 other links')).toBeVisible();
  await expect.element(page.getByText('5 minutes ago')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Bring back Alien' }));
  await expect.element(page.getByText('Alien is back')).toBeVisible();
  await expect.element(page.getByText('14 castings, 3 other links')).not.toBeInTheDocument();
  // The row after takes over the focus, so that the keyboard goes on from there.
  await expect.element(page.getByRole('button', { name: 'Bring back Max Schreck' })).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByText('14 castings, 3 other links')).toBeVisible();
  expect(listsOf(backend).bin).toEqual(bin);
});

test('what cannot come back because of its name says so at its row', async () => {
  await openBin();
  await userEvent.click(page.getByRole('button', { name: 'Bring back Taken' }));
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Something else is called “Taken” by now.');
});

test('the owner empties the bin after one question', async () => {
  const backend = await openBin();
  await userEvent.click(page.getByRole('button', { name: 'Empty the bin…' }));
  const dialog = page.getByRole('alertdialog', { name: 'Empty the bin?' });
  await expect.element(dialog).toHaveTextContent('4 things go for good');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(backend.calls).not.toContain('historyEmptyBin');
  await userEvent.click(page.getByRole('button', { name: 'Empty the bin…' }));
  await userEvent.click(page.getByRole('button', { name: 'Empty the bin', exact: true }));
  await expect.element(page.getByText('4 things are gone for good')).toBeVisible();
  await expect.element(page.getByText('Nothing in the bin.')).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Bin' })).toHaveFocus();
});

test('who is not the owner is told, and has no button for it', async () => {
  await openBin(false);
  await expect
    .element(page.getByText('4 things. Only the owner of the library can empty the bin.'))
    .toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Empty the bin…' }))
    .not.toBeInTheDocument();
});
