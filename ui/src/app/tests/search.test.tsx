import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const box = () => page.getByRole('combobox', { name: 'Search movies, people, characters' });
const option = (name: RegExp) => page.getByRole('option', { name }).first();
const chosen = () => {
  const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
  return id ? (document.getElementById(id)?.textContent ?? '') : '';
};

async function search(text: string, options: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp(options);
  await expect.element(box()).toBeVisible();
  await userEvent.keyboard(`{Control>}f{/Control}${text}`);
  return app;
}

test('the keyboard searches, chooses and opens', async () => {
  await search('gr');
  await expect.element(option(/Greta Schröder/)).toBeVisible();
  // While the list is open, React Aria hides the rest of the page from screen readers on purpose.
  await expectAccessible(['aria-hidden-focus']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: /Gr/ })).toBeVisible();
});

for (const theme of ['dark', 'light'] as const) {
  test(`results and what was understood are accessible in the ${theme} theme`, async () => {
    await search('silver genre:horor', { settings: { theme } });
    await expect.element(page.getByText(/No genre in the library is called “horor”/)).toBeVisible();
    await expectAccessible(['aria-hidden-focus']);
  });
}

test('arrows move as the results lie on the screen, and what matched is marked', async () => {
  await search('silver');
  await expect.element(option(/^Silver/)).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toMatch(/^Silver/);
  const first = chosen();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(chosen).not.toBe(first);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(chosen).toBe(first);
  // Straight down from the movies is what can be done next.
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toMatch(/^Show all/);
  await userEvent.keyboard('{End}');
  await expect.poll(chosen).toMatch(/^Create movie “silver”/);
  await userEvent.keyboard('{Home}');
  await expect.poll(chosen).toBe(first);
  expect(document.querySelector('[role=option] mark')?.textContent).toBe('Silver');
});

test('the best match comes first, and large', async () => {
  await search('orlok');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toMatch(/^(CO)?CharacterCount Orlok/);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: /Who has been/ })).toBeVisible();
});

test('Enter alone shows the movies, under an address that says what was asked', async () => {
  const { history } = await search('silver{Enter}');
  await expect.poll(() => history.location.search).toContain('q=silver');
  await expect.element(page.getByText('7 of 60')).toBeVisible();
  expect(document.activeElement?.tagName).toBe('H1');
  await expect.element(box()).toHaveValue('silver');
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.element(page.getByRole('status').getByText('60', { exact: true })).toBeVisible();
  await expect.element(box()).toHaveValue('');
});

test('rows stay until the next ones are there, and a late answer is dropped', async () => {
  const { backend } = await search('silver');
  await expect.element(option(/^Silver/)).toBeVisible();
  const { search: answer } = backend.commands;
  const waiting: (() => void)[] = [];
  backend.commands.search = async (text) => {
    await new Promise<void>((go) => waiting.push(go));
    return answer(text);
  };
  await userEvent.keyboard(' tr');
  await expect.poll(() => waiting.length).toBe(2);
  await expect.element(option(/^Silver/)).toBeVisible();
  // The last letter's answer comes first.
  waiting[1]?.();
  await expect.poll(() => page.getByRole('option', { name: /^Silver/ }).elements().length).toBe(1);
  waiting[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(page.getByRole('option', { name: /^Silver/ }).elements()).toHaveLength(1);
});

test('typing errors are forgiven, and said so', async () => {
  const { history } = await search('silvr');
  await expect
    .element(page.getByText('Nothing is called “silvr”. This is “silver”.'))
    .toBeVisible();
  await expect.element(option(/^Silver/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.search).toContain('q=silver');
});

test('a mistake is pointed at, and Tab leads to what may have been meant', async () => {
  await search('silver gerne:Horror');
  await expect.element(page.getByText('There is nothing to search called “Horror”.')).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(box()).toHaveValue('silver genre:Horror');
  await expect.poll(() => document.activeElement).toBe(box().element());
});

test('what was understood is chips, and each can be removed', async () => {
  await search('silver genre:Horror year:1920..1929');
  await expect.element(page.getByRole('row', { name: 'Genre: Horror' })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => document.activeElement?.textContent).toContain('Horror');
  await userEvent.keyboard('{Delete}');
  await expect.element(box()).toHaveValue('silver year:1920..1929');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(box().element());
});

test('a search without an answer says so, and makes the movie', async () => {
  await search('zzz');
  await expect.element(page.getByText('Nothing in the library is called “zzz”.')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'New movie' })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('zzz');
});

test('Esc takes back what was typed', async () => {
  await search('zzz');
  await expect.element(page.getByText('Nothing in the library is called “zzz”.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(box()).toHaveValue('');
});

test('a small window that reads from the right holds the results', async () => {
  await page.viewport(900, 600);
  document.documentElement.dir = 'rtl';
  try {
    await search('silver');
    await expect.element(option(/^Silver/)).toBeVisible();
    const list = document.querySelector('[role=listbox]')?.getBoundingClientRect();
    expect(list?.left).toBeGreaterThanOrEqual(0);
    expect(list?.right).toBeLessThanOrEqual(900);
    expect(list?.bottom).toBeLessThanOrEqual(600);
  } finally {
    document.documentElement.dir = '';
    await page.viewport(1280, 900);
  }
});
