import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FakeBackend } from '../../test/fakeBackend';
import { favoritesOf } from '../../test/fakeFavorites';
import { failure } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const ids = () =>
  [...document.querySelectorAll('[role="row"][data-key]')].map((row) =>
    Number(row.getAttribute('data-key')),
  );
const household = (fake: FakeBackend) =>
  Object.assign(favoritesOf(fake), {
    movies: [1, 2, 3],
    profiles: [
      { id: 2, name: 'Jonas', avatar: null, loves: [2, 3, 8] },
      { id: 3, name: 'Ruth Landshoff', avatar: null, loves: [3, 9] },
    ],
  });

test('what all love, and what the others love alone, follows who is chosen', async () => {
  const { history } = await renderApp({}, '/together', household);
  await expect.poll(ids).toEqual([3]);
  await expect.element(page.getByRole('tab', { name: 'We all love 1' })).toBeVisible();
  await expectAccessible();
  (page.getByRole('checkbox', { name: 'Ruth Landshoff' }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.poll(ids).toEqual([2, 3]);
  await expect.poll(() => history.location.search).toMatch(/with=.*2/);
  (page.getByRole('tab', { name: /^We both love/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'Yours but not mine 1' })).toHaveFocus();
  await expect.poll(ids).toEqual([8]);
  (page.getByRole('checkbox', { name: 'Jonas' }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('Choose somebody.')).toBeVisible();
  await expectAccessible();
});

test('a favorite made here moves the movie to what all love at once', async () => {
  await renderApp({}, '/together?tab=theirs', household);
  await expect.poll(ids).toEqual([8, 9]);
  (document.querySelector('[data-key="8"]') as HTMLElement).focus();
  await userEvent.keyboard('f');
  await expect.poll(ids).toEqual([9]);
  await userEvent.click(
    page.getByRole('checkbox', { name: 'Ruth Landshoff' }).element().closest('label') as Element,
  );
  await expect.element(page.getByRole('tab', { name: 'We both love 3' })).toBeVisible();
});

test('alone, it says what would be here; whether others see mine is kept, or put back', async () => {
  const { backend } = await renderApp({}, '/together');
  await expect.element(page.getByText('Nobody to compare with.')).toBeVisible();
  const shares = page.getByRole('switch', { name: 'Others see my favorites' });
  await expect.element(shares).toBeChecked();
  (shares.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => favoritesOf(backend).shares).toBe(false);
  backend.commands.householdShare = () => {
    throw failure('readOnly');
  };
  await userEvent.keyboard(' ');
  await expect.element(page.getByText(/^The library folder cannot be written to/)).toBeVisible();
  await expect.element(shares).not.toBeChecked();
  await expectAccessible();
});
