import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { type PdfImage, pdfImages } from './pdfImages';
import { openSweep } from './sweepLab';
import { layoutStands, open } from './workbench';

/** The sides of what is drawn, from the map's corner and each as a share of the pictures' width. */
function proportions(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const all = document.querySelector('#pictures')?.getBoundingClientRect();
    const map = document.querySelector("[data-area='map']")?.getBoundingClientRect();
    if (all === undefined || map === undefined) throw new Error('There are no pictures');
    return [...document.querySelectorAll("#pictures canvas:not([data-standing='unsupported'] canvas)")]
      .map((canvas) => canvas.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .flatMap(({ left, top, width, height }) => [left - map.left, top - map.top, width, height])
      .map((side) => side / all.width);
  });
}

test('printed from a high and from a low window, the pictures and the table are on one page, in proportion, without the controls', async ({
  page,
}) => {
  const printed = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    await layoutStands(page);
    const onScreen = await proportions(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // The boxes on paper, as large as Letter, of which the page has been told before it was printed.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 816, height: 1056 });
    await expect(async () => {
      const onPaper = await proportions(page);
      expect(onPaper).toHaveLength(onScreen.length);
      onPaper.forEach((side, i) => {
        expect(side).toBeCloseTo(onScreen[i], 2);
      });
    }).toPass();
    const paper = await page.getByRole('main').boundingBox();
    expect(paper?.width).toBeLessThanOrEqual(961);
    expect(paper?.height).toBeLessThanOrEqual(691);
    await expect(page.getByRole('table').locator('tr').last()).toBeVisible();
    // The names of runs and columns are buttons as well.
    for (const button of await page.getByRole('table').getByRole('button').all())
      await expect(button).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play' })).toBeHidden();
    await expect(page.getByRole('complementary', { name: 'Controls' })).toBeHidden();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => proportions(page)).toEqual(onScreen);
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await expect(page.locator('.uplot')).toHaveCount(2);
  await test.step('1440 × 900', () => printed(1440, 900));
  await test.step('1280 × 585', () => printed(1280, 585));
});

test('what is said to the hand is not on paper: the line of a first visit, and what the lab offers', async ({
  page,
}) => {
  await page.goto('/');
  const greeting = page.locator('#greeting');
  await expect(greeting).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(greeting).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await openSweep(page);
  const hint = page.getByText('Click a cell to give its values to the run.');
  const cells = page.getByText('Cells, seeds', { exact: true });
  // Once the last cell is there.
  await expect(hint).toBeVisible({ timeout: 240_000 });
  await expect(cells).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(hint).toBeHidden();
  await expect(cells).toBeHidden();
});

test('a sweep is on paper with what it is about: its axes, and the names of its curves', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#example=ravine');
  await openSweep(page);
  await page
    .getByRole('combobox', { name: 'Up', exact: true })
    .selectOption({ label: 'Nothing: curves of all runs' });
  const name = page.getByRole('button', { name: /^NAG good/ });
  await expect(name).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(name).toBeVisible();
  for (const field of ['Run', 'Show', 'Across', 'Up'])
    await expect(page.getByRole('combobox', { name: field, exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Across from' })).toBeVisible();
  await expect(page.getByText('Cells, seeds', { exact: true })).toBeHidden();
});

test('basins are on paper under their name, each share before the run that it is of', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '/#example=ravine');
  await openSweep(page);
  const section = (name: string) => page.getByRole('button', { name, exact: true });
  await section('Basins').click();
  const answer = page.getByText(/^Starts in the window that lead to minimum 1, at .*: [\d.< ]+\s% with /);
  await expect(answer).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(section('Basins')).toBeVisible();
  for (const name of ['Sweep', 'Luck', 'Compare']) await expect(section(name)).toBeHidden();
});

test('a comparison is on paper with all columns of its table and all of its words, over as many pages as it takes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(
    '/#v=1&data=two-points&run=adam;start=-2,-2;steps=50&compare=none;rules=all;budget=10;target=0.001;starts=1;seeds=1;surfaces=&end',
  );
  const lab = page.getByRole('region', { name: 'Lab' });
  const rows = lab.getByRole('table').locator('tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(20);
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  const hint = lab.getByText('Point, tap or use the arrow keys.').first();
  await expect(hint).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1056, height: 816 });
  await expect(hint).toBeHidden();
  const frame = await lab.boundingBox();
  const [last, heads, note] = await Promise.all([
    rows.last().boundingBox(),
    lab.getByRole('columnheader').last().boundingBox(),
    lab.getByText(/move the budget and see\.$/).boundingBox(),
  ]);
  if (frame === null || last === null || heads === null || note === null) throw new Error('Not on paper');
  expect(heads.x + heads.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
  for (const box of [last, note]) expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  expect(
    await lab.getByRole('table').evaluate((table) => table.parentElement?.scrollWidth),
  ).toBeLessThanOrEqual(
    Math.ceil(await lab.getByRole('table').evaluate((table) => table.parentElement?.clientWidth ?? 0)) + 1,
  );
});

