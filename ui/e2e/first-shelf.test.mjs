import assert from 'node:assert/strict';
import test from 'node:test';
import { focusGrid, grid, settledGrid } from './support/grid.mjs';
import { makeProfile, signIn } from './support/household.mjs';
import { press, type } from './support/keyboard.mjs';
import { click, fill, find, sees, until } from './support/page.mjs';
import { makeShelf } from './support/shelf.mjs';
import {
  assertNoTrouble,
  assertSameDump,
  dump,
  openStage,
  quit,
  start,
  stats,
  step,
} from './support/stage.mjs';

const COUNT = 240;

test('a first shelf: from no profile to an import taken back and returned', async (t) => {
  const stage = await openStage(t, 'first-shelf');
  const shelf = makeShelf(stage.folder, { count: COUNT });
  let browser = await start(stage);

  await step(stage, 'first-start');
  await makeProfile(browser);
  await find(browser, 'heading', /your first movies/i);
  await step(stage, 'empty-library');
  const empty = dump(stage);

  await click(browser, 'button', /^import a folder/i, { within: 'main' });
  await click(browser, 'button', /^choose.*folder/i);
  const importing = await find(browser, 'button', `Import ${COUNT} movies`);
  await step(stage, 'preview');
  await importing.click();
  await find(browser, 'progressbar');
  await step(stage, 'importing');
  await find(browser, 'button', /^undo import$/i, { patience: 120_000 });
  await step(stage, 'summary');
  const imported = dump(stage);
  const counts = stats(stage);
  assert.equal(counts.movies, COUNT, 'every movie of the folder must be in the library');
  assert.equal(counts.persons, shelf.people, 'one person for each name in the folder');

  await click(browser, 'button', /^show movies$/i);
  const first = await settledGrid(browser);
  assert.ok(
    first.cards.some((card) => card.image === 'shown'),
    'posters must be in the grid',
  );
  await sees(browser, `Movies ${COUNT}`);
  await step(stage, 'grid');

  // Down to a row that was out of view, so that Back has a scroll position to return to.
  await focusGrid(browser);
  for (let row = 0; row < 7; row += 1) await press(browser, 'ArrowDown');
  await press(browser, 'ArrowRight');
  const before = await settledGrid(browser);
  assert.ok(before.focused, 'the arrow keys must move the focus onto a card');
  assert.ok(before.scrollTop > 0, 'the grid must have scrolled with the focus');
  await step(stage, 'arrow-keys');

  await press(browser, 'Enter');
  await find(browser, 'button', 'Edit');
  const heading = await find(browser, 'heading', undefined, { within: 'main' });
  const title = await heading.getText();
  assert.ok(before.focused.includes(title), `Enter must open “${before.focused}”, not “${title}”`);
  await step(stage, 'movie-page');

  await press(browser, 'F2');
  await fill(browser, 'textbox', /^title/i, `${title} Restored`);
  await step(stage, 'editing');
  await press(browser, 'Enter');
  await find(browser, 'heading', `${title} Restored`);
  await sees(browser, 'Title changed');
  await step(stage, 'edited');

  await click(browser, 'button', /^(back.*|movies)$/i, { within: 'main' });
  const after = await settledGrid(browser);
  assert.ok(
    after.focused?.includes(`${title} Restored`),
    `Back must focus the edited card, not ${after.focused}`,
  );
  assert.equal(after.scrollTop, before.scrollTop, 'Back must keep the scroll position');
  await step(stage, 'back-on-the-card');

  await press(browser, 'Control', 'z');
  await until(
    'the old title on the card',
    async () => (await grid(browser))?.focused?.includes('Restored') === false,
  );
  assertSameDump(dump(stage), imported, 'Ctrl+Z must restore the title and nothing else');
  await step(stage, 'title-restored');

  await quit(stage);
  browser = await start(stage);
  await step(stage, 'second-start');
  await signIn(browser);
  await settledGrid(browser);
  await press(browser, 'Control', 'z');
  await find(browser, 'heading', /your first movies/i);
  assertSameDump(dump(stage), empty, 'Ctrl+Z must take the whole import back');
  assert.equal(stats(stage).movies, 0, 'no movie may be left');
  await step(stage, 'import-taken-back');

  await press(browser, 'Control', 'Shift', 'z');
  const returned = await settledGrid(browser);
  assert.ok(
    returned.cards.some((card) => card.image === 'shown'),
    'redo must return the posters',
  );
  assertSameDump(dump(stage), imported, 'redo must return the import as it was');
  await sees(browser, `Movies ${stats(stage).movies}`);
  await step(stage, 'import-returned');

  await press(browser, 'Control', 'f');
  await type(browser, 'harbour');
  await find(browser, 'option', /Zoë’s Harbour/);
  await step(stage, 'search');
  assertNoTrouble(stage);
});
