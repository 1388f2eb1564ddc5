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
