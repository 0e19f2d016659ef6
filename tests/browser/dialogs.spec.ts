/** The frame that all dialogs share. */
import { expect } from '@playwright/test';
import { test } from './keptPage';
import { open } from './workbench';

const DIALOGS = [
  { title: 'Keyboard shortcuts', opener: 'Keyboard shortcuts', lightDismiss: true },
  { title: 'Examples', opener: 'Examples', lightDismiss: true },
  { title: 'Data', opener: 'Data…', lightDismiss: false },
];

test('each dialog has a heading and a button that closes, keeps the page’s keys, and gives the focus back', async ({
  page,
}) => {
  await open(page);
  for (const { title, opener, lightDismiss } of DIALOGS)
    await test.step(title, async () => {
      const button = page.getByRole('button', { name: opener, exact: true });
      const dialog = page.getByRole('dialog', { name: title });
      const step = page.getByRole('slider', { name: 'Step', exact: true });
      await step.press('Home');
      await expect(step).toHaveValue('0');

      await button.click();
      await expect(dialog.getByRole('heading', { name: title, exact: true, level: 2 })).toBeVisible();
      const close = dialog.getByRole('button', { name: 'Close', exact: true });
      await expect(close).toHaveAttribute('title', 'Close (Esc)');
      await expect(close).toHaveAttribute('aria-keyshortcuts', 'Escape');
      await close.press('End');
      await close.click();
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
      await expect(step).toHaveValue('0');

      await button.click();
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();

      await button.click();
      await expect(dialog).toBeVisible();
      await page.mouse.click(2, 2);
      await expect(dialog).toBeVisible({ visible: !lightDismiss });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
});
