import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const card = (index: number) => document.querySelector(`[aria-rowindex="${index}"]`) as HTMLElement;
const dialog = () => page.getByRole('dialog');
const save = (name: string) => dialog().getByRole('button', { name });

/** Presses the words of a choice, as a person does. */
const choose = (name: string) =>
  userEvent.click(
    dialog().getByRole('radio', { name, exact: true }).element().closest('label') as HTMLElement,
  );

async function openBulk(movies = 40) {
  const app = await renderApp({ movies });
  await expect.poll(() => card(1)?.getAttribute('aria-label')).not.toMatch(/^Movie /);
  card(1).focus();
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0');
  await userEvent.keyboard('{Control>}a{/Control}{Tab}{Enter}');
  await expect
    .element(dialog().getByRole('heading', { name: `Edit ${movies} movies` }))
    .toBeVisible();
  return app;
}

test('a genre is added to many, seen before it is done, and taken back in one step', async () => {
  const { backend } = await openBulk();
  await expect.element(save('Change movies')).toBeDisabled();
  await userEvent.click(dialog().getByRole('combobox', { name: 'Genres' }));
  await userEvent.keyboard('dra');
  await expect.element(page.getByRole('option', { name: 'Drama' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('20 of 40 movies change')).toBeVisible();
  await expect.element(dialog().getByText('Silent, Drama').first()).toBeVisible();
  await expectAccessible();
  await userEvent.click(save('Change 20 movies'));
  await expect.element(page.getByText('Changed 20 movies')).toBeVisible();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(backend.undoable.at(-1)?.label).toEqual({
    kind: 'editMovies',
    params: { field: 'genres', count: '20' },
  });
  // What is selected stays so: often there is more to change in the same ones.
  await expect.element(page.getByText('40 selected')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => backend.undoable.length).toBe(0);
});

test('a date that is none is said at its field; an empty one takes theirs away', async () => {
  await openBulk();
  await choose('Release date');
  await expect.element(dialog().getByText(/Left empty, the date is taken away/)).toBeVisible();
  await expect.element(save('Change 39 movies')).toBeEnabled();
  await userEvent.click(dialog().getByRole('textbox', { name: 'Release date' }));
  await userEvent.keyboard('next year');
  await expect.element(dialog().getByText(/^Write it as 1979/)).toBeVisible();
  await expect.element(save('Change movies')).toBeDisabled();
  await userEvent.keyboard('{Control>}a{/Control}1979');
  await expect.element(save('Change 40 movies')).toBeEnabled();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Changed 40 movies')).toBeVisible();
});

test('directors are known people or new ones', async () => {
  await openBulk(5);
  await choose('Directors');
  await choose('Set to');
  await expect.element(dialog().getByText(/Left empty, it has none/)).toBeVisible();
  await userEvent.click(dialog().getByRole('combobox', { name: 'Directors' }));
  await userEvent.keyboard('Schreck');
  await expect.element(page.getByRole('option', { name: /Max Schreck/ })).toBeVisible();
  await userEvent.keyboard('{Enter}Nobody Yet{Enter}');
  await expect.element(dialog().getByText('Max Schreck, Nobody Yet').first()).toBeVisible();
});

test('a set is put by name, and what was chosen for another field is not lost', async () => {
  const { backend } = await openBulk(5);
  await userEvent.click(dialog().getByRole('combobox', { name: 'Genres' }));
  await userEvent.keyboard('Noir{Enter}');
  await expect.element(save('Change 5 movies')).toBeEnabled();
  await choose('Set');
  await expect.element(dialog().getByText('No movie changes')).toBeVisible();
  await userEvent.click(dialog().getByRole('combobox', { name: 'Set' }));
  await userEvent.keyboard('The trilogy{Enter}');
  await expect.element(dialog().getByText('The trilogy', { exact: true }).first()).toBeVisible();
  await choose('Genres');
  await expect
    .element(
      dialog()
        .getByText(/, Noir$/)
        .first(),
    )
    .toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(backend.calls).not.toContain('moviesBulkEdit');
});
