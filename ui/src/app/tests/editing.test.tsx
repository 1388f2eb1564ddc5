import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const option = (name: string | RegExp) => page.getByRole('option', { name });

async function startEditing(id = 3) {
  const app = await renderApp({}, `/movies/${id}`);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{F2}');
  await expect.element(field('Title')).toHaveFocus();
  const { backend } = app;
  return { ...app, facts: () => backend.facts.get(id) ?? {} };
}

test('leaving the page by the keyboard while editing keeps what was typed', async () => {
  const { backend } = await startEditing();
  await userEvent.keyboard('Typed and left');
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.element(heading('Import')).toBeVisible();
  await expect.poll(() => backend.cards.get(3)?.title).toBe('Typed and left');
});

test('going on to the next movie keeps what was typed with the one it was typed for', async () => {
  const { backend, history } = await startEditing();
  await userEvent.keyboard('Typed for three');
  history.push('/movies/4');
  await expect.element(heading('Golden Harbour 1')).toBeVisible();
  await expect.poll(() => backend.cards.get(3)?.title).toBe('Typed for three');
  expect(backend.cards.get(4)?.title).toBe('Golden Harbour 1');
});

test('Esc leaves nothing behind that a page change would keep', async () => {
  const { backend } = await startEditing();
  await userEvent.keyboard('Not meant{Escape}');
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.element(heading('Import')).toBeVisible();
  expect(backend.calls).not.toContain('moviesEdit');
});

test('Enter on the title opens it whole, as the other ways do', async () => {
  await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByLabelText('Title', { exact: true }))
    .toHaveValue('Broken Harbour 1');
  await expect.element(field('Title')).toHaveFocus();
});

test('Tab goes through the facts, and each is kept as it is left', async () => {
  const { facts } = await startEditing();
  await userEvent.keyboard('{Tab}1979-05{Tab}117{Tab}');
  await expect.poll(facts).toMatchObject({
    releaseDate: { date: '1979-05-01', precision: 'month' },
    durationMinutes: 117,
  });
  await expect.element(page.getByText('Runtime changed')).toBeVisible();
  await expect.element(page.getByText('Release date changed')).not.toBeInTheDocument();
  await expect.element(choice('Directors')).toHaveFocus();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(heading('Broken Harbour 1')).toHaveFocus();
  await expect.element(page.getByText('May 1979')).toBeVisible();
});

test('what cannot be kept is said at its field and stays there', async () => {
  const { backend } = await startEditing();
  const refused = async (name: string, typed: string, sentence: string) => {
    await userEvent.fill(field(name), typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(field(name)).toHaveAccessibleDescription(sentence);
    await expect.element(field(name)).toHaveValue(typed);
  };
  await refused('Released', '25.5.1979', 'Write it as 1979, 1979-05 or 1979-05-25.');
  await refused('Runtime in minutes', '0', 'Between 1 and 44,640.');
  await refused('Runtime in minutes', '2 hours', 'Whole minutes, as 94.');
  await refused('Budget', '1,5 Mio', 'A whole number, as 1,200,000.');
  await refused('Budget', '1,5', 'A whole number, as 1,200,000.');
  await refused('Currency', 'Dollars', 'Three letters, as USD.');
  expect(backend.facts.get(3)).toBeUndefined();
  // Done stays with what is to be put right.
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(field('Released')).toHaveFocus();
});

test('a budget is read with the grouping of the language', async () => {
  const { facts } = await startEditing();
  await userEvent.fill(field('Budget'), '11,000,000');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => facts().budget).toBe(11_000_000);
  await userEvent.fill(field('Currency'), 'gbp');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => facts().budgetCurrency).toBe('GBP');
  await expect.element(field('Currency')).toHaveValue('GBP');
});

