import assert from 'node:assert/strict';
import test from 'node:test';
import { violations } from './support/axe.mjs';
import { settledGrid } from './support/grid.mjs';
import { makeProfile, openPreview, signIn } from './support/household.mjs';
import { press, tabTo, type } from './support/keyboard.mjs';
import { click, find, sees, until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import { makeShelf } from './support/shelf.mjs';
import { assertNoTrouble, openStage, quit, start, step } from './support/stage.mjs';

/** The pages that the sidebar leads to, and what stands over them. */
const KEEPING = [
  ['favorites', 'Favorites'],
  ['diary', 'Diary'],
  ['watchlist', 'Watchlist'],
  ['together', 'Together'],
  ['profile', 'Ada'],
  ['people', 'People'],
  ['characters', 'Characters'],
  ['same', 'May be the same'],
  ['vocabulary', /^Genres/],
  ['duplicates', 'Duplicates'],
  ['attention', 'Needs attention'],
  ['history', 'History'],
  ['bin', 'Bin'],
];

const goTo = (browser, address) =>
  browser.execute((hash) => {
    location.hash = hash;
  }, address);

test('accessibility: every page is free of axe violations, dark and light', async (t) => {
  const stage = await openStage(t, 'accessibility');
  makeShelf(stage.folder, { count: 24 });
  let browser = await start(stage);
  const found = [];

  const look = async (page, rules = {}) => {
    for (const theme of ['dark', 'light']) {
      await dress(browser, theme);
      await step(stage, `${page}-${theme}`);
      for (const violation of await violations(browser, rules))
        found.push(`${page}, ${theme}: ${violation}`);
    }
  };

  await find(browser, 'heading', 'Create your profile');
  await look('first-start');
  await makeProfile(browser);
  await find(browser, 'heading', /your first movies/i);
  await look('empty-library');
  await openPreview(browser);
  await look('preview');
  await click(browser, 'button', 'Import 24 movies');
  await find(browser, 'button', /^show movies$/i, { patience: 60_000 });
  await look('summary');
  await click(browser, 'button', /^show movies$/i);
  await settledGrid(browser);
  await look('library');

  await press(browser, 'Control', 'f');
  await type(browser, 'harbour');
  await find(browser, 'option', /Zoë’s Harbour/);
  // While its list is open the search box hides the rest from screen readers only; the list closes
  // as soon as the focus goes there.
  await look('search', { 'aria-hidden-focus': { enabled: false } });
  await press(browser, 'ArrowDown');
  await press(browser, 'Enter');
  await find(browser, 'heading', 'Zoë’s Harbour');
  await look('movie');
  await press(browser, 'F2');
  await find(browser, 'textbox', /^title/i);
  await look('editing');
  const ring = await browser.execute(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(ring, 'none', 'the box around a field shows its focus, and nothing inside it does');
  await press(browser, 'Escape');
  const movie = await browser.execute(() => location.hash);
  await goTo(browser, `${movie}/cast`);
  await find(browser, 'heading', /^Cast of /);
  await look('cast');
  await goTo(browser, movie);
  await find(browser, 'heading', 'Zoë’s Harbour');

  // A person and a character are only ever reached from a movie.
  const links = await browser.execute(() => ({
    person: document.querySelector("main a[href*='/people/']")?.getAttribute('href'),
    character: document.querySelector("main a[href*='/characters/']")?.getAttribute('href'),
  }));
  for (const [page, address] of Object.entries(links)) {
    assert.ok(address, `the movie page must link a ${page}`);
    const before = await browser.execute(() => document.title);
    await goTo(browser, address.slice(address.indexOf('#')));
    await until(`the ${page} page`, () =>
      browser.execute((left) => document.title !== left, before),
    );
    await look(page);
  }

  // Something in the bin, and the pages that keep a library in order.
  await goTo(browser, '#/');
  await settledGrid(browser);
  await tabTo(browser, /\d+ min/);
  await press(browser, 'Delete');
  await sees(browser, /^.*Deleted /);
  await tabTo(browser, /\d+ min/);
  await press(browser, 'Control', 'a');
  await sees(browser, '23 selected');
  await look('selected');
  await tabTo(browser, 'Edit…');
  await press(browser, 'Enter');
  await find(browser, 'dialog', /^Edit 23 movies/);
  await look('bulk-edit');
  await press(browser, 'Escape');
  await press(browser, 'Control', 'n');
  await find(browser, 'dialog', 'New movie');
  await look('new-movie');
  await press(browser, 'Escape');
  for (const [page, heading] of KEEPING) {
    await goTo(browser, `#/${page}`);
    await find(browser, 'heading', heading);
    await look(page);
  }
  await press(browser, 'Control', 'k');
  await find(browser, 'dialog');
  // As with the search box, the rest of the page is hidden on purpose.
  await look('palette', { 'aria-hidden-focus': { enabled: false } });
  await press(browser, 'Escape');

  await quit(stage);
  browser = await start(stage);
  await find(browser, 'textbox', /^password/i);
  await look('sign-in');
  await signIn(browser);
  assert.deepEqual(found, [], 'axe must find nothing');
  assertNoTrouble(stage);
});
