import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BARE_MOVIE } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const grid = () => page.getByRole('grid', { name: 'Cast' });

/** The rows as they are read, without the empty one at the end. */
function rows(): string[] {
  return [...document.querySelectorAll('[data-row]')]
    .map((row) =>
      [...row.querySelectorAll<HTMLElement>('[data-column]')]
        .filter(({ dataset }) => dataset.column === 'person' || dataset.column === 'character')
        .map((cell) => {
          const monogram = cell.querySelector('[aria-hidden="true"]')?.textContent ?? '';
          return cell.querySelector('input')?.value ?? cell.textContent.replace(monogram, '');
        })
        .join(' as '),
    )
    .slice(0, -1);
}

function cell(row: number, column: string): HTMLElement {
  const found = document
    .querySelectorAll('[data-row]')
    [row - 1]?.querySelector<HTMLElement>(`[role="gridcell"][data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${column} in row ${row}`);
  return found;
}

const columnInUse = () => document.activeElement?.closest<HTMLElement>('[data-column]')?.dataset;
const rowInUse = () =>
  [...document.querySelectorAll('[data-row]')].indexOf(
    document.activeElement?.closest('[data-row]') ?? document.body,
  ) + 1;

async function openCast(id = 3) {
  const app = await renderApp({}, `/movies/${id}/cast`);
  await expect.element(grid()).toBeVisible();
  return app;
}

test('a cast is typed row by row, and each row is kept when its performer is known', {
  timeout: 90_000,
}, async () => {
  const { backend, history } = await renderApp({}, `/movies/${BARE_MOVIE}`);
  await userEvent.click(page.getByRole('button', { name: 'Add cast' }));
  await expect.element(heading('Cast of Golden Road 1')).toHaveFocus();
  await expect.element(page.getByText('No credits yet')).toBeVisible();
  await expectAccessible();
  cell(1, 'person').focus();
  await userEvent.keyboard('max{Tab}Orlok{Control>}{Enter}{/Control}');
  await userEvent.keyboard('gre{Tab}ell{Enter}');
  await userEvent.keyboard('Fritz{Control>}{Enter}{/Control}');
  await userEvent.keyboard('ruth{Tab}Sister{Control>}{Enter}{/Control}');
  await userEvent.keyboard('botz{Tab}{Tab}G. B.{Tab}v{Enter}');
  await expect
    .poll(rows)
    .toEqual([
      'Max Schreck as Orlok',
      'Greta Schröder as Ellen Hutter',
      'Fritz as –',
      'Ruth Landshoff as Sister',
      'Gustav Botz as –',
    ]);
  await expect.element(page.getByText('5 credits, 3 characters')).toBeVisible();
  const cast = backend.facts.get(BARE_MOVIE)?.cast as { creditedAs: string; kind: string }[];
  await expect.poll(() => cast[4]).toMatchObject({ creditedAs: 'G. B.', kind: 'voice' });
  expect(columnInUse()?.column).toBe('person');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => history.location.pathname).toBe(`/movies/${BARE_MOVIE}`);
  await expect.element(page.getByRole('link', { name: 'Fritz' })).toBeVisible();
});

test('rows move by the keyboard, the focus goes with them, and the move is told', async () => {
  await openCast();
  cell(1, 'character').focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  await expect
    .poll(() => rows().slice(0, 3))
    .toEqual([
      'Gustav von Wangenheim as Thomas Hutter',
      'Greta Schröder as Ellen Hutter',
      'Max Schreck as Count Orlok',
    ]);
  await expect.element(page.getByText('Max Schreck, now 3 of 15')).toBeInTheDocument();
  expect([rowInUse(), columnInUse()?.column]).toEqual([3, 'character']);
  await userEvent.keyboard('{ArrowUp}');
  expect([rowInUse(), columnInUse()?.column]).toEqual([2, 'character']);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => rows()[1]).toBe('Max Schreck as Count Orlok');
  await expect.element(page.getByText(/^Took back/)).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => rows()[0]).toBe('Max Schreck as Count Orlok');
});

