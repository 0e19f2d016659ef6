import { expect } from '@playwright/test';
import { test } from './keptPage';
import { copyLink, dragSlider, exactNumbers, open, rows, settled, stepOf, trace } from './workbench';

test('what is changed on the page is in the link, and the link gives the same numbers to the last digit', async ({
  page,
  browser,
}) => {
  const complaints = await open(page);
  const opening = await exactNumbers(page);
  expect(opening.length).toBe(4);

  // Each slider is dragged, and each changes the numbers.
  let before = opening;
  const changed = async () => {
    await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(before));
    before = await exactNumbers(page);
  };
  await page.getByRole('table').getByRole('button', { name: 'Momentum' }).click();
  for (const [name, share] of [
    ['Start w', 0.61],
    ['Start b', 0.37],
    ['Learning rate η', 0.68],
    ['Momentum β', 0.83],
  ] as const) {
    await dragSlider(page, page.getByRole('slider', { name, exact: true }), share);
    await changed();
  }

  await page.getByRole('combobox', { name: 'Algorithm' }).selectOption({ label: 'AdamW' });
  await changed();
  for (const [name, share] of [
    ['β₁', 0.7],
    ['β₂', 0.9],
    ['ε', 0.8],
  ] as const) {
    await dragSlider(page, page.getByRole('slider', { name, exact: true }), share);
    await changed();
  }

  await page.getByRole('button', { name: 'Add run' }).click();
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(5);
  await settled(page);

  // Scrubbing recomputes nothing: the same step shows the same numbers again.
  const timeline = page.getByRole('slider', { name: 'Step', exact: true });
  await dragSlider(page, timeline, 0.4);
  await expect.poll(() => stepOf(page, 0)).toBeLessThan(100);
  const step = await stepOf(page, 0);
  before = await exactNumbers(page);

  const link = await copyLink(page);
  const fresh = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await open(fresh, link);
  expect(await stepOf(fresh, 0)).toBe(step);
  expect(await exactNumbers(fresh)).toEqual(before);

  const traced = (await trace(link)).filter(({ t }) => t === step);
  expect(traced.map(({ w, b, loss }) => ({ w, b, loss }))).toEqual(before);

  // The address bar holds the same scene as the copied link.
  await expect.poll(() => new URL(page.url()).hash).toBe(new URL(link).hash);
  expect(complaints).toEqual([]);
  await fresh.context().close();
});

test('undo takes back a whole drag, redo does it again, reset leads back to the opening scene', async ({
  page,
}) => {
  await open(page);
  const opening = await exactNumbers(page);
  await dragSlider(page, page.getByRole('slider', { name: 'Start w', exact: true }), 0.9);
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(opening));
  const dragged = await exactNumbers(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => exactNumbers(page)).toEqual(opening);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => exactNumbers(page)).toEqual(dragged);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(() => exactNumbers(page)).toEqual(opening);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => exactNumbers(page)).toEqual(dragged);
});

test('a drag is one undo step also right after the drag of another slider', async ({ page }) => {
  await open(page);
  const beta = page.getByRole('slider', { name: 'Momentum β', exact: true });
  const before = await beta.getAttribute('aria-valuetext');
  await dragSlider(page, page.getByRole('slider', { name: 'Learning rate η', exact: true }), 0.4);
  await dragSlider(page, beta, 0.3);
  await expect(beta).not.toHaveAttribute('aria-valuetext', before ?? '');
  await page.keyboard.press('Control+z');
  await expect(beta).toHaveAttribute('aria-valuetext', before ?? '');
});

test('the charts’ numbers are as large on a screen with more pixels', async ({ browser }) => {
  const sizes: number[][] = [];
  for (const deviceScaleFactor of [1, 2]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor });
    await open(page);
    const canvases = page.locator('.uplot canvas');
    await expect(canvases).toHaveCount(2);
    const fonts = () =>
      canvases.evaluateAll((all: HTMLCanvasElement[]) =>
        all.map((each) => each.getContext('2d')?.font ?? ''),
      );
    // A canvas has the page's font once its chart has drawn, and the browser's before.
    await expect.poll(async () => (await fonts()).every((font) => font.includes('Inter'))).toBe(true);
    // The room that the plot keeps for its widest number follows the size that these are drawn at.
    sizes.push((await fonts()).map((font) => Number.parseFloat(font) / deviceScaleFactor));
    await page.close();
  }
  const [usual, fine] = sizes;
  for (const [chart, size] of usual.entries()) expect(fine[chart]).toBeCloseTo(size, 1);
});

