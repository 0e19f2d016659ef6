/** Systems whose locale is no language tag. */
import { expect } from '@playwright/test';
import { test } from './keptPage';
import { open } from './workbench';

for (const language of ['C', 'en-US@posix', '']) {
  test(`both charts are drawn where the browser’s language is “${language}”`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'language', { value, configurable: true });
    }, language);
    const complaints = await open(page);
    await expect(page.getByRole('img', { name: /^Loss per step/ })).toBeVisible();
    await expect(page.locator('.uplot')).toHaveCount(2);
    expect(complaints).toEqual([]);
  });
}
