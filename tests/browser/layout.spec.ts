import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keptPage';
import { layoutStands, open, settled } from './workbench';

const RULES = 'gd momentum nag adam adagrad rmsprop adadelta adamax nadam amsgrad radam adamp'.split(' ');
const TWELVE_RUNS = `/#v=1&data=two-points&${RULES.map((rule) => `run=${rule};start=-2,-2;steps=100`).join('&')}&end`;

const plots = (page: Page) => page.locator('.uplot .u-over');

/** Both charts are drawn, and neither plot is lower than can be read. */
async function expectReadablePlots(page: Page): Promise<void> {
  await expect(plots(page)).toHaveCount(2);
  await expect
    .poll(() =>
      plots(page).evaluateAll((all) => Math.min(...all.map((plot) => plot.getBoundingClientRect().height))),
    )
    .toBeGreaterThanOrEqual(120);
}

test('twelve runs leave their list a title of one line, and at every size the charts their keys and plots, which unfold by the keyboard where there is no room', async ({
  page,
}) => {
  await open(page, TWELVE_RUNS);
  await test.step('the title of the list', async () => {
    const controls = page.getByRole('complementary', { name: 'Controls' });
    await expect(controls.getByText('12 at most')).toBeVisible();
    for (const name of ['Import…', 'Add run']) {
      const text = controls.getByRole('button', { name }).locator('span');
      await expect.poll(async () => (await text.boundingBox())?.height).toBeLessThan(20);
    }
  });

  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1280, 585],
    [820, 1180],
  ])
    await test.step(`all keys and plots at ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await layoutStands(page);
      await expect(page.getByRole('region', { name: 'Loss per step' }).locator('.uplot')).toBeVisible();
      await expect(page.getByRole('button', { name: /more values/ })).toHaveCount(0);
      await expectReadablePlots(page);
    });

  await page.setViewportSize({ width: 1024, height: 768 });
  await layoutStands(page);
  await test.step('charts and map keep their room at 1024 × 768', async () => {
    await expect(page.locator('.uplot')).toHaveCount(2);
    for (const plot of await page.locator('.uplot').all())
      await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(90);
    const map = page.getByRole('application', { name: 'Contour map of the loss' });
    await expect.poll(async () => (await map.boundingBox())?.height).toBeGreaterThanOrEqual(250);
  });
  const chart = page.getByRole('region', { name: 'Loss per step' });
  const keys = chart.getByRole('list', { name: 'Values of the runs' });
  const inSight = () =>
    keys.evaluate((list) => {
      const { bottom } = list.getBoundingClientRect();
      return [...list.children].filter((key) => key.getBoundingClientRect().bottom <= bottom + 1).length;
    });
  const more = chart.getByRole('button', { name: /more values/ });
  await expect(async () => expect(await more.textContent()).toBe(`+${12 - (await inSight())}`)).toPass();
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

const area = (page: Page, name: string) => page.locator(`#pictures > [data-area="${name}"]`);
const mapOf = (page: Page) => page.getByRole('application', { name: 'Contour map of the loss' });

async function boxOf(of: Locator) {
  const box = await of.boundingBox();
  if (box === null) throw new Error(`${of} is not visible`);
  return box;
}

/** Windows by how the page shares their room. */
const WIDE = ['1280 × 585', '1366 × 625', '1280 × 720', '1440 × 900'];
const UPRIGHT_TABLETS = ['768 × 1024', '820 × 1180'];
/** On both sides of the widths at which something of the header gives way to the name of the surface. */
const HEADERS = ['1279 × 700', '1131 × 700', '1060 × 700', '960 × 700', '900 × 700', '760 × 600'];
const SIZES = [
  ...WIDE,
  '1920 × 1080',
  '1100 × 800',
  ...UPRIGHT_TABLETS,
  '800 × 800',
  ...HEADERS,
  '720 × 450',
  '640 × 360',
  '600 × 900',
  '390 × 844',
  '380 × 700',
  '320 × 568',
];

/** The layout that the opening scene has in a window of one of these sizes. */
const AT_SIZES: readonly {
  readonly what: string;
  readonly at: readonly string[];
  readonly check: (page: Page, width: number, height: number) => Promise<void>;
}[] = [
  {
    what: 'the page itself does not scroll, not by a pixel',
    at: SIZES,
    check: async (page) => {
      const beyond = () =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
        });
      await expect.poll(beyond).toEqual([0, 0]);
    },
  },
  {
    what: 'the name of the surface and every speed are read in full, and nothing in the bars around the page lies over another',
    at: SIZES,
    check: (page) => expectOuterBars(page),
  },
  {
    what: 'the loss is read in full beside the name of the surface',
    at: ['1280 × 585', ...HEADERS.slice(0, 4)],
    check: (page) => expect.poll(() => lackOf(lossOf(page), 'Half the sum of squares')).toBe(0),
  },
  {
    what: 'a chart’s plot has 120 px, the map a readable size, and the table its last row',
    at: WIDE,
    check: async (page, _, height) => {
      await expectReadablePlots(page);
      await expect
        .poll(async () => (await mapOf(page).boundingBox())?.height)
        .toBeGreaterThan(height < 700 ? 170 : 290);
      const last = page.locator('[data-area="numbers"] table tr').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
    },
  },
  {
    what: 'without WebGL the map has half of the page down to the table, under one line that says why',
    at: ['1280 × 585', '1280 × 720', '1440 × 900'],
    check: async (page, width, height) => {
      const reason = page.locator('[data-standing="unsupported"]');
      await expect(reason).toContainText('WebGL 2');
      await expect.poll(async () => (await reason.boundingBox())?.height).toBeLessThan(40);
      await expect(page.getByRole('separator', { name: 'Width of the 3D surface' })).toBeHidden();
      await expect(async () => {
        const main = await boxOf(page.getByRole('main'));
        const [map, loss] = [await boxOf(area(page, 'map')), await boxOf(area(page, 'loss'))];
        const drawn = await boxOf(mapOf(page));
        expect(map.width).toBe(main.width / 2);
        expect(map.y + map.height).toBeCloseTo(loss.y + loss.height, 0);
        // It had 4.5 % of the lowest of these pages, under a row that was two thirds empty.
        expect((drawn.width * drawn.height) / (width * height)).toBeGreaterThan(0.19);
      }).toPass();
    },
  },
  {
    what: 'without WebGL the line that says why is whole, and so is its button',
    at: ['640 × 360', '720 × 450', '800 × 800', '960 × 700', '1280 × 585'],
    check: async (page) => {
      const reason = page.locator('[data-standing="unsupported"]');
      await expect(reason).toContainText('WebGL 2');
      await expect(async () => {
        const line = await boxOf(reason);
        for (const part of [reason.getByRole('paragraph'), reason.getByRole('button')]) {
          const { x, y, width, height } = await boxOf(part);
          expect([y - line.y, line.y + line.height - y - height].every((room) => room >= 0)).toBe(true);
          expect([x - line.x, line.x + line.width - x - width].every((room) => room >= 0)).toBe(true);
        }
      }).toPass();
    },
  },
  {
    what: 'without WebGL the map has all of the width',
    at: ['1100 × 800'],
    check: async (page) => {
      const main = await boxOf(page.getByRole('main'));
      await expect
        .poll(async () => (await area(page, 'map').boundingBox())?.width)
        .toBeCloseTo(main.width, 0);
    },
  },
  {
    what: 'titles and names are not cut off',
    at: UPRIGHT_TABLETS,
    check: async (page) => {
      await expect(page.locator('.uplot')).toHaveCount(2);
      await expect.poll(() => cutOff(page.getByRole('heading', { level: 2 }))).toEqual([]);
      await expect.poll(() => cutOff(page.locator('header button, header select, header span'))).toEqual([]);
      await expect.poll(() => cutOff(page.getByRole('rowheader').locator('span'))).toEqual([]);
      const headings = page.getByRole('main').getByRole('heading', { level: 2 });
      await expect
        .poll(() =>
          headings.evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().height))),
        )
        .toBeLessThan(25);
    },
  },
  {
    what: 'without WebGL the map stands over the neuron, without a gap between them',
    at: ['820 × 1180'],
    check: async (page) => {
      await expect(async () => {
        const main = await boxOf(page.getByRole('main'));
        const [map, fit] = [await boxOf(area(page, 'map')), await boxOf(area(page, 'fit'))];
        expect([map.width, fit.width]).toEqual([main.width, main.width]);
        expect(fit.y).toBeCloseTo(map.y + map.height, 0);
      }).toPass();
    },
  },
  {
    what: 'in half of a screen the map has a readable size, and the rest is below',
    at: ['800 × 800'],
    check: async (page) => {
      const reason = await boxOf(page.locator('[data-standing="unsupported"]'));
      const again = await boxOf(page.getByRole('button', { name: 'Try again' }));
      expect(again.height).toBeLessThan(24);
      expect(again.y + again.height).toBeLessThanOrEqual(reason.y + reason.height);
      await expect.poll(async () => (await mapOf(page).boundingBox())?.height).toBeGreaterThan(220);
      await expectReadablePlots(page);
    },
  },
  {
    what: 'without WebGL a page that is zoomed to twice its size has no empty half',
    at: ['720 × 450'],
    check: async (page) => {
      await expect(page.locator('[data-standing="unsupported"]')).toContainText('WebGL 2');
      await expect.poll(async () => (await area(page, 'map').boundingBox())?.width).toBe(720);
      await expect.poll(async () => (await area(page, 'surface').boundingBox())?.height).toBe(36);
    },
  },
  {
    what: 'between phone and tablet the timeline has room for its slider',
    at: ['600 × 900'],
    check: async (page) => {
      const slider = page.getByRole('slider', { name: 'Step', exact: true });
      await expect.poll(async () => (await slider.boundingBox())?.width).toBeGreaterThan(180);
    },
  },
];

