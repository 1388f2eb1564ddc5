import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { settledGrid } from './support/grid.mjs';
import { makeProfile } from './support/household.mjs';
import { press, type } from './support/keyboard.mjs';
import { click, find, sees } from './support/page.mjs';
import { APP } from './support/paths.mjs';
import { dress } from './support/rest.mjs';
import {
  assertNoTrouble,
  assertSameDump,
  command,
  dump,
  openStage,
  start,
  stats,
  step,
} from './support/stage.mjs';

test('the sample collection: added, looked at, exported, read again, and removed', async (t) => {
  const stage = await openStage(t, 'sample');
  const browser = await start(stage);
  await makeProfile(browser);
  await find(browser, 'heading', /your first movies/i);
  const empty = dump(stage);
  await step(stage, 'empty-library');

  await click(browser, 'button', /^try the sample/i);
  const shown = await settledGrid(browser);
  assert.ok(
    shown.cards.every((card) => card.image === 'shown'),
    'every film of the sample must have its poster',
  );
  const { movies } = stats(stage);
  assert.ok(movies >= 20, `${movies} films`);
  await sees(browser, /this is the sample collection/i);
  for (const theme of ['dark', 'light']) {
    await dress(browser, theme);
    await step(stage, `sample-${theme}`);
  }
  await browser.setWindowSize(900, 600);
  await settledGrid(browser);
  await step(stage, 'sample-900');
  await browser.setWindowSize(1280, 900);
  await settledGrid(browser);

  await press(browser, 'Control', 'f');
  await type(browser, 'holmes');
  await find(browser, 'option', /Sherlock Holmes.*3 movies/);
  await step(stage, 'search');
  await click(browser, 'option', /Sherlock Holmes.*3 movies/);
  await sees(browser, 'Basil Rathbone');
  await sees(browser, 'John Barrymore');
  await step(stage, 'one-character-two-performers');
  await click(browser, 'link', /^Movies/);
  await settledGrid(browser);

  await press(browser, 'F10');
  await click(browser, 'menuitem', 'Export…');
  await sees(browser, /\d+ movies and \d+ pictures exported/);
  await step(stage, 'exported');
  const library = join(stage.folder, '..', 'second');
  const second = (name, ...args) =>
    execFileSync(APP, [name, '--library', library, ...args], { env: stage.env, encoding: 'utf8' });
  second('import', stage.exported);
  assertSameDump(second('dump'), dump(stage), 'an export must give the same catalogue again');
  second('check', '--read-data');

  await click(browser, 'button', 'Remove the sample');
  await find(browser, 'heading', /your first movies/i);
  assertSameDump(dump(stage), empty, 'one click must remove the sample and nothing else');
  await step(stage, 'removed');
  command(stage, 'check');
  assertNoTrouble(stage);
});
