import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NewCasting } from '../../generated/bindings';
import { expectAccessible, renderApp } from '../../test/renderApp';

const LINES = `Lon Chaney ... Erik, the Phantom
Mary Philbin ... Christine Daaé
Arthur Edmund Carewe as Ledoux
John St. Polis (as John Sainpolis) ... Comte Philippe
Max Schreck as Count Orlok
עומר שריף – ד"ר ז'יוואגו
Carla Laemmle ... Prima Ballerina (uncredited)
as Bond
Rest of cast listed alphabetically:`;

const dialog = () => page.getByRole('dialog', { name: 'Paste cast' });
const line = (text: string | RegExp) => dialog().getByRole('listitem').filter({ hasText: text });
const take = (text: string | RegExp) => line(text).getByRole('checkbox');
const add = (name: string | RegExp) => dialog().getByRole('button', { name });
const focused = () => document.activeElement?.textContent ?? '';

/** The page of a cast; each test takes a movie of its own, because what is left is kept. */
async function openCast(movie: number) {
  const app = await renderApp({}, `/movies/${movie}/cast`);
  await expect.element(page.getByRole('button', { name: 'Paste cast…' })).toBeVisible();
  const asked: NewCasting[][] = [];
  const really = app.backend.commands.castingAdd;
  app.backend.commands.castingAdd = (of, place, castings) => {
    asked.push(castings);
    return really(of, place, castings);
  };
  return { ...app, asked };
}

/** Several lines pasted anywhere on the page. */
async function paste(text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await expect.element(dialog().getByRole('heading')).toBeVisible();
}

for (const theme of ['dark', 'light'] as const) {
  test(`pasted lines are accessible in the ${theme} theme`, async () => {
    await renderApp({ settings: { theme } }, '/movies/3/cast');
    await userEvent.click(page.getByRole('button', { name: 'Paste cast…' }));
    await expect.element(dialog().getByLabelText('Paste lines here')).toHaveFocus();
    await expectAccessible();
    await userEvent.fill(dialog().getByLabelText('Paste lines here'), LINES);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(line('Mary Philbin')).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitemradio').first()).toBeVisible();
    await expectAccessible();
  });
}

test('lines are read, the open one is chosen by keyboard, and all are added in one step', async () => {
  const { backend, asked } = await openCast(4);
  await paste(LINES);
  await expect.element(line('Lon Chaney').getByText('Choose')).toBeVisible();
  await expect.element(add('Add 6 credits')).toBeDisabled();
  await expect.element(dialog().getByText(/One line says a name that several/)).toBeVisible();
  await expect.element(dialog().getByText('3 people, 5 characters')).not.toBeInTheDocument();
  // What is open has the focus at once.
  await expect.poll(focused).toMatch(/Lon Chaney.*Choose/);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('menuitemradio', { name: 'Lon Chaney' }).first())
    .toHaveAccessibleDescription('1883–1930 · 12 credits · The Unknown, London After Midnight');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(line('Lon Chaney').getByText('31 credits')).toBeVisible();
  await expect.poll(focused).toMatch(/Lon Chaney.*31 credits/);
  await expect.element(line('John St. Polis').getByText('as John Sainpolis').last()).toBeVisible();
  await userEvent.click(add('Add 6 credits'));
  await expect.element(page.getByText('6 credits added')).toBeVisible();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(asked.length).toBe(1);
  expect(asked[0]?.slice(0, 4)).toEqual([
    {
      person: { known: 502 },
      character: { new: 'Erik, the Phantom' },
      kind: 'acting',
      creditedAs: '',
      roleText: '',
    },
    {
      person: { known: 503 },
      character: { known: 701 },
      kind: 'acting',
      creditedAs: '',
      roleText: '',
    },
    {
      person: { new: 'Arthur Edmund Carewe' },
      character: { new: 'Ledoux' },
      kind: 'acting',
      creditedAs: '',
      roleText: '',
    },
    {
      person: { new: 'John St. Polis' },
      character: { new: 'Comte Philippe' },
      kind: 'acting',
      creditedAs: 'John Sainpolis',
      roleText: '',
    },
  ]);
  expect(asked[0]?.at(-1)?.kind).toBe('uncredited');
  const steps = backend.undoable.length;
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => backend.undoable.length).toBe(steps - 1);
});

