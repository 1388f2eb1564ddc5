import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure } from '../../test/fakeLibrary';
import { drag } from '../../test/fakePictures';
import { expectAccessible, renderApp } from '../../test/renderApp';

const text = (words: string | RegExp) => page.getByText(words);
const card = (id: number) => document.querySelector(`[data-key="${id}"]`) as HTMLElement;

async function openGrid() {
  const app = await renderApp({ movies: 60 });
  await expect.poll(() => card(3)).toBeTruthy();
  return app;
}

function middleOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

test('a file over a card names it, and let go it is its poster, to be taken back', async () => {
  const { backend } = await openGrid();
  const title = backend.cards.get(3)?.title ?? '';
  const before = backend.cards.get(3)?.poster?.hash;
  await drag(middleOf(card(3)));
  await expect.element(page.getByRole('status').filter({ hasText: title })).toBeVisible();
  await expectAccessible();
  await drag({ phase: 'leave' });
  await expect.element(text(/Set as poster of/)).not.toBeInTheDocument();
  await drag({ phase: 'drop', ...middleOf(card(3)) });
  await expect.element(text(`Changed the poster of ${title}`)).toBeVisible();
  expect(backend.cards.get(3)?.poster?.hash).not.toBe(before);
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => backend.cards.get(3)?.poster?.hash).toBe(before);
});

test('a link is told what to do, a folder is imported', async () => {
  const { history } = await openGrid();
  await drag({ kind: 'link' });
  await expect.element(text(/That is a link/)).toBeVisible();
  await drag({ phase: 'drop', kind: 'link' });
  await expect.element(text(/That is a link/).first()).toBeVisible();
  await drag({ phase: 'drop', kind: 'folder' });
  await expect.poll(() => history.location.pathname).toBe('/import');
});

test('several files are matched to movies, and only what is clear is taken', async () => {
  const { backend } = await openGrid();
  await drag({ phase: 'drop', count: 3 });
  const dialog = page.getByRole('dialog', { name: 'Posters for your movies' });
  await expect.element(dialog).toBeVisible();
  await expect.element(text('Title and year agree')).toBeVisible();
  await expect.element(text(/x\.svg is an SVG drawing/)).toBeVisible();
  await expectAccessible();
  const set = page.getByRole('button', { name: 'Set 1 poster' });
  await expect.element(set).toBeEnabled();
  backend.commands.picturesPlace = () => {
    throw failure('fileUnreadable', { params: { file: 'three (1930).jpg' } });
  };
  await userEvent.click(set);
  await expect.element(text('three (1930).jpg cannot be read.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});

test('Ctrl+V pastes onto the card or the page, and never into a field', async () => {
  const { backend, history } = await openGrid();
  card(3).focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expect.element(text(/Changed the poster of/)).toBeVisible();
  history.push('/movies/4');
  await expect.element(page.getByRole('button', { name: 'Change poster' })).toBeVisible();
  const pastes = () => backend.calls.filter((name) => name === 'picturesPaste').length;
  await userEvent.keyboard('{Control>}f{/Control}{Control>}v{/Control}');
  expect(pastes()).toBe(1);
  await userEvent.keyboard('{Escape}{Escape}');
  (page.getByRole('heading', { level: 1 }).element() as HTMLElement).focus();
  backend.commands.picturesPaste = () => {
    throw failure('notFound', { params: { what: 'picture' } });
  };
  await userEvent.keyboard('{Control>}v{/Control}');
  await expect.element(text(/no picture on the clipboard/)).toBeVisible();
});

test('the dialog crops, turns, goes back, and brings earlier pictures again', async () => {
  const { backend } = await renderApp({ movies: 60 }, '/movies/5');
  await userEvent.click(page.getByRole('button', { name: 'Change poster' }));
  const dialog = page.getByRole('dialog', { name: /^Poster of/ });
  await expect.element(dialog).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Crop' }));
  const frame = page.getByRole('group', { name: /What is kept/ });
  (frame.element() as HTMLElement).focus();
  const cuts: unknown[] = [];
  const { picturesCut } = backend.commands;
  backend.commands.picturesCut = (of, cut) => {
    cuts.push(cut);
    return picturesCut(of, cut);
  };
  const slider = page.getByRole('slider', { name: 'Size of the part' });
  await slider.fill('0.5');
  (frame.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}');
  await userEvent.click(page.getByRole('button', { name: 'Turn' }));
  await userEvent.click(page.getByRole('button', { name: 'Apply' }));
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(text(/Changed the poster of/)).toBeVisible();
  expect(cuts).toHaveLength(1);
  expect(cuts[0]).toMatchObject({ turns: 1 });

  await userEvent.click(page.getByRole('button', { name: 'Change poster' }));
  await userEvent.click(page.getByRole('button', { name: 'Use picture 1 again' }));
  await userEvent.click(page.getByRole('button', { name: 'Remove' }));
  await expect.element(text(/No picture yet/)).toBeVisible();
  expect(backend.cards.get(5)?.poster).toBeNull();
});
