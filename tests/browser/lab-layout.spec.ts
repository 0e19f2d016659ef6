/** The lab's place: it covers no picture, and table and chart of a comparison are in sight at once. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keptPage';
import { cutOff, layoutStands, open } from './workbench';

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1280, 585],
  [1000, 700],
  [820, 1180],
  [768, 1024],
] as const;

const labOf = (page: Page) => page.getByRole('region', { name: 'Lab', exact: true });

/** In CSS pixels; NaN where it is not drawn. */
async function edges(of: Locator) {
  const box = await of.boundingBox();
  const { x, y, width, height } = box ?? {
    x: Number.NaN,
    y: Number.NaN,
    width: Number.NaN,
    height: Number.NaN,
  };
  return { left: x, top: y, right: x + width, bottom: y + height };
}

test('beside two pictures the lab covers neither, at any size of a page that has all three', async ({
  page,
}) => {
  // A 3D picture that is not drawn keeps its place, unlike one that the browser cannot draw.
  await page.route(/\/surface3d-.*\.js/, (route) => route.abort());
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.keyboard.press('b');
  const [surface, map, place] = ['surface', 'map', 'lab'].map((area) =>
    page.locator(`#pictures > [data-area="${area}"]`),
  );
  // A phone on its side, and a laptop's window at 200 %.
  for (const [width, height] of [...SIZES, [844, 390], [640, 360]] as const) {
    await page.setViewportSize({ width, height });
    await expect(async () => {
      const [above, beside, lab] = [await edges(surface), await edges(map), await edges(place)];
      expect(lab.top).toBeGreaterThanOrEqual(Math.max(above.bottom, beside.bottom) - 1);
      expect(beside.left >= above.right - 1 || beside.top >= above.bottom - 1).toBe(true);
      expect(lab.right - lab.left).toBeGreaterThan(500);
      expect(lab.bottom - lab.top).toBeGreaterThanOrEqual(240);
    }).toPass();
  }
});

const RULES = 'gd momentum nag adam adagrad rmsprop adadelta adamax'.split(' ');
const EIGHT =
  `/#v=1&data=two-points&${RULES.map((rule) => `run=${rule};start=-2,-2;steps=30`).join('&')}` +
  '&compare=none;rules=visible;budget=20;target=0.01;starts=3;seeds=1;surfaces=&end';

