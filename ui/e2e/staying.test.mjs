import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { sql } from './support/database.mjs';
import { PROFILE, signIn } from './support/household.mjs';
import { chooseInMenu, press, tabTo } from './support/keyboard.mjs';
import {
  forgetToken,
  onBus,
  openBus,
  spoilToken,
  startKeyring,
  tokenIn,
} from './support/keyring.mjs';
import { click, fill, find, sees, shows, until } from './support/page.mjs';
import { filesWith, memoriesWith, processesWith } from './support/secrets.mjs';
import { assertNoTrouble, kill, openStage, quit, start, step } from './support/stage.mjs';

const KEYRING_PASSWORD = 'of the keyring alone';
const STAY = /^stay signed in/i;
const NOWHERE = 'unix:path=/nowhere';

/** Sessions that open. */
const sessions = (stage) => sql(stage, 'SELECT id FROM sessions WHERE locked_at IS NULL').length;

/** Ticks or clears the box with the keyboard. */
async function setStay(browser, on) {
  const ticked = () =>
    browser.execute(() => document.querySelector('input[type=checkbox]').checked);
  if ((await ticked()) === on) return;
  await tabTo(browser, STAY);
  await press(browser, ' ');
  assert.equal(await ticked(), on);
}

/** Signs in by the password and stays, once the keyring has taken the token. Answers the token. */
async function signInAndStay(stage) {
  const { browser } = stage;
  await find(browser, 'textbox', /^password/i);
  await setStay(browser, true);
  await signIn(browser);
  await until('the session to stay', () => sessions(stage) === 1);
  return tokenIn(stage);
}

/** The token that the sign-in by the password put into the keyring in place of what was lost. */
async function newToken(stage, before) {
  await until('a new session', () => sessions(stage) === 1);
  const token = tokenIn(stage);
  assert.ok(!before.some((old) => old.equals(token)), 'every token is a new one');
  return token;
}

/** Starts and is signed in without doing anything. */
async function startSignedIn(stage) {
  const browser = await start(stage);
  await find(browser, 'navigation');
  return browser;
}

/** Starts where the keyring does not help: a sentence, and a form that works. */
async function startAndRead(stage, label, sentence, patience) {
  const browser = await start(stage);
  const field = await find(browser, 'textbox', /^password/i);
  assert.ok(await field.isEnabled(), 'the form is usable while the keyring is asked');
  await sees(browser, sentence, patience);
  await find(browser, 'button', /^try the keyring again$/i);
  await step(stage, label);
  await signIn(browser);
  return browser;
}

test('staying signed in: a keyring that works, and every way in which it does not', async (t) => {
  const stage = await openStage(t, 'staying');
  const bus = await openBus(t, stage);
  let keyring = await startKeyring(t, stage, KEYRING_PASSWORD);
  const tokens = [];

  let browser = await start(stage);
  await find(browser, 'heading', 'Create your profile');
  await fill(browser, 'textbox', /^username/i, PROFILE.username);
  await fill(browser, 'textbox', /^password/i, PROFILE.password);
  await setStay(browser, true);
  await step(stage, 'first-profile-stays');
  await click(browser, 'button', /^create profile$/i);
  await find(browser, 'navigation');
  await until('the session to stay', () => sessions(stage) === 1);
  tokens.push(tokenIn(stage));
  assert.equal(tokens[0].length, 32, 'the keyring holds 256 bits');
  await quit(stage);

  browser = await startSignedIn(stage);
  await step(stage, 'signed-in-without-a-password');
  const { seen, found } = memoriesWith('WebKitWebProcess', tokens);
  assert.ok(seen > 0, 'there is a web process to look into');
  assert.deepEqual(found, [], 'the page never had the token');

  // Locked: the password is the only way in, in this run and the next.
  await press(browser, 'Control', 'l');
  await find(browser, 'textbox', /^password/i);
  await step(stage, 'locked');
  await quit(stage);
  browser = await start(stage);
  await find(browser, 'textbox', /^password/i);
  assert.equal(await shows(browser, 'navigation'), false, 'a restart does not undo a lock');
  await signIn(browser);
  await quit(stage);
  browser = await startSignedIn(stage);

  // Signed out everywhere: asked again.
  await click(browser, 'button', /\bAda$/);
  await chooseInMenu(browser, /^Your profile/);
  await click(browser, 'button', /^sign out everywhere$/i);
  await find(browser, 'textbox', /^password/i);
  assert.equal(sessions(stage), 0);
  await quit(stage);
  browser = await start(stage);
  await find(browser, 'textbox', /^password/i);
  await step(stage, 'signed-out-everywhere');
  tokens.push(await signInAndStay(stage));
  await quit(stage);

  // Nothing to reach it by.
  await onBus(stage, NOWHERE);
  await startAndRead(stage, 'no-bus', /no message bus to reach a keyring by/i);
  await quit(stage);

  // A bus, and nobody on it.
  await onBus(stage, bus);
  await keyring.end();
  await startAndRead(stage, 'no-service', /no keyring service runs/i);
  await quit(stage);

  // Locked, and nobody who could ask for its password.
  keyring = await startKeyring(t, stage);
  await startAndRead(stage, 'locked-keyring', /keyring stayed locked|keyring is locked/i);
  await quit(stage);
  await keyring.end();

  // It does not answer: the window is usable, closes at once, and the next start finds all in order.
  keyring = await startKeyring(t, stage, KEYRING_PASSWORD);
  keyring.pause();
  await startAndRead(stage, 'slow', /did not answer in time/i, 45_000);
  await quit(stage);
  browser = await start(stage);
  await find(browser, 'textbox', /^password/i);
  await step(stage, 'while-it-is-asked');
  await kill(stage);
  keyring.goOn();
  await startSignedIn(stage);
  await step(stage, 'after-a-kill-in-mid-call');
  await quit(stage);

  // The entry is gone, then it holds something else.
  forgetToken(stage);
  await startAndRead(stage, 'missing', /does not hold the key of this profile/i);
  tokens.push(await newToken(stage, tokens));
  await quit(stage);
  spoilToken(stage);
  await startAndRead(stage, 'garbage', /is no key of this profile/i);
  tokens.push(await newToken(stage, tokens));
  await quit(stage);
  await startSignedIn(stage);
  await quit(stage);
  await keyring.end();

  // A keyring that was never set up, at the moment when a token is to be kept.
  rmSync(join(stage.env.XDG_DATA_HOME, 'keyrings'), { recursive: true, force: true });
  keyring = await startKeyring(t, stage);
  browser = await start(stage);
  await find(browser, 'textbox', /^password/i);
  await setStay(browser, true);
  await signIn(browser);
  await sees(browser, /no place to keep keys yet/i);
  await step(stage, 'no-collection');
  assertNoTrouble(stage);

  // Nothing of it anywhere: files, logs, arguments, environments, the memory of the page.
  const home = dirname(stage.library);
  const secrets = [...tokens, PROFILE.password];
  assert.deepEqual(filesWith(home, secrets), [], 'no file holds a token or the password');
  assert.deepEqual(processesWith(secrets), [], 'no argument or environment does');
  assert.deepEqual(memoriesWith('WebKitWebProcess', tokens).found, [], 'nor does the page');
});