test('the 3D surface is on paper as it is on the screen', { tag: '@3d' }, async ({ page }) => {
  await open(page);
  const canvas = page.locator('[data-standing="ready"] canvas').first();
  await expect(canvas).toHaveAttribute('data-frames', /\d/);
  const colours = () =>
    page.locator('[data-standing="ready"]').evaluate((stage) => {
      const copy = stage.querySelectorAll('canvas')[1];
      if (copy === undefined) return null;
      const { width, height } = copy;
      const data = copy.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const seen = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] > 0) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
      return seen.size;
    });
  expect(await colours()).toBeNull();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await colours()).toBeGreaterThan(200);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await colours()).toBeNull();
});

test('a dark page is printed in the light theme from the export dialog, and is dark again afterwards', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await page.evaluate(() => {
    window.print = async () => {
      const { dataset } = document.documentElement;
      // As the browser does, and gives what hears of it time to draw.
      window.dispatchEvent(new Event('beforeprint'));
      await new Promise(requestAnimationFrame);
      // In the light theme a chart is written in dark ink.
      const canvas = document.querySelector<HTMLCanvasElement>('.uplot canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let ink = 255;
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) ink = Math.min(ink, data[i + 1]);
      Object.assign(window, {
        printed: { theme: dataset.theme, ink, dialogs: document.querySelectorAll('dialog[open]').length },
      });
    };
  });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Picture' }).selectOption({ label: 'All pictures' });
  await dialog.getByRole('button', { name: /^Print/ }).click();
  const printed = () => page.evaluate(() => Reflect.get(window, 'printed') as unknown);
  await expect.poll(printed).toMatchObject({ theme: 'light', dialogs: 0 });
  expect(Reflect.get((await printed()) as object, 'ink')).toBeLessThan(80);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

/** The part of a sheet of A4 on its side, within its margins, that a page takes when it is printed, across and down. */
async function shareOfSheet(page: Page): Promise<readonly [across: number, down: number]> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const sheet = { width: 1047, height: 718 };
  await page.setViewportSize(sheet);
  const main = await page.getByRole('main').boundingBox();
  if (main === null) throw new Error('There are no pictures');
  expect(main.width).toBeLessThanOrEqual(sheet.width);
  expect(main.height).toBeLessThanOrEqual(sheet.height);
  expect(Math.abs(main.x - (sheet.width - main.x - main.width))).toBeLessThan(3);
  return [main.width / sheet.width, main.height / sheet.height];
}

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [820, 1180],
  [390, 844],
])
  test(`from ${width} × ${height} pixels a sheet of A4 is filled, and what is left beside it is on both sides`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.getByRole('heading', { name: 'Numbers' }).scrollIntoViewIfNeeded();
    await expect(page.locator('.uplot')).toHaveCount(2);
    await layoutStands(page);
    const [across, down] = await shareOfSheet(page);
    expect(Math.max(across, down)).toBeGreaterThan(0.97);
    expect(Math.min(across, down)).toBeGreaterThan(0.75);
    expect(
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g),
    ).toHaveLength(1);
  });

test('while it plays the table below the window is printed at the step of the pictures', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await open(page, '#v=1&data=two-points&loss=half-sum&run=gd;start=-2,-2;steps=20000&speed=0.25&end');
  const step = page.locator("[data-area='numbers'] tbody tr td").first();
  await expect(step).toHaveText('0');
  await expect(step).not.toBeInViewport();
  await page.keyboard.press(' ');
  const seek = page.getByRole('slider', { name: 'Step', exact: true });
  await expect.poll(async () => Number(await seek.inputValue())).toBeGreaterThan(5);
  expect(await step.textContent()).toBe('0');
  const printed = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.querySelector("[data-area='numbers'] tbody tr td")?.textContent;
  });
  expect(Number(printed)).toBeGreaterThan(5);
});

test('a phone prints its table before it has been scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    localStorage.setItem('errorscape.visited', '1');
    // The parts that would load unasked after five seconds never do.
    const { setTimeout: wait } = window;
    Object.assign(window, {
      setTimeout: (then: () => void, ms?: number) => (ms === 5000 ? 0 : wait(then, ms)),
    });
  });
  await page.goto('/');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/NumbersTable-')),
  );
  const rows = () => page.getByRole('table').getByRole('row').count();
  expect(await rows()).toBe(0);
  await page.evaluate(async () => {
    // Every script that has been fetched has run by then.
    await new Promise((go) => requestIdleCallback(go));
    window.dispatchEvent(new Event('beforeprint'));
  });
  expect(await rows()).toBe(5);
});

