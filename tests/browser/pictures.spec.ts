/** Pictures beyond one panel, and what other programs make of them. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { findRsvgConvert } from '../../scripts/lib/test-programs.mjs';
import { widthInCentimetres } from '../export/png';
import { axeViolations } from './axe';
import { type Content, contentOf, looksOf, openExport, saved, textOf } from './exported';
import { test } from './keptPage';
import { finestSweep, toolOf } from './sweepLab';
import { open } from './workbench';

const SWEPT =
  '#v=1&data=valley&run=adam;start=-1,-3;steps=30&run=gd;start=1,1;steps=20;eta=1&playhead=10&sweep=r2;x=hyper.eta,from:0.01,to:10,scale:log,count:9;y=start.w,from:-4,to:4,scale:linear,count:9;measure=loss;target=0.001;seeds=1&end';

/** Of gradient descent's path in the light theme. */
const RED_RUN = [0xaf, 0x39, 0x04] as const;
const DARK_RED_RUN = [0xf3, 0x5a, 0x1f] as const;
const DARK_PANEL = [0x1a, 0x1c, 0x1e] as const;

/**
 * The largest mean distance of a picture's pixels from those of the page's own PNG, of 255 levels, red, green, blue and opacity
 * together: letters are of another font where the page's is not installed, and edges are smoothed otherwise.
 */
const TOLERANCE = 1.5;
/** The same for half a column, of which letters and lines fill a larger part. */
const SMALL_TOLERANCE = 4;

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** The program's picture of an SVG in so many pixels; null where the program is not here. */
async function drawnByRsvg(svg: Download, [width, height]: readonly number[]): Promise<Content | null> {
  const program = findRsvgConvert();
  if (program === null) return null;
  const path = test.info().outputPath('drawn.svg');
  await writeFile(path, await textOf(svg));
  const args = ['-w', String(width), '-h', String(height), path];
  const { stdout } = await promisify(execFile)(program, args, { encoding: 'buffer', maxBuffer: 1e8 });
  return { content: stdout, type: 'image/png' };
}

async function choose(dialog: Locator, picture: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Picture' }).selectOption(picture);
}

/** The present picture as PNG and SVG, which look alike in the browser and in another program. */
async function savedBoth(
  page: Page,
  dialog: Locator,
  id: string,
  tolerance = TOLERANCE,
): Promise<{ png: Content; text: string }> {
  await dialog.getByRole('radio', { name: 'PNG' }).check();
  await dialog.getByRole('radio', { name: '1×' }).check();
  const first = await saved(page, /^Save/);
  expect(first.suggestedFilename()).toBe(`errorscape-${id}.png`);
  const png = await contentOf(first, 'image/png');
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const svg = await saved(page, /^Save/);
  const text = await textOf(svg);
  const { size } = await looksOf(page, png, RED_RUN);
  for (const other of [{ content: Buffer.from(text), type: 'image/svg+xml' }, await drawnByRsvg(svg, size)]) {
    if (other === null) continue;
    const looks = await looksOf(page, other, RED_RUN, png);
    expect(looks.size).toEqual(size);
    expect(looks.apart, `${id} as ${other.type}`).toBeLessThan(tolerance);
  }
  return { png, text };
}

test('SVGs of map, neuron, chart and heat map look in another program as on the page', async ({ page }) => {
  const complaints = await open(page, `/${SWEPT}`);
  await finestSweep(page);
  await page.getByRole('button', { name: 'Save picture: Sweep' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img', { name: 'Preview: Sweep' })).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Caption' }).check();
  const heat = await savedBoth(page, dialog, 'sweep');
  // Cells are one image of a pixel each, and their edges stay sharp.
  expect(heat.text.match(/<image [^>]*pixelated/g)).toHaveLength(1);
  expect(heat.text).toMatch(/<text [^>]*>Learning rate η<\/text>/);
  expect(heat.text).toMatch(/<text [^>]*>diverged<\/text>/);
  expect(heat.text).toMatch(/<text [^>]*>Valley\. Heat map of loss at the end over .*<\/text>/);
  for (const [picture, id] of [
    ['Contour map', 'map'],
    ['The neuron', 'fit'],
    ['Loss per step', 'loss'],
  ] as const) {
    await choose(dialog, picture);
    const { png } = await savedBoth(page, dialog, id);
    expect((await looksOf(page, png, RED_RUN)).alike).toBeGreaterThan(30);
  }
  expect(complaints).toEqual([]);
});

