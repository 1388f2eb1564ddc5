import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { PLAYED_ONCE } from '../../test/fakeCharacters';
import { BARE_MOVIE } from '../../test/fakeLibrary';
import { CREW_ONLY } from '../../test/fakePersonFacts';
import { renderApp } from '../../test/renderApp';

test('a person who only worked behind the camera opens on their crew credits', async () => {
  await renderApp({}, `/people/${CREW_ONLY}`);
  await expect.element(page.getByRole('tab', { name: /^Crew/, selected: true })).toBeVisible();
  expect(page.getByRole('tab').elements().length).toBe(1);
  await expect.element(page.getByRole('tabpanel').getByRole('link').first()).toBeVisible();
});

test('a character played once has one card and a plain count', async () => {
  await renderApp({}, `/characters/${PLAYED_ONCE}`);
  await expect.element(page.getByText(/^1 movie, 1 performer, \d{4}$/)).toBeVisible();
  expect(page.getByRole('main').getByRole('listitem').elements().length).toBe(1);
});

test('a movie of which little is known offers its cast and has no other empty section', async () => {
  await renderApp({}, `/movies/${BARE_MOVIE}`);
  await expect.element(page.getByRole('heading', { name: 'Facts' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Add cast' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Crew' })).not.toBeInTheDocument();
});
