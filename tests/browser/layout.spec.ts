import { expect, type Locator } from '@playwright/test';
import { test } from './keptPage';
import { open, settled } from './workbench';

const RULES = 'gd momentum nag adam adagrad rmsprop adadelta adamax nadam amsgrad radam adamp'.split(' ');
const TWELVE_RUNS = `/#v=1&data=two-points&${RULES.map((rule) => `run=${rule};start=-2,-2;steps=100`).join('&')}&end`;

test('of twelve runs, the keys that a chart has no room for unfold by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, TWELVE_RUNS);
  const chart = page.getByRole('region', { name: 'Loss per step' });
  const keys = chart.getByRole('list', { name: 'Values of the runs' });
  const inSight = () =>
    keys.evaluate((list) => {
      const { bottom } = list.getBoundingClientRect();
      return [...list.children].filter((key) => key.getBoundingClientRect().bottom <= bottom + 1).length;
    });
  const more = chart.getByRole('button', { name: /more values/ });
  await expect(more).toHaveText(`+${12 - (await inSight())}`);
  expect(await inSight()).toBeLessThan(12);
  await more.press('Enter');
  await expect(chart.getByRole('button', { name: 'Fewer values' })).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(inSight).toBe(12);
  await chart.getByRole('button', { name: 'Fewer values' }).press('Enter');
  await expect(more).toBeVisible();
  // They scroll where even all of the chart is too small for them.
  await page.setViewportSize({ width: 780, height: 700 });
  await more.press('Enter');
  await keys.press('PageDown');
  await keys.press('PageDown');
  await expect(keys.getByRole('listitem').last()).toBeInViewport({ ratio: 0.9 });
});

test('hiding a run moves no picture, and gives no chart another size', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await expect(page.locator('.uplot')).toHaveCount(2);
  const areas = page.locator('[data-area], .uplot, [data-area="numbers"] tbody tr');
  const places = () =>
    areas.evaluateAll((all) => all.map((each) => ({ ...each.getBoundingClientRect().toJSON() })));
  // Late fonts may move what stands now.
  await expect(async () => {
    const before = await places();
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
    expect(await places()).toEqual(before);
  }).toPass();
  const before = await places();
  for (const name of ['Momentum', 'Adam', 'NAG']) {
    await page.getByRole('button', { name: `Hide ${name}`, exact: true }).click();
    await expect(page.getByRole('row', { name: `${name} , hidden` })).toBeVisible();
    await expect.poll(places).toEqual(before);
  }
  await expect(page.getByRole('region', { name: 'Loss per step' }).getByRole('listitem')).toHaveCount(4);
});

test('notes to the sharpness take one line of its chart, and unfold over it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(
    page,
    '/#v=1&data=two-points&run=gd;start=-2,-2;steps=50&run=momentum;start=-2,-2;steps=50&quantity=sharpness&end',
  );
  const chart = page.getByRole('region', { name: 'λ₁, sharpness, against 2/η' });
  const note = chart.getByRole('status').filter({ hasText: '2/η (dotted)' });
  const plot = chart.locator('.uplot');
  await expect(note).toBeVisible();
  await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(120);
  const height = (await plot.boundingBox())?.height;
  await chart.getByRole('button', { name: 'All of it' }).press('Enter');
  await expect.poll(async () => (await note.boundingBox())?.height).toBeGreaterThan(30);
  expect(await note.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(1);
  await expect.poll(async () => (await plot.boundingBox())?.height).toBe(height);
  await chart.getByRole('button', { name: 'Less' }).press('Enter');
  await expect(chart.getByRole('button', { name: 'All of it' })).toBeVisible();
});

test('twelve runs have all their keys in a chart at 1280 × 720', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, TWELVE_RUNS);
  const chart = page.getByRole('region', { name: 'Loss per step' });
  await expect(chart.locator('.uplot')).toBeVisible();
  await expect(chart.getByRole('button', { name: /more values/ })).toHaveCount(0);
  for (const plot of await page.locator('.uplot .u-over').all())
    await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(120);
});

for (const [width, height] of [
  [1280, 585],
  [1440, 900],
  [820, 1180],
] as const) {
  test(`with twelve runs at ${width} × ${height} a chart’s plot has 120 px too`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, TWELVE_RUNS);
    await expect(page.locator('.uplot')).toHaveCount(2);
    await expect(page.getByRole('button', { name: /more values/ })).toHaveCount(0);
    for (const plot of await page.locator('.uplot .u-over').all())
      await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(120);
  });
}