test('the digits of powers of ten all come from the page’s own font', async ({ page }) => {
  await open(page);
  await page.evaluate(async () => {
    const power = document.createElement('p');
    power.id = 'power';
    power.textContent = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
    document.querySelector('h2')?.after(power);
    await document.fonts.load(`1em ${getComputedStyle(power).fontFamily}`, power.textContent);
  });
  await expect(page.locator('#power')).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#power' });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.length).toBeGreaterThan(0);
  for (const { familyName, isCustomFont } of fonts) {
    expect(familyName).toMatch(/^Inter/);
    expect(isCustomFont).toBe(true);
  }
});

test('the playhead plays, pauses, steps and jumps, and says where it stopped', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Jump to start' }).click();
  await expect.poll(() => stepOf(page, 0)).toBe(0);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => stepOf(page, 0)).toBe(1);
  await page.getByRole('button', { name: 'Step back' }).click();
  await expect.poll(() => stepOf(page, 0)).toBe(0);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => stepOf(page, 0)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await exactNumbers(page);
  const step = await stepOf(page, 0);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: new RegExp(`${step}\\b`) })
      .first(),
  ).toBeAttached();
  await page.getByRole('button', { name: 'Jump to end' }).click();
  await expect.poll(() => stepOf(page, 0)).toBe(150);
});

test('runs are added up to twelve, duplicated, hidden and removed down to none', async ({ page }) => {
  await open(page);
  const add = page.getByRole('button', { name: 'Add run' });
  for (let count = 5; count <= 12; count++) {
    await add.click();
    await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(count);
  }
  await expect(page.getByText('12 at most')).toBeVisible();
  expect((await add.isEnabled()) && (await add.getAttribute('aria-disabled')) !== 'true').toBe(false);
  await settled(page);
  const link = await copyLink(page);
  expect(new Set((await trace(link)).map(({ run }) => run)).size).toBe(12);
});

test('an address that is edited by hand changes the picture, and so does going back', async ({ page }) => {
  await open(page);
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  const opening = await exactNumbers(page);
  const edited = new URL(page.url()).hash.replace('start=-2,-2', 'start=1,1');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, edited);
  await expect.poll(async () => (await exactNumbers(page))[0].w).not.toBe(opening[0].w);
  await page.goBack();
  await expect.poll(() => exactNumbers(page)).toEqual(opening);
});

test('a scene is saved as a file and opened again', async ({ page }) => {
  await open(page);
  await dragSlider(page, page.getByRole('slider', { name: 'Start b', exact: true }), 0.8);
  const saved = await exactNumbers(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save scene' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(saved));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open scene' }).click(),
  ]);
  await chooser.setFiles(file);
  await expect.poll(() => exactNumbers(page)).toEqual(saved);
});

test('the start follows a click on the map, a drag of its handle and the arrow keys', async ({ page }) => {
  await open(page);
  const wOf = async () =>
    Number(
      await page
        .getByRole('spinbutton', { name: /Start w/ })
        .or(page.getByRole('textbox', { name: /Start w/ }))
        .first()
        .inputValue()
        .then((text) => text.replace('−', '-')),
    );
  const handle = page
    .getByRole('button', { name: /^Start/ })
    .or(page.getByRole('group', { name: /^Start/ }))
    .or(page.getByRole('slider', { name: /^Start point/ }))
    .first();
  await handle.focus();
  const before = await wOf();
  await page.keyboard.press('ArrowRight');
  await expect.poll(wOf).toBeGreaterThan(before);
  expect((await rows(page)).length).toBe(4);
});

