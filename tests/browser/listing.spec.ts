/** A rule as code: walked through line by line, with the playhead behind it. */

import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { open, stepOf } from './workbench';

/** The link's one run, so that its step is the table's first. */
const MOMENTUM = '/#v=1&data=two-points&run=momentum;start=-2,-2;steps=3&end';

async function openCode(page: Page, path: string): Promise<{ rule: Locator; complaints: string[] }> {
  const complaints = await open(page, path);
  const rule = page.getByRole('region', { name: 'Rule', exact: true });
  await rule.getByRole('radio', { name: 'Code' }).check();
  return { rule, complaints };
}

const marked = (rule: Locator) => rule.locator('li[aria-current="step"] code');

test('the code is walked through by the keyboard, over the end of a step and back', async ({ page }) => {
  const { rule, complaints } = await openCode(page, MOMENTUM);
  await expect(rule.getByRole('listitem')).toHaveText([
    'theta = start',
    'u = 0',
    /^for t in range\(steps\):0$/,
    /^g = gradient\(theta\)−0\.005492$/,
    /^u = beta\*u \+ g−0\.005492$/,
    /^theta = theta - eta\*u−1\.99/,
  ]);
  await expect(marked(rule)).toHaveText('theta = theta - eta*u');

  await rule.getByRole('button', { name: 'Next line' }).focus();
  await page.keyboard.press('Enter');
  await expect(marked(rule)).toHaveText('for t in range(steps):');
  await expect.poll(() => stepOf(page, 0)).toBe(1);
  await expect(rule.getByRole('listitem').last()).toHaveText('theta = theta - eta*u');
  await page.keyboard.press('Enter');
  await expect(marked(rule)).toHaveText('g = gradient(theta)');
  await expect(rule.getByRole('status')).toHaveText(/^Line 2 of 4: g = gradient\(theta\), now −/);

  await page.keyboard.press('Shift+Tab');
  for (const line of ['for t in range(steps):', 'theta = theta - eta*u', 'u = beta*u + g']) {
    await page.keyboard.press('Enter');
    await expect(marked(rule)).toHaveText(line);
  }
  await expect.poll(() => stepOf(page, 0)).toBe(0);
  expect(complaints).toEqual([]);
});

test('after the last line of the last step there is only its end', async ({ page }) => {
  const { rule } = await openCode(page, MOMENTUM);
  const next = rule.getByRole('button', { name: 'Next line' });
  for (let line = 0; line < 2 * 4; line++) await next.click();
  await expect.poll(() => stepOf(page, 0)).toBe(2);
  await expect(next).toHaveAttribute('aria-disabled', 'false');
  await next.click();
  await expect.poll(() => stepOf(page, 0)).toBe(3);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(marked(rule)).toHaveText('theta = theta - eta*u');
});

test('while it plays the mark rests on the last line, and the values follow', async ({ page }) => {
  const { rule } = await openCode(page, '/#v=1&data=two-points&run=gd;start=-2,-2;steps=5000&end');
  await rule.getByRole('button', { name: 'Previous line' }).click();
  await expect(marked(rule)).toHaveText('g = gradient(theta)');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => stepOf(page, 0)).toBeGreaterThan(3);
  await expect(marked(rule)).toHaveText('theta = theta - eta*g');
  // By hand again: the playing stops.
  await rule.getByRole('button', { name: 'Previous line' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the code follows the run’s settings', async ({ page }) => {
  const { rule } = await openCode(page, '/#v=1&data=two-points&run=adam;start=-2,-2;steps=9&end');
  await expect(rule.getByRole('listitem')).toHaveCount(10);
  await page.getByRole('checkbox', { name: 'Bias correction' }).uncheck();
  await expect(rule.getByRole('listitem')).toHaveCount(8);
  await expect(marked(rule)).toHaveText('theta = theta - eta*m/(sqrt(v) + epsilon)');
  await rule.getByRole('radio', { name: 'b', exact: true }).check();
  await expect(rule.getByRole('listitem').nth(4)).toHaveText(/−0\.007711$/);
});

test('axe finds nothing in the code, in both themes', async ({ page }) => {
  await openCode(page, MOMENTUM);
  for (const colorScheme of ['light', 'dark'] as const)
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await axeViolations(page, { include: 'section:has(ol li[aria-current])' })).toEqual([]);
    });
});
