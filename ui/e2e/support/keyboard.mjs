import { find, until } from './page.mjs';

const CODES = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F2: '\uE032',
};

/** Presses keys together, by the names the browser gives them: press(b, "Control", "z"). */
export async function press(browser, ...names) {
  await browser.keys(names.map((name) => CODES[name] ?? name));
}

/** Types a text key by key; `keys` holds all down at once, which swallows repeated letters. */
export async function type(browser, text) {
  for (const letter of text) await browser.keys(letter);
}

/** Presses Tab until what has the focus is called so, or Shift+Tab on the way `back`. */
export async function tabTo(browser, name, { back = false, most = 80 } = {}) {
  const pattern = typeof name === 'string' ? new RegExp(`^${name}$`) : name;
  const passed = [];
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const focused = await browser.execute(focusedName);
    if (pattern.test(focused)) return;
    passed.push(focused);
    await press(browser, ...(back ? ['Shift', 'Tab'] : ['Tab']));
  }
  throw new Error(`Tab leads to no ${name}. It passed ${passed.join(', ')}`);
}

/** Runs in the page: the name of what has the focus. */
function focusedName() {
  const element = document.activeElement;
  const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const referred = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const labelled = referred.map((id) => document.getElementById(id)?.textContent).join(' ');
  const label = [...(element.labels ?? [])].map((one) => one.textContent).join(' ');
  return (
    clean(element.getAttribute('aria-label')) ||
    clean(labelled) ||
    clean(label) ||
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
    clean(element.innerText)
  );
}

/** Presses the arrow down until the entry of the open menu is called so, and takes it. */
export async function chooseInMenu(browser, name) {
  await find(browser, 'menuitem', name);
  await until(`the menu entry ${name}`, async () => {
    const focused = await browser.execute(() => document.activeElement?.textContent ?? '');
    if (name.test(focused.trim())) return true;
    await press(browser, 'ArrowDown');
    return false;
  });
  await press(browser, 'Enter');
}
