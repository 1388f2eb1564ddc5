import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

test('a title is edited in its place and the change can be taken back from the message', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('Nosferatu{Enter}');
  await expect.element(heading('Nosferatu')).toBeVisible();
  expect(backend.cards.get(3)?.title).toBe('Nosferatu');
  await expect.element(page.getByText('Title changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await expect.element(page.getByText('Took back: title of Broken Harbour 1')).toBeVisible();
});

test('Esc leaves a title as it was, and an empty one is refused at the field', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Edit', exact: true }));
  await userEvent.keyboard('Something else{Escape}');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{Control>}e{/Control}');
  await userEvent.keyboard('{Backspace}{Enter}');
  await expect
    .element(page.getByLabelText('Title', { exact: true }))
    .toHaveAccessibleDescription('A movie needs a title.');
  expect(backend.cards.get(3)?.title).toBe('Broken Harbour 1');
});

test('leaving the description keeps it', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await userEvent.click(page.getByRole('button', { name: 'Edit', exact: true }));
  await userEvent.fill(page.getByLabelText('Description'), 'A ship without a crew.');
  await userEvent.click(page.getByRole('heading', { name: 'Cast' }));
  await expect.poll(() => backend.facts.get(3)?.description).toBe('A ship without a crew.');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await expect.element(page.getByText('Description changed')).toBeVisible();
});

test('undo and redo work from anywhere, and say when there is nothing', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{F2}Nosferatu{Enter}');
  await expect.element(heading('Nosferatu')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(heading('Nosferatu')).toBeVisible();
  backend.undoable.length = 0;
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Nothing to take back')).toBeVisible();
});

test('one person with two characters is one entry, and leads to both', async () => {
  await renderApp({}, '/movies/3');
  await expect.element(page.getByRole('link', { name: 'The Coachman' })).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Max Schreck', exact: true }));
  await expect.element(heading('Max Schreck')).toBeVisible();
  await userEvent.click(page.getByRole('tab', { name: /Characters/ }));
  await userEvent.click(page.getByRole('link', { name: 'Count Orlok' }));
  await expect.element(heading('Who has been Count Orlok')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Max Schreck' }));
  await expect.element(heading('Max Schreck')).toBeVisible();
});

test('a message gives way when the change it offers to undo is taken back by the keyboard', async () => {
  await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{F2}Nosferatu{Enter}');
  await expect.element(page.getByText('Title changed')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Took back: title of Broken Harbour 1')).toBeVisible();
  await expect.element(page.getByText('Title changed')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(page.getByText('Done again: title of Broken Harbour 1')).toBeVisible();
  await expect.element(page.getByText(/Took back/)).not.toBeInTheDocument();
});

test('a message can be reached with F6', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{F2}Nosferatu{Enter}');
  await expect.element(page.getByText('Title changed')).toBeVisible();
  await userEvent.keyboard('{F6}{Tab}{Enter}');
  await expect.poll(() => backend.cards.get(3)?.title).toBe('Broken Harbour 1');
});

test('a copy opens under its own title', async () => {
  const { history } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Duplicate', exact: true }));
  await expect.element(heading('Broken Harbour 1 (copy)')).toHaveFocus();
  expect(history.location.pathname).toBe('/movies/61');
  await expect.element(page.getByText('Duplicated Broken Harbour 1')).toBeVisible();
});

test('Delete puts a movie into the bin, and the message brings it back', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  expect(backend.cards.has(3)).toBe(false);
  await expect.element(page.getByText('Deleted Broken Harbour 1')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => backend.cards.has(3)).toBe(true);
});

test('Delete in a text field deletes text and nothing else', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}{Delete}');
  await userEvent.keyboard('{Escape}{F2}{Delete}');
  expect(backend.cards.has(3)).toBe(true);
});

test('its history and its duplicates are one step away', async () => {
  const { history } = await renderApp({}, '/movies/3');
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'History of this movie' }));
  await expect.poll(() => history.location.href).toContain('/history?movie=3');
  history.back();
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Find duplicates' }));
  await expect.poll(() => history.location.pathname).toBe('/duplicates');
});

test('namesakes are told apart, and movies of the same people are one step away', async () => {
  await renderApp({}, '/movies/3');
  await expect.element(page.getByRole('link', { name: 'John Gottowt (b. 1881)' })).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: 'Also with these people' }))
    .toBeInTheDocument();
  await userEvent.click(page.getByRole('link', { name: 'Midnight Harbour 1 1921 Max Schreck' }));
  await expect.element(heading('Midnight Harbour 1')).toBeVisible();
  await expectAccessible();
});

test('what does not add up is said in words below the facts', async () => {
  const { backend, history } = await renderApp({}, '/people');
  backend.commands.attentionItems = () => [
    {
      reason: 'bornAfterRelease',
      movieId: 3,
      title: '',
      personId: 1,
      person: 'Buster Keaton',
      value: 1926,
    },
    { reason: 'longDuration', movieId: 3, title: '', personId: null, person: null, value: 1560 },
  ];
  history.push('/movies/3');
  await expect
    .element(
      page.getByText('Buster Keaton is credited 3 years before their birth (1926), 26 hours long'),
    )
    .toBeInTheDocument();
});
