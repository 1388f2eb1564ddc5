import { press, type } from './keyboard.mjs';
import { click, fill, find, shows } from './page.mjs';

export const PROFILE = { username: 'Ada', password: 'harbour lights 7' };

/** The first start: makes the profile with the keyboard and waits for the empty library. */
export async function makeProfile(browser) {
  await find(browser, 'heading', 'Create your profile');
  await fill(browser, 'textbox', /^username/i, PROFILE.username);
  await fill(browser, 'textbox', /^password/i, PROFILE.password);
  await press(browser, 'Enter');
  await find(browser, 'navigation');
}

/** A later start: one profile, so its password is all that is asked. */
export async function signIn(browser, password = PROFILE.password) {
  await click(browser, 'textbox', /^password/i);
  await type(browser, password);
  await press(browser, 'Enter');
  await find(browser, 'navigation');
}

/** From anywhere signed in to the preview of the stage's folder, past an import that went before. */
export async function openPreview(browser) {
  await press(browser, 'Control', 'i');
  await find(browser, 'heading', 'Import');
  for (const leftOver of ['Import another folder', 'Back']) {
    if (await shows(browser, 'button', leftOver, { within: 'main' })) {
      await click(browser, 'button', leftOver, { within: 'main' });
    }
  }
  await click(browser, 'button', /^choose.*folder/i);
  await find(browser, 'tab', /All$/);
}
