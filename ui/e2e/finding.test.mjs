import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import test from 'node:test';
import { violations } from './support/axe.mjs';
import { focusGrid, grid, settledGrid } from './support/grid.mjs';
import { makeProfile, signIn } from './support/household.mjs';
import { press, tabTo, type } from './support/keyboard.mjs';
import { find, sees, until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import { makeShelf } from './support/shelf.mjs';
import { assertNoTrouble, command, openStage, quit, start, stats, step } from './support/stage.mjs';

/** A library of 100,000 as the core's bench builds it, where one is named; a shelf of ours always. */
const LARGE = process.env.LOBBYCARD_LARGE;
const COUNT = 1_200;
/** What is narrowed by three facets, in the words of the language. */
const NARROWED = LARGE
  ? 'genre:Drama runtime:<100 year:1950..1999'
  : 'genre:Drama country:France year:1950..1999';

/** Twelve letters that movies are called at each of them. */
const TYPED = LARGE ? 'silent river' : 'the city hor';

const address = (browser) => browser.execute(() => decodeURIComponent(location.hash));

/** What is marked as typed in the rows of the open list, row by row. */
const markedRows = (browser) =>
  browser.execute(() =>
    [...document.querySelectorAll('[role=option]')]
      .map((row) => [...row.querySelectorAll('mark')].map((mark) => mark.textContent).join(' '))
      .filter((marked) => marked !== ''),
  );

/** The number the head of the library tells. */
async function counted(browser) {
  const head = await browser.execute(
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
    () => document.querySelector('main h1')?.parentElement?.innerText ?? '',
  );
  return Number((/([\d,]+)(?: of|\s|$)/.exec(head)?.[1] ?? '').replaceAll(',', ''));
}

async function find12Letters(browser, stage) {
  await press(browser, 'Control', 'f');
  const before = await grid(browser);
  const words = (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().split(' ').sort().join(' ');
  for (const [place, letter] of [...TYPED].entries()) {
    await browser.keys(letter);
    await new Promise((done) => setTimeout(done, 100));
    assert.notDeepEqual(await markedRows(browser), [], 'rows stay between two letters');
    const typed = words(TYPED.slice(0, place + 1));
    await until(`rows that are for “${typed}”`, async () =>
      (await markedRows(browser)).some((marked) => words(marked) === typed),
    );
  }
  await step(stage, 'typed');
  assert.ok(before, 'the grid stays under the list');
  await press(browser, 'Escape');
  await press(browser, 'Escape');
}

test('finding: letters, filters, a view that is there the next day, and jumps', async (t) => {
  const stage = await openStage(t, 'finding');
  if (LARGE) cpSync(LARGE, stage.library, { recursive: true });
  else makeShelf(stage.folder, { count: COUNT });
  // Of a large one that an earlier version built, it brings the tables up to date.
  command(stage, 'import', stage.folder);
  t.diagnostic(
    LARGE ? 'a library of 100,000' : `a shelf of ${COUNT}; LOBBYCARD_LARGE names a larger one`,
  );
  let browser = await start(stage);
  const enter = () => signIn(browser, LARGE && 'bench bench');
  await (LARGE ? enter() : makeProfile(browser));
  await settledGrid(browser);
  const { movies } = stats(stage);
  await find12Letters(browser, stage);

  // Three facets in one line, and one chip taken away by the keyboard.
  await press(browser, 'Control', 'f');
  await type(browser, NARROWED);
  for (const theme of ['dark', 'light']) {
    await dress(browser, theme);
    await step(stage, `understood-${theme}`);
  }
  await press(browser, 'Enter');
  await until('the address to say it', async () =>
    (await address(browser)).includes('genre:Drama'),
  );
  await settledGrid(browser);
  const three = await counted(browser);
  assert.ok(three > 0 && three < movies, `${three} of ${movies}`);
  const cli = JSON.parse(command(stage, 'search', '--json', NARROWED));
  t.diagnostic(`${three} of ${movies} movies, ${Object.keys(cli)}`);
  await dress(browser, 'dark');
  await step(stage, 'narrowed-dark');
  assert.deepEqual(await violations(browser), []);

  // It is kept as a view, which counts what it shows.
  await tabTo(browser, 'Save view…');
  await press(browser, 'Enter');
  await find(browser, 'dialog');
  await type(browser, 'French drama');
  await press(browser, 'Enter');
  await sees(browser, 'Saved the view French drama');
  await find(browser, 'link', new RegExp(`^French drama ${three.toLocaleString('en')}`));
  await step(stage, 'view');
  await browser.back();
  await until('the whole library', async () => !(await address(browser)).includes('genre:'));

  // A mistake is pointed at.
  await press(browser, 'Control', 'f');
  await type(browser, 'gerne:Drama "');
  await sees(browser, /gerne/);
  await step(stage, 'mistake');
  await press(browser, 'Escape');
  await press(browser, 'Escape');

  // The palette finds by name and runs by name.
  await press(browser, 'Control', 'k');
  await find(browser, 'dialog');
  for (const theme of ['dark', 'light']) {
    await dress(browser, theme);
    await step(stage, `palette-${theme}`);
  }
  await type(browser, '>history');
  await press(browser, 'Enter');
  await find(browser, 'heading', 'History');
  await browser.back();

  // The next day.
  await quit(stage);
  browser = await start(stage);
  await find(browser, 'heading', 'Who is watching?');
  await enter();
  await settledGrid(browser);
  const entry = await find(
    browser,
    'link',
    new RegExp(`^French drama ${three.toLocaleString('en')}`),
  );
  await entry.click();
  await until('the view', async () => (await counted(browser)) === three);
  await find(browser, 'link', /^Movies/).then((link) => link.click());
  await settledGrid(browser);

  // End, Home, and a letter.
  await focusGrid(browser);
  await press(browser, 'End');
  assert.ok((await settledGrid(browser)).atEnd, 'End leads to the end');
  await press(browser, 'Home');
  assert.ok((await settledGrid(browser)).atTop, 'Home leads to the top');
  await browser.keys('m');
  await until('a title with M', async () =>
    /^(The |An? )?M/i.test((await settledGrid(browser)).focused ?? ''),
  );
  await step(stage, 'jumped');

  // The same movies as a list, by its name among the commands.
  await press(browser, 'Control', 'k');
  await find(browser, 'dialog');
  await type(browser, '>show a list');
  await press(browser, 'Enter');
  await find(browser, 'columnheader', /^Title/);
  for (const theme of ['dark', 'light']) {
    await dress(browser, theme);
    await step(stage, `list-${theme}`);
    assert.deepEqual(await violations(browser), []);
  }
  assertNoTrouble(stage);
});
