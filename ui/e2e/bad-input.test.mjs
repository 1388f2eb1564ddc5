import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { settledGrid } from './support/grid.mjs';
import { makeProfile, openPreview } from './support/household.mjs';
import { click, find, sees } from './support/page.mjs';
import { makeShelf } from './support/shelf.mjs';
import { assertNoTrouble, command, openStage, start, stats, step } from './support/stage.mjs';

test('bad input: a sentence that names the file, and everything else imported', async (t) => {
  const stage = await openStage(t, 'bad-input');
  const browser = await start(stage);
  await makeProfile(browser);

  // A folder without a single movie.
  writeFileSync(join(stage.folder, 'notes.txt'), 'Nothing to see here');
  await openPreview(browser);
  await sees(browser, /no movies|nothing new/i);
  await step(stage, 'folder-without-movies');

  // One poster is a text file, one NFO is cut off in the middle.
  rmSync(join(stage.folder, 'notes.txt'));
  makeShelf(stage.folder, { count: 12 });
  const [textPoster] = readdirSync(stage.folder).filter((name) => name.includes('00001'));
  writeFileSync(join(stage.folder, textPoster, 'poster.png'), 'This is not a picture');
  mkdirSync(join(stage.folder, 'Cut Short (1999)'));
  writeFileSync(join(stage.folder, 'Cut Short (1999)/movie.nfo'), '<movie><title>Cut Sh');
  await openPreview(browser);
  await sees(browser, 'Cut Short (1999)');
  await step(stage, 'preview-with-problems');
  await click(browser, 'button', 'Import 12 movies');
  await find(browser, 'button', /^show movies$/i, { patience: 60_000 });
  await sees(browser, 'poster.png');
  await step(stage, 'summary-names-the-poster');
  assert.equal(stats(stage).movies, 12, 'the movie with the bad poster must be imported too');

  await click(browser, 'button', /^show movies$/i);
  await settledGrid(browser);
  await step(stage, 'grid-with-programme-card');

  // The same folder again plans nothing.
  await openPreview(browser);
  await sees(browser, /nothing new/i);
  await step(stage, 'nothing-new');
  assert.equal(stats(stage).movies, 12, 'reading the folder again must add nothing');

  // `check` exits with 0 only when the library is sound.
  command(stage, 'check');
  assertNoTrouble(stage);
});