test('twelve runs leave the title of their list one line', async ({ page }) => {
  await open(page, TWELVE_RUNS);
  const controls = page.getByRole('complementary', { name: 'Controls' });
  await expect(controls.getByText('12 at most')).toBeVisible();
  for (const name of ['Read in…', 'Add run']) {
    const text = controls.getByRole('button', { name }).locator('span');
    await expect.poll(async () => (await text.boundingBox())?.height).toBeLessThan(20);
  }
});

for (const [width, height] of [
  [1280, 585],
  [1366, 625],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [820, 1180],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} the page itself does not scroll, not by a pixel`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const beyond = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
      });
    await expect.poll(beyond).toEqual([0, 0]);
  });
}

test('a chart’s keys have their runs’ names in full where there is room', async ({ page }) => {
  await open(page, '/#v=1&data=two-points&run=gd;start=-2,-2;steps=50&run=momentum;start=-2,-2;steps=50&end');
  const keys = page.getByRole('region', { name: 'Loss per step' }).getByRole('listitem');
  await expect(keys).toHaveCount(2);
  expect(await cutOff(keys.locator('span'))).toEqual([]);
});

for (const [width, height] of [
  [768, 1024],
  [820, 1180],
]) {
  test(`on an upright tablet, ${width} × ${height}, titles and names are not cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.locator('.uplot')).toHaveCount(2);
    expect(await cutOff(page.getByRole('heading', { level: 2 }))).toEqual([]);
    expect(await cutOff(page.locator('header button, header select, header span'))).toEqual([]);
    expect(await cutOff(page.getByRole('rowheader').locator('span'))).toEqual([]);
    for (const heading of await page.getByRole('main').getByRole('heading', { level: 2 }).all())
      await expect.poll(async () => (await heading.boundingBox())?.height).toBeLessThan(25);
  });
}

test('beside a 3D picture each title bar of an upright tablet has its last button inside of its panel', {
  tag: '@3d',
}, async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page);
  for (const size of [
    { width: 820, height: 1180 },
    { width: 768, height: 1024 },
  ]) {
    await page.setViewportSize(size);
    for (const name of ['Contour map', 'The neuron', 'Loss per step'])
      await expect(async () => {
        const panel = page.getByRole('region', { name });
        const [box, last] = [
          await panel.boundingBox(),
          await panel.locator('header button').last().boundingBox(),
        ];
        expect((last?.x ?? Number.NaN) + (last?.width ?? 0)).toBeLessThanOrEqual(
          (box?.x ?? 0) + (box?.width ?? 0),
        );
      }).toPass();
  }
  const surface = await page.getByRole('combobox', { name: 'Surface' }).boundingBox();
  expect(surface?.width).toBeGreaterThan(100);
});

test('between phone and tablet the timeline has room for its slider', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await open(page);
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  await expect.poll(async () => (await slider.boundingBox())?.width).toBeGreaterThan(180);
});

test('in presenter mode the pictures’ numbers grow with the text, and shrink again', { tag: '@3d' }, async ({
  page,
}) => {
  await open(page, '/#lesson=schedules.saddles');
  await expect(page.locator('.uplot')).toHaveCount(2);
  const numbers = page.locator('[data-area="surface"] [data-standing="ready"] span').first();
  await expect(numbers).toBeAttached();
  const sizes = () =>
    page.evaluate(() => {
      const of = (selector: string) =>
        Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize);
      return [of('[data-area="surface"] [data-standing="ready"] span'), of('[data-area="fit"] canvas')];
    });
  const usual = await sizes();
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await expect.poll(async () => (await sizes())[0]).toBeGreaterThan(1.3 * usual[0]);
  expect((await sizes())[1]).toBeGreaterThan(1.3 * usual[1]);
  await page.keyboard.press('Escape');
  await expect.poll(sizes).toEqual(usual);
});

for (const [width, height] of [
  [1280, 585],
  [1366, 625],
  [1280, 720],
  [1440, 900],
] as const) {
  test(`at ${width} × ${height} a chart’s plot has 120 px, and the map a readable size`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.locator('.uplot')).toHaveCount(2);
    for (const plot of await page.locator('.uplot .u-over').all())
      await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(120);
    const map = page.getByRole('application', { name: 'Contour map of the loss' });
    await expect
      .poll(async () => (await map.boundingBox())?.height)
      .toBeGreaterThan(height < 700 ? 170 : 290);
    const table = page.getByRole('table');
    await table.locator('tr').last().scrollIntoViewIfNeeded();
    await expect(table.locator('tr').last()).toBeInViewport({ ratio: 1 });
  });
}

