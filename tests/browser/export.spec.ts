/** The dialog that takes things out of the page: from a click to a file that something else reads. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import { run } from '../cli/run';
import { axeViolations } from './axe';
import { looksOf, openExport, saved, textOf } from './exported';
import { test } from './keptPage';
import { open } from './workbench';

const SCENE =
  '#v=1&data=valley&run=adam;start=-1,-3;steps=30;label=~3Dcmd&run=gd;start=1,1;steps=20;eta=1&end';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const traced = async (link: string) => (await run('trace', [link])).out;
const coded = async (...args: readonly string[]) => (await run('code', args)).out;

test('numbers are saved as the trace prints them, with all columns, and as JSON', async ({ page }) => {
  const complaints = await open(page, `/${SCENE}`);
  const dialog = await openExport(page, 'Numbers');
  await expect(dialog.getByRole('region', { name: 'The first lines of the file' })).toContainText(
    'run,t,w,b,loss',
  );
  expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);

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

test('a program is saved as the command line prints it, of one run or all, and as a notebook', async ({
  page,
}) => {
  const complaints = await open(page, `/${SCENE}`);
  const dialog = await openExport(page, 'Code');
  const program = dialog.getByRole('region', { name: 'The program' });
  await expect(program).toContainText('import numpy as np');
  expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);

  await dialog.getByRole('radio', { name: 'PyTorch' }).check();
  await expect(program).toContainText('torch.optim.Adam(');
  const whole = await saved(page, /^Save/);
  expect(whole.suggestedFilename()).toBe('errorscape-torch.py');
  const text = await textOf(whole);
  const address = /^https?:.*$/m.exec(text)?.[0] ?? '';
  expect(text).toBe(await coded(address, '--framework', 'torch'));

  await dialog.getByRole('combobox', { name: 'Runs' }).selectOption({ index: 2 });
  await dialog.getByRole('radio', { name: 'JAX' }).check();
  const one = await textOf(await saved(page, /^Save/));
  expect(one).toBe(await coded(address, '--framework', 'jax', '--run', 'r2'));
  expect(one).not.toContain('optax.adam(');

  await dialog.getByRole('radio', { name: 'Notebook' }).check();
  const notebook = await saved(page, /^Save/);
  expect(notebook.suggestedFilename()).toBe('errorscape-jax.ipynb');
  expect(await textOf(notebook)).toBe(
    await coded(address, '--framework', 'jax', '--run', 'r2', '--notebook'),
  );
  await expect(dialog.getByRole('status')).toHaveText('Saved errorscape-jax.ipynb.');

  // A run's menu and its rule lead here, to that run.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for =cmd' }).click();
  await page.getByRole('button', { name: 'Export code of =cmd' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Runs' })).toHaveValue('r1');
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Rule as' }).getByRole('radio', { name: 'Code' }).check();
  const rule = page.getByRole('button', { name: 'Export code of =cmd' });
  await rule.click();
  await expect(dialog.getByRole('combobox', { name: 'Runs' })).toHaveValue('r1');
  await page.keyboard.press('Escape');
  await expect(rule).toBeFocused();
  expect(complaints).toEqual([]);
});

/** Of gradient descent's path in the light theme. */
const RED_RUN = [0xaf, 0x39, 0x04] as const;
const DARK_PANEL = [0x1a, 0x1c, 0x1e] as const;

test('the map is saved as a PNG in the light theme from a dark page, and as an SVG that looks like it', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const complaints = await open(page, `/${SCENE}`);
  await page.getByRole('button', { name: 'Save picture: Contour map' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img', { name: 'Preview: Contour map' })).toBeVisible();
  expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);

  await dialog.getByRole('radio', { name: '1×' }).check();
  const png = { content: await readFile(await (await saved(page, /^Save/)).path()), type: 'image/png' };
  const picture = await looksOf(page, png, RED_RUN);
  expect(picture.size).toEqual([900, 640]);
  // The corner has the light panel's white, though the page is dark.
  expect(picture.first).toEqual([255, 255, 255, 255]);
  expect(picture.alike).toBeGreaterThan(50);

  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const text = await textOf(await saved(page, /^Save/));
  expect(text.match(/<image /g)).toHaveLength(1);
  expect(text).toMatch(/<text [^>]*>=cmd<\/text>/);
  // The selected run's start lies over the others'.
  const ringOf = (colour: string) => text.lastIndexOf(`stroke="${colour}" stroke-width="3"`);
  expect(ringOf('#af3904')).toBeGreaterThan(0);
  expect(ringOf('#ce49aa')).toBeGreaterThan(ringOf('#af3904'));
  const svg = await looksOf(page, { content: Buffer.from(text), type: 'image/svg+xml' }, RED_RUN, png);
  expect(svg.size).toEqual([900, 640]);
  // Letters are of another font there, and edges are smoothed otherwise.
  expect(svg.apart).toBeLessThan(3);
  expect(svg.alike).toBeGreaterThan(50);

  await dialog.getByRole('radio', { name: 'PNG' }).check();
  await dialog.getByRole('combobox', { name: 'Picture' }).selectOption('The neuron');
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('slide');
  await dialog.getByRole('checkbox', { name: 'No background' }).check();
  const content = await readFile(await (await saved(page, /^Save/)).path());
  const neuron = await looksOf(page, { content, type: 'image/png' }, RED_RUN);
  expect(neuron.size).toEqual([1280, 720]);
  expect(neuron.first[3]).toBe(0);
  expect(complaints).toEqual([]);
});

