import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { violations } from './support/axe.mjs';
import { dragFiles } from './support/drag.mjs';
import { shownByFileManager } from './support/fileManager.mjs';
import { settledGrid } from './support/grid.mjs';
import { makeProfile, signIn } from './support/household.mjs';
import { press } from './support/keyboard.mjs';
import { click, find, sees, until } from './support/page.mjs';
import { poster } from './support/posters.mjs';
import { dress } from './support/rest.mjs';
import {
  assertNoTrouble,
  assertSameDump,
  command,
  dump,
  openStage,
  quit,
  restartDriver,
  start,
  step,
} from './support/stage.mjs';

const TITLES = [
  'Nosferatu',
  'Metropolis',
  'Sunrise',
  'The General',
  'Faust',
  'Häxan',
  'Safety Last!',
  'Sherlock Jr.',
  'The Last Laugh',
  'Wings',
  'Greed',
  'Pandora’s Box',
];

function writeMovies(folder) {
  TITLES.forEach((title, nth) => {
    const own = join(folder, String(nth));
    mkdirSync(own, { recursive: true });
    const cast =
      title === 'Pandora’s Box' ? '<actor><name>Louise Brooks</name><role>Lulu</role></actor>' : '';
    writeFileSync(
      join(own, 'movie.nfo'),
      `<movie><title>${title}</title><year>${1920 + nth}</year>${cast}</movie>`,
    );
  });
}

