import { press } from './keyboard.mjs';
import { until } from './page.mjs';

/** Takes back until there is nothing more, and answers how many steps that were. */
export async function takeBack(browser, most) {
  for (let steps = 0; steps < most; steps += 1) {
    await browser.execute(() => document.activeElement?.blur());
    await press(browser, 'Control', 'z');
    // Each message takes the place of the one before; a new one is told by its number.
    const said = await until('the message', () =>
      browser.execute(() => {
        const messages = [...document.querySelectorAll('[role=alertdialog]')];
        return messages[messages.length - 1]?.textContent ?? null;
      }),
    );
    if (/Nothing to take back/.test(said)) return steps;
  }
  return most;
}
