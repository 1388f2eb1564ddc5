import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const gone = () => page.getByText('This is not in the library any more.');

for (const address of ['/movies/999', '/people/999', '/characters/999']) {
  test(`${address} says that it is gone and leads to the movies`, async () => {
    await renderApp({}, address);
    await expect.element(gone()).toBeVisible();
    expect(document.activeElement?.tagName).toBe('H1');
    await expectAccessible();
    await userEvent.click(page.getByRole('link', { name: 'Show all movies' }));
    await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  });
}

test('a movie goes with the import that is taken back, and comes back with it', async () => {
  const folder = { new: 5, same: 0, conflict: 0, skipped: 0 };
  const { history } = await renderApp({ folder }, '/import');
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  await userEvent.click(page.getByRole('button', { name: 'Import 5 movies' }));
  await expect.element(page.getByRole('heading', { name: '5 movies added' })).toBeVisible();
  history.push('/movies/5001');
  const heading = page.getByRole('heading', { level: 1, name: /Silver|Midnight/ });
  await expect.element(heading).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(gone()).toBeVisible();
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(heading).toBeVisible();
  await expect.element(gone()).not.toBeInTheDocument();
});
