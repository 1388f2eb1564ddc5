import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure } from '../../test/fakeLibrary';
import { fakeView, viewsOf } from '../../test/fakeViews';
import { expectAccessible, renderApp } from '../../test/renderApp';

const list = () => page.getByRole('list', { name: 'Views' });
const entry = (name: string | RegExp) => list().getByRole('link', { name });
const names = () =>
  [...document.querySelectorAll('a[data-view] > span')].map((label) => label.textContent);
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Three views, none of them open. */
const open = (address = '/people') =>
  renderApp({}, address, (backend) => {
    viewsOf(backend).views = [
      fakeView(1, 'Noir', 'genre:Noir'),
      fakeView(2, 'Unseen', 'seen:no'),
      fakeView(3, 'Silent', 'year:..1929'),
    ];
  });
const focus = async (name: string) => {
  await expect.element(entry(name)).toBeVisible();
  (entry(name).element() as HTMLElement).focus();
};

test('what is narrowed or sorted is kept under a name, and stands in the sidebar', async () => {
  const { backend, history } = await renderApp({}, '/?by=title&direction=descending');
  await expect.element(button('Save view…')).toBeVisible();
  expect(page.getByRole('heading', { name: 'Views' }).elements()).toEqual([]);
  (button('Save view…').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('  Backwards {Enter}');
  await expect.element(entry('Backwards')).toHaveAttribute('aria-current', 'page');
  await expect.element(page.getByText('Saved the view Backwards')).toBeVisible();
  await expect.element(entry('Backwards 12')).toBeVisible();
  expect(history.location.search).toContain('view=1');
  expect(viewsOf(backend).views[0]?.shelf.sort).toEqual({ by: 'title', direction: 'descending' });
  expect(button('Save view…').elements()).toEqual([]);
  await expectAccessible();
  await userEvent.click(button('Undo'));
  await expect.element(list()).not.toBeInTheDocument();
  await expect.element(page.getByText('Took back: new view Backwards')).toBeVisible();
});

test('the whole library needs no view', async () => {
  await open('/');
  await expect.element(entry(/^Noir/)).toBeVisible();
  expect(button('Save view…').elements()).toEqual([]);
  await expect.element(page.getByRole('link', { name: /^Movies/ })).toHaveAttribute('aria-current');
});

test('a name that is taken, empty or too long is explained where it stands', async () => {
  await open('/?by=year&direction=ascending');
  await userEvent.click(button('Save view…'));
  const field = page.getByLabelText('Name');
  const says = (text: string) => expect.element(field).toHaveAccessibleDescription(text);
  await userEvent.keyboard('{Enter}');
  await says('A view needs a name.');
  await userEvent.keyboard('noir{Enter}');
  await says('You have a view of that name already. Choose another.');
  await expect.element(field).toHaveFocus();
  await expectAccessible();
  await userEvent.fill(field, 'x'.repeat(101));
  await userEvent.keyboard('{Enter}');
  await says('That is too long: 100 characters fit.');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a view opens with what it shows, and Back leads away from it', async () => {
  const { history } = await open();
  await focus('Noir');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Movies' })).toBeVisible();
  expect(history.location.search).toContain('genre');
  await expect.element(entry('Noir')).toHaveAttribute('aria-current', 'page');
  await expect.element(entry('Unseen')).not.toHaveAttribute('aria-current');
  const movies = page.getByRole('link', { name: /^Movies/ });
  await expect.element(movies).not.toHaveAttribute('aria-current');
  await expect.poll(() => document.title).toBe('Noir – Lobbycard');
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.element(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expect.element(entry('Noir')).not.toHaveAttribute('aria-current');
});

test('an opened view is brought up to what is shown, or that is kept as another', async () => {
  const { backend } = await open('/?by=title&direction=ascending&q=genre:Noir&view=1');
  await expect.element(entry('Noir')).toHaveAttribute('aria-current', 'page');
  expect(button('Update view Noir').elements()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: /^Sort/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Year' }));
  await expect.element(entry('Noir')).toHaveAttribute('aria-current', 'page');
  await expect.element(button('Save view…')).toBeVisible();
  await expectAccessible();
  (button('Update view Noir').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Noir shows this from now on')).toBeVisible();
  await expect.element(button('Update view Noir')).not.toBeInTheDocument();
  expect(viewsOf(backend).views[0]?.shelf.sort.by).toBe('year');
});

test('F2 renames in place; Esc does not, and a refused name stays', async () => {
  const { backend } = await open();
  await focus('Noir');
  await userEvent.keyboard('{F2}');
  const field = page.getByLabelText('New name of Noir');
  await expect.element(field).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('Not meant{Escape}');
  await expect.element(entry('Noir')).toHaveFocus();
  expect(backend.calls).not.toContain('viewsRename');
  await userEvent.keyboard('{F2}silent{Enter}');
  await expect
    .element(field)
    .toHaveAccessibleDescription('You have a view of that name already. Choose another.');
  await userEvent.keyboard('{Control>}a{/Control}Film noir{Enter}');
  await expect.element(entry('Film noir')).toHaveFocus();
  await expect.element(page.getByText('Noir is now Film noir')).toBeVisible();
});

test('views are moved with Alt and the arrows, which keep the focus and are said', async () => {
  const { backend } = await open();
  await focus('Noir');
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
  await expect.poll(names).toEqual(['Unseen', 'Silent', 'Noir']);
  await expect.element(entry('Noir')).toHaveFocus();
  await expect.element(page.getByText('Noir is now 3 of 3')).toBeInTheDocument();
  await expect.poll(() => viewsOf(backend).views.map(({ id }) => id)).toEqual([2, 3, 1]);
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => viewsOf(backend).views.map(({ id }) => id)).toEqual([2, 1, 3]);
  await expect.poll(names).toEqual(['Unseen', 'Noir', 'Silent']);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(names).toEqual(['Unseen', 'Silent', 'Noir']);
});

test('the menu does by keyboard all that can be done with a view', async () => {
  const { backend } = await open('/?by=title&direction=descending');
  await focus('Unseen');
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  await expect.element(page.getByRole('menu', { name: 'Menu of Unseen' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('Move u{Enter}');
  await expect.poll(names).toEqual(['Unseen', 'Noir', 'Silent']);
  await expect.element(entry('Unseen')).toHaveFocus();
  await userEvent.keyboard('{Shift>}{F10}{/Shift}Change{Enter}');
  await expect.element(page.getByText('Unseen shows this from now on')).toBeVisible();
  expect(viewsOf(backend).views[0]?.shelf).toMatchObject({
    query: '',
    sort: { direction: 'descending' },
  });
  await userEvent.keyboard('{Shift>}{F10}{/Shift}Open{Enter}');
  await expect.element(page.getByText('Lobbycard opens with Unseen from now on')).toBeVisible();
  await expect.element(list().getByRole('img', { name: 'Opens at start' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{Shift>}{F10}{/Shift}Do{Enter}');
  await expect.element(list().getByRole('img', { name: 'Opens at start' })).not.toBeInTheDocument();
});

test('Delete lets a view go, the one beside it takes the focus, and undo brings it back', async () => {
  await open();
  await focus('Silent');
  await userEvent.keyboard('{Delete}');
  await expect.poll(names).toEqual(['Noir', 'Unseen']);
  await expect.element(entry('Unseen')).toHaveFocus();
  await expect.element(page.getByText('Deleted the view Silent')).toBeVisible();
  await userEvent.keyboard('{Delete}');
  await expect.element(entry('Noir')).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('link', { name: /^Movies/ })).toHaveFocus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(entry('Noir')).toBeVisible();
});

test('a view is dragged to another place, and letting go does not open it', async () => {
  const { history } = await open();
  await expect.element(entry('Noir')).toBeVisible();
  await userEvent.dragAndDrop(entry('Noir'), entry('Silent'), { steps: 12 });
  await expect.poll(names).toEqual(['Unseen', 'Silent', 'Noir']);
  expect(history.location.pathname).toBe('/people');
  await userEvent.click(entry('Noir'));
  await expect.poll(() => history.location.pathname).toBe('/');
});

test('the default view opens at the start, unless the address asks for something else', async () => {
  const { history } = await renderApp({}, '/', (backend) => {
    viewsOf(backend).views = [{ ...fakeView(4, 'Unseen', 'seen:no'), isDefault: true }];
  });
  await expect.element(entry('Unseen')).toHaveAttribute('aria-current', 'page');
  expect(history.length).toBe(1);
  await userEvent.click(page.getByRole('link', { name: /^Movies/ }));
  await expect.element(page.getByRole('link', { name: /^Movies/ })).toHaveAttribute('aria-current');
  expect(history.location.search).not.toContain('seen');
});

test('without the views the library opens all the same', async () => {
  await renderApp({}, '/', (backend) => {
    backend.commands.viewsList = () => {
      throw failure('internal');
    };
  });
  await expect.element(page.getByRole('heading', { name: 'Movies' })).toBeVisible();
  expect(list().elements()).toEqual([]);
});

test('a view that names what is gone is listed and says so', async () => {
  await renderApp({}, '/people', (backend) => {
    viewsOf(backend).views = [fakeView(1, 'Noir', 'genre:Noir')];
    const span = { start: 6, end: 10 };
    viewsOf(backend).counts.set('genre:Noir', {
      movies: 0,
      problem: { reason: 'unknownName', field: 'genre', value: 'Noir', span, fix: null },
    });
  });
  const sentence = 'No genre in the library is called “Noir”, so nothing is found.';
  await expect.element(list().getByRole('img', { name: sentence })).toBeVisible();
  await expect.element(entry(/^Noir/)).toHaveAttribute('title', `Noir. ${sentence}`);
  await expectAccessible();
});

test('counts are asked for after the first paint and when the library changes', async () => {
  const { backend } = await open();
  await expect.element(entry('Noir')).toBeVisible();
  expect(backend.calls).not.toContain('viewsCounts');
  await expect.element(entry('Noir 12')).toBeVisible();
  viewsOf(backend).counts.set('genre:Noir', { movies: 13, problem: null });
  await focus('Silent');
  await userEvent.keyboard('{Delete}');
  await expect.element(entry('Noir 13')).toBeVisible();
});
