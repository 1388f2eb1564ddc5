import assert from 'node:assert/strict';
import test from 'node:test';
import { personalRows, sql } from './support/database.mjs';
import { focusGrid, settledGrid } from './support/grid.mjs';
import { makeProfile, signIn } from './support/household.mjs';
import { chooseInMenu, press, tabTo, type } from './support/keyboard.mjs';
import { find, sees, until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import { makeShelf } from './support/shelf.mjs';
import {
  assertNoTrouble,
  assertSameDump,
  command,
  openStage,
  quit,
  start,
  step,
} from './support/stage.mjs';

const BEN = { username: 'Ben', password: 'lamps on the water' };
const PAGES = [
  ['favorites', 'Favorites'],
  ['diary', 'Diary'],
  ['watchlist', 'Watchlist'],
  ['together', 'Together'],
  ['profile', 'Ada'],
];

const goTo = (browser, hash) =>
  browser.execute((to) => {
    location.hash = to;
  }, hash);

/** The card that has the focus, as it is read out. */
const focused = (browser) =>
  browser.execute(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-label'));

async function says(browser, pattern) {
  await until(`the card to say ${pattern}`, async () =>
    pattern.test((await focused(browser)) ?? ''),
  );
}

/** From the profile menu to the other tile, and in, all by keys. */
async function switchTo(browser, name, password) {
  await tabTo(browser, /^(A |B )?(Ada|Ben)$/, { back: true });
  await press(browser, 'Enter');
  await chooseInMenu(browser, /^Switch profile/);
  await find(browser, 'heading', 'Who is watching?');
  await tabTo(browser, new RegExp(`^Password for ${name}$`));
  await type(browser, password);
  await press(browser, 'Enter');
  await settledGrid(browser);
}

test('a household: what one puts on movies is theirs alone, and what both love is found', async (t) => {
  const stage = await openStage(t, 'household');
  makeShelf(stage.folder, { count: 24 });
  command(stage, 'import', stage.folder);
  let browser = await start(stage);
  await makeProfile(browser);
  await settledGrid(browser);

  // The owner adds Ben.
  await goTo(browser, '#/profile');
  await find(browser, 'heading', 'Ada');
  await tabTo(browser, 'Add a profile…');
  await press(browser, 'Enter');
  await find(browser, 'dialog');
  await type(browser, BEN.username);
  await press(browser, 'Tab');
  await type(browser, BEN.password);
  await press(browser, 'Enter');
  await sees(browser, 'Ben can sign in now');

  // Ada: the first two are favorites, the first has stars and was seen today.
  await goTo(browser, '#/');
  await settledGrid(browser);
  await focusGrid(browser);
  await press(browser, 'Home');
  await press(browser, 'f');
  await says(browser, /favorite/);
  await press(browser, '4');
  await says(browser, /4 stars/);
  await press(browser, '4');
  await says(browser, /3½ stars/);
  await press(browser, 'w');
  await says(browser, /seen/);
  await press(browser, 'ArrowRight');
  await press(browser, 'f');
  await says(browser, /favorite/);
  await step(stage, 'marked');
  const [[ada], [ben]] = sql(stage, 'SELECT id FROM users ORDER BY id');
  const hers = personalRows(stage, ada);

  // The window is locked, and the password leads back.
  await press(browser, 'Control', 'l');
  await find(browser, 'heading', 'Who is watching?');
  await step(stage, 'locked');
  await signIn(browser);
  await settledGrid(browser);

  // Ben sees none of it; his own are his.
  await switchTo(browser, 'Ben', BEN.password);
  await focusGrid(browser);
  await press(browser, 'Home');
  assert.doesNotMatch(await focused(browser), /favorite|stars|seen/);
  await press(browser, 'f');
  await says(browser, /favorite/);
  await press(browser, 'ArrowRight');
  await press(browser, 'ArrowRight');
  await press(browser, 'f');
  await says(browser, /favorite/);
  await press(browser, 'Control', 'z');
  await until(
    'his last favorite to be taken back',
    async () => !/favorite/.test(await focused(browser)),
  );
  await press(browser, 'Control', 'Shift', 'z');
  await says(browser, /favorite/);
  assertSameDump(
    personalRows(stage, ada).replace(/^# (users|sessions)\n.*$/gm, ''),
    hers.replace(/^# (users|sessions)\n.*$/gm, ''),
    'no row of Ada may be touched by Ben',
  );
  assert.equal(sql(stage, `SELECT * FROM user_favorites WHERE user_id = ${ben}`).length, 2);
  await goTo(browser, '#/together');
  await find(browser, 'tab', 'We both love 1');
  await find(browser, 'tab', 'Yours but not mine 1');
  await step(stage, 'together-of-ben');

  // It is all there the next day.
  await quit(stage);
  browser = await start(stage);
  await find(browser, 'heading', 'Who is watching?');
  await tabTo(browser, /^Password for /);
  await switchedOn(browser);
  await settledGrid(browser);
  await focusGrid(browser);
  await press(browser, 'Home');
  await says(browser, /favorite.*3½ stars|3½ stars.*favorite/);
  for (const [page, heading] of PAGES) {
    await goTo(browser, `#/${page}`);
    await find(browser, 'heading', heading);
    for (const theme of ['dark', 'light']) {
      await dress(browser, theme);
      await step(stage, `${page}-${theme}`);
    }
  }
  command(stage, 'check');
  assertNoTrouble(stage);
});

/** Ada's tile and her password, whoever was there last. */
async function switchedOn(browser) {
  await tabTo(browser, /^(A?Ada|B?Ben)$/, { back: true });
  await until('Ada to be chosen', async () => {
    const chosen = await browser.execute(
      () => document.querySelector('input[type=radio]:checked')?.closest('label')?.textContent,
    );
    if (chosen?.includes('Ada')) return true;
    await press(browser, 'ArrowLeft');
    return false;
  });
  await tabTo(browser, /^Password for Ada/);
  await signIn(browser);
}