const surfaceOf = (page: Page) => page.getByRole('combobox', { name: 'Surface' });
const lossOf = (page: Page) => page.getByRole('banner').getByRole('combobox', { name: 'Loss' });

/** The header and the timeline: what they are set to can be read, and no control lies over another, or out of its line. */
async function expectOuterBars(page: Page): Promise<void> {
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(async () => {
    expect(await lackOf(surfaceOf(page), 'Two points')).toBe(0);
    expect(await lackOf(timeline.getByRole('combobox', { name: 'Speed' }), '0.25×')).toBe(0);
    for (const bar of [page.getByRole('banner'), timeline]) expect(await overlapsIn(bar)).toEqual([]);
    const line = await boxOf(timeline);
    const last = await boxOf(timeline.getByRole('button').filter({ visible: true }).last());
    expect(last.y + last.height).toBeLessThanOrEqual(line.y + line.height);
  }).toPass();
}

/** The names of selects in the header that have no room for what is chosen. */
async function cutChoices(page: Page): Promise<string[]> {
  const cut: string[] = [];
  for (const select of await page.getByRole('banner').getByRole('combobox').all()) {
    const name = await select.evaluate((each: HTMLSelectElement) => each.selectedOptions[0].text);
    if ((await select.isVisible()) && (await lackOf(select, name)) > 0) cut.push(name);
  }
  return cut;
}