test('a row is given a number from its menu', async () => {
  await openCast();
  await userEvent.click(page.getByRole('button', { name: 'Menu of Max Nemetz' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Move to…' }));
  const number = page.getByRole('textbox', { name: 'To number' });
  await userEvent.fill(number, '20');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('A number between 1 and 15.')).toBeVisible();
  await expectAccessible();
  await userEvent.fill(number, '1');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => rows()[0]).toBe('Max Nemetz as The Captain');
});

test('one performer in a second role is a row of its own, and two of one role are told', async () => {
  await openCast();
  cell(2, 'person').focus();
  await userEvent.keyboard('{Control>}d{/Control}');
  await expect.poll(() => [rowInUse(), columnInUse()?.column]).toEqual([3, 'character']);
  await userEvent.keyboard('count orlok{Enter}');
  await expect.poll(() => rows()[2]).toBe('Gustav von Wangenheim as Count Orlok2 performers');
  expect(rows()[0]).toBe('Max Schreck as Count Orlok2 performers');
});

test('Delete takes a row out, and the message brings it back', async () => {
  await openCast();
  cell(2, 'kind').focus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => rows()[1]).toBe('Greta Schröder as Ellen Hutter');
  await expect.element(page.getByText('Removed Gustav von Wangenheim')).toBeVisible();
  expect([rowInUse(), columnInUse()?.column]).toEqual([2, 'kind']);
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => rows()[1]).toBe('Gustav von Wangenheim as Thomas Hutter');
});

test('Delete in a text deletes text, and Esc takes back what was typed', async () => {
  await openCast();
  cell(2, 'person').focus();
  await userEvent.keyboard('{Delete}');
  expect(rows()[1]).toBe(' as Thomas Hutter');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => rows()[1]).toBe('Gustav von Wangenheim as Thomas Hutter');
});

test('a change is taken back in its cell, and the same row changes again', async () => {
  await openCast();
  cell(2, 'character').focus();
  await userEvent.keyboard('Nobody{Control>}{Enter}{/Control}{ArrowUp}');
  await expect.poll(() => rows()[1]).toBe('Gustav von Wangenheim as Nobody');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => rows()[1]).toBe('Gustav von Wangenheim as Thomas Hutter');
  expect([rowInUse(), columnInUse()?.column]).toEqual([2, 'character']);
  await userEvent.keyboard('knock{Enter}');
  await expect.poll(() => rows()[1]).toBe('Gustav von Wangenheim as Knock2 performers');
});

test('what is typed and left is not lost, and Esc drops it', async () => {
  await openCast();
  cell(16, 'person').focus();
  await userEvent.keyboard('Somebody half');
  await userEvent.click(page.getByText('Cast of Broken Harbour 1'));
  await expect.element(page.getByText(/“Somebody half” is not chosen yet/)).toBeVisible();
  expect(rows()).toHaveLength(16);
  await userEvent.click(page.getByRole('gridcell', { name: 'Somebody half', exact: true }));
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.poll(rows).toHaveLength(15);
});

test('what is there already is refused at the row, and the text stays', async () => {
  const { backend } = await openCast();
  cell(15, 'character').focus();
  await userEvent.keyboard('count orlok{Enter}');
  const said = page.getByText('Max Schreck already plays Count Orlok here.');
  await expect.element(said).toBeVisible();
  expect(rows()[14]).toBe('Max Schreck as count orlok');
  await expectAccessible();
  await userEvent.keyboard('{ArrowUp}{Tab}');
  await expect
    .element(page.getByRole('combobox', { name: 'Character', exact: true }))
    .toHaveAccessibleDescription('Max Schreck already plays Count Orlok here.');
  await userEvent.keyboard('{Escape}');
  await expect.element(said).not.toBeInTheDocument();
  expect(rows()[14]).toBe('Max Schreck as The Coachman');
  expect(backend.undoable).toEqual([]);
});

