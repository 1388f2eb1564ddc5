import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { settledGrid } from './support/grid.mjs';
import { takeBack } from './support/history.mjs';
import { makeProfile, signIn } from './support/household.mjs';
import { chooseInMenu, press, tabTo, type } from './support/keyboard.mjs';
import { find, sees, until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import {
  assertNoTrouble,
  assertSameDump,
  command,
  dump,
  openStage,
  quit,
  start,
  step,
} from './support/stage.mjs';

const ROLES = 30;
/** Two of one name each, so that a pasted line cannot say which. */
const TWINS = ['Alex Grey', 'Kim Vale', 'Robin Moor'];

/** Forty lines in the shapes people paste: three may mean either of two, two say only one half. */
function pastedLines() {
  const joins = [' as ', ' … ', ' – ', '\t', ' ... '];
  const lines = Array.from(
    { length: 35 },
    (_, nth) => `Extra ${nth + 1}${joins[nth % joins.length]}Villager ${nth + 1}`,
  );
  const twins = TWINS.map((name, nth) => `${name} (Witness ${nth + 1})`);
  return [...lines, ...twins, 'as Nobody', 'Somebody as'].join('\n');
}

/** A document with two Bonds that nothing joins, a sequel, and a movie that keeps the lines. */
function writeDocument(folder) {
  const persons = [
    { id: 1, first_name: 'Sean', last_name: 'Connery' },
    { id: 2, first_name: 'David', last_name: 'Niven' },
    { id: 3, first_name: 'Roger', last_name: 'Moore' },
    ...TWINS.flatMap((name, nth) => {
      const [first_name, last_name] = name.split(' ');
      const twin = { first_name, last_name };
      return [
        { id: 10 + 2 * nth, ...twin, date_of_birth: '1901' },
        { id: 11 + 2 * nth, ...twin, date_of_birth: '1955' },
      ];
    }),
  ];
  const movie = (id, title, release_date, more) => ({
    id,
    title,
    sort_title: title,
    release_date,
    ...more,
  });
  const bond = (person, character) => ({ cast: [{ person, character }] });
  const document = {
    format: 'lobbycard',
    version: 1,
    movie_sets: [
      { id: 1, name: 'James Bond' },
      { id: 2, name: 'Village' },
    ],
    persons,
    characters: [
      { id: 1, name: 'James Bond', role: 'leading' },
      { id: 2, name: 'James Bond', role: 'leading' },
    ],
    movies: [
      movie(1, 'Dr. No', '1962', { set: 'James Bond', ...bond(1, 1) }),
      movie(2, 'Goldfinger', '1964', { set: 'James Bond', ...bond(1, 1) }),
      movie(3, 'Casino Royale', '1967', bond(2, 2)),
      movie(4, 'Live and Let Die', '1973', { set: 'James Bond', ...bond(3, 1) }),
      movie(5, 'The Long Village', '1950', { set: 'Village', description: pastedLines() }),
      movie(6, 'Village Again', '1953', { set: 'Village' }),
      movie(7, 'Village Forever', '1956', { set: 'Village' }),
    ],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lobbycard.json'), JSON.stringify(document));
}

const goTo = (browser, address) =>
  browser.execute((hash) => {
    location.hash = hash;
  }, address);

/** Whether one performer stands above another in the editor. */
const isAbove = (browser, upper, lower) =>
  browser.execute(
    (one, other) => {
      const rows = [...document.querySelectorAll('[data-row]')];
      const says = (row, name) =>
        row.textContent.includes(name) || row.querySelector('input')?.value === name;
      const top = (name) =>
        rows.find((row) => says(row, name))?.getBoundingClientRect().top ?? null;
      return top(one) !== null && top(other) !== null && top(one) < top(other);
    },
    upper,
    lower,
  );

test('casting by keyboard alone: a cast typed, pasted, ordered and copied, two Bonds made one', async (t) => {
  const stage = await openStage(t, 'casting');
  const folder = join(stage.folder, 'document');
  writeDocument(folder);
  command(stage, 'import', folder);
  let browser = await start(stage);
  await makeProfile(browser);
  await settledGrid(browser);
  const begin = dump(stage);

  // Thirty roles, typed.
  await goTo(browser, '#/movies/6');
  await find(browser, 'heading', 'Village Again');
  await tabTo(browser, /(Add|Edit) cast/);
  await press(browser, 'Enter');
  await find(browser, 'heading', 'Cast of Village Again');
  await tabTo(browser, /^Person/);
  for (let nth = 1; nth <= ROLES; nth += 1) {
    await type(browser, `Player ${nth}`);
    await press(browser, 'Tab');
    await type(browser, `Part ${nth}`);
    // As somebody new, and on to the next row.
    await press(browser, 'Control', 'Enter');
  }
  await sees(browser, `${ROLES} credits, ${ROLES} characters`);
  for (const theme of ['light', 'dark']) {
    await dress(browser, theme);
    await step(stage, `typed-${theme}`);
  }

  // The last goes up by two places.
  await press(browser, 'ArrowUp');
  await press(browser, 'Alt', 'ArrowUp');
  await press(browser, 'Alt', 'ArrowUp');
  await until('the row in its new place', () => isAbove(browser, 'Player 30', 'Player 28'));
  await step(stage, 'reordered');

  // Forty lines from the clipboard: a description holds them.
  await goTo(browser, '#/movies/5');
  await find(browser, 'heading', 'The Long Village');
  await press(browser, 'F2');
  await tabTo(browser, 'Description');
  await press(browser, 'Control', 'a');
  await press(browser, 'Control', 'c');
  await press(browser, 'Escape');
  await goTo(browser, '#/movies/5/cast');
  await find(browser, 'heading', 'Cast of The Long Village');
  await tabTo(browser, /^Person/);
  await press(browser, 'Control', 'v');
  await find(browser, 'dialog', 'Paste cast');
  await sees(browser, 'It says who is played, not by whom.');
  for (const theme of ['light', 'dark']) {
    await dress(browser, theme);
    await step(stage, `pasted-${theme}`);
  }
  for (const name of TWINS) {
    await tabTo(browser, /^Go to (it|the next)/);
    await press(browser, 'Enter');
    await until(`the focus on ${name}`, () =>
      browser.execute((text) => document.activeElement?.textContent.includes(text), name),
    );
    await press(browser, 'Enter');
    await find(browser, 'menuitemradio', new RegExp(name));
    await press(browser, 'Enter');
    await until('the menu closed', () =>
      browser.execute(() => document.querySelector('[role=menu]') === null),
    );
  }
  await tabTo(browser, /^Add 38 credits/);
  await press(browser, 'Enter');
  await sees(browser, '38 credits');
  await step(stage, 'pasted');

  // The same cast in the next film.
  await goTo(browser, '#/movies/7/cast');
  await find(browser, 'heading', 'Cast of Village Forever');
  await tabTo(browser, /^Copy from a movie/);
  await press(browser, 'Enter');
  await find(browser, 'dialog', 'Copy from a movie');
  await type(browser, 'village again');
  await find(browser, 'option', /Village Again/);
  await press(browser, 'Enter');
  await find(browser, 'button', `Copy ${ROLES} credits`);
  await step(stage, 'copying');
  await tabTo(browser, `Copy ${ROLES} credits`);
  await press(browser, 'Enter');
  await sees(browser, `${ROLES} credits`);

  // Two Bonds are one.
  await goTo(browser, '#/characters/1');
  await find(browser, 'heading', 'Who has been James Bond');
  await sees(browser, '3 movies, 2 performers');
  await tabTo(browser, 'More');
  await press(browser, 'Enter');
  await chooseInMenu(browser, /^Merge with/);
  await find(browser, 'dialog', /^Merge with/);
  await type(browser, 'james bond');
  await find(browser, 'option', /James Bond/);
  await press(browser, 'Enter');
  await sees(browser, '1 portrayal comes over');
  await step(stage, 'merge');
  await tabTo(browser, 'Merge');
  await press(browser, 'Enter');
  await sees(browser, '4 movies, 3 performers');
  const titles = await browser.execute(() =>
    [...document.querySelectorAll('main a[href*="/movies/"]')].map((link) => link.textContent),
  );
  const order = ['Dr. No', 'Goldfinger', 'Casino Royale', 'Live and Let Die'];
  assert.deepEqual(
    titles.filter((title) => order.includes(title)),
    order,
    'every portrayal, the oldest first',
  );
  for (const theme of ['light', 'dark']) {
    await dress(browser, theme);
    await step(stage, `one-bond-${theme}`);
  }

  const after = dump(stage);
  await quit(stage);
  browser = await start(stage);
  await signIn(browser);
  await settledGrid(browser);
  const steps = await takeBack(browser, 200);
  assert.ok(steps > 2 * ROLES, `${steps} steps were taken back`);
  assertSameDump(dump(stage), begin, 'everything taken back must be the library of the beginning');
  assert.notEqual(after, begin);
  command(stage, 'check', '--read-data');
  assertNoTrouble(stage);
});
