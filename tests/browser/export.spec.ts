/** The dialog that takes things out of the page: from a click to a file that something else reads. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { open } from './workbench';

const SCENE =
  '#v=1&data=valley&run=adam;start=-1,-3;steps=30;label=~3Dcmd&run=gd;start=1,1;steps=20;eta=1&end';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

async function openExport(page: Page, section: string) {
  if ((page.viewportSize()?.width ?? 0) < 760) await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: section, exact: true }).click();
  return dialog;
}

/** What a press of the button saves. */
async function saved(page: Page, name: RegExp): Promise<Download> {
  const button = page.getByRole('dialog').getByRole('button', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

async function traced(link: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'src/cli/trace.ts',
    link,
  ]);
  return stdout;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

test('numbers are saved as the trace prints them, with all columns, and as JSON', async ({ page }) => {
  const complaints = await open(page, `/${SCENE}`);
  const dialog = await openExport(page, 'Numbers');
  await expect(dialog.getByRole('region', { name: 'The first lines of the file' })).toContainText(
    'run,t,w,b,loss',
  );
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);

  const csv = await saved(page, /^Save/);
  expect(csv.suggestedFilename()).toBe('errorscape-runs.csv');
  expect(await textOf(csv)).toBe(await traced(SCENE));
  await expect(dialog.getByRole('status')).toHaveText('Saved errorscape-runs.csv.');

  await dialog.getByRole('radio', { name: 'All' }).check();
  const { data, errors } = Papa.parse<Record<string, string>>(await textOf(await saved(page, /^Save/)), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(31 + 21);
  expect(data[0].label).toBe("'=cmd");
  expect(data[1].m_w).not.toBe('');

  await dialog.getByRole('radio', { name: 'Surface' }).check();
  await dialog.getByRole('radio', { name: 'JSON' }).check();
  const surface = JSON.parse(await textOf(await saved(page, /^Save/)));
  expect(surface.loss).toHaveLength(surface.b.length);
  expect(surface.loss[0]).toHaveLength(surface.w.length);
  await dialog.getByRole('radio', { name: 'Isolines' }).check();
  expect(JSON.parse(await textOf(await saved(page, /^Save/))).isolines.length).toBeGreaterThan(2);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  expect(complaints).toEqual([]);
});
