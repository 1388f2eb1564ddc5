import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listsOf } from '../../test/fakeLists';
import { expectAccessible, renderApp } from '../../test/renderApp';

const row = (name: string) => page.getByRole('row', { name });
const list = (name: string) => page.getByRole('grid', { name });

test('a genre is renamed in its row, and the step can be taken back', async () => {
  const { backend } = await renderApp({}, '/vocabulary');
  await expect.element(list('Genres')).toBeVisible();
  await expectAccessible();
  await userEvent.click(row('Drama'));
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByLabelText('New name of Drama')).toHaveFocus();
  await userEvent.keyboard('Melodrama');
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.element(row('Melodrama')).toHaveFocus();
  await expect.element(page.getByText('Drama is now Melodrama')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(row('Drama')).toBeVisible();
  await expect.element(page.getByText('Took back: genre Drama renamed to Melodrama')).toBeVisible();
  expect(listsOf(backend).words.genres.map(({ name }) => name)).toContain('Drama');
});

test('Esc leaves a name as it was, and leaving the field keeps it', async () => {
  const { backend } = await renderApp({}, '/vocabulary');
  await userEvent.click(row('Drama').getByRole('button', { name: 'Rename' }));
  await userEvent.keyboard('Not meant{Escape}');
  await expect.element(row('Drama')).toHaveFocus();
  expect(backend.calls).not.toContain('vocabularyRename');
  await userEvent.keyboard('{Enter}Spectacle');
  await userEvent.click(page.getByRole('heading', { name: 'Genres, countries, sets' }));
  await expect.element(row('Spectacle')).toBeVisible();
});

test('a name that another genre has stays in the field and leads to the merge', async () => {
  const { backend } = await renderApp({}, '/vocabulary');
  await userEvent.click(row('Noir').getByRole('button', { name: 'Rename' }));
  await userEvent.keyboard('crime{Enter}');
  const field = page.getByLabelText('New name of Noir');
  await expect
    .element(field)
    .toHaveAccessibleDescription('There is a genre of that name already. Merge them instead?');
  await expect.element(field).toHaveValue('crime');
  await expectAccessible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Merge Noir into…' })).toBeVisible();
  await expect
    .element(page.getByText('Nothing has Noir, so nothing moves. One step to undo.'))
    .toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(page.getByText('Noir is part of Crime now')).toBeVisible();
  expect(listsOf(backend).words.genres.map(({ name }) => name)).not.toContain('Noir');
});

test('a merge says what it moves before it does', async () => {
  await renderApp({}, '/vocabulary');
  await userEvent.click(row('Comedy').getByRole('button', { name: 'Merge into…' }));
  const into = page.getByRole('combobox', { name: 'The genre that stays' });
  await expect.element(into).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await userEvent.keyboard('dra{Enter}');
  await expect.element(page.getByText('14 movies move to Drama. One step to undo.')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(page.getByText('Comedy is part of Drama now')).toBeVisible();
  await expect.element(row('Comedy')).not.toBeInTheDocument();
  await expect.element(row('Drama')).toHaveFocus();
});

test('Delete takes a genre out and says what hung on it', async () => {
  await renderApp({}, '/vocabulary');
  await userEvent.click(row('Comedy'));
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByText('Deleted Comedy, 14 movies had it')).toBeVisible();
  await expect.element(row('Comedy')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(row('Comedy')).toBeVisible();
});

test('countries have people, offer the names of the world, and take any other', async () => {
  const { history } = await renderApp({}, '/vocabulary');
  await userEvent.click(page.getByRole('tab', { name: /^Countries/ }));
  await expect.element(list('Countries')).toBeVisible();
  expect(history.location.search).toContain('countries');
  await userEvent.click(row('USA').getByRole('button', { name: 'Rename' }));
  await userEvent.keyboard('United St{ArrowDown}');
  await expect.element(page.getByRole('option', { name: 'United States' }).first()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^USA is now United St/)).toBeVisible();
  await userEvent.click(row('Germany').getByRole('button', { name: 'Rename' }));
  await userEvent.keyboard('East Germany{Enter}');
  await expect.element(row('East Germany')).toHaveFocus();
  await userEvent.keyboard('{F2}France{Enter}');
  await expect
    .element(page.getByLabelText('New name of East Germany'))
    .toHaveAccessibleDescription(/^There is a country of that name already/);
  expect(page.getByRole('listbox').elements()).toEqual([]);
});

test('the filter narrows the list and says when nothing is left', async () => {
  await renderApp({}, '/vocabulary');
  await userEvent.fill(page.getByRole('searchbox', { name: 'Filter genres' }), 'o');
  await expect.element(row('Drama')).not.toBeInTheDocument();
  await expect.element(row('Noir')).toBeVisible();
  await userEvent.fill(page.getByRole('searchbox', { name: 'Filter genres' }), 'xyz');
  await expect.element(page.getByText('Nothing here has “xyz” in its name.')).toBeVisible();
});

test('a list of thousands has rows only for what is in view', async () => {
  const { backend } = await renderApp({});
  listsOf(backend).words.genres = Array.from({ length: 2000 }, (_, index) => ({
    id: index + 1,
    name: `Genre ${String(index + 1).padStart(4, '0')}`,
    movies: index % 40,
    people: 0,
  }));
  await userEvent.click(page.getByRole('link', { name: 'Genres and more' }));
  await userEvent.click(row('Genre 0002'));
  await userEvent.keyboard('{End}');
  await expect.element(row('Genre 2000')).toHaveFocus();
  expect(page.getByRole('row').elements().length).toBeLessThan(60);
});