// Each kind of page is loaded: wide, upright and a phone's.
for (const [kind, sizes] of [
  ['a wide window', SIZES.filter(([width]) => width >= 1000)],
  ['an upright tablet', SIZES.filter(([width]) => width < 1000)],
  ['a phone', [[390, 844]]],
] as const)
  test(`table and chart of a comparison are in sight at once in ${kind}`, async ({ page }) => {
    const [[width, height]] = sizes;
    await page.setViewportSize({ width, height });
    await open(page, EIGHT);
    const lab = labOf(page);
    const rows = lab.getByRole('table').locator('tbody tr');
    const head = lab.getByRole('columnheader', { name: 'lowest' });
    const chart = lab.getByRole('application', { name: /^Median loss/ });
    const profile = lab.getByRole('application', { name: /^Performance profile/ });
    const shown = (name: string) => lab.getByRole('button', { name, exact: true });
    await expect(rows).toHaveCount(8);
    await expect(lab.getByRole('progressbar')).toHaveCount(0);
    for (const [width, height] of sizes)
      await test.step(`${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        await layoutStands(page);
        if (kind === 'a phone') {
          // The section scrolls: nothing lies over the chart, and four rules are seen at once.
          const notes = await edges(lab.getByText(/^Each rule is tried with /));
          expect(notes.top).toBeGreaterThanOrEqual((await edges(chart)).bottom);
          expect((await edges(rows.nth(3))).bottom).toBeLessThanOrEqual((await edges(chart)).top);
          await chart.scrollIntoViewIfNeeded();
        }
        for (const each of [head, rows.nth(2).getByRole('button'), chart])
          await expect(each).toBeInViewport({ ratio: 0.95 });
        expect((await chart.boundingBox())?.height).toBeGreaterThanOrEqual(85);
        expect(await lab.locator('label').evaluateAll(cutOff)).toEqual([]);

        // The last row is scrolled to within the table, and its head and the chart stay.
        const before = await chart.boundingBox();
        await rows.last().getByRole('button').focus();
        await expect(head).toBeInViewport({ ratio: 0.95 });
        expect(await chart.boundingBox()).toEqual(before);

        // The largest window alone has room for both charts; elsewhere a switch shows either.
        const hasBoth = height === SIZES[0][1];
        await expect(shown('Profile')).toBeVisible({ visible: !hasBoth });
        if (!hasBoth) await shown('Profile').click();
        await expect(profile).toBeInViewport({ ratio: 0.95 });
        if (!hasBoth) await shown('Median loss').click();
        await expect(chart).toBeInViewport({ ratio: 0.95 });
      });
  });

/** Three of four rules get to the bottom: the sentence about them has four lines in a low window. */
const LONG_VERDICT = `/#v=1&data=two-points&${RULES.slice(0, 4)
  .map((rule) => `run=${rule};start=-2,-2;steps=30`)
  .join('&')}&compare=none;rules=visible;budget=100;target=0.001;starts=1;seeds=1;surfaces=&end`;

test('what a chart of a comparison reads out is read whole, and its results do not scroll for a few pixels', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 585 });
  await open(page, LONG_VERDICT);
  const lab = labOf(page);
  const chart = lab.getByRole('application', { name: /^Median loss/ });
  await expect(lab.getByRole('table').locator('tbody tr')).toHaveCount(4);
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  const line = chart.locator('xpath=preceding-sibling::p');
  const isWhole = () =>
    line.evaluate((each) => {
      const text = document.createRange();
      text.selectNodeContents(each);
      const { right, bottom } = text.getBoundingClientRect();
      return right <= each.getBoundingClientRect().right && bottom <= window.innerHeight;
    });
  for (const [width, height] of [
    [1280, 585],
    [1280, 720],
    [1000, 700],
  ])
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await layoutStands(page);
      await page.mouse.move(0, 0);
      await expect(line).toHaveText('Point, tap or use the arrow keys.');
      expect(await isWhole()).toBe(true);
      const before = await chart.boundingBox();
      await chart.focus();
      await page.keyboard.press('End');
      await expect(line).toHaveText(/passe?s?: [\d.]/);
      expect(await isWhole()).toBe(true);
      expect(await chart.boundingBox()).toEqual(before);
      await page.keyboard.press('Escape');
      const over = await chart.evaluate((element) => {
        let box: Element | null = element;
        while (box !== null && getComputedStyle(box).overflowY !== 'auto') box = box.parentElement;
        return box === null ? Number.NaN : box.scrollHeight - box.clientHeight;
      });
      expect(over).toBe(0);
    });
});

test('in large type a low window keeps charts and curves high enough to be read, and the comparison’s sentence short', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, LONG_VERDICT);
  await page.keyboard.press('l');
  await expect(page.locator('[data-type]')).toHaveAttribute('data-type', 'large');
  const lab = labOf(page);
  const verdict = lab.getByRole('status').filter({ hasText: /wins within/ });
  const chart = lab.getByRole('application', { name: /^Median loss/ });
  await expect(lab.getByRole('table').locator('tbody tr')).toHaveCount(4);
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  const lines = () =>
    verdict.evaluate((each) => each.clientHeight / Number.parseFloat(getComputedStyle(each).lineHeight));
  await expect.poll(lines).toBeLessThan(5);
  await expect.poll(async () => (await chart.boundingBox())?.height).toBeGreaterThanOrEqual(120);
  await expect(chart).toBeInViewport({ ratio: 0.95 });

  await lab.getByRole('button', { name: 'Sweep', exact: true }).click();
  await lab
    .getByRole('combobox', { name: 'Up', exact: true })
    .selectOption({ label: 'Nothing: curves of all runs' });
  const curves = lab.getByRole('application', { name: /^Curves of/ });
  await expect.poll(async () => (await curves.boundingBox())?.height).toBeGreaterThanOrEqual(139);
});

/** Beside so many runs more, keys are without their names. */
const FOUR = RULES.slice(1, 4)
  .map((rule) => `&run=${rule};start=-2,-2;steps=30`)
  .join('');

test('the luck of a run fits a low window, an upright one leaves the map its room, and its key in the chart is whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 585 });
  await open(
    page,
    `/#v=1&data=noisy,n:40,noise:0.1,seed:1&loss=mean&run=gd;start=-2,-2;steps=30;eta=1;batch=4,order:shuffled,seed:1${FOUR}&end`,
  );
  await page.keyboard.press('b');
  const lab = labOf(page);
  await lab.getByRole('button', { name: 'Luck', exact: true }).click();
  await expect(lab.getByText('Over all seeds')).toBeVisible();
  const luck = lab.locator('div:has(> div > figure)');
  await expect
    .poll(() => luck.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
    .toBe(0);

  await page.setViewportSize({ width: 800, height: 800 });
  await layoutStands(page);
  const map = await page.getByRole('application', { name: /map/ }).boundingBox();
  expect(map?.width).toBeGreaterThan(220);
  expect(map?.height).toBeGreaterThan(220);

  await page.setViewportSize({ width: 1280, height: 720 });
  await lab.getByRole('button', { name: 'Close the lab' }).click();
  const key = page.getByRole('listitem').filter({ hasText: /^100 seeds/ });
  await expect(key).toHaveText(/^100 seeds.+ \(.+ to .+\)$/);
  await expect(async () => {
    const keys = await edges(key.locator('..'));
    for (const part of await key.locator('span').all()) {
      const { right, bottom } = await edges(part);
      expect([right <= keys.right + 1, bottom <= keys.bottom + 1]).toEqual([true, true]);
    }
  }).toPass();
  expect(await key.locator('span').evaluateAll(cutOff)).toEqual([]);
});

