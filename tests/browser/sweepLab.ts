/** The lab's section on sweeps, as the browser tests use it. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { sweepText } from '../../src/text/sweep';

export const hashOf = (page: Page) => new URL(page.url()).hash;

/** The axes of the address' sweep: `x` from, `x` to, `y` from, `y` to. */
export function axesOf(page: Page): number[] {
  return [...hashOf(page).matchAll(/(?:from|to):([^,;&]+)/g)].map(([, value]) => Number(value));
}

export const toolOf = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export async function openSweep(page: Page): Promise<Locator> {
  await toolOf(page, 'Lab').click();
  await toolOf(page, 'Sweep').click();
  await settledSweep(page);
  return heatMap(page);
}

export const heatMap = (page: Page) => page.getByRole('application', { name: /^Heat map of/ });

/** All cells that the link names are there. */
export async function settledSweep(page: Page): Promise<void> {
  await expect(toolOf(page, 'CSV')).toBeEnabled();
}

/** Frames without progress after which the picture will not become finer. */
const RESTING_FRAMES = 10;

/** The picture is as fine as its pixels: it stays as it is. */
export async function finestSweep(page: Page): Promise<void> {
  await settledSweep(page);
  const progress = page.getByRole('progressbar', { name: sweepText.progress });
  await expect(async () => {
    for (let i = 0; i < RESTING_FRAMES; i++) {
      expect(await progress.count()).toBe(0);
      await page.evaluate(() => new Promise((go) => requestAnimationFrame(go)));
    }
  }).toPass();
}

/** The exact number that the line above the picture reads out under a name. */
export async function readExact(page: Page, name: string): Promise<string> {
  const value = page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd');
  await expect(value).toHaveText(/\d|diverged/);
  return ((await value.getAttribute('title')) ?? '').replace('\u2212', '-').replaceAll('\u202f', '');
}

export async function savedCsv(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await toolOf(page, 'CSV').click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('errorscape-sweep.csv');
  return readFile(await download.path(), 'utf8');
}
