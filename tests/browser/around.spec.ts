/** The settings around a rule: clip, average and stop condition are set, drawn, told and undone. */
import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { open, rows, settled } from './workbench';

const hashOf = (page: Page) => new URL(page.url()).hash;

test('a run is clipped, averaged and stopped by a condition, and says so', async ({ page }) => {
  await open(page);
  await page.getByText('Steps, schedule, decay, clip, batch …', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Clip' }).selectOption({ label: 'By norm' });
  await page.getByRole('combobox', { name: 'Average' }).selectOption({ label: 'Exponential' });
  await page.getByRole('combobox', { name: 'Stop when' }).selectOption({ label: 'Loss at most' });
  await expect
    .poll(() => hashOf(page))
    .toMatch(/clip=norm,c:0\.01;stop=loss,at:0\.001;average=ema,beta:0\.9/);
  const at = page.getByRole('textbox', { name: 'Loss to stop at, number' });
  await at.fill('0.01');
  await at.press('Enter');
  await settled(page);
  await expect((await rows(page))[1]).toContainText(/condition met at \d+/);
  await expect(page.getByText('Dotted: the loss of the averaged path.')).toBeVisible();
  await expect(page.getByLabel(/Update rule of/)).toContainText('raw');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).toContain('stop=loss,at:0.001');
  await page.getByRole('combobox', { name: 'Average' }).selectOption({ label: 'None' });
  await expect(page.getByText('Dotted: the loss of the averaged path.')).toHaveCount(0);
});
