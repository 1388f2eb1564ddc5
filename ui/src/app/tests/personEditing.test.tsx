import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

async function openPerson(id = 1, name = 'Max Schreck') {
  const app = await renderApp({}, `/people/${id}`);
  await expect.element(heading(name)).toHaveFocus();
  return app;
}

async function openMenu(item: string) {
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await userEvent.click(page.getByRole('menuitem', { name: item }));
}

test('a name is edited in its place, and the message takes it back', async () => {
  await openPerson();
  await userEvent.keyboard('{F2}Friedrich Gustav Schreck{Enter}');
  await expect.element(heading('Friedrich Gustav Schreck')).toHaveFocus();
  await expect.element(page.getByText('Name changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(heading('Max Schreck')).toBeVisible();
});

test('Esc leaves everything as it was, and Ctrl E begins again', async () => {
  const { backend } = await openPerson();
  await userEvent.keyboard('{Control>}e{/Control}Somebody else{Escape}');
  await expect.element(heading('Max Schreck')).toHaveFocus();
  expect(backend.calls).not.toContain('peopleEdit');
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Name')).toHaveValue('Max Schreck');
});

test('what is refused is said at the field and stays to be put right', async () => {
  await openPerson();
  await userEvent.keyboard('{F2}');
  await userEvent.fill(field('Born'), 'in autumn');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(field('Born'))
    .toHaveAccessibleDescription('Write it as 1949, 1949-10 or 1949-10-08.');
  await expect.element(field('Born')).toHaveValue('in autumn');
  await userEvent.fill(field('Name'), '');
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Name')).toHaveAccessibleDescription('A person needs a name.');
  await userEvent.fill(field('Name'), 'x'.repeat(201));
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Name')).toHaveAccessibleDescription('At most 200 characters.');
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(field('Born')).toHaveFocus();
});

test('dates, gender and country are kept as they are left', async () => {
  await openPerson();
  await userEvent.keyboard('{F2}');
  await userEvent.fill(field('Born'), '1879-09');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Date of birth changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /Gender/ }));
  await userEvent.click(page.getByRole('option', { name: 'Not given' }));
  await expect.element(page.getByText('Gender changed')).toBeVisible();
  await userEvent.fill(page.getByRole('combobox', { name: 'Country' }), 'Bavaria');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Country changed')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(page.getByText('September 1879')).toBeVisible();
  await expect.element(page.getByText('Bavaria')).toBeVisible();
  await expect.element(page.getByText('Gender', { exact: true })).not.toBeInTheDocument();
});

test('a deleted person gives way to the list, and Undo brings them back', async () => {
  const { history } = await openPerson();
  await openMenu('Delete');
  await expect.element(page.getByText('13 people')).toBeVisible();
  expect(history.location.pathname).toBe('/people');
  await expect.element(page.getByText('Deleted Max Schreck')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByText('14 people')).toBeVisible();
});

test('the menu leads to the history of the person and to somebody new', async () => {
  const { history } = await openPerson();
  await openMenu('New person…');
  await expect.element(page.getByRole('dialog', { name: 'New person' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await openMenu('History of this person');
  await expect.poll(() => history.location.href).toBe('/history?person=1');
});

test('two rows of one person are merged, and one step takes it back', async () => {
  const { backend, history } = await openPerson(5, 'Georg H. Schnell');
  await openMenu('Merge with…');
  const other = page.getByRole('combobox', { name: /Who is the same person as Georg H. Schnell/ });
  await expect.element(other).toHaveFocus();
  await userEvent.keyboard('georg');
  await expect.element(page.getByRole('option')).not.toBeInTheDocument();
  await userEvent.fill(other, 'max sch');
  await userEvent.keyboard('{Enter}');
  const born = page.getByRole('radiogroup', { name: 'Born' });
  // Who stays has no date of birth; the other's is offered.
  await expect.element(born.getByRole('radio', { name: '4 October 1895' })).toBeChecked();
  const name = page.getByRole('radiogroup', { name: 'Name' });
  await expect.element(name.getByRole('radio', { name: 'Georg H. Schnell' })).toBeChecked();
  await expect
    .element(page.getByText('40 credits move to Georg H. Schnell. This is one step to undo.'))
    .toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(page.getByText('4 October 1895')).toBeVisible();
  await expect.element(page.getByText('Merged into Georg H. Schnell')).toBeVisible();
  expect(history.location.pathname).toBe('/people/5');
  expect(backend.undoable.at(-1)?.label.kind).toBe('mergePeople');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByText('4 October 1895')).not.toBeInTheDocument();
});

test('the other one is kept instead, and their page takes the place of the one who goes', async () => {
  const { history } = await openPerson(1, 'Max Schreck');
  await openMenu('Merge with…');
  await userEvent.keyboard('greta{Enter}');
  await expect.element(page.getByText(/credits move to Max Schreck/)).toBeVisible();
  (page.getByRole('switch', { name: /Keep the other/ }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  const name = page.getByRole('radiogroup', { name: 'Name' });
  await expect.element(name.getByRole('radio', { name: 'Greta Schröder' })).toBeChecked();
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.element(heading('Greta Schröder')).toBeVisible();
  expect(history.location.pathname).toBe('/people/3');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText(/^Took back/)).toBeVisible();
});

test('the arrow keys walk through the years of a career, and the decade is marked', async () => {
  await openPerson();
  const career = page.getByRole('slider', { name: /Movies a year/ });
  (career.element() as HTMLElement).focus();
  const year = () => (career.element() as HTMLInputElement).value;
  const decade = () => document.querySelector('[aria-current="location"]')?.textContent;
  const first = Number(year());
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(year).toBe(String(first + 2));
  await userEvent.keyboard('{End}');
  await expect.poll(decade).toBe('1940s');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(year).toBe('1943');
  await userEvent.click(page.getByRole('button', { name: '1930s' }));
  await expect.poll(decade).toBe('1930s');
  await expect.poll(year).toBe('1930');
});

test('a credit says the age, a namesake is told apart, and what does not add up is said', async () => {
  const { backend, history } = await openPerson();
  await expect.element(page.getByText('aged 25')).toBeVisible();
  backend.commands.attentionItems = () => [
    {
      reason: 'afterDeath',
      movieId: 3,
      title: 'Broken Harbour 1',
      personId: 7,
      person: 'John Gottowt',
      value: 1920,
    },
  ];
  history.push('/people/7');
  await expect.element(heading('John Gottowt')).toBeVisible();
  await expect.element(page.getByText('(b. 1881)')).toBeVisible();
  await expect.element(page.getByText(/is credited after their death in 1920/)).toBeVisible();
  await expectAccessible();
});