test('what is skipped says why, and what the cast has can be taken for somebody else', async () => {
  await openCast(5);
  await paste(`${LINES}\nCarla Laemmle ... Prima Ballerina (uncredited)`);
  await expect.element(line('as Bond').getByText(/not by whom/)).toBeVisible();
  await expect.element(line('Rest of cast').getByText('There is no name in it.')).toBeVisible();
  await expect.element(line(/same as a line above/)).toBeVisible();
  expect(line('Rest of cast').getByRole('checkbox').elements()).toEqual([]);
  await expect.element(line('Max Schreck').getByText('Already in the cast.')).toBeVisible();
  await expect.element(take('Max Schreck')).toBeDisabled();
  await userEvent.click(line('Max Schreck').getByRole('button', { name: /^Person/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'A new Max Schreck' }));
  await expect.element(take('Max Schreck')).toBeChecked();
  await userEvent.click(line('Max Schreck').getByRole('button', { name: /^Person/ }));
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(take('Max Schreck')).not.toBeChecked();
  await expect.element(take('Max Schreck')).toBeDisabled();
});

test('Space leaves a line out and takes it again, arrows go from line to line', async () => {
  await openCast(6);
  await paste(LINES.split('\n').slice(1).join('\n'));
  await expect.element(take('Mary Philbin')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown} ');
  await expect.element(take('Arthur Edmund')).toHaveFocus();
  await expect.element(take('Arthur Edmund')).not.toBeChecked();
  await expect.element(line('Arthur Edmund').getByText('You left it out.')).toBeVisible();
  await expect.element(add('Add 4 credits')).toBeEnabled();
  await userEvent.keyboard(' ');
  await expect.element(add('Add 5 credits')).toBeEnabled();
  await userEvent.keyboard('{Tab}');
  await expect.poll(focused).toMatch(/^CharacterLedoux/);
  // Up stays in the column, and goes to another where that has nothing to choose.
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(focused).toMatch(/^CharacterChristine/);
});

test('a character of the same name is pointed at, and taken by the menu', async () => {
  const { asked } = await openCast(8);
  await paste('Arthur Edmund Carewe as Ledoux\nMary Philbin ... Christine Daaé');
  await expect
    .element(dialog().getByText('Also a character of this name in Pépé le Moko'))
    .toBeVisible();
  await userEvent.click(line('Ledoux').getByRole('button', { name: /^Character/ }));
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(line('Ledoux').getByText('1 movie')).toBeVisible();
  await userEvent.click(line('Mary').getByRole('button', { name: /^Person/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'A new Mary Philbin' }));
  await expect.element(dialog().getByText(/2 people$/)).toBeVisible();
  await userEvent.click(add('Add 2 credits'));
  await expect
    .poll(() => asked[0]?.map(({ character }) => character))
    .toEqual([{ known: 702 }, { known: 701 }]);
  expect(asked[0]?.[1]?.person).toEqual({ new: 'Mary Philbin' });
});

test('Esc asks nothing, and the lines are still there as they were decided', async () => {
  await openCast(9);
  await paste(LINES.split('\n').slice(1).join('\n'));
  await expect.element(take('Mary Philbin')).toHaveFocus();
  await userEvent.keyboard(' {Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Paste cast…' }));
  await expect.element(take('Mary Philbin')).not.toBeChecked();
  await userEvent.click(add('Change the text'));
  await expect
    .element(dialog().getByLabelText('Paste lines here'))
    .toHaveValue(LINES.split('\n').slice(1).join('\n'));
});