test('in the header the name of any data is read in full beside that of its loss, and on a phone that of a function', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  for (const data of ['Noisy sigmoid', 'Sparse feature', 'Nearly collinear'])
    for (const loss of ['Mean of squares', 'Half the sum of squares']) {
      await surfaceOf(page).selectOption(data);
      await lossOf(page).selectOption(loss);
      await expect.poll(() => cutChoices(page), data).toEqual([]);
    }
  await surfaceOf(page).selectOption('Rosenbrock');
  for (const width of [1060, 760, 390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(() => cutChoices(page), `${width}`).toEqual([]);
  }
});

test('the opening scene shares the room of every window: nothing scrolls that need not, is cut off or too small', async ({
  page,
}) => {
  await open(page);
  for (const size of SIZES) {
    const [width, height] = size.split(' × ').map(Number);
    await page.setViewportSize({ width, height });
    await layoutStands(page);
    for (const { what, at, check } of AT_SIZES)
      if (at.includes(size)) await test.step(`${size}: ${what}`, () => check(page, width, height));
  }
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

test('a chart’s keys have their runs’ names in full where there is room, and notes to the sharpness take one line, and unfold over the plot', async ({
  page,
}) => {
  await open(
    page,
    '/#v=1&data=two-points&run=gd;start=-2,-2;steps=50&run=momentum;start=-2,-2;steps=50&quantity=sharpness&end',
  );
  await test.step('names in full', async () => {
    const keys = page.getByRole('region', { name: 'Loss per step' }).getByRole('listitem');
    await expect(keys).toHaveCount(2);
    expect(await cutOff(keys.locator('span'))).toEqual([]);
  });

  await page.setViewportSize({ width: 1280, height: 720 });
  await layoutStands(page);
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

test('beside a 3D picture each title bar of a tablet has its last button inside of its panel, and nothing over its words', {
  tag: '@3d',
}, async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page);
  for (const size of [
    { width: 820, height: 1180 },
    { width: 768, height: 1024 },
    { width: 760, height: 1000 },
    { width: 880, height: 700 },
    { width: 820, height: 700 },
    { width: 760, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await expectTitleBars(page, ['surface', 'map', 'fit', 'loss', 'quantity']);
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
  await page.setViewportSize({ width: 768, height: 1024 });
  const surface = await page.getByRole('combobox', { name: 'Surface' }).boundingBox();
  expect(surface?.width).toBeGreaterThan(100);
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

test('the neuron of a surface without data gives its room to the charts, and the charts of a lesson’s step without a run in motion to the pictures', async ({
  page,
}) => {
  await open(page, '/#v=1&function=rosenbrock&run=gd;start=-1,2;steps=20&end');
  await test.step('a surface without data', async () => {
    await expect(page.locator('[data-area="fit"]')).toHaveCount(0);
    const main = await boxOf(page.getByRole('main'));
    for (const name of ['loss', 'quantity'])
      await expect
        .poll(async () => (await area(page, name).boundingBox())?.width)
        .toBeCloseTo(main.width / 2, -1);
  });

  await page.goto('/#lesson=guess-work.aim');
  const bottom = async (name: string) => {
    const box = await area(page, name).boundingBox();
    return box === null ? null : Math.round(box.y + box.height);
  };
  for (const chart of ['loss', 'quantity', 'numbers']) await expect(area(page, chart)).toBeHidden();
  const main = await page.getByRole('main').boundingBox();
  await expect.poll(async () => (await area(page, 'fit').boundingBox())?.width).toBe(main?.width);
  await expect.poll(() => bottom('fit')).toBe((main?.y ?? 0) + (main?.height ?? 0));
  // With a run in motion the charts are back.
  await page.goto('/#lesson=gradient-descent.rule');
  for (const chart of ['loss', 'quantity', 'numbers']) await expect(area(page, chart)).toBeVisible();
  // Without a neuron on show either, the two pictures have all of it.
  await page.goto('/#lesson=contours.slices');
  for (const chart of ['fit', 'loss', 'quantity', 'numbers']) await expect(area(page, chart)).toBeHidden();
  await expect.poll(() => bottom('map')).toBe((main?.y ?? 0) + (main?.height ?? 0));
});

test('where WebGL was missing last time the map has its place from the first moment', async ({ page }) => {
  await page.addInitScript(() => {
    const places = new Set<string>();
    const look = () => {
      const box = document.querySelector('#pictures > [data-area="map"]')?.getBoundingClientRect();
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

/** The widest texts of columns that hold no number with a sign and a power of ten. */
const WIDEST: Readonly<Record<string, string>> = {
  step: '100\u202f000',
  steps: '100\u202f000',
  'at step': '100\u202f000',
  'converged at': '100\u202f000',
  passes: '10\u202f000\u202f000',
  '‖g‖': '1.234·10⁻³⁰⁸',
  '‖∇L‖': '1.234·10⁻³⁰⁸',
  η: '1.234·10⁻³⁰⁸',
  status: 'condition met at 100\u202f000',
};

/** Columns of the table of numbers that cut off their widest text, or their head where it is sorted by them. */
async function cutColumns(page: Page): Promise<string[]> {
  const numbers = page.getByRole('region', { name: 'Numbers' });
  const cut: string[] = [];
  for (const set of ['Whole run', 'At the playhead']) {
    await numbers.getByRole('button', { name: set }).click();
    cut.push(
      ...(await numbers.getByRole('table').evaluate((table: HTMLTableElement, widest) => {
        const isCut = (element: Element) => {
          const text = document.createRange();
          text.selectNodeContents(element);
          const { paddingLeft, paddingRight } = getComputedStyle(element);
          const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          return text.getBoundingClientRect().width > room + 0.1;
        };
        return [...(table.tHead?.querySelectorAll('th') ?? [])].slice(1).flatMap((head, i) => {
          const name = head.textContent;
          const cell = table.tBodies[0].rows[0].cells[i + 1];
          const written = cell.querySelector('span') ?? cell;
          const before = written.textContent;
          written.textContent = widest[name] ?? '−1.234·10⁻³⁰⁸';
          head.setAttribute('aria-sort', 'descending');
          const [button] = head.children;
          const cutHere = [
            isCut(written) ? [name] : [],
            isCut(button) || button.scrollWidth > button.clientWidth ? [`head of ${name}`] : [],
          ].flat();
          head.removeAttribute('aria-sort');
          written.textContent = before;
          return cutHere;
        });
      }, WIDEST)),
    );
  }
  return cut;
}

test('a remark about a chart takes its line from the pictures above, and nothing from its plot', async ({
  page,
}) => {
  await open(
    page,
    '#v=1&data=two-points&run=gd;start=-2,-2;steps=200;eta=28&run=momentum;start=-2,-2;steps=200;eta=1&playhead=200&quantity=sharpness&end',
  );
  for (const [width, height] of [
    [1280, 720],
    [1280, 585],
  ]) {
    await page.setViewportSize({ width, height });
    await layoutStands(page);
    await expect(page.getByText(/is above 2\/η/)).toBeVisible();
    await expectReadablePlots(page);
  }
});

test('large type grows a lesson’s text beside the pictures', async ({ page }) => {
  await open(page, '#lesson=momentum.rule');
  const text = page
    .getByRole('complementary', { name: 'Lessons' })
    .getByText('Put gradients in place of the numbers');
  const size = () => text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await size();
  await page.keyboard.press('l');
  await expect.poll(size).toBeGreaterThan(1.3 * usual);
  await page.keyboard.press('l');
  await expect.poll(size).toBe(usual);
});

test('large type grows the pictures’ numbers at any size, cuts no title and no number off, and is remembered', async ({
  page,
}) => {
  await open(page);
  const sizes = () =>
    page.evaluate(() =>
      ['[data-area="fit"] canvas', '[data-area="numbers"] table', '[data-area="loss"] h2'].map((selector) =>
        Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize),
      ),
    );
  const button = page.getByRole('button', { name: 'Large type' });
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ])
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await layoutStands(page);
      await expect(page.locator('.uplot')).toHaveCount(2);
      const usual = await sizes();
      const grown = width >= 1800 ? 1.7 : 1.35;
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect
        .poll(async () => (await sizes()).every((size, index) => size > grown * usual[index]))
        .toBe(true);
      await expectReadablePlots(page);
      await expect.poll(() => cutOff(page.getByRole('main').getByRole('heading', { level: 2 }))).toEqual([]);
      // The last size is loaded anew: large type is this machine's, whatever the window.
      if (width === 1920) {
        await page.reload();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        await expect(page.locator('.uplot')).toHaveCount(2);
        await expect.poll(sizes).not.toEqual(usual);
      }
      await page.keyboard.press('l');
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await expect.poll(sizes).toEqual(usual);
    });
  for (const [width, height] of [
    [390, 844],
    [820, 1180],
    [1280, 585],
    [1440, 900],
    [1920, 1080],
  ])
    await test.step(`whole numbers at ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      for (const large of [true, false]) {
        await page.keyboard.press('l');
        await expect(page.locator('[data-type]')).toHaveAttribute('data-type', large ? 'large' : 'usual');
        await layoutStands(page);
        expect(await cutColumns(page), large ? 'large' : 'usual').toEqual([]);
        const lowHeads = await page
          .locator('[data-area=numbers] th button')
          .evaluateAll((heads) =>
            heads
              .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
              .map(({ textContent }) => textContent),
          );
        expect(lowHeads, large ? 'large' : 'usual').toEqual([]);
      }
      // Where the table is wider than its room the names stay, and the keys get to the last column.
      const table = page.getByRole('region', { name: 'Numbers' }).getByRole('table');
      const last = table.getByRole('columnheader').last();
      await last.getByRole('button').focus();
      await expect(last).toBeInViewport({ ratio: 0.9 });
      await expect(table.getByRole('rowheader').first()).toBeInViewport({ ratio: 0.9 });
    });
});

test('without WebGL large type leaves the map more room than any other picture, and its title is read', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('l');
  await expect(page.locator('[data-type]')).toHaveAttribute('data-type', 'large');
  for (const [width, height] of [
    [1280, 720],
    [1280, 585],
    [1440, 900],
    [1920, 1080],
  ])
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await layoutStands(page);
      const map = await page.getByRole('application', { name: /map/ }).boundingBox();
      expect(map?.width).toBeGreaterThan(0.55 * height);
      expect(map?.height).toBeGreaterThan(0.55 * height);
      await expectReadablePlots(page);
      await expect.poll(() => cutOff(page.getByRole('main').getByRole('heading', { level: 2 }))).toEqual([]);
    });
});

test('a table that is wider than its room says so at its edge until its end is in sight', async ({
  page,
}) => {
  await open(page);
  const scroller = page.locator('[data-area=numbers] div:has(> table)');
  const sign = () =>
    scroller.evaluate(({ parentElement }) =>
      parentElement === null ? '' : getComputedStyle(parentElement, '::after').opacity,
    );
  await expect.poll(sign).toBe('0');
  await page.keyboard.press('l');
  await expect.poll(sign).toBe('1');
  await scroller.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect.poll(sign).toBe('0');
});

test.describe('under fingers', () => {
  test.use({ hasTouch: true, isMobile: true });

  async function expectBars(page: Page, width: number, height: number): Promise<void> {
    await page.setViewportSize({ width, height });
    await layoutStands(page);
    await expect(page.locator('.uplot')).toHaveCount(2);
    await expectTitleBars(page, ['map', 'loss', 'quantity']);
    await expectOuterBars(page);
  }

  test('on phones and tablets no two controls of a bar lie over each other, and titles are read', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page);
    for (const [width, height] of [
      [320, 568],
      [360, 640],
      [375, 667],
      [380, 700],
      [390, 844],
      [412, 915],
      [480, 800],
      [760, 600],
      [820, 1180],
      [900, 700],
      [1060, 800],
      [1150, 800],
      [1220, 800],
      [1280, 800],
    ])
      await test.step(`${width} × ${height}`, () => expectBars(page, width, height));
    await page.keyboard.press('l');
    for (const width of [412, 390, 320])
      await test.step(`${width} in large type`, async () => {
        await page.setViewportSize({ width, height: 844 });
        await layoutStands(page);
        await expectOuterBars(page);
      });
  });

  // An upright tablet has the map beside the neuron where there is a 3D picture.
  test('nor on a tablet with a 3D picture', { tag: '@3d' }, async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await open(page);
    await expectBars(page, 820, 1180);
    // On a low page it is beside the 3D picture.
    for (const [width, height] of [
      [920, 700],
      [820, 700],
      [760, 600],
    ]) {
      await expectBars(page, width, height);
      await expectTitleBars(page, ['surface', 'fit']);
    }
  });
});

/** No two controls of these pictures' title bars lie over each other, and titles are read. */
async function expectTitleBars(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const bar = area(page, name).locator('header');
    await expect(async () => {
      expect(await overlapsIn(bar), name).toEqual([]);
      expect(await cutOff(bar.locator('h2:not(:has(select)), button')), name).toEqual([]);
    }).toPass();
  }
}

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

/** By how many pixels the select is too narrow for the text, 0 if it has the room. */
function lackOf(select: Locator, text: string): Promise<number> {
  return select.evaluate((element, words) => {
    const style = getComputedStyle(element);
    const span = document.body.appendChild(document.createElement('span'));
    span.textContent = words;
    span.style.position = 'absolute';
    for (const each of [
      'fontFamily',
      'fontSize',
      'fontWeight',
      'fontVariantNumeric',
      'letterSpacing',
    ] as const)
      span.style[each] = style[each];
    const { width } = span.getBoundingClientRect();
    span.remove();
    const room =
      element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return Math.max(0, Math.ceil(width - room));
  }, text);
}

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