/** The middle of the card of a title on the screen, whose pixels are `scale` to one of the page. */
async function cardAt(browser, title, scale = 1) {
  const at = await browser.execute((wanted) => {
    const cards = [...document.querySelectorAll('[role=grid] [role=row][data-key]')];
    const box = cards.find((card) => card.title === wanted).getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, title);
  return { x: Math.round(at.x * scale), y: Math.round(at.y * scale) };
}

/** Titles of the movies that have a poster. */
const withPosters = (browser) =>
  browser.execute(() =>
    [...document.querySelectorAll('[role=grid] [role=row][data-key]')]
      .filter((card) => card.querySelector('img'))
      .map((card) => card.title)
      .sort(),
  );

async function shows(browser, titles) {
  await until(`posters of ${titles.join(', ') || 'none'}`, async () => {
    const seen = await withPosters(browser);
    return JSON.stringify(seen) === JSON.stringify([...titles].sort());
  });
}

/** What other programs find on the clipboard, until the answered process ends. */
function copy(type, file) {
  const child = spawn('xclip', ['-selection', 'clipboard', '-t', type, '-i', file, '-quiet'], {
    stdio: 'ignore',
  });
  return child;
}

test('posters dropped, matched and pasted by the real pointer and clipboard', async (t) => {
  const stage = await openStage(t, 'pictures');
  writeMovies(stage.folder);
  command(stage, 'import', stage.folder);
  const files = join(stage.library, '..', 'files');
  mkdirSync(files);
  const file = (name, seed) => {
    const path = join(files, name);
    writeFileSync(path, poster(seed));
    return path;
  };
  let browser = await start(stage);
  await makeProfile(browser);
  await settledGrid(browser);
  const begin = dump(stage);
  const found = [];
  const look = async (label) => {
    for (const theme of ['dark', 'light']) {
      await dress(browser, theme);
      await step(stage, `${label}-${theme}`);
      for (const violation of await violations(browser))
        found.push(`${label}, ${theme}: ${violation}`);
    }
  };
  const lookSmall = async (label) => {
    await browser.setWindowSize(900, 600);
    for (const theme of ['dark', 'light']) {
      await dress(browser, theme);
      await step(stage, `${label}-900-${theme}`);
    }
    await browser.setWindowSize(1280, 900);
  };

  // One file onto one card among many.
  const single = file('anything.png', 1);
  await dragFiles([single], await cardAt(browser, 'Faust'), async () => {
    await sees(browser, /Set as poster of Faust/);
    await look('over-a-card');
  });
  await sees(browser, 'Changed the poster of Faust');
  await shows(browser, ['Faust']);
  await step(stage, 'dropped-on-a-card');

  // What is no picture says so, and the old one stays.
  const words = join(files, 'words.jpg');
  writeFileSync(words, 'these are words');
  await dragFiles([words], await cardAt(browser, 'Faust'));
  await sees(browser, /words\.jpg is no picture/);
  await step(stage, 'refused');
  await shows(browser, ['Faust']);

  // A link from a browser.
  await dragFiles(['https://example.org/poster.jpg'], await cardAt(browser, 'Faust'));
  await sees(browser, /That is a link/);

  // Ten files find ten movies.
  const ten = TITLES.slice(0, 10);
  const names = ten.map((title, nth) =>
    file(`${title.replace(/[!’]/g, '').replace(/ /g, '.')} (${1920 + nth})-poster.png`, nth + 2),
  );
  await dragFiles(names, await cardAt(browser, 'Greed'), async () => {
    await sees(browser, /Find the movies of 10 pictures/);
    await step(stage, 'over-the-library');
  });
  await find(browser, 'dialog', 'Posters for your movies');
  await find(browser, 'button', 'Set 10 posters');
  await look('matched');
  await lookSmall('matched');
  await click(browser, 'button', 'Set 10 posters');
  await sees(browser, '10 new posters');
  await shows(browser, ten);
  await step(stage, 'ten-posters');

  // Pasted: pixels onto the page, a copied file onto the card.
  await browser.execute((title) => {
    const cards = [...document.querySelectorAll('[role=grid] [role=row][data-key]')];
    cards.find((card) => card.title === title).focus();
  }, 'Greed');
  let clipboard = copy('image/png', file('pixels.png', 50));
  await pause(500);
  await press(browser, 'Control', 'v');
  await sees(browser, 'Changed the poster of Greed');
  await shows(browser, [...ten, 'Greed']);
  clipboard.kill();
  await browser.execute((title) => {
    const cards = [...document.querySelectorAll('[role=grid] [role=row][data-key]')];
    cards.find((card) => card.title === title).focus();
  }, 'Pandora’s Box');
  await press(browser, 'Enter');
  await find(browser, 'heading', 'Pandora’s Box');
  const list = join(files, 'list');
  writeFileSync(list, `${pathToFileURL(file('copied.png', 51)).href}\r\n`);
  clipboard = copy('text/uri-list', list);
  await pause(500);
  await press(browser, 'Control', 'v');
  await sees(browser, 'Changed the poster of Pandora’s Box');
  clipboard.kill();

  // Cropped in its dialog, and an earlier one again.
  await click(browser, 'button', 'Change poster');
  await find(browser, 'dialog', /^Poster of Pandora/);
  await look('dialog');
  await click(browser, 'button', 'Turn');
  await click(browser, 'button', 'Crop');
  await look('crop');
  await lookSmall('crop');
  await click(browser, 'button', 'Apply');
  await until('the dialog to close', () =>
    browser.execute(() => document.querySelector('[role=dialog]') === null),
  );
  await click(browser, 'button', 'Change poster');
  await find(browser, 'dialog', /^Poster of Pandora/);
  await find(browser, 'button', 'Use picture 1 again');
  await step(stage, 'cropped');

  // Its original in the file manager, where there is one.
  const reveal = () => click(browser, 'button', 'Show in file manager');
  await reveal();
  await sees(browser, /No file manager answered/);
  assert.match(await shownByFileManager(reveal), /^file:.*\/objects\/..\/[0-9a-f]{64}\.png$/);
  await press(browser, 'Escape');

  // A portrait, onto the page of a person.
  await click(browser, 'link', /^Louise Brooks/);
  await find(browser, 'heading', 'Louise Brooks');
  await dragFiles([file('portrait.png', 60)], { x: 700, y: 600 }, async () => {
    await sees(browser, /Set as portrait of/);
    await look('over-a-person');
  });
  await sees(browser, 'Changed the portrait of Louise Brooks');
  await step(stage, 'portrait');

  // All of it taken back.
  for (let left = 6; left > 0; left -= 1) {
    await press(browser, 'Control', 'z');
    await sees(browser, /Took back/);
    await pause(300);
  }
  assertSameDump(dump(stage), begin, 'everything taken back must be the library of the beginning');

  // On a screen of two pixels to one.
  await quit(stage);
  stage.env.GDK_SCALE = '2';
  await restartDriver(stage);
  browser = await start(stage);
  await signIn(browser);
  await settledGrid(browser);
  assert.equal(await browser.execute(() => window.devicePixelRatio), 2);
  await dragFiles([single], await cardAt(browser, 'Faust', 2), async () => {
    await sees(browser, /Set as poster of Faust/);
  });
  await shows(browser, ['Faust']);
  await step(stage, 'at-scale-2');
  assert.deepEqual(found, [], 'no page may violate a rule of accessibility');
  assertNoTrouble(stage);
});
