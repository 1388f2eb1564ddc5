import assert from 'node:assert/strict';
import test from 'node:test';
import { settledGrid } from './support/grid.mjs';
import { takeBack } from './support/history.mjs';
import { makeProfile, signIn } from './support/household.mjs';
import { chooseInMenu, press, tabTo, type } from './support/keyboard.mjs';
import { find, sees, until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import { makeShelf } from './support/shelf.mjs';
import {
  assertNoTrouble,
  assertSameDump,
  command,
  dump,
  openStage,
  quit,
  start,
  stats,
  step,
} from './support/stage.mjs';

const MOVIES = 500;

test('editing by keyboard alone: everything changed, and everything taken back', async (t) => {
  const stage = await openStage(t, 'editing');
  makeShelf(stage.folder, { count: MOVIES });
  command(stage, 'import', stage.folder);
  let browser = await start(stage);
  await makeProfile(browser);
  await settledGrid(browser);
  const begin = dump(stage);

  // A movie with all its fields.
  await press(browser, 'Control', 'n');
  await find(browser, 'textbox', 'Title');
  await type(browser, 'Sunrise');
  await press(browser, 'Tab');
  await type(browser, '1927');
  await press(browser, 'Enter');
  await tabTo(browser, 'Title');
  const write = async (field, text, options) => {
    await tabTo(browser, field, options);
    await press(browser, 'Control', 'a');
    await type(browser, text);
    await press(browser, 'Tab');
  };
  const choose = async (field, ...names) => {
    await tabTo(browser, field);
    for (const name of names) {
      await type(browser, name);
      await find(browser, 'option', new RegExp(name));
      await press(browser, 'Enter');
    }
  };
  await write('Original title', 'Sonnenaufgang', { back: true });
  await write('Released', '1927-09-23');
  await write('Runtime in minutes', '94');
  await choose('Directors', 'F. W. Murnau');
  await choose('Genres', 'Drama', 'Poetry');
  await choose('Countries', 'Germany', 'France');
  await write('Description', 'A song of two people.');
  await step(stage, 'every-field');
  await tabTo(browser, 'Add to the crew');
  await press(browser, 'Enter');
  await choose('Job', 'Writer');
  await choose('Person', 'Carl Mayer');
  await write('Budget', '200,000');
  await write('Currency', 'DEM');
  await choose('Set', 'Silent Songs');
  await tabTo(browser, 'Sorts under');
  await press(browser, 'Control', 'a');
  await type(browser, 'Sunrise, A Song');
  await press(browser, 'Enter');
  await find(browser, 'heading', 'Sunrise');
  await sees(browser, 'DEM');
  for (const theme of ['light', 'dark']) {
    await dress(browser, theme);
    await step(stage, `new-movie-${theme}`);
  }
  const made = dump(stage);
  for (const text of ['Sonnenaufgang', 'Poetry', 'Silent Songs', 'Carl', 'A song of two people.']) {
    assert.ok(made.includes(text), `${text} must be in the library`);
  }

  // Each of them anew.
  await press(browser, 'F2');
  await find(browser, 'textbox', 'Title');
  await write('Original title', 'Sonnenlied', { back: true });
  await write('Title', 'Sunset');
  await write('Released', '1928');
  await write('Runtime in minutes', '90');
  for (const [field, name] of [
    ['Directors', 'Rochus Gliese'],
    ['Genres', 'Romance'],
    ['Countries', 'Austria'],
  ]) {
    await tabTo(browser, field);
    await press(browser, 'Backspace');
    await choose(field, name);
  }
  await write('Description', 'A song of the evening.');
  await choose('Job', 'Producer');
  await choose('Person', 'William Fox');
  await write('Budget', '180,000');
  await write('Currency', 'USD');
  await choose('Set', 'Fox Films');
  await tabTo(browser, 'Sorts under');
  await press(browser, 'Control', 'a');
  await type(browser, 'Sunset, A Song');
  await press(browser, 'Enter');
  await find(browser, 'heading', 'Sunset');
  await sees(browser, '$');
  await step(stage, 'edited-movie');
  const edited = dump(stage);
  const anew = ['Sonnenlied', 'Sunset, A Song', '1928', 'Gliese', 'Romance', 'Austria', 'evening'];
  for (const text of [...anew, 'producer', 'William', '180000', 'USD', 'Fox Films']) {
    assert.ok(edited.includes(text), `${text} must be in the library`);
  }

  // What is wrong is said at its field.
  await press(browser, 'F2');
  await tabTo(browser, 'Released');
  await press(browser, 'Control', 'a');
  await type(browser, '1979-02-31');
  await press(browser, 'Enter');
  await sees(browser, /1979, 1979-05 or 1979-05-25\./);
  await step(stage, 'refused');
  await press(browser, 'Escape');
  await press(browser, 'Escape');

  // Two people into one.
  await press(browser, 'Control', 'f');
  await type(browser, 'carl mayer');
  await find(browser, 'option', /Carl Mayer/);
  await press(browser, 'ArrowDown');
  await press(browser, 'Enter');
  await find(browser, 'heading', 'Carl Mayer');
  await tabTo(browser, 'More');
  await press(browser, 'Enter');
  await chooseInMenu(browser, /^Merge with/);
  await find(browser, 'dialog', /^Merge with/);
  await type(browser, 'murnau');
  await find(browser, 'option', /F\. W\. Murnau/);
  await press(browser, 'Enter');
  await sees(browser, /to undo/);
  await step(stage, 'merge');
  await tabTo(browser, 'Merge');
  await press(browser, 'Enter');
  await sees(browser, /Merged|merged/);
  assert.ok(!dump(stage).includes('Murnau'), 'one of the two is gone');
  await step(stage, 'merged');

  // Five hundred movies at once.
  await browser.execute(() => {
    location.hash = '#/';
  });
  await settledGrid(browser);
  await tabTo(browser, /\d+ min/);
  await press(browser, 'Control', 'a');
  await sees(browser, `${MOVIES + 1} selected`);
  await step(stage, 'all-selected');
  await tabTo(browser, 'Edit…');
  await press(browser, 'Enter');
  await find(browser, 'dialog', new RegExp(`Edit ${MOVIES + 1} movies`));
  // What to change are genres already; the field of that name comes after how.
  await tabTo(browser, 'Add');
  await press(browser, 'Tab');
  await choose('Genres', 'Festival');
  await sees(browser, `Change ${MOVIES + 1} movies`);
  await step(stage, 'bulk-preview');
  await tabTo(browser, /^Change \d+ movies/);
  await press(browser, 'Enter');
  await sees(browser, `Changed ${MOVIES + 1} movies`);

  // Renamed and deleted in the grid, once it shows what was changed.
  await settledGrid(browser);
  await tabTo(browser, 'Edit…');
  await press(browser, 'Escape');
  await until('nothing selected', () =>
    browser.execute(() => document.querySelector('[role=row][aria-selected=true]') === null),
  );
  await tabTo(browser, /\d+ min/, { back: true });
  await press(browser, 'Home');
  await press(browser, 'F2');
  await find(browser, 'textbox', 'Title');
  await type(browser, 'Renamed');
  await press(browser, 'Enter');
  await until('the focus on the renamed card', () =>
    browser.execute(() => /^Renamed,/.test(document.activeElement?.ariaLabel ?? '')),
  );
  await press(browser, 'Delete');
  await sees(browser, /Deleted Renamed/);
  assert.equal(stats(stage).movies, MOVIES);
  await step(stage, 'deleted');

  const after = dump(stage);
  const half = await takeBack(browser, 3);
  assert.equal(half, 3);
  await quit(stage);
  browser = await start(stage);
  await signIn(browser);
  await settledGrid(browser);
  const rest = await takeBack(browser, 60);
  assert.ok(rest > 10, `${rest} steps were left after the restart`);
  assertSameDump(dump(stage), begin, 'everything taken back must be the library of the beginning');
  assert.notEqual(after, begin);
  await step(stage, 'taken-back');
  command(stage, 'check', '--read-data');
  assertNoTrouble(stage);
});
