import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import {
  ask,
  BATTERY,
  call,
  commandNames,
  ENDING,
  OWNER_ONLY,
  PUBLIC,
} from './support/battery.mjs';
import { personalRows, sql } from './support/database.mjs';
import { poster } from './support/posters.mjs';
import {
  assertSameDump,
  command,
  openStage,
  restartDriver,
  start,
  step,
} from './support/stage.mjs';

const ADA = { username: 'Ada', password: 'harbour lights 7' };
const BEN = { username: 'Ben', password: 'lamps on the water' };
const PROTECTED = Object.keys(BATTERY).filter((name) => !PUBLIC.includes(name));

/** A library of Ada's: two movies, a casting, a poster, a favorite; and Ben beside her. */
async function household(stage, browser) {
  writeFileSync(join(stage.folder, 'picture.png'), poster(1));
  const { id: user } = await ask(browser, 'accounts_create', { profile: ADA });
  const draft = (title) => ({ draft: { title, releaseDate: '1979' } });
  const { id: movie, changeSet } = await ask(browser, 'movies_create', draft('Alien'));
  const { id: other } = await ask(browser, 'movies_create', draft('Another Alien'));
  const newCasting = {
    person: { new: 'Sigourney Weaver' },
    character: { new: 'Ellen Ripley' },
    kind: 'acting',
    creditedAs: '',
    roleText: '',
  };
  await ask(browser, 'casting_add', { movie, place: null, castings: [newCasting] });
  const [{ key: casting }] = await ask(browser, 'casting_rows', { of: { of: 'movie', id: movie } });
  const of = { of: 'movie', id: movie };
  await ask(browser, 'pictures_choose_file', { of });
  const { picture } = await ask(browser, 'pictures_state', { of });
  const favored = { of: 'movies', ids: [movie] };
  await ask(browser, 'favorites_add', { favored });
  await ask(browser, 'diary_rate', { movies: [movie], rating: 9 });
  const entry = { watchedOn: '2026-01-02', isRewatch: false, note: 'Mine.' };
  const { id: watch } = await ask(browser, 'diary_add_watch', { movie, entry });
  await ask(browser, 'diary_add_to_watchlist', { movies: [movie] });
  const shelf = { query: 'fav:me', sort: { by: 'title', direction: 'ascending' }, layout: 'grid' };
  const { id: view } = await ask(browser, 'views_create', { name: 'Loved', shelf });
  await ask(browser, 'accounts_add', { profile: BEN });
  const { characterId: character, personId: person } = casting;
  return {
    user,
    movie,
    other,
    changeSet,
    newCasting,
    casting,
    character,
    person,
    file: picture.file,
    watch,
    view,
  };
}

/** Calls every command that needs somebody and expects the one answer. */
async function allAnswerSignedOut(browser, is, who) {
  for (const name of PROTECTED) {
    const { answer, error } = await call(browser, name, BATTERY[name](is));
    assert.equal(
      error?.code,
      'signedOut',
      `${name}, ${who}, answered ${JSON.stringify(error ?? answer)}`,
    );
  }
}

test('authorization: every command, by everybody who may not', async (t) => {
  assert.deepEqual(
    Object.keys(BATTERY).sort(),
    commandNames().sort(),
    'support/battery.mjs must have a line for every command of list.rs, and no other',
  );
  const stage = await openStage(t, 'authorization');
  // No keyring may be asked, so no bus may be there to ask it by.
  stage.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';
  await restartDriver(stage);
  const browser = await start(stage);
  const is = await household(stage, browser);
  const { id: ben } = (await ask(browser, 'boot')).profiles[1];
  const signIn = () => ask(browser, 'accounts_sign_in', { credentials: BEN });
  let calls = 0;

  // Nobody is signed in.
  await ask(browser, 'accounts_sign_out');
  await allAnswerSignedOut(browser, is, 'signed out');
  calls += PROTECTED.length;
  const boot = await ask(browser, 'boot');
  assert.equal(boot.session, null);
  assert.deepEqual(boot.firstCards, [], 'nothing of the library is told before somebody signs in');
  const expected = {
    accounts_create: 'ownerOnly',
    accounts_sign_in: 'wrongPassword',
  };
  for (const name of PUBLIC) {
    const { error } = await call(browser, name, BATTERY[name](is));
    assert.equal(error?.code, expected[name], `${name}, signed out`);
  }
  calls += PUBLIC.length;
  assert.equal(await ask(browser, 'accounts_resume', { id: is.user }), null, 'nobody stays');

  // A session that was ended from somewhere else while the window was open.
  await signIn();
  sql(stage, `UPDATE users SET sign_in_epoch = sign_in_epoch + 1 WHERE id = ${ben}`);
  await allAnswerSignedOut(browser, is, 'after the session was revoked');
  calls += PROTECTED.length;

  // A profile that was removed while it was signed in.
  await signIn();
  sql(stage, `UPDATE users SET removed_at = 1 WHERE id = ${ben}`);
  await allAnswerSignedOut(browser, is, 'after the profile was removed');
  calls += PROTECTED.length;
  sql(stage, `UPDATE users SET removed_at = NULL WHERE id = ${ben}`);

  // Sessions that stay: over, from the future, locked, and of another profile.
  const never = 253_402_300_799_000;
  for (const [created, expires, locked] of [
    [1, 2, 'NULL'],
    [never, never, 'NULL'],
    [1, never, '1'],
  ]) {
    sql(
      stage,
      `INSERT INTO sessions (user_id, token_hash, created_at, expires_at, locked_at)
        VALUES (${is.user}, randomblob(32), ${created}, ${expires}, ${locked})`,
    );
    const { profiles } = await ask(browser, 'boot');
    assert.equal(profiles[0].stays, false, `made at ${created}, over at ${expires}`);
    assert.equal(await ask(browser, 'accounts_resume', { id: is.user }), null);
    sql(stage, 'DELETE FROM sessions');
  }

  // Ben, with the ids of Ada's things.
  await signIn();
  const before = personalRows(stage, is.user);
  const allowed = Object.keys(BATTERY).filter((name) => !ENDING.includes(name));
  for (const name of [...allowed, ...ENDING]) {
    if (ENDING.includes(name)) await signIn();
    const { error } = await call(browser, name, BATTERY[name](is));
    const said = `${name}, as another profile, answered ${JSON.stringify(error)}`;
    if (OWNER_ONLY.includes(name)) assert.equal(error?.code, 'ownerOnly', said);
    else if (error) {
      assert.ok(error.code, `${said}: its line in the battery has the wrong shape`);
      assert.ok(!['internal', 'signedOut'].includes(error.code), said);
    }
    calls += 1;
  }
  const undone = sql(stage, `SELECT undone_at FROM change_sets WHERE id = ${is.changeSet}`);
  assert.deepEqual(undone, [[null]], 'what Ada did is hers to take back');
  assertSameDump(personalRows(stage, is.user), before, 'no row of Ada may be touched by Ben');
  assert.equal((await ask(browser, 'boot')).session, null, 'the last three end the session');

  await step(stage, 'at-the-end');
  command(stage, 'check');
  t.diagnostic(`${Object.keys(BATTERY).length} commands, ${calls} calls`);
});