test('a start that leaves the map is an arrow at its edge, by which it comes back', async ({ page }) => {
  await open(page);
  const handle = page.getByRole('slider', { name: /^Start point/ });
  const map = await page.getByRole('application', { name: 'Contour map of the loss' }).boundingBox();
  if (map === null) throw new Error('The map is not visible');
  const middle = async () => {
    const box = await handle.boundingBox();
    if (box === null) throw new Error('The handle is not visible');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const startOf = () => handle.getAttribute('aria-valuetext');
  const drag = async (to: { x: number; y: number }) => {
    const from = await middle();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
  };
  await drag({ x: map.x + map.width / 3, y: map.y - 40 });
  await expect(handle).toHaveAttribute('aria-valuetext', /outside the map/);
  await expect(handle).toHaveAttribute('title', /outside the map/);
  // The read-out belongs to the point under the pointer: there is none.
  const readout = page.getByLabel('Under the pointer').locator('dd');
  for (const value of await readout.all()) await expect(value).toHaveText('–');
  await page.mouse.up();
  for (const value of await readout.all()) await expect(value).toHaveText('–');
  const outside = await startOf();
  const arrow = await middle();
  expect(arrow.y).toBeGreaterThan(map.y);
  expect(arrow.y).toBeLessThan(map.y + 20);
  await handle.click();
  expect(await startOf()).toBe(outside);
  await handle.press('ArrowUp');
  await expect.poll(startOf).not.toBe(outside);
  await expect(handle).toHaveAttribute('aria-valuetext', /outside the map/);
  await drag({ x: map.x + map.width / 2, y: map.y + map.height / 2 });
  await expect(handle).not.toHaveAttribute('aria-valuetext', /outside/);
  for (const value of await readout.all()) await expect(value).not.toHaveText('–');
  await page.mouse.move(map.x + map.width / 2, map.y - 40);
  await page.mouse.up();
});

test('what is read out under the pointer is gone when a drag of the map leaves it', async ({ page }) => {
  await open(page);
  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  const loss = page.getByLabel('Under the pointer').locator('dd').nth(2);
  const box = await map.boundingBox();
  if (box === null) throw new Error('The map is not visible');
  await page.mouse.move(box.x + 200, box.y + 60);
  await expect(loss).not.toHaveText('–');
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 20, { steps: 4 });
  await expect(loss).not.toHaveText('–');
  await page.mouse.move(box.x + 200, box.y - 20, { steps: 4 });
  await expect(loss).toHaveText('–');
  await page.mouse.up();
  await expect(loss).toHaveText('–');
});

test('a click on the map sets the point that was read out, between the pixels too', async ({ page }) => {
  await open(page);
  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  const handle = page.getByRole('slider', { name: 'Start point', exact: true });
  const cells = page.getByLabel('Under the pointer').locator('dd');
  const box = await map.boundingBox();
  if (box === null) throw new Error('The map is not visible');
  for (const part of [0.05, 0.5, 0.95]) {
    const [x, y] = [
      Math.round(box.x + (0.2 + 0.2 * part) * box.width) + part,
      Math.round(box.y + 0.2 * box.height) + part,
    ];
    await page.mouse.move(box.x + 0.3 * box.width, box.y - 20);
    await expect(cells.nth(2)).toHaveText('–');
    await page.mouse.move(x, y);
    await expect(cells.nth(2)).not.toHaveText('–');
    const [w, b] = (await cells.allTextContents()).map((text) => Number(text.replace('\u2212', '-')));
    await page.mouse.click(x, y);
    await expect
      .poll(async () => (await handle.getAttribute('aria-valuetext'))?.replaceAll('\u2212', '-'))
      .toBe(`w ${w}, b ${b}`);
  }
});

test('a pointer that rests reads out the point that comes to lie under it', async ({ page }) => {
  await open(page);
  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  const [w, loss] = [0, 2].map((row) => page.getByLabel('Under the pointer').locator('dd').nth(row));
  const box = await map.boundingBox();
  if (box === null) throw new Error('The map is not visible');
  await map.focus();
  await page.mouse.move(box.x + 0.25 * box.width, box.y + 0.25 * box.height);
  await expect(loss).not.toHaveText('–');
  const before = await w.textContent();
  await page.keyboard.press('+');
  await expect(w).not.toHaveText(before ?? '');
  await expect(loss).not.toHaveText('–');
});
