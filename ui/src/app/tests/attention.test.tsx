import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AttentionItem } from '../../generated/bindings';
import { listsOf } from '../../test/fakeLists';
import { expectAccessible, renderApp } from '../../test/renderApp';

const item = (part: Partial<AttentionItem>): AttentionItem => ({
  reason: 'longDuration',
  movieId: 3,
  title: 'Broken Harbour 1',
  personId: null,
  person: null,
  value: 1800,
  ...part,
});

async function openAttention(items: AttentionItem[]) {
  const { backend } = await renderApp({});
  listsOf(backend).attention = items;
  await userEvent.click(page.getByRole('link', { name: 'Needs attention' }));
}

test('what is odd is listed by reason, and leads to the movie and the person', async () => {
  await openAttention([
    item({}),
    item({ movieId: 5, title: 'Hidden Harbour 1', reason: 'earlyRelease', value: 1874 }),
    item({ reason: 'afterDeath', personId: 1, person: 'Max Schreck', value: 1936 }),
    item({ reason: 'afterDeath', personId: 2, person: 'Gustav von Wangenheim', value: 1975 }),
    item({ reason: 'bornAfterRelease', personId: 3, person: 'Greta Schröder', value: 1992 }),
    item({ reason: 'over110', personId: 4, person: 'Alexander Granach', value: 132 }),
  ]);
  await expect
    .element(page.getByRole('heading', { name: 'Credited after their death 2' }))
    .toBeVisible();
  await expect.element(page.getByText('30 hours long')).toBeVisible();
  await expectAccessible();
  await userEvent.click(
    page.getByRole('link', { name: 'Max Schreck is credited after their death in 1936' }),
  );
  await expect.element(page.getByRole('heading', { level: 1, name: 'Max Schreck' })).toBeVisible();
});

test('a thousand facts cost only the rows in view', async () => {
  await openAttention(
    Array.from({ length: 1000 }, (_, index) =>
      item({ movieId: index + 1, title: `Film ${index + 1}` }),
    ),
  );
  await expect.element(page.getByText(/^The first 1,000 facts to look at/)).toBeVisible();
  expect(page.getByRole('listitem').elements().length).toBeLessThan(60);
});

test('a library in order says so', async () => {
  await openAttention([]);
  await expect.element(page.getByText('Nothing needs attention.')).toBeVisible();
});