test('a row that was taken out meanwhile keeps what is typed, and Enter adds it again', async () => {
  const { backend } = await openCast();
  const cast = await backend.commands.castingRows({ of: 'movie', id: 3 });
  backend.commands.castingRemove(cast.slice(1, 2).map(({ key }) => key));
  cell(2, 'creditedAs').focus();
  await userEvent.keyboard('G. v. W.{Enter}');
  await expect.element(page.getByText(/was taken out meanwhile/)).toBeVisible();
  expect(rows()[1]).toBe('Gustav von Wangenheim as Thomas Hutter');
  cell(2, 'creditedAs').focus();
  await expect.element(page.getByRole('textbox', { name: 'Credited as' })).toHaveValue('G. v. W.');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/was taken out meanwhile/)).not.toBeInTheDocument();
  const facts = backend.facts.get(3)?.cast as { creditedAs: string }[];
  await expect.poll(() => facts[1]?.creditedAs).toBe('G. v. W.');
});

test('a row is dragged by its handle to another place', async () => {
  await openCast();
  const handle = page.getByRole('button', { name: 'Drag Max Schreck' }).first();
  await userEvent.dragAndDrop(handle, page.elementLocator(cell(4, 'person')), { steps: 12 });
  await expect
    .poll(() => rows().slice(0, 4))
    .toEqual([
      'Gustav von Wangenheim as Thomas Hutter',
      'Greta Schröder as Ellen Hutter',
      'Alexander Granach as Knock',
      'Max Schreck as Count Orlok',
    ]);
  await expect.element(page.getByText('Max Schreck, now 4 of 15')).toBeInTheDocument();
  await expect.element(handle).not.toHaveAttribute('aria-pressed');
});

test('the cast of another movie is copied but for what is there already', async () => {
  const { backend } = await openCast(BARE_MOVIE);
  cell(1, 'person').focus();
  await userEvent.keyboard('max schreck{Tab}count orlok{Enter}');
  await expect.poll(() => rows()[0]).toBe('Max Schreck as Count Orlok');
  await userEvent.click(page.getByRole('button', { name: 'Copy from a movie…' }));
  await userEvent.keyboard('broken{Enter}');
  await expect.element(page.getByRole('button', { name: 'Copy 14 credits' })).toBeVisible();
  const there = page.getByRole('checkbox', { name: /Count Orlok In the cast already/ });
  await expect.element(there).not.toBeChecked();
  await expect.element(there).toBeDisabled();
  const knock = page.getByRole('checkbox', { name: /Knock/ });
  (knock.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Copy 13 credits' }));
  await expect.element(page.getByText('13 credits added')).toBeVisible();
  await expect.poll(() => rows()[1]).toBe('Gustav von Wangenheim as Thomas Hutter');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(rows).toEqual(['Max Schreck as Count Orlok']);
  expect(backend.undone).toHaveLength(1);
});

test('several pasted lines open the preview, one line is text of its cell', async () => {
  await openCast();
  cell(2, 'creditedAs').focus();
  const paste = (text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(paste('G. v. Wangenheim\n')).toBe(false);
  expect(paste('Max Schreck as Orlok\nGreta Schröder as Ellen')).toBe(true);
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('films are added on the page of a person', async () => {
  const { backend } = await renderApp({}, '/people/2');
  await expect.element(heading('Gustav von Wangenheim')).toBeVisible();
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByRole('grid', { name: 'Roles' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Add a film' }));
  await userEvent.keyboard('nothing like it{Enter}');
  await expect.element(page.getByText('No movie of the library is called that.')).toBeVisible();
  await userEvent.click(page.getByRole('gridcell', { name: 'nothing like it' }));
  await userEvent.keyboard('golden{Tab}The Stranger{Control>}{Enter}{/Control}');
  await expect
    .poll(() => (backend.facts.get(4)?.cast as object[] | undefined)?.at(-1))
    .toMatchObject({ person: { id: 2 }, character: { name: 'The Stranger' } });
  await expectAccessible();
});

test('a performer is added on the page of a character', async () => {
  const { backend } = await renderApp({}, '/characters/1');
  await expect.element(heading('Who has been Count Orlok')).toBeVisible();
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByRole('grid', { name: 'Who plays it' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Add a film' }));
  await userEvent.keyboard('golden{Tab}ruth{Enter}');
  await expect
    .poll(() => (backend.facts.get(4)?.cast as object[] | undefined)?.at(-1))
    .toMatchObject({ person: { id: 6 }, character: { id: 1 } });
  await expectAccessible();
});
