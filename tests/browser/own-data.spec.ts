import { writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { openingScene } from '../../src/scene/defaults';
import { stringifyDocument } from '../../src/scene/file';
import { test } from './keptPage';
import { copyLink, exactNumbers, open, settled, stepOf, trace } from './workbench';

const handles = (page: Page) => page.getByRole('slider', { name: /^Point \d/ });
const handle = (page: Page, number: number) => page.getByRole('slider', { name: `Point ${number},` });
const surface = (page: Page) => page.locator('[data-area="map"] canvas').first();

/** The pixels of a canvas, to be compared. */
const picture = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL('image/png'));

async function dragBy(page: Page, target: Locator, right: number, down: number): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('The handle is not visible');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(x + (right * i) / 8, y + (down * i) / 8);
  await page.mouse.up();
}

test('a dragged point changes surface, runs, link and trace to the same numbers', async ({
  page,
  browser,
}) => {
  const complaints = await open(page);
  const before = await exactNumbers(page);
  const pictureBefore = await picture(surface(page));
  await dragBy(page, handle(page, 2), -40, 30);
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(before));
  expect(await picture(surface(page))).not.toBe(pictureBefore);

  const name = (await handle(page, 2).getAttribute('aria-label')) ?? '';
  const [, x, y] = /^Point 2, x (\S+), y (\S+)$/.exec(name) ?? [];
  expect(Number(x)).toBeLessThan(2.5);
  expect(Number(y)).toBeLessThan(0.9);

  const after = await exactNumbers(page);
  const link = await copyLink(page);
  expect(link).toContain(`points=0.5,0.2;${x},${y}&`);
  const step = await stepOf(page, 0);
  const traced = (await trace(link)).filter(({ t }) => t === step);
  expect(traced.map(({ w, b, loss }) => ({ w, b, loss }))).toEqual(after);
  const fresh = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await open(fresh, link);
  expect(await exactNumbers(fresh)).toEqual(after);
  await fresh.context().close();

  // The whole drag is one step of the history.
  await page.keyboard.press('Control+z');
  await expect.poll(() => exactNumbers(page)).toEqual(before);
  await expect(handle(page, 2)).toHaveAttribute('aria-label', 'Point 2, x 2.5, y 0.9');
  expect(complaints).toEqual([]);
});

test('points are added, nudged and removed by mouse and keys', async ({ page }) => {
  const complaints = await open(page);
  await expect(handles(page)).toHaveCount(2);
  const layer = page.getByRole('group', { name: 'Data points' });
  const box = await layer.boundingBox();
  if (box === null) throw new Error('There is no picture of the data');
  // By the element, which waits until it stands still.
  await layer.dblclick({ position: { x: 0.5 * box.width, y: 0.2 * box.height } });
  await expect(handles(page)).toHaveCount(3);
  await expect(handle(page, 3)).toBeFocused();

  // One tab stop for all of them.
  await expect(page.locator('[role="slider"][aria-label^="Point"][tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(handle(page, 1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(handle(page, 1)).not.toHaveAttribute('aria-label', /x 0\.5,/);
  await page.keyboard.press('ArrowLeft');
  await expect(handle(page, 1)).toHaveAttribute('aria-label', 'Point 1, x 0.5, y 0.2');

  await page.keyboard.press('Delete');
  await expect(handles(page)).toHaveCount(2);
  await expect(handle(page, 1)).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await expect(handles(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: 'The last point stays' })).toBeAttached();
  await settled(page);
  expect(complaints).toEqual([]);
});

test('a point beyond the sigmoid’s reach is allowed and explained', async ({ page }) => {
  await open(page);
  const note = page.getByRole('region', { name: 'The neuron' }).getByText(/never reaches/);
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: 'Data…' }).click();
  const field = page.getByRole('textbox', { name: 'y of point 2' });
  await field.fill('1,5');
  await field.press('Enter');
  await expect(page.getByRole('dialog').getByText(/are allowed all the same/)).toBeVisible();
  await field.fill('abc');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(note).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('points=0.5,0.2;2.5,1.5&');
});

const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);