test('the charts are saved as PNG and SVG with the lines of the runs, at the step on show', async ({
  page,
}) => {
  const complaints = await open(page, `/${SCENE.replace('&end', '&playhead=10&quantity=eta&end')}`);
  await page.getByRole('button', { name: 'Save picture: Loss per step' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img', { name: 'Preview: Loss per step' })).toBeVisible();
  await dialog.getByRole('radio', { name: '1×' }).check();
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
  for (const [choice, file] of [
    ['Loss per step', 'loss'],
    ['Second chart', 'quantity'],
  ]) {
    await dialog.getByRole('combobox', { name: 'Picture' }).selectOption(choice);
    await dialog.getByRole('radio', { name: 'PNG' }).check();
    const download = await saved(page, /^Save/);
    expect(download.suggestedFilename()).toBe(`errorscape-${file}.png`);
    const png = { content: await readFile(await download.path()), type: 'image/png' };
    const picture = await looksOf(page, png, RED_RUN);
    expect(picture.size).toEqual([900, 640]);
    expect(picture.alike).toBeGreaterThan(50);

    await dialog.getByRole('radio', { name: 'SVG' }).check();
    const text = await textOf(await saved(page, /^Save/));
    expect(text).not.toContain('<image');
    expect(text).toMatch(/<text [^>]*>30<\/text>/);
    const svg = await looksOf(page, { content: Buffer.from(text), type: 'image/svg+xml' }, RED_RUN, png);
    expect(svg.alike).toBeGreaterThan(50);
    expect(svg.apart).toBeLessThan(3);
    if (file !== 'loss') continue;
    // Places are not rounded to the screen's pixels, which would make stairs of a slope.
    expect(text).toMatch(/<path d="M[^"]*L[\d.]+ \d+\.\d\dL[^"]*" fill="none" stroke="#/);
    // The upright line of the playhead stands over its step's number, ten pixels of margin off.
    const number = Number(/<text x="([\d.]+)"[^>]*>10<\/text>/.exec(text)?.[1]);
    const playhead = Number(/<path d="M([\d.]+) [^"]*" fill="#1b1d1f"\/>/.exec(text)?.[1]);
    expect(Math.abs(playhead + 0.5 - 10 - number)).toBeLessThan(1);
  }
  expect(complaints).toEqual([]);
});

test('the 3D surface is saved as a PNG in the dark theme from a light page, and without its ground', {
  tag: '@3d',
}, async ({ page }) => {
  const complaints = await open(page, `/${SCENE}`);
  await page.getByRole('button', { name: 'Save picture: 3D surface' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'SVG' })).toHaveCount(0);
  await dialog.getByRole('radio', { name: '1×' }).check();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
  const file = async () => ({
    content: await readFile(await (await saved(page, /^Save/)).path()),
    type: 'image/png',
  });
  // Adam's ball and path; gradient descent's are behind the hill.
  const dark = await looksOf(page, await file(), [0xe8, 0x60, 0xc2]);
  expect(dark.size).toEqual([900, 640]);
  expect(dark.first).toEqual([...DARK_PANEL, 255]);
  expect(dark.alike).toBeGreaterThan(20);

  await dialog.getByRole('radio', { name: 'Light' }).check();
  await dialog.getByRole('checkbox', { name: 'No background' }).check();
  const bare = await looksOf(page, await file(), [0xce, 0x49, 0xaa]);
  expect(bare.first[3]).toBe(0);
  expect(bare.alike).toBeGreaterThan(20);
  // The picture on the page goes on.
  await expect(page.locator('[data-standing]')).toHaveAttribute('data-standing', 'ready');
  expect(complaints).toEqual([]);
});
