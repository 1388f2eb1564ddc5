import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { violations } from './support/axe.mjs';
import { settledGrid } from './support/grid.mjs';
import { makeProfile } from './support/household.mjs';
import { press, tabTo } from './support/keyboard.mjs';
import { click, find, sees, until } from './support/page.mjs';
import { atRest, dress } from './support/rest.mjs';
import { assertNoTrouble, command, openStage, start, step } from './support/stage.mjs';

/** Five films of one set; two parts are given to somebody else on the way. */
const FILMS = [
  ['Frankenstein', '1931', { 1: 1, 2: 2, 3: 3 }],
  ['Bride of Frankenstein', '1935', { 1: 1, 2: 2, 3: 4 }],
  ['Son of Frankenstein', '1939', { 1: 1, 4: 5 }],
  ['The Ghost of Frankenstein', '1942', { 1: 6, 4: 5 }],
  ['House of Frankenstein', '1944', { 1: 6 }],
];
const CHARACTERS = ['The Monster', 'Henry Frankenstein', 'Elizabeth', 'Ygor'];
const PEOPLE = [
  'Boris Karloff',
  'Colin Clive',
  'Mae Clarke',
  'Valerie Hobson',
  'Bela Lugosi',
  'Lon Chaney Jr.',
];

function writeDocument(folder) {
  const person = (name, nth) => {
    const [first_name, ...last] = name.split(' ');
    return { id: nth + 1, first_name, last_name: last.join(' ') };
  };
  const movie = ([title, release_date, cast], nth) => ({
    id: nth + 1,
    title,
    sort_title: title,
    release_date,
    set: 'Universal Frankenstein',
    cast: Object.entries(cast).map(([character, who]) => ({
      person: who,
      character: Number(character),
    })),
  });
  // Outside of the set, and nothing but the name says who it is.
  const other = {
    id: 6,
    title: 'The Curse',
    sort_title: 'The Curse',
    release_date: '1957',
    cast: [{ person: 7, character: 5 }],
  };
  const document = {
    format: 'lobbycard',
    version: 1,
    movie_sets: [{ id: 1, name: 'Universal Frankenstein' }],
    persons: [...PEOPLE, 'Peter Cushing'].map(person),
    characters: [...CHARACTERS, 'Henry Frankenstein'].map((name, nth) => ({ id: nth + 1, name })),
    movies: [...FILMS.map(movie), other],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lobbycard.json'), JSON.stringify(document));
}

const goTo = (browser, address) =>
  browser.execute((hash) => {
    location.hash = hash;
  }, address);

/** Who stands where in the editor, from the top. */
const performers = (browser) =>
  browser.execute(() =>
    [...document.querySelectorAll('[data-row]')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => row.querySelector('[data-column="person"]')?.textContent ?? ''),
  );

test('who played whom: the matrix and its CSV, an order by the pointer, two that may be one', async (t) => {
  const stage = await openStage(t, 'who-played-whom');
  const folder = join(stage.folder, 'document');
  writeDocument(folder);
  mkdirSync(stage.exported);
  command(stage, 'import', folder);
  const browser = await start(stage);
  await makeProfile(browser);
  await settledGrid(browser);
  const found = [];
  const look = async (page) => {
    for (const theme of ['light', 'dark']) {
      await dress(browser, theme);
      await step(stage, `${page}-${theme}`);
      for (const violation of await violations(browser))
        found.push(`${page}, ${theme}: ${violation}`);
    }
  };

  await goTo(browser, '#/matrix?set=1');
  await find(browser, 'heading', 'Universal Frankenstein');
  await sees(browser, '5 movies, 4 characters, 2 recasts');
  await look('matrix');
  await click(browser, 'button', /^Save as CSV/);
  await sees(browser, 'Saved casting.csv');
  const csv = readFileSync(join(stage.exported, 'casting.csv'), 'utf8').replace('\uFEFF', '');
  assert.deepEqual(csv.trim().split('\r\n').slice(1, 3), [
    'The Monster,Boris Karloff,Boris Karloff,Boris Karloff,Lon Chaney Jr.,Lon Chaney Jr.',
    'Henry Frankenstein,Colin Clive,Colin Clive,,,',
  ]);

  // The third goes to the top by its handle.
  await goTo(browser, '#/movies/1/cast');
  await find(browser, 'heading', 'Cast of Frankenstein');
  const handles = '[data-row] [data-column="handle"]';
  await until('the handles', () =>
    browser.execute((wanted) => document.querySelectorAll(wanted).length === 3, handles),
  );
  assert.match((await performers(browser))[2], /Mae Clarke/);
  // Where a handle is while the page still moves is not where it will be grabbed.
  await atRest(browser);
  const rows = await browser.execute(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((handle) => {
        const box = handle.getBoundingClientRect();
        return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
      }),
    handles,
  );
  rows.sort((a, b) => a[1] - b[1]);
  const pointer = browser.action('pointer', { parameters: { pointerType: 'mouse' } });
  pointer.move({ x: rows[2][0], y: rows[2][1] }).down({ button: 0 });
  for (let part = 1; part <= 8; part += 1) {
    const y = Math.round(rows[2][1] + ((rows[0][1] - rows[2][1]) * part) / 8);
    pointer.move({ x: rows[2][0] + 2, y, duration: 30 });
  }
  await pointer.up({ button: 0 }).perform();
  await until('the row at the top', async () => /Mae Clarke/.test((await performers(browser))[0]));
  await look('cast');

  // Two of one name: compared, kept apart, and that taken back.
  await goTo(browser, '#/same');
  await find(browser, 'heading', 'May be the same');
  // The thinking begins some seconds after the start.
  await sees(browser, 'Henry Frankenstein', 60_000);
  await look('same');
  await click(browser, 'button', /^Keep .*apart|^Keep apart/);
  await sees(browser, /apart/);
  await press(browser, 'Control', 'z');
  await goTo(browser, '#/characters');
  await find(browser, 'heading', 'Characters');
  await look('characters');
  await goTo(browser, '#/characters/1');
  await find(browser, 'heading', 'Who has been The Monster');
  await look('character');
  await press(browser, 'F2');
  await tabTo(browser, 'Other names');
  await look('character-editing');
  assert.deepEqual(found, [], 'axe must find nothing');
  assertNoTrouble(stage);
});