test('genres are chosen among those of the library, or new', async () => {
  const { facts } = await startEditing();
  await userEvent.click(choice('Genres'));
  await userEvent.keyboard('dra');
  await expect.element(option('Drama')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => facts().genres).toEqual(['Horror', 'Silent', 'Drama']);
  await userEvent.keyboard('Noir{Enter}');
  await expect.poll(() => facts().genres).toEqual(['Horror', 'Silent', 'Drama', 'Noir']);
});

test('countries are those of the library and of the world', async () => {
  const { facts } = await startEditing();
  await userEvent.click(choice('Countries'));
  await userEvent.keyboard('new zea{Enter}');
  await expect.poll(() => facts().countries).toEqual(['Germany', 'New Zealand']);
  await userEvent.keyboard('{Backspace}{Backspace}');
  await expect.poll(() => facts().countries).toEqual([]);
});

test('a director is chosen among namesakes or made, once', async () => {
  const { backend, facts } = await startEditing();
  const sent: unknown[] = [];
  const { moviesEdit } = backend.commands;
  backend.commands.moviesEdit = (id, edit) => {
    if (edit.field === 'directors') sent.push(edit.value);
    return moviesEdit(id, edit);
  };
  await userEvent.click(choice('Directors'));
  await userEvent.keyboard('Zoe{Enter}');
  await userEvent.keyboard('max s');
  await expect.element(option('Max Schreck')).toHaveAccessibleDescription(/credits/);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => sent.length).toBe(2);
  expect(sent).toEqual([
    [{ known: 5 }, { new: 'Zoe' }],
    [{ known: 5 }, { known: 501 }, { known: 1 }],
  ]);
  await expect.poll(() => facts().crew).toHaveLength(5);
});

test('crew is added, changed and taken out by rows', async () => {
  const { facts } = await startEditing();
  const crew = () =>
    ((facts().crew ?? []) as { job: string; person: { name: string } }[]).map(
      ({ job, person }) => `${job}: ${person.name}`,
    );
  await userEvent.click(page.getByRole('button', { name: 'Add to the crew' }));
  await expect.element(choice('Job').last()).toHaveFocus();
  await userEvent.keyboard('Art{Enter}{Tab}');
  await expect.element(choice('Person').last()).toHaveFocus();
  await userEvent.keyboard('alb{Enter}');
  await expect.poll(crew).toContain('art: Albert Venohr');
  await expect.element(choice('Person').last()).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Take out Ruth Landshoff' }));
  await expect.poll(crew).not.toContain('writer: Ruth Landshoff');
  await expect.element(page.getByRole('button', { name: 'Add to the crew' })).toHaveFocus();
  await expectAccessible();
});

test('a set is chosen or left by its name', async () => {
  const { facts } = await startEditing();
  await userEvent.fill(choice('Set'), 'The Night trilogy');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => facts().set).toMatchObject({ name: 'The Night trilogy' });
  await expect.element(choice('Set')).toHaveValue('The Night trilogy');
  await userEvent.fill(choice('Set'), '');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => facts().set).toBeNull();
});

test('a full disk and a movie that is gone are said at the field', async () => {
  const { backend } = await startEditing();
  backend.commands.moviesEdit = () => {
    throw failure('diskFull');
  };
  await userEvent.fill(field('Original title'), 'Das Haus');
  await userEvent.keyboard('{Tab}');
  await expect
    .element(field('Original title'))
    .toHaveAccessibleDescription('The disk is full. Make some room, then try again.');
  backend.commands.moviesEdit = () => {
    throw failure('notFound', { params: { what: 'movie' } });
  };
  await userEvent.fill(field('Title'), 'Still here');
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Title')).toHaveAccessibleDescription(/deleted meanwhile/);
  await expect.element(field('Title')).toHaveValue('Still here');
});

test('what is taken back from a message shows in the field at once', async () => {
  await startEditing();
  await userEvent.fill(field('Runtime in minutes'), '200');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Runtime changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(field('Runtime in minutes')).toHaveValue('63');
});
