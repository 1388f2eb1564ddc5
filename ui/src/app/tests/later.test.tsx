import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showToast } from '../../components/Toasts';
import { renderApp } from '../../test/renderApp';

test('Ctrl+K before the palette has been read opens it as soon as it is there', async () => {
  await renderApp({ unread: true });
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Command palette' })).toHaveFocus();
});

test('a message from before its place has been read is shown', async () => {
  showToast({ text: 'Exported' });
  await renderApp({ unread: true });
  await expect.element(page.getByText('Exported')).toBeVisible();
});

test('who has to sign in first is asked to', async () => {
  await renderApp({ unread: true, signedIn: false });
  await expect.element(page.getByLabelText('Password')).toBeVisible();
});
