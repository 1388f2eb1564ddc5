import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FakeBackend } from '../../test/fakeBackend';
import { charactersOf, PLAYED_NEVER } from '../../test/fakeCharacters';
import { fakeCharacterRow, fakeCharacterSuggestion, thoughtsOf } from '../../test/fakeIdentity';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) =>
  page.getByRole('heading', { level: 1, name: `Who has been ${name}` });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const cards = () => page.getByRole('main').getByRole('list').last().getByRole('listitem');

async function openCharacter(id = 1, before: (backend: FakeBackend) => void = () => {}) {
  const app = await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  before(app.backend);
  app.history.push(`/characters/${id}`);
  await expect
    .element(page.getByRole('heading', { level: 1, name: /^Who has been/ }))
    .toBeVisible();
  return app;
}

async function openMenu(item: string) {
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await userEvent.click(page.getByRole('menuitem', { name: item }));
}

function suggest(backend: FakeBackend) {
  const orlok = fakeCharacterRow(1, 'Count Orlok');
  thoughtsOf(backend).characters = [
    fakeCharacterSuggestion(orlok, fakeCharacterRow(2, 'Thomas Hutter')),
    fakeCharacterSuggestion(fakeCharacterRow(3, 'Ellen Hutter', { movies: 4 }), orlok),
  ];
}

test('who was a character stands by release, with credit and age, and is lit on all cards', async () => {
  await openCharacter();
  await expect.element(page.getByText('14 movies, 5 performers, 1921–1934')).toBeVisible();
  await expect.element(page.getByText('leading character')).toBeVisible();
  const names = page.getByRole('list', { name: 'Other names' });
  await expect.element(names.getByText('Nosferatu')).toBeVisible();
  const first = cards().first();
  await expect.element(first.getByText('1921')).toBeVisible();
  await expect.element(first.getByText('as Graf Orlok, aged 25')).toBeVisible();
  (first.getByRole('link', { name: 'Max Schreck' }).element() as HTMLElement).focus();
  // Three cards of fourteen are his, and the lines between them.
  await expect.poll(() => document.querySelectorAll('li[data-lit]').length).toBe(3);
  expect(document.querySelectorAll('span[data-lit]').length).toBeGreaterThan(1);
});

test('the table says the same in columns, and is remembered for the next character', async () => {
  const { history } = await openCharacter();
  await userEvent.click(page.getByText('Table', { exact: true }));
  const table = page.getByRole('table', { name: 'Who has been Count Orlok' });
  await expect
    .element(table.getByRole('row').nth(1))
    .toHaveTextContent(/1921.*Max Schreck.*25.*Graf Orlok.*In person/);
  await expectAccessible();
  history.push('/characters/2');
  await expect.element(page.getByRole('table', { name: /Thomas Hutter/ })).toBeVisible();
});

