import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeDuplicates, listsOf } from '../../test/fakeLists';
import { expectAccessible, renderApp } from '../../test/renderApp';

async function openDuplicates(...groups: number[][]) {
  const app = await renderApp({});
  listsOf(app.backend).duplicates = groups.map((ids, index) =>
    fakeDuplicates(app.backend, ids, index === 0 ? 'titleAndYear' : 'externalId'),
  );
  await userEvent.click(page.getByRole('link', { name: 'Duplicates' }));
  return app;
}

test('two movies are compared field by field and become one', async () => {
  const { backend } = await openDuplicates([6, 7], [10, 11, 12]);
  await expect.element(page.getByText('Same title and year')).toBeVisible();
  await expect.element(page.getByText('One id in another catalogue')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Compare and merge' }).first());
  const heading = page.getByRole('heading', { level: 1, name: 'One film twice?' });
  await expect.element(heading).toHaveFocus();
  await expectAccessible();
  // The movie that stays has an original title, the other has none; what it lacks it takes.
  const runtime = page.getByRole('radiogroup', { name: 'Runtime' });
  await expect
    .element(runtime.getByRole('radio', { checked: true }))
    .toHaveAccessibleName('66 min');
  (runtime.getByRole('radio', { checked: true }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .element(runtime.getByRole('radio', { checked: true }))
    .toHaveAccessibleName('67 min');
  await userEvent.click(page.getByRole('button', { name: 'Merge' }));
  await expect.element(page.getByText(/^Merged .* into one movie$/)).toBeVisible();
  expect(listsOf(backend).merged).toEqual([7, 6, ['duration']]);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toHaveFocus();
  await expect.element(page.getByText('Same title and year')).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.element(page.getByText('Same title and year')).toBeVisible();
});

test('the other movie can be the one that stays, and takes what it lacks', async () => {
  const { backend } = await openDuplicates([6, 7]);
  await userEvent.click(page.getByRole('button', { name: 'Compare and merge' }));
  await userEvent.click(page.getByText('Let this one stay'));
  await expect
    .element(
      page
        .getByRole('radiogroup', { name: 'Original title' })
        .getByRole('radio', { checked: true }),
    )
    .toHaveAccessibleName('Eine Symphonie des Grauens');
  await userEvent.click(page.getByRole('button', { name: 'Merge' }));
  await expect.element(page.getByText(/^Merged .* into one movie$/)).toBeVisible();
  expect(listsOf(backend).merged?.slice(0, 2)).toEqual([6, 7]);
  expect(listsOf(backend).merged?.[2]).toContain('originalTitle');
});

test('of three, two are compared at a time', async () => {
  const { history } = await openDuplicates([10, 11, 12]);
  const boxes = page.getByRole('checkbox');
  await expect.element(boxes.nth(0)).toBeChecked();
  (boxes.nth(2).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  const compare = page.getByRole('button', { name: 'Compare and merge' });
  await expect.element(compare).toBeDisabled();
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift} ');
  await userEvent.click(compare);
  await expect.element(page.getByRole('button', { name: 'Merge' })).toBeVisible();
  expect(history.location.pathname).toBe('/duplicates/10/12');
});

test('a library without duplicates says what is looked for', async () => {
  await openDuplicates();
  await expect.element(page.getByText('No duplicates.')).toBeVisible();
  await expect.element(page.getByText(/A remake of another year is another film/)).toBeVisible();
});
