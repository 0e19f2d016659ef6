/** The example of a page whose text steers its picture as one scrolls. */

import { expect } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';

test('scrolling the example page moves the playhead, sets the rate and brings another scene', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  for (const [width, height, colorScheme] of [
    [1280, 720, 'light'],
    [390, 844, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.goto('/embed-example.html');
    const embed = page.frameLocator('error-scape >> iframe');
    const step = embed.getByRole('slider', { name: 'Step' });
    const link = embed.getByRole('link', { name: 'Open in Errorscape' });
    await expect(step).toHaveValue('0');
    await expect(embed.locator('html')).toHaveAttribute('data-theme', colorScheme);

    /** Scrolls until a section has had all of its steps. */
    const readThrough = (section: number) =>
      page
        .locator('section')
        .nth(section)
        .evaluate((element) => {
          const { bottom } = element.getBoundingClientRect();
          scrollBy(0, bottom - innerHeight * (innerWidth < 800 ? 0.72 : 0.5) - 8);
        });
    for (const [section, last, part] of [
      [1, '12', 'eta=0.19'],
      [2, '40', 'eta=0.05'],
      [3, '9', 'eta=0.21'],
      [4, '36', 'run=momentum'],
      [1, '12', 'eta=0.19'],
    ] as const) {
      await readThrough(section);
      await expect(step).toHaveValue(last);
      await expect(page.locator('section').nth(section)).toHaveAttribute('aria-current', 'true');
      await expect(link).toHaveAttribute('href', new RegExp(part));
    }
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', width);
    expect(await axeViolations(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});
