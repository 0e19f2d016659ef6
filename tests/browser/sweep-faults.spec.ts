/** Failures during a sweep are told, and mended where possible: workers that die, a script that does not come, runs that diverge. */

import { expect } from '@playwright/test';
import { run } from '../cli/run';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { openSweep, savedCsv, settledSweep, toolOf } from './sweepLab';
import { open } from './workbench';

/** Such cells that a sweep of them takes a while. */
const LONG =
  '/#v=1&data=noisy,n:200,noise:0.05,seed:1&run=momentum;start=-2,-2;steps=2000;eta=0.1;beta=0.9&sweep=r1;x=hyper.eta,from:0.01,to:1,scale:log,count:33;y=hyper.beta,from:0.1,to:0.9,scale:linear,count:33;measure=loss;target=0.001;seeds=1&end';

test('workers that are killed during a sweep lose no cell', async ({ page }) => {
  const killed: Promise<unknown>[] = [];
  page.on('worker', (worker) => {
    if (!/poolEntry/.test(worker.url()) || killed.length === 2) return;
    killed.push(worker.waitForEvent('close'));
    // An error that nobody catches: the page hears of it as of a worker that ran out of memory.
    void worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('killed');
      }, 200);
    });
  });
  await page.goto(LONG);
  await expect.poll(() => killed.length).toBe(2);
  await Promise.all(killed);
  await settledSweep(page);
  const { out } = await run('sweep', [LONG.slice(1)]);
  expect(await savedCsv(page)).toBe(out);
});

test('a sweep that cannot be computed says so and tries again; one in which all diverges says that, and one whose number is gone', async ({
  page,
  context,
}) => {
  const isPool = /poolEntry/;
  await context.route(isPool, (route) => route.abort());
  await open(page);
  await toolOf(page, 'Lab').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The sweep could not be computed.' })).toBeVisible();
  await expect(toolOf(page, 'Load the best')).toBeDisabled();
  await context.unroute(isPool);
  await page.getByRole('region', { name: 'Lab' }).getByRole('button', { name: 'Try again' }).click();
  await settledSweep(page);
  await expect(toolOf(page, 'Load the best')).toBeEnabled();

  await page.goto(
    '/#v=1&function=himmelblau&run=gd;start=0,-1;steps=100;eta=0.01&sweep=r1;x=hyper.eta,from:1,to:10,scale:log,count:17;measure=loss;target=0.001;seeds=1&end',
  );
  await expect(
    page.getByText('Gradient descent diverges everywhere in this window; zoom out.'),
  ).toBeVisible();
  await expect(toolOf(page, 'Load the best')).toBeDisabled();

  await page.getByRole('combobox', { name: 'Algorithm', exact: true }).selectOption({ label: 'Line search' });
  await expect(
    page.getByRole('alert').filter({ hasText: 'This sweep no longer fits the run.' }),
  ).toBeVisible();
  await expect(page.getByText('sweep.x')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Across', exact: true })).toContainText('no longer there');
});

test('the section passes axe, light and dark, and is seen in forced colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const map = await openSweep(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(colorScheme, async () => {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await axeViolations(page), `${colorScheme}, forced colours: ${forcedColors}`).toEqual([]);
      }
      await toolOf(page, 'CSV').focus();
      await page.keyboard.press('Tab');
      await expect(map).toHaveCSS('outline-style', 'solid');
      await expect(toolOf(page, 'Load the best')).toHaveCSS('border-top-style', 'solid');
    });
  }
});