/** The text of the lab that is smaller than the smallest of large type in a window of this size, to be run in the page. */
const smallText = (lab: Element) => {
  const isSmall = (each: Element) => Number.parseFloat(getComputedStyle(each).fontSize) < 1.35 * 11.5;
  const hasWords = ({ childNodes }: Element) =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
  return [...lab.querySelectorAll('*')]
    .filter((each) => each.checkVisibility() && (hasWords(each) || each.matches('input, select')))
    .filter(isSmall)
    .map((each) => each.textContent || each.getAttribute('aria-label'));
};

for (const [where, path] of [
  ['', '/'],
  [' over a lesson', '/#lesson=momentum.rule'],
])
  test(`in large type all text of the lab grows${where}, and what a sweep finds and reads out is whole`, async ({
    page,
  }) => {
    // Beside a 3D picture the map’s title has little room.
    await page.route(/\/surface3d-.*\.js/, (route) => route.abort());
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path);
    await page.keyboard.press('l');
    await page.keyboard.press('b');
    const lab = labOf(page);
    const sweep = lab.getByRole('application', { name: /^Heat map of/ });
    await expect(lab.getByRole('button', { name: 'CSV', exact: true })).toBeEnabled();
    const line = lab.locator('[aria-live]').filter({ hasText: /owest/ });
    const over = () => line.evaluate((each) => each.scrollHeight - each.clientHeight);
    const before = await sweep.boundingBox();
    expect(await over()).toBeLessThanOrEqual(0);
    await sweep.focus();
    await page.keyboard.press('ArrowLeft');
    const read = line.getByRole('term').first().locator('xpath=ancestor::dl');
    await expect(read).toContainText('Ends');
    expect(await read.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(0);
    expect(await sweep.boundingBox()).toEqual(before);
    // The map’s title is whole, or only said.
    const title = page.getByRole('heading', { name: 'Contour map' });
    expect(
      await title.evaluate((each) => each.clientWidth <= 1 || each.scrollWidth <= each.clientWidth),
    ).toBe(true);
    for (const section of ['Sweep', 'Basins', 'Luck', 'Compare']) {
      await lab.getByRole('button', { name: section, exact: true }).click();
      await expect.poll(() => lab.evaluate(smallText), section).toEqual([]);
      expect(await lab.locator('label, select').evaluateAll(cutOff), section).toEqual([]);
    }
  });
