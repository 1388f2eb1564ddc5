import { setTimeout as pause } from 'node:timers/promises';
import { press, type } from './keyboard.mjs';

const PATIENCE = 20_000;

/** The pattern that matches this text and nothing else. */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Runs in the page: the visible elements of a role, with their accessible names in short form
 * (aria-labelledby, aria-label, label, text). `within` names the landmark to look in.
 */
function inPage({ role, name, within }, answer) {
  const NATIVE = {
    button: 'button, input[type=submit]',
    heading: 'h1, h2, h3, h4',
    link: 'a[href]',
    main: 'main',
    navigation: 'nav',
    searchbox: 'input[type=search]',
    textbox:
      'input:not([type]), input[type=text], input[type=password], input[type=search], textarea',
  };
  const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element) => {
    const referred = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const labelled = referred.map((id) => document.getElementById(id)?.textContent).join(' ');
    const label = [...(element.labels ?? [])].map((one) => one.textContent).join(' ');
    return (
      clean(labelled) ||
      clean(element.getAttribute('aria-label')) ||
      clean(label) ||
      // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
      clean(element.innerText) ||
      clean(element.getAttribute('title') ?? element.getAttribute('placeholder'))
    );
  };
  const all = (root, kind) =>
    [...root.querySelectorAll(`[role=${kind}]${NATIVE[kind] ? `, ${NATIVE[kind]}` : ''}`)]
      .filter((element) => (element.getAttribute('role') ?? kind) === kind)
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('[aria-hidden=true], [inert]'));
  const wanted = name && new RegExp(name.source, name.flags);
  const roots = within ? all(document, within) : [document];
  const found = roots.flatMap((root) => all(root, role));
  if (answer === 'names') return found.map(nameOf);
  return found.find((element) => !wanted || wanted.test(nameOf(element))) ?? null;
}

/** A string means the whole name, a pattern is taken as it is. */
function query(role, name, { within = null } = {}) {
  const pattern = typeof name === 'string' ? new RegExp(`^${literally(name)}$`) : name;
  return { role, name: pattern ? { source: pattern.source, flags: pattern.flags } : null, within };
}

/** Waits until the check answers something true, and answers that. */
export async function until(what, check, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}`);
    await pause(50);
  }
}

/** The first visible element of this role and name; waits for it and says what was there instead. */
export async function find(browser, role, name, options = {}) {
  const { patience = PATIENCE } = options;
  const asked = query(role, name, options);
  const end = Date.now() + patience;
  for (;;) {
    const element = await browser.execute(inPage, asked, 'element');
    if (element) return browser.$(element);
    if (Date.now() > end) {
      const names = await browser.execute(inPage, asked, 'names');
      const there = names.map((one) => `“${one.slice(0, 60)}”`).join(', ') || 'none';
      throw new Error(`No ${role} ${name ?? ''} in the window. ${role}s there: ${there}`);
    }
    await pause(50);
  }
}

/** Whether such an element is visible now, without waiting. */
export async function shows(browser, role, name, options = {}) {
  return (await browser.execute(inPage, query(role, name, options), 'element')) !== null;
}

/** Clicks, and tries again while a page change covers the element or has just redrawn it. */
export async function click(browser, role, name, options = {}) {
  await until(`a click on the ${role} ${name}`, async () => {
    const element = await find(browser, role, name, options);
    try {
      await element.click();
      return true;
    } catch (error) {
      if (!/not interactable|intercepted|stale/.test(error.message)) throw error;
      return false;
    }
  });
}

/** Puts a text in place of what the field holds, with the keyboard alone. */
export async function fill(browser, role, name, text) {
  await click(browser, role, name);
  await press(browser, 'Control', 'a');
  await type(browser, text);
}

/** Waits for a text anywhere in the window. */
export async function sees(browser, text, patience = PATIENCE) {
  const { source, flags } = typeof text === 'string' ? new RegExp(literally(text)) : text;
  const shown = (wanted, how) =>
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
    new RegExp(wanted, how).test(document.body.innerText.replace(/\s+/g, ' '));
  await until(`the text ${text}`, () => browser.execute(shown, source, flags), patience);
}