test('a lesson’s step in which no run makes a step gives its room to map, surface and neuron', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '/#lesson=guess-work.aim');
  const area = (name: string) => page.locator(`#pictures > [data-area="${name}"]`);
  const bottom = async (name: string) => {
    const box = await area(name).boundingBox();
    return box === null ? null : Math.round(box.y + box.height);
  };
  for (const chart of ['loss', 'quantity', 'numbers']) await expect(area(chart)).toBeHidden();
  const main = await page.getByRole('main').boundingBox();
  await expect.poll(async () => (await area('fit').boundingBox())?.width).toBe(main?.width);
  await expect.poll(() => bottom('fit')).toBe((main?.y ?? 0) + (main?.height ?? 0));
  // With a run in motion the charts are back.
  await page.goto('/#lesson=gradient-descent.rule');
  for (const chart of ['loss', 'quantity', 'numbers']) await expect(area(chart)).toBeVisible();
  // Without a neuron on show either, the two pictures have all of it.
  await page.goto('/#lesson=contours.slices');
  for (const chart of ['fit', 'loss', 'quantity', 'numbers']) await expect(area(chart)).toBeHidden();
  await expect.poll(() => bottom('map')).toBe((main?.y ?? 0) + (main?.height ?? 0));
});

for (const [width, height] of [
  [1280, 585],
  [1280, 720],
  [1440, 900],
] as const)
  test(`without WebGL the map has half of ${width} × ${height} down to the table, under one line that says why`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const reason = page.locator('[data-standing="unsupported"]');
    await expect(reason).toContainText('WebGL 2');
    await expect.poll(async () => (await reason.boundingBox())?.height).toBeLessThan(40);
    await expect(page.getByRole('separator', { name: 'Width of the 3D surface' })).toBeHidden();
    const plot = page.getByRole('application', { name: 'Contour map of the loss' });
    await expect(async () => {
      const of = async (area: string) => page.locator(`#pictures > [data-area="${area}"]`).boundingBox();
      const [main, map, loss] = [
        await page.getByRole('main').boundingBox(),
        await of('map'),
        await of('loss'),
      ];
      const drawn = await plot.boundingBox();
      if (main === null || map === null || loss === null || drawn === null)
        throw new Error('They are not visible');
      expect(map.width).toBe(main.width / 2);
      expect(map.y + map.height).toBeCloseTo(loss.y + loss.height, 0);
      // It had 4.5 % of the lowest of these pages, under a row that was two thirds empty.
      expect((drawn.width * drawn.height) / (width * height)).toBeGreaterThan(0.19);
    }).toPass();
  });

test('without WebGL a narrower page has the map over all of its width', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page);
  const main = await page.getByRole('main').boundingBox();
  await expect
    .poll(async () => (await page.locator('[data-area="map"]').boundingBox())?.width)
    .toBeCloseTo(main?.width ?? Number.NaN, 0);
});

test('without WebGL a page that is zoomed to twice its size has no empty half', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page);
  const area = (name: string) => page.locator(`#pictures > [data-area="${name}"]`);
  await expect(page.locator('[data-standing="unsupported"]')).toContainText('WebGL 2');
  await expect.poll(async () => (await area('map').boundingBox())?.width).toBe(720);
  await expect.poll(async () => (await area('surface').boundingBox())?.height).toBe(36);
});