test('Esc in the text closes the dialog, and the text is there the next time', async () => {
  await openCast(15);
  await userEvent.click(page.getByRole('button', { name: 'Paste cast…' }));
  await userEvent.keyboard('Mary Philbin as Dea{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Paste cast…' }));
  await expect
    .element(dialog().getByLabelText('Paste lines here'))
    .toHaveValue('Mary Philbin as Dea');
});

test('too many lines are refused with a sentence, and stay', async () => {
  await openCast(10);
  const many = Array.from({ length: 5001 }, (_, at) => `Player ${at} as Part ${at}`).join('\n');
  await paste(many);
  const field = dialog().getByLabelText('Paste lines here');
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      'These are 5,001 lines, and 5,000 can be read at once. Take some out and paste those afterwards.',
    );
  await expect.element(field).toHaveValue(many);
});

test('five thousand lines have rows for what is in view, and arrows reach the next ones', async () => {
  const { asked } = await openCast(11);
  await paste(Array.from({ length: 5000 }, (_, at) => `Player ${at} as Part ${at}`).join('\n'));
  await expect.element(add('Add 5,000 credits')).toBeEnabled();
  await expect.element(take('Player 0 as')).toHaveFocus();
  expect(dialog().getByRole('listitem').elements().length).toBeLessThan(60);
  await userEvent.keyboard('{ArrowDown>30/}');
  await expect.element(take('Player 30 as')).toHaveFocus();
  const list = dialog().getByRole('region', { name: 'Pasted lines' }).element();
  list.scrollTop = 90_000;
  await expect.poll(() => document.querySelector('[aria-posinset="2005"]')).not.toBeNull();
  await expect.element(take('Player 30 as')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(take('Player 29 as')).toHaveFocus();
  await userEvent.click(add('Add 5,000 credits'));
  await expect.poll(() => asked[0]?.length).toBe(5000);
});

test('long lines and names written from right to left are shown as they are', async () => {
  await openCast(12);
  await paste(`עומר שריף – ד"ר ז'יוואגו\n${'x'.repeat(10_000)}`);
  const name = line('ז').getByText('עומר שריף', { exact: true });
  await expect.element(name).toBeVisible();
  expect(getComputedStyle(name.element()).direction).toBe('rtl');
  const long = line('xxx').element() as HTMLElement;
  expect(long.scrollWidth).toBeLessThanOrEqual(long.clientWidth);
  expect(long.offsetHeight).toBeLessThan(90);
  await expect.element(line('xxx').getByText('It is too long for a credit.')).toBeVisible();
});

test('the next open line is found among many', async () => {
  await openCast(14);
  const many = Array.from({ length: 900 }, (_, at) => `Player ${at} as Part ${at}`);
  many.splice(400, 0, 'Lon Chaney as The Monk');
  many.splice(800, 0, 'Lon Chaney as The Clown');
  await paste(many.join('\n'));
  await expect.poll(() => document.activeElement?.closest('li')?.textContent).toMatch(/Monk/);
  await userEvent.click(add('Go to the next'));
  await expect.poll(() => document.activeElement?.closest('li')?.textContent).toMatch(/Clown/);
  await userEvent.keyboard('{Enter}');
  await userEvent.click(page.getByRole('menuitemradio').first());
  await userEvent.click(add('Go to it'));
  await expect.poll(() => document.activeElement?.closest('li')?.textContent).toMatch(/Monk/);
});

test('what is gone meanwhile is said, and nothing is lost', async () => {
  const { backend } = await openCast(13);
  backend.commands.castingAdd = () => {
    throw { code: 'notFound', field: null, params: { what: 'person' } };
  };
  await paste('Arthur Edmund Carewe as Ledoux\nMary Philbin ... Christine Daaé');
  await userEvent.click(add('Add 2 credits'));
  await expect.element(dialog().getByText(/is not in the library any more/)).toBeVisible();
  await expect.element(add('Add 2 credits')).toBeEnabled();
});
