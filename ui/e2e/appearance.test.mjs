import assert from 'node:assert/strict';
import test from 'node:test';
import { makeCrowd } from './support/crowd.mjs';
import { crampedFields } from './support/fields.mjs';
import { settledGrid } from './support/grid.mjs';
import { makeProfile } from './support/household.mjs';
import { press } from './support/keyboard.mjs';
import { find, until } from './support/page.mjs';
import { dress } from './support/rest.mjs';
import { assertNoTrouble, command, openStage, start, step } from './support/stage.mjs';

/** Each size in one theme; in both when it is asked for. */
const SIZES = [
  [1280, 900, 'dark'],
  [900, 600, 'light'],
];
const BOTH = process.env.LOBBYCARD_SOAK === '1';

/** Runs in the page: what reaches over the edge of the window, where nobody can get at it. */
function cutOff() {
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
        return true;
    }
    return false;
  };
  const aside = [...document.querySelectorAll('main, main *')].filter(
    ({ scrollWidth, clientWidth }) =>
      clientWidth > window.innerWidth * 0.6 && scrollWidth > clientWidth + 1,
  );
  const sideways = aside
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
    .map(
      ({ scrollWidth, clientWidth }) => `the page scrolls ${scrollWidth - clientWidth} px sideways`,
    );
  const beyond = [...document.querySelectorAll('button, a[href], input, textarea, h1, [role=tab]')]
    .filter((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    .filter((element) => !element.closest('[inert], [aria-hidden=true]'))
    .filter((element) => {
      const { left, right, width, bottom, top } = element.getBoundingClientRect();
      const inView = bottom > 0 && top < window.innerHeight && width > 1;
      return inView && (left < -1 || right > window.innerWidth + 1) && !scrolls(element);
    })
    .map(
      (element) =>
        `${element.tagName} ${(element.textContent || element.ariaLabel || '').slice(0, 40)}`,
    );
  return [
    ...(wide > 0 ? [`the page is ${wide} px wider than the window`] : []),
    ...sideways,
    ...beyond,
  ];
}

test('appearance: every page with long names, a cast of 120, forty genres and few portraits', async (t) => {
  const stage = await openStage(t, 'appearance');
  const { epic, person, character } = makeCrowd(stage.folder);
  command(stage, 'import', stage.folder);
  const browser = await start(stage);
  await makeProfile(browser);
  await settledGrid(browser);
  const found = [];

  const look = async (page, isEditing = false) => {
    for (const [width, height, usual] of SIZES) {
      await browser.setWindowSize(width, height);
      for (const theme of BOTH ? ['dark', 'light'] : [usual]) {
        await dress(browser, theme);
        await step(stage, `${page}-${width}-${theme}`);
      }
      for (const what of await browser.execute(cutOff)) found.push(`${page}, ${width}: ${what}`);
      if (!isEditing) continue;
      const { count, cramped } = await browser.execute(crampedFields);
      assert.ok(count > 3, `${page}, ${width}: ${count} fields`);
      for (const what of cramped) found.push(`${page}, ${width}: ${what}`);
    }
  };
  const goTo = async (hash) => {
    const before = await browser.execute(() => document.title);
    await browser.execute((to) => {
      location.hash = to;
    }, hash);
    await until(`another page than ${before}`, () =>
      browser.execute((left) => document.title !== left, before),
    );
  };

  await look('library');
  await goTo(`#/movies/${epic}`);
  await find(browser, 'heading', /^The Guests/);
  await look('movie');
  await press(browser, 'F2');
  await find(browser, 'textbox', /^title/i);
  await look('movie-editing', true);
  await press(browser, 'Escape');
  const pages = [
    ['cast', `#/movies/${epic}/cast`],
    ['person', `#/people/${person}`],
    ['character', `#/characters/${character}`],
    ['people', '#/people'],
    ['characters', '#/characters'],
    ['same', '#/same'],
    ['vocabulary', '#/vocabulary'],
    ['duplicates', '#/duplicates'],
    ['attention', '#/attention'],
    ['history', '#/history'],
    ['bin', '#/bin'],
    ['import', '#/import'],
    ['favorites', '#/favorites'],
    ['diary', '#/diary'],
    ['profile', '#/profile'],
  ];
  for (const [page, address] of pages) {
    await goTo(address);
    await find(browser, 'heading');
    await look(page);
    if (page === 'person' || page === 'character') {
      await press(browser, 'F2');
      await find(browser, 'textbox', /^name/i);
      await look(`${page}-editing`, true);
      await press(browser, 'Escape');
    }
  }
  assert.deepEqual(found, [], 'nothing may be cut off or lie over another');
  assertNoTrouble(stage);
});