test('the curves of a sweep and the whole bench are saved as one picture each, as they stand on the page', async ({
  page,
}) => {
  const complaints = await open(page, `/${SWEPT.replace(/;y=[^;]*/, '')}`);
  await finestSweep(page);
  await page.getByRole('button', { name: 'Save picture: Sweep' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const curves = await savedBoth(page, dialog, 'sweep');
  expect((await looksOf(page, curves.png, RED_RUN)).alike).toBeGreaterThan(50);
  // Both runs are in the key.
  for (const name of ['Adam', 'Gradient descent'])
    expect(curves.text).toMatch(new RegExp(`<text [^>]*>${name}</text>`));
  await choose(dialog, 'All pictures');
  const withLab = await savedBoth(page, dialog, 'bench');
  expect(withLab.text).toMatch(/<text [^>]*>Loss at the end<\/text>/);
  expect(withLab.text).not.toMatch(/<text [^>]*>Loss per step<\/text>/);
  await page.keyboard.press('Escape');
  await toolOf(page, 'Close the lab').click();

  const again = await openExport(page, 'Picture');
  await again.getByRole('combobox', { name: 'Size' }).selectOption('half');
  const { png, text } = await savedBoth(page, again, 'bench', SMALL_TOLERANCE);
  const looks = await looksOf(page, png, RED_RUN);
  expect(looks.size).toEqual([314, 907]);
  expect(widthInCentimetres(png.content)).toBeCloseTo(8.3, 1);
  expect(looks.alike).toBeGreaterThan(50);
  for (const title of ['Contour map', 'The neuron', 'Loss per step'])
    expect(text).toMatch(new RegExp(`<text [^>]*>${title}</text>`));
  expect(text).toContain('width="8.3cm" height="24cm"');
  expect(complaints).toEqual([]);
});

test('the name of the steps keeps clear of their first number, in the large type of a slide too', async ({
  page,
}) => {
  await open(page, `/${SWEPT.replace(/&sweep=[^&]*/, '')}`);
  const dialog = await openExport(page, 'Picture');
  await choose(dialog, 'Loss per step');
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  for (const preset of ['screen', 'slide']) {
    await dialog.getByRole('combobox', { name: 'Size' }).selectOption(preset);
    const text = await textOf(await saved(page, /^Save/));
    const step = /<text x="([\d.]+)"[^>]* font-size="([\d.]+)" text-anchor="end"[^>]*>step</.exec(text);
    const zero = /<text x="([\d.]+)"[^>]* text-anchor="middle"[^>]*>0</.exec(text);
    const fontSize = Number(step?.[2]);
    // A digit is two thirds as wide as its type is high.
    expect(Number(zero?.[1]) - Number(step?.[1]), preset).toBeGreaterThan(fontSize / 3 + fontSize / 4);
  }
});

test('the playback stands while the dialog is open: picture, caption and link are of one step', async ({
  page,
}) => {
  await open(page, `/${SWEPT.replace(/&sweep=[^&]*/, '').replace('steps=30', 'steps=2000')}`);
  await toolOf(page, 'Play').click();
  const dialog = await openExport(page, 'Picture');
  await choose(dialog, 'Contour map');
  await dialog.getByRole('checkbox', { name: 'Caption' }).check();
  await dialog.getByRole('checkbox', { name: 'Link' }).check();
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  // The link comes a moment after the dialog.
  await expect(async () => {
    const text = (await textOf(await saved(page, /^Save/))).replace(/<\/?t(ext|span)[^>]*>|\n/g, '');
    expect(/playhead=(\d+)/.exec(text)?.[1]).toBe(/, step (\d+)/.exec(text)?.[1]);
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(toolOf(page, 'Play')).toBeVisible();
});

test('the whole bench holds the 3D surface, as pixels among lines', { tag: '@3d' }, async ({ page }) => {
  const complaints = await open(page, `/${SWEPT.replace(/&sweep=[^&]*/, '')}`);
  const dialog = await openExport(page, 'Picture');
  await choose(dialog, 'All pictures');
  const { text } = await savedBoth(page, dialog, 'bench');
  expect(text).toMatch(/<text [^>]*>3D surface<\/text>/);
  // The surface, and the map's colours.
  expect(text.match(/<image /g)).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test('a picture is copied, in forced colours too, and where the clipboard refuses the page says so', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ forcedColors: 'active' });
  const complaints = await open(page, `/${SWEPT.replace(/&sweep=[^&]*/, '')}`);
  const dialog = await openExport(page, 'Picture');
  await choose(dialog, 'Contour map');
  await dialog.getByRole('radio', { name: '1×' }).check();
  expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);
  const copy = dialog.getByRole('button', { name: 'Copy picture' });
  for (const [theme, ground, run] of [
    ['Light', [255, 255, 255], RED_RUN],
    ['Dark', DARK_PANEL, DARK_RED_RUN],
  ] as const) {
    await dialog.getByRole('radio', { name: theme }).check();
    await expect(dialog.getByRole('status')).toHaveText('');
    await copy.click();
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bytes = new Uint8Array(await (await item.getType('image/png')).arrayBuffer());
      return { types: item.types, bytes: Array.from(bytes) };
    });
    expect(copied.types).toEqual(['image/png']);
    const looks = await looksOf(page, { content: Buffer.from(copied.bytes), type: 'image/png' }, run);
    expect(looks.size).toEqual([900, 640]);
    expect(looks.first.slice(0, 3)).toEqual([...ground]);
    expect(looks.alike).toBeGreaterThan(30);
  }
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await copy.click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);

  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'write', { value: refuse });
  });
  await copy.click();
  await expect(dialog.getByRole('status')).toHaveText(
    'The browser did not allow copying. Save the file instead.',
  );
  expect(complaints).toEqual([]);
});