test("a phone's pictures fill a page in columns, with all columns of the table below them", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('heading', { name: 'Numbers' }).scrollIntoViewIfNeeded();
  await expect(page.locator('.uplot')).toHaveCount(2);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 960, height: 690 });
  const main = await page.getByRole('main').boundingBox();
  if (main === null) throw new Error('There are no pictures');
  // A strip would be a fifth of the page.
  expect(main.width).toBeGreaterThan(500);
  expect(main.height).toBeLessThanOrEqual(691);
  // On the screen its buttons leave the map no room for it.
  const title = await page.getByRole('main').getByRole('heading', { name: 'Contour map' }).boundingBox();
  expect(title?.width).toBeGreaterThan(50);
  // The paper's own ground.
  await expect(page.locator('#app')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  for (const column of await page.getByRole('table').first().getByRole('columnheader').all()) {
    const box = await column.boundingBox();
    expect((box?.x ?? Number.NaN) + (box?.width ?? 0)).toBeLessThanOrEqual(main.x + main.width + 1);
  }
});

/** The lightness of a picture's opaque pixels, from 0 to 255: their mean, the darkest, and the number of colours. */
function lookOf({ colours, opacity }: PdfImage): { mean: number; darkest: number; colours: number } {
  const seen = new Set<number>();
  let [sum, count, darkest] = [0, 0, 255];
  opacity.forEach((share, i) => {
    if (share < 255) return;
    const green = colours[3 * i + 1];
    [sum, count, darkest] = [sum + green, count + 1, Math.min(darkest, green)];
    seen.add((colours[3 * i] << 16) | (green << 8) | colours[3 * i + 2]);
  });
  return { mean: sum / count, darkest, colours: seen.size };
}

test('a dark page is light in a PDF, with its map, its paths and its charts, and dark again afterwards', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expect(page.locator('.uplot')).toHaveCount(2);
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(
        (canvas) => `${(canvas as HTMLCanvasElement).width} × ${(canvas as HTMLCanvasElement).height}`,
      );
  const [map, chart] = [await sizeOf("[data-area='map'] canvas"), await sizeOf('.uplot canvas')];
  await page.evaluate(() => {
    // Notes the colour of the paper's ground.
    window.addEventListener('beforeprint', () =>
      Object.assign(window, {
        paper: getComputedStyle(document.documentElement).getPropertyValue('--panel'),
      }),
    );
  });
  const images = pdfImages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(await page.evaluate(() => Reflect.get(window, 'paper') as unknown)).toMatch(/^#(f{3}){1,2}$/);
  const of = (size: string) => images.filter(({ width, height }) => `${width} × ${height}` === size);
  const [ground, ...above] = of(map);
  // Dark it has a mean of some 60.
  expect(lookOf(ground).mean).toBeGreaterThan(130);
  expect(lookOf(ground).colours).toBeGreaterThan(500);
  // The paths, in a canvas of their own over it, have the runs' four colours with all between them.
  expect(Math.max(...above.map((each) => lookOf(each).colours))).toBeGreaterThan(50);
  // A chart is written in dark ink.
  expect(lookOf(of(chart)[0]).darkest).toBeLessThan(80);

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#app canvas:visible').first()).toBeVisible();
  await expect(page.locator('.uplot canvas')).toHaveCount(2);
});

test('without WebGL, the line that says so is not on paper, and leaves no room there', async ({ page }) => {
  await open(page);
  await expect(page.locator('.uplot')).toHaveCount(2);
  const line = page.locator("[data-standing='unsupported']");
  await expect(line).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeHidden();
  const [main, map] = [page.getByRole('main'), page.locator("[data-area='map']")];
  const top = async (part: typeof main) => (await part.boundingBox())?.y ?? Number.NaN;
  expect((await top(map)) - (await top(main))).toBeLessThan(3);
});

test("a lesson's step is on paper beside its pictures, without buttons, at the desk and in presenter mode", async ({
  page,
}) => {
  await open(page, '/#lesson=gradient-descent.taylor');
  const heading = page.locator('#lesson-step');
  const isOnPaper = async () => {
    await expect(heading).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const pictures = await page.getByRole('main').boundingBox();
    const words = await heading.boundingBox();
    if (pictures === null || words === null) throw new Error('There is no picture, or no heading');
    expect(words.x + words.width).toBeLessThanOrEqual(pictures.x);
    expect(Math.abs(words.y - pictures.y)).toBeLessThan(60);
    expect(pictures.width).toBeGreaterThan(500);
    expect(pictures.height).toBeLessThanOrEqual(691);
    const text = await page.getByText('a smooth function looks like a polynomial').boundingBox();
    expect((text?.x ?? Number.NaN) + (text?.width ?? 0)).toBeLessThanOrEqual(pictures.x);
    for (const name of [/^Next/, /^Show/])
      for (const button of await page.getByRole('button', { name }).all()) await expect(button).toBeHidden();
  };
  await test.step('at the desk', isOnPaper);

  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await test.step('presented', isOnPaper);
  // A page of a presentation is short: it is one page of paper.
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
