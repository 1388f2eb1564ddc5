import assert from 'node:assert/strict';
import test from 'node:test';
import { assertNoBlankCard, fling, focusGrid, grid, settledGrid } from './support/grid.mjs';
import { makeProfile } from './support/household.mjs';
import { press, type } from './support/keyboard.mjs';
import { until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import { makeShelf } from './support/shelf.mjs';
import { assertNoTrouble, command, openStage, start, stats, step } from './support/stage.mjs';

const COUNT = 2_000;

test('a big library: no card is blank at rest, wherever the grid is moved to', async (t) => {
  const stage = await openStage(t, 'big-library');
  const { movies } = makeShelf(stage.folder, { count: COUNT, seed: 2 });
  const said = JSON.parse(command(stage, 'import', '--json', stage.folder));
  assert.ok(said, 'the command line must import the folder and say so');
  assert.equal(stats(stage).movies, COUNT, 'every movie must be in the library');

  const browser = await start(stage);
  await makeProfile(browser);

  const look = async (label) => {
    const state = await settledGrid(browser);
    assertNoBlankCard(state, movies, label);
    await dress(browser, 'dark');
    await step(stage, `${label}-dark`);
    await dress(browser, 'light');
    await step(stage, `${label}-light`);
    return state;
  };

  await browser.setWindowSize(1280, 900);
  const wide = await look('start');
  await focusGrid(browser);

  await press(browser, 'End');
  const end = await look('end');
  assert.ok(end.atEnd, 'End must scroll to the last row');
  await press(browser, 'Home');
  const home = await look('home');
  assert.ok(home.atTop, 'Home must scroll to the first row');

  await type(browser, 'zo');
  await until('type-ahead to find Zoë', async () =>
    /Zoë/.test((await grid(browser)).focused ?? ''),
  );
  await look('type-ahead');

  await fling(browser, { steps: 60, by: 700 });
  await look('fling-down');
  await fling(browser, { steps: 40, by: -900 });
  await look('fling-up');

  await browser.setWindowSize(900, 600);
  const narrow = await look('narrow');
  assert.ok(narrow.columns < wide.columns, 'a narrow window must have fewer columns');
  await fling(browser, { steps: 20, by: 1500 });
  await look('narrow-fling');
  await browser.setWindowSize(1280, 900);
  const again = await look('wide-again');
  assert.equal(again.columns, wide.columns, 'the columns must return with the width');
  assertNoTrouble(stage);
});