test('pasted data is shown with its bad lines, and taken when the person agrees', async ({ page }) => {
  const complaints = await open(page);
  const before = await exactNumbers(page);
  await paste(page, 'dose;response\n0,5;0,2\n\nfoo;1\n2,5;0,9\n-1;1e999\n4;0,8\n');
  const dialog = page.getByRole('dialog', { name: 'Data' });
  await expect(dialog).toContainText('3 points, x from 0.5 to 4, y from 0.2 to 0.9.');
  await expect(dialog).toContainText('x is “dose”, y is “response”.');
  await expect(dialog).toContainText('line 4: x: expected a number');
  await expect(dialog).toContainText('line 6: y: expected a number');
  await expect(page.getByText('Own points')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Use these 3 points' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(handles(page)).toHaveCount(3);
  await expect.poll(() => new URL(page.url()).hash).toContain('points=0.5,0.2;2.5,0.9;4,0.8&');
  await page.keyboard.press('Control+z');
  await expect.poll(() => exactNumbers(page)).toEqual(before);

  // Text that is no data changes nothing, and the page says so.
  await paste(page, 'hello, world');
  await expect(page.getByText('This page cannot read the pasted text')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(await exactNumbers(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test('data far from the scale of the map are said to be so, and are standardized on request', async ({
  page,
}) => {
  const complaints = await open(page);
  const ages = 'age,bought\n22,0\n31,0\n45,1\n52,0\n66,1';
  const far = 'With x from 22 to 66, most of this surface is flat';
  const dialog = page.getByRole('dialog', { name: 'Data' });
  const standardize = page.getByRole('button', { name: 'Standardize x' });
  await paste(page, ages);
  await expect(dialog).toContainText(far);
  await dialog.getByRole('checkbox', { name: 'Standardize x' }).check();
  await expect(dialog).toContainText('x from −1.369 to 1.472');
  await dialog.getByRole('button', { name: 'Use these 5 points' }).click();
  await expect(handle(page, 1)).toHaveAttribute('aria-label', /x [-−]1\.36/);
  await expect(page.getByText(far)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(handles(page)).toHaveCount(2);

  // As they are, they are taken with a word; what it offers is a step of undo.
  await paste(page, ages);
  await dialog.getByRole('button', { name: 'Use these 5 points' }).click();
  await expect(page.getByText(far)).toBeVisible();
  await standardize.click();
  await expect(page.getByText(far)).toHaveCount(0);
  await expect(handle(page, 5)).toHaveAttribute('aria-label', /x 1\.47/);
  await page.keyboard.press('Control+z');
  await expect(handle(page, 5)).toHaveAttribute('aria-label', 'Point 5, x 66, y 1');
  expect(complaints).toEqual([]);
});

test('a pasted link opens its scene, a pasted scene as well, and Back leads to one’s own', async ({
  page,
}) => {
  await open(page);
  const before = await exactNumbers(page);
  await paste(page, 'https://elsewhere.test/a/#v=1&data=two-points&run=gd;start=1,1;steps=40;eta=0.5&end\n');
  await expect.poll(async () => (await exactNumbers(page)).length).toBe(1);
  const opened = await exactNumbers(page);
  await page.goBack();
  await expect.poll(() => exactNumbers(page)).toEqual(before);
  await page.goForward();
  await expect.poll(() => exactNumbers(page)).toEqual(opened);
  await paste(page, stringifyDocument(openingScene()));
  await expect.poll(async () => (await exactNumbers(page)).length).toBe(4);
  await page.keyboard.press('Control+z');
  await expect.poll(() => exactNumbers(page)).toEqual(opened);

  // The box for data says what they are, and opens them too.
  const dialog = page.getByRole('dialog', { name: 'Data' });
  const box = dialog.getByRole('textbox', { name: 'Two columns, x and y, as text or JSON' });
  const openIt = dialog.getByRole('button', { name: /^Open the (scene|link)$/ });
  await page.getByRole('button', { name: 'Data…' }).click();
  await box.fill(stringifyDocument(openingScene()));
  await expect(dialog).toContainText('This is a saved scene.');
  await box.fill('#v=1&data=two-points&run=gd;start=1,1;steps=40;eta=0.5&run=adam&end');
  await expect(dialog).toContainText('This is a link that this page can open.');
  await openIt.click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await exactNumbers(page)).length).toBe(2);

  await paste(page, '{"version": 1, "objective": {"kind": "neuron"}, "runs": 7}');
  await expect(page.getByText('The pasted scene was not opened:')).toBeVisible();
});

test('a file of data is told from a scene by what is in it, and hostile ones break nothing', async ({
  page,
}, info) => {
  const complaints = await open(page);
  const before = await exactNumbers(page);
  const dialog = page.getByRole('dialog', { name: 'Data' });
  const choose = async (name: string, content: string | Buffer) => {
    const path = info.outputPath(name);
    await writeFile(path, content);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open scene' }).click(),
    ]);
    await chooser.setFiles(path);
  };
  const FILES: readonly (readonly [string, string | Buffer, string | RegExp])[] = [
    ['points.json', '{"x": [1, 2], "y": [0.1, 0.2]}', '2 points'],
    ['pairs.json', '[[1, 0.1], [2, 0.2], [3, 0.3]]', '3 points'],
    ['formulas.csv', '=cmd|\'/C calc\'!A0,1\n<img src=x onerror="alert(1)">,2\n1,0.5', '2 lines left out'],
    ['binary.csv', Buffer.from([0, 1, 2, 255, 254, 0, 7]), 'not plain text'],
    ['wide.csv', `1${',1'.repeat(400_000)}`, /columns, got/],
    ['long.csv', '1,0.5\n'.repeat(20_000), '20\u202f000 points'],
    ['quotes.csv', '"1,0.5\n2,0.5\n', '1 point'],
  ];
  for (const [name, content, words] of FILES) {
    await choose(name, content);
    await expect(dialog).toContainText(name);
    await expect(dialog).toContainText(words);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  expect(await exactNumbers(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test('data too long for a link says so and offers a file', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Surface' }).selectOption({ label: 'Sparse feature' });
  await page.getByRole('group', { name: 'Data points' }).waitFor({ state: 'detached' });
  await settled(page);
  await page.locator('[data-area="fit"] canvas').click();
  await page.getByRole('button', { name: 'Turn them into a table' }).click();
  const dialog = page.getByRole('dialog', { name: 'Data' });
  await expect(dialog).toContainText('1–200 of 500');
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await expect(dialog.getByRole('textbox', { name: 'x of point 201' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('too much data for the address bar');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notices.getByRole('button', { name: 'Save scene' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('errorscape-scene.json');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(notices).toContainText('too much data for a link');
});

test('the box for data says what it leaves out of a table, and what looks like no data', async ({ page }) => {
  await open(page);
  const dialog = page.getByRole('dialog', { name: 'Data' });
  await paste(page, '| x | y | z |\n|---|---|---|\n| 1 | 0.2 | 7 |\n| 2 | 0.4 | 8 |');
  await expect(dialog).toContainText(
    '2 points, x from 1 to 2, y from 0.2 to 0.4. x is “x”, y is “y”. Left out: “z”.',
  );
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('textbox', { name: 'Two columns' }).fill('step,loss\n0,0.9\n1,0.5');
  await expect(dialog).toContainText('This looks like a training log');
  await expect(dialog).toContainText('“Import…” above the list of runs');
  await expect(dialog.getByRole('button', { name: 'Use these 2 points' })).toBeVisible();
});

test('own data can be read in from a surface without data, by the list of surfaces', async ({ page }) => {
  const complaints = await open(page, '/#function=bowl');
  const picker = page.getByRole('combobox', { name: 'Surface', exact: true });
  await picker.selectOption({ label: 'Your own data…' });
  const dialog = page.getByRole('dialog', { name: 'Data' });
  await expect(dialog).toContainText('This surface is a function of w and b, without data.');
  // Nothing has changed yet.
  await expect(picker).toHaveValue('function:bowl');
  await dialog.getByRole('textbox', { name: 'Two columns, x and y' }).fill('0.5, 0.2\n2.5, 0.9\n4, 0.8');
  await dialog.getByRole('button', { name: 'Use these 3 points' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(handles(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(picker).toHaveValue('function:bowl');
  expect(complaints).toEqual([]);
});