test('where WebGL was missing last time the map has its place from the first moment', async ({ page }) => {
  await page.addInitScript(() => {
    const places = new Set<string>();
    const look = () => {
      const box = document.querySelector('[data-area="map"]')?.getBoundingClientRect();
      if (box !== undefined) places.add(`${box.x} ${box.y} ${box.width}`);
      document.documentElement.dataset.places = [...places].join(', ');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await open(page);
  await page.reload();
  await settled(page);
  await expect(page.locator('[data-standing="unsupported"]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-places', /^[\d.]+ [\d.]+ [\d.]+$/);
});

test('without WebGL an upright tablet has the map over the neuron, without a gap between them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page);
  await expect(async () => {
    const of = async (area: string) => page.locator(`#pictures > [data-area="${area}"]`).boundingBox();
    const [main, map, fit] = [await page.getByRole('main').boundingBox(), await of('map'), await of('fit')];
    if (main === null || map === null || fit === null) throw new Error('They are not visible');
    expect([map.width, fit.width]).toEqual([main.width, main.width]);
    expect(fit.y).toBeCloseTo(map.y + map.height, 0);
  }).toPass({ timeout: 30_000 });
});

test('a surface without data has no panel of the neuron, and the charts take its room', async ({ page }) => {
  await open(page, '/#v=1&function=rosenbrock&run=gd;start=-1,2;steps=20&end');
  await expect(page.locator('[data-area="fit"]')).toHaveCount(0);
  const main = await page.getByRole('main').boundingBox();
  for (const area of ['loss', 'quantity'])
    await expect
      .poll(async () => (await page.locator(`[data-area="${area}"]`).boundingBox())?.width)
      .toBeCloseTo((main?.width ?? 0) / 2, -1);
});

test('the read-out floats beside the pointer, inside the map, and goes with it', async ({ page }) => {
  await open(page);
  const map = await page.getByRole('application', { name: 'Contour map of the loss' }).boundingBox();
  if (map === null) throw new Error('The map is not visible');
  const readout = page.getByLabel('Under the pointer');
  await expect(readout).toBeHidden();
  for (const share of [0.1, 0.95]) {
    const [x, y] = [map.x + share * map.width, map.y + share * map.height];
    await page.mouse.move(x, y);
    await expect(readout).toBeVisible();
    await expect(async () => {
      const box = await readout.boundingBox();
      if (box === null) throw new Error('The read-out is not visible');
      expect(Math.min(Math.abs(box.x - x), Math.abs(box.x + box.width - x))).toBeLessThan(30);
      expect(box.x + box.width).toBeLessThanOrEqual(map.x + map.width + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height + 1);
    }).toPass();
  }
  await page.mouse.move(map.x, map.y - 20);
  await expect(readout).toBeHidden();
});

/** The texts of those elements that are narrower than what they say. */
function cutOff(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all
      .filter((each) => {
        const { clipPath, overflowX } = getComputedStyle(each);
        return clipPath === 'none' && overflowX !== 'visible' && each.scrollWidth > each.clientWidth;
      })
      .map((each) => each.textContent ?? ''),
  );
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`large type at ${width} × ${height} grows the pictures’ numbers, cuts no title off, and is remembered`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.locator('.uplot')).toHaveCount(2);
    const sizes = () =>
      page.evaluate(() =>
        ['[data-area="fit"] canvas', '[data-area="numbers"] table', '[data-area="loss"] h2'].map((selector) =>
          Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize),
        ),
      );
    const usual = await sizes();
    const grown = width >= 1800 ? 1.7 : 1.35;
    const button = page.getByRole('button', { name: 'Large type' });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect
      .poll(async () => (await sizes()).every((size, index) => size > grown * usual[index]))
      .toBe(true);
    for (const plot of await page.locator('.uplot .u-over').all())
      await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(120);
    await expect.poll(() => cutOff(page.getByRole('main').getByRole('heading', { level: 2 }))).toEqual([]);
    await page.reload();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.uplot')).toHaveCount(2);
    await expect.poll(sizes).not.toEqual(usual);
    await page.keyboard.press('l');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(sizes).toEqual(usual);
  });
}

test.describe('under fingers', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const [width, height] of [
    [360, 640],
    [375, 667],
    [390, 844],
    [412, 915],
    [820, 1180],
  ] as const)
    test(`at ${width} × ${height} no two controls of a title bar lie over each other, and titles are read`, {
      // An upright tablet has the map beside the neuron where there is a 3D picture.
      tag: width === 820 ? '@3d' : [],
    }, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page);
      await expect(page.locator('.uplot')).toHaveCount(2);
      for (const name of ['map', 'loss', 'quantity']) {
        const bar = page.locator(`#pictures > [data-area="${name}"] header`);
        await expect(async () => {
          expect(await overlapsIn(bar)).toEqual([]);
          expect(await cutOff(bar.locator('h2, button'))).toEqual([]);
        }).toPass();
      }
    });
});

/** The neighbours in a title bar that lie over each other, or out of it, by more than a pixel. */
function overlapsIn(bar: Locator): Promise<string[]> {
  return bar.evaluate((header) => {
    const edge = header.getBoundingClientRect().right;
    const boxes = [...header.querySelectorAll('h2:not(:has(select)), button, select')]
      .map((element) => ({
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        ...element.getBoundingClientRect().toJSON(),
      }))
      .filter(({ width }) => width > 2)
      .toSorted((one, other) => one.left - other.left);
    return boxes.filter(({ right }, i) => right > (boxes[i + 1]?.left ?? edge) + 1).map(({ name }) => name);
  });
}