test('the name is edited in its place, and the message takes it back', async () => {
  await openCharacter();
  await userEvent.keyboard('{F2}Dracula{Enter}');
  await expect.element(heading('Dracula')).toHaveFocus();
  await expect.element(page.getByText('Name changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(heading('Count Orlok')).toBeVisible();
});

test('Esc leaves everything as it was, and Ctrl E begins again', async () => {
  const { backend } = await openCharacter();
  await userEvent.keyboard('{Control>}e{/Control}Somebody else{Escape}');
  await expect.element(heading('Count Orlok')).toHaveFocus();
  expect(backend.calls).not.toContain('charactersEdit');
});

test('a name that is refused is said at its field and stays to be put right', async () => {
  await openCharacter();
  await userEvent.keyboard('{F2}');
  await userEvent.fill(field('Name'), '');
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Name')).toHaveAccessibleDescription('A character needs a name.');
  await userEvent.fill(field('Name'), 'x'.repeat(501));
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Name')).toHaveAccessibleDescription('At most 500 characters.');
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(field('Name')).toHaveFocus();
});

test('other names are typed and taken out, and the role is chosen', async () => {
  const { backend } = await openCharacter();
  await userEvent.keyboard('{F2}');
  await userEvent.click(page.getByRole('combobox', { name: 'Other names' }));
  await userEvent.keyboard('Count Alucard{Enter}');
  await expect.element(page.getByText('Other names changed')).toBeVisible();
  expect(charactersOf(backend).get(1)?.aliases).toEqual([
    'Graf Orlok',
    'Nosferatu',
    'Count Alucard',
  ]);
  await userEvent.keyboard('{Backspace}');
  await expect.poll(() => charactersOf(backend).get(1)?.aliases.length).toBe(2);
  await userEvent.click(page.getByRole('button', { name: /Role/ }));
  await userEvent.click(page.getByRole('option', { name: 'None' }));
  await expect.element(page.getByText('Role changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(page.getByText('leading character')).not.toBeInTheDocument();
});

test('a deleted character gives way to the list, and Undo brings it back', async () => {
  const { history } = await openCharacter();
  await openMenu('Delete');
  await expect.element(page.getByText('Deleted Count Orlok')).toBeVisible();
  expect(history.location.pathname).toBe('/characters');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  history.push('/characters/1');
  await expect.element(heading('Count Orlok')).toBeVisible();
});

test('a character that nobody plays says what would be here', async () => {
  await openCharacter(PLAYED_NEVER);
  await expect.element(page.getByText('Not played yet')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Add who plays it' }));
  await expect.element(field('Name')).toHaveFocus();
});

test('two rows of one character are merged in one step', async () => {
  const { backend, history } = await openCharacter();
  const own = charactersOf(backend).get(1);
  charactersOf(backend).set(2, {
    id: 2,
    name: 'Dracula',
    description: '',
    role: null,
    aliases: [],
    portrayals: (own?.portrayals ?? []).map((one) => ({
      ...one,
      person: { ...one.person, id: one.person.id + 5 },
    })),
  });
  await openMenu('Merge with…');
  const other = page.getByRole('combobox', { name: /same character as Count Orlok/ });
  await expect.element(other).toHaveFocus();
  await userEvent.keyboard('thomas{Enter}');
  const name = page.getByRole('radiogroup', { name: 'Name' });
  await expect.element(name.getByRole('radio', { name: 'Count Orlok' })).toBeChecked();
  await expect
    .element(
      page.getByText(
        '14 portrayals come over; “Dracula” becomes another name. This is one step to undo.',
      ),
    )
    .toBeVisible();
  await expectAccessible();
  (name.getByRole('radio', { name: 'Count Orlok' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText(/“Count Orlok” becomes another name/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(heading('Dracula')).toBeVisible();
  await expect.element(page.getByText('Merged into Dracula')).toBeVisible();
  expect(history.location.pathname).toBe('/characters/1');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(heading('Count Orlok')).toBeVisible();
});

test('the other one is kept instead, and its page takes the place of the one that goes', async () => {
  const { history } = await openCharacter(1, suggest);
  await userEvent.click(page.getByRole('button', { name: 'Compare' }).first());
  (page.getByRole('switch', { name: /Keep the other/ }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  // What both were in already does not come over again.
  await expect.element(page.getByText(/^No portrayal comes over; “Count Orlok”/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(heading('Thomas Hutter')).toBeVisible();
  expect(history.location.pathname).toBe('/characters/2');
});

test('some portrayals become a character of their own, but never all', async () => {
  const { backend } = await openCharacter();
  await openMenu('Split…');
  const dialog = page.getByRole('dialog', { name: 'Split Count Orlok' });
  await expect.element(dialog.getByRole('textbox')).toHaveValue('Count Orlok');
  const move = dialog.getByRole('button', { name: /^Move/ });
  await expect.element(move).toBeDisabled();
  const boxes = dialog.getByRole('checkbox');
  (boxes.first().element() as HTMLElement).focus();
  for (let at = 0; at < 14; at += 1) await userEvent.keyboard(' {Tab}');
  await expect.element(dialog.getByText('One portrayal has to stay.')).toBeVisible();
  await expect.element(move).toBeDisabled();
  (boxes.first().element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expectAccessible();
  await userEvent.fill(dialog.getByRole('textbox'), '');
  await userEvent.click(dialog.getByRole('button', { name: 'Move 13 portrayals' }));
  await expect
    .element(dialog.getByRole('textbox'))
    .toHaveAccessibleDescription('A character needs a name.');
  await userEvent.fill(dialog.getByRole('textbox'), 'Count Alucard');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('13 portrayals moved to Count Alucard')).toBeVisible();
  await expect.element(page.getByText('1 movie, 1 performer, 1921')).toBeVisible();
  expect(backend.undoable.at(-1)?.label.kind).toBe('splitCharacter');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByText('14 movies, 5 performers, 1921–1934')).toBeVisible();
});

test('what may be the same is said quietly, and kept apart with the way back', async () => {
  const { backend } = await openCharacter(1, suggest);
  const sentence = page.getByText('Thomas Hutter in 1 movie may be the same character.');
  await expect.element(sentence).toBeVisible();
  await expect
    .element(page.getByText('Ellen Hutter in 4 movies may be the same character.'))
    .toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Keep apart' }).first());
  await expect.element(page.getByText('Kept apart: Count Orlok and Thomas Hutter')).toBeVisible();
  await expect.element(sentence).not.toBeInTheDocument();
  await expect.element(heading('Count Orlok')).toHaveFocus();
  expect(backend.undoable.at(-1)?.label.kind).toBe('keepApart');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(sentence).toBeVisible();
});

test('a character that goes while it is shown says so, and comes back with its step', async () => {
  const { history } = await openCharacter();
  await openMenu('Delete');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  history.push('/characters/1');
  await expect.element(heading('Count Orlok')).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(page.getByText('This is not in the library any more.')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(heading('Count Orlok')).toBeVisible();
});
