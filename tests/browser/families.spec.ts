import { expect, type Locator, type Page } from '@playwright/test';
import { FAMILIES } from '../../src/engine/families';
import { TILINGS } from '../../src/engine/families/tilings';
import { decodeHash } from '../../src/scene/codec';
import type { Window } from '../../src/scene/types';
import { formatExact } from '../../src/text/number';
import { plotFrame } from '../../src/views/contour/frame';
import { drain } from '../engine/families/drain';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { copyLink, exactNumbers, layoutStands, open } from './workbench';

const HIMMELBLAU =
  'v=1&function=himmelblau&run=gd;start=-1,0.5;steps=150;eta=0.01&run=gd;start=-1,0.5;steps=150;eta=0.03' +
  '&layers=basins&window=-5,5,-5,5&end';
const NOISY =
  'v=1&data=noisy,n:60,noise:0.2,seed:3&loss=mean&run=gd;start=-2,-2;steps=40;eta=1;batch=4,order:shuffled,seed:1' +
  '&playhead=40&end';

const key = (page: Page) =>
  page.getByRole('region', { name: 'Contour map' }).getByRole('list', { name: 'Ends of the runs from here' });

async function openSection(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  const lab = page.getByRole('region', { name: 'Lab', exact: true });
  await lab.getByRole('button', { name, exact: true }).click();
  return lab;
}

test('the basins of Himmelblau stand beside the map with names and shares, and follow a hyperparameter', async ({
  page,
}) => {
  const complaints = await open(page, `/#${HIMMELBLAU}`);
  await expect(key(page).getByRole('listitem')).toHaveCount(4);
  for (const place of ['(3.00, 2.00)', '(3.58, −1.85)', '(−3.78, −3.28)', '(−2.81, 3.13)'])
    await expect(key(page).getByText(`minimum at ${place}`)).toBeAttached();
  await expect(key(page).getByText(/^2[0-9](\.\d)?\s%$/)).toHaveCount(4);
  const words = page.getByRole('img', { name: /Contour map of the loss/ });
  await expect(words).toHaveAttribute('aria-label', /Basins of Gradient descent[^:]*: 2\d/);

  const rate = page.getByRole('slider', { name: 'Learning rate η', exact: true });
  await rate.focus();
  await page.keyboard.press('End');
  await expect(key(page).getByText('diverged', { exact: true }).first()).toBeAttached();
  expect(complaints).toEqual([]);
});

test('the key to the basins is whole, beside the map and below it', async ({ page }) => {
  await open(page, `/#${HIMMELBLAU}`);
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [820, 1180],
    [1280, 585],
    [390, 844],
  ])
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await layoutStands(page);
      await expect(key(page).getByRole('listitem')).not.toHaveCount(0);
      expect(
        await key(page).evaluate((list) => {
          const place = (list.parentElement as Element).getBoundingClientRect();
          const panel = (list.closest('[data-area]') as Element).getBoundingClientRect();
          const { bottom } = list.getBoundingClientRect();
          return bottom <= place.bottom + 0.5 && bottom <= panel.bottom;
        }),
      ).toBe(true);
    });
});

test('seen from the top, the 3D surface has the map’s basins in the map’s colours', { tag: '@3d' }, async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, `/#${HIMMELBLAU}`);
  await expect(key(page).getByText(/^2[0-9](\.\d)?\s%$/)).toHaveCount(4);
  const surface = page.locator('[data-standing="ready"] canvas');
  await surface.press('t');
  await expect(surface).toHaveAccessibleName(/Seen from the top/);
  const map = page.getByRole('img', { name: /Contour map of the loss/ });
  const window = decodeHash(HIMMELBLAU).document.view.window;
  // One place in each basin, away from paths, minima and their numbers.
  const places = [
    [4.2, 3.6],
    [-4.3, 2.2],
    [-4.4, -2],
    [4.5, -3.3],
  ] as const;
  await expect(async () => {
    const [above, below] = [await coloursAt(surface, window, places), await coloursAt(map, window, places)];
    for (const [i, one] of above.entries()) {
      // The surface is lit, and the map is not: what they share is the hue.
      expect(Math.abs(hueBetween(one, below[i]))).toBeLessThan(12);
      for (const other of above.slice(i + 1)) expect(Math.abs(hueBetween(one, other))).toBeGreaterThan(25);
    }
  }).toPass();
});

/** The colours, from 0 to 255, of a picture at places (w, b) of its window. */
async function coloursAt(picture: Locator, window: Window, places: readonly (readonly [number, number])[]) {
  const box = await picture.boundingBox();
  const plot = box && plotFrame(box.width, box.height, window);
  if (!plot) throw new Error('The picture has no room for a plot');
  const at = places.map(([w, b]) => [
    plot.left + (plot.width * (w - window.w[0])) / (window.w[1] - window.w[0]),
    plot.top + (plot.height * (window.b[1] - b)) / (window.b[1] - window.b[0]),
  ]);
  const shot = (await picture.screenshot()).toString('base64');
  return picture.page().evaluate(
    async ({ shot, at, width }) => {
      const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('There is no context');
      context.drawImage(image, 0, 0);
      const scale = image.width / width;
      return at.map(([x, y]) => [...context.getImageData(x * scale, y * scale, 1, 1).data.slice(0, 3)]);
    },
    { shot, at, width: box?.width ?? 1 },
  );
}

/** The angle in degrees between the hues of two colours, from −180 to 180. */
function hueBetween(one: readonly number[], other: readonly number[]): number {
  const hue = ([red, green, blue]: readonly number[]) =>
    (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
  return ((hue(one) - hue(other) + 540) % 360) - 180;
}

test('small maps in the lab choose a run and place its start, in one undo step', async ({ page }) => {
  await open(page, `/#${HIMMELBLAU}`);
  const lab = await openSection(page, 'Basins');
  await expect(lab.getByText(/^Starts in the window that lead to minimum 1/)).toContainText('%');
  const second = lab.getByRole('listitem').filter({ has: page.getByRole('button', { name: /2$/ }) });
  const map = lab.getByTitle(/^Click to start .* 2 here$/);
  await expect(second.getByRole('button', { pressed: true })).toHaveCount(0);
  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  await map.click({ position: { x: box.width * 0.75, y: box.height * 0.25 } });
  await expect(second.getByRole('button', { pressed: true })).toHaveCount(1);
  const w = page.getByRole('slider', { name: 'Start w', exact: true });
  await expect(w).toHaveValue(/^2\.[3-7]/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(w).toHaveValue('-1');
});

test('by keys a small map moves the start, and says where the run ends from there; a held key is one undo step', async ({
  page,
}) => {
  await open(page, `/#${HIMMELBLAU}`);
  const lab = await openSection(page, 'Basins');
  const map = lab.getByRole('slider', { name: 'Start of Gradient descent on the map of its basins' });
  await expect(map).toHaveAttribute('aria-valuetext', 'w −1, b 0.5: minimum at (−2.81, 3.13)');
  await expect(map).toHaveAccessibleDescription(/^Arrow keys: move it; with Shift ten times as far/);
  await lab.getByRole('button', { name: 'Gradient descent 2', exact: true }).click();
  await lab.getByRole('button', { name: 'Save the basins of Gradient descent as CSV' }).focus();
  await page.keyboard.press('Tab');
  await expect(map).toBeFocused();
  await expect(map).toHaveCSS('outline-style', 'solid');
  await page.keyboard.down('Shift');
  for (let i = 0; i < 4; i++) await page.keyboard.down('ArrowRight');
  await expect(map).toHaveAttribute('aria-valuetext', /^w 3, b 0\.5: minimum at \(3\.\d+, /);
  await page.keyboard.up('ArrowRight');
  await page.keyboard.up('Shift');
  const w = page.getByRole('slider', { name: 'Start w', exact: true });
  await expect(w).toHaveValue('3');
  await expect(lab.getByRole('button', { name: 'Gradient descent', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Control+z');
  await expect(w).toHaveValue('-1');
});

test('where most starts have not arrived, a button of the lab takes more steps, in one undo step', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '/#example=ravine');
  const lab = await openSection(page, 'Basins');
  const more = lab.getByRole('button', { name: 'Take 400 steps' });
  await expect(
    lab.getByText('From most starts Gradient descent and Momentum are still moving when the steps are over.'),
  ).toBeVisible();
  await expect(more).toBeInViewport({ ratio: 1 });
  // The keys of the maps as well.
  for (const key of await lab.getByRole('list', { name: /^Ends of the runs of / }).all())
    await expect(key).toBeInViewport({ ratio: 1 });
  await more.click();
  await expect(page.getByText('/ 400', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('/ 100', { exact: false }).first()).toBeVisible();
  await expect(more).toBeVisible();
});

test('luck: a click on an end takes its seed; chart, table and link have as many seeds as are typed', async ({
  page,
}) => {
  await open(page, `/#${NOISY}`);
  const lab = await openSection(page, 'Luck');
  await expect(
    lab.getByRole('img', { name: /^Loss of Gradient descent over its steps: the median of 100 seeds/ }),
  ).toBeVisible();
  await expect(lab.getByRole('row', { name: /^at the end/ }).getByRole('cell')).toHaveCount(4);
  await expect(lab.getByText('Each seed draws new data as well as new batches')).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Best seed' })).toHaveAttribute(
    'title',
    /and the data the seed \d+/,
  );
  const ends = page.getByRole('button', { name: /^Take seed / });
  await expect.poll(() => ends.count()).toBeGreaterThan(50);
  // The one that lies on top of all the others.
  const end = ends.last();
  const seed = Number(/\d+/.exec((await end.getAttribute('aria-label')) ?? '')?.[0]);
  await end.click();
  await expect.poll(() => page.url()).toContain(`seed:${seed}`);

  const { scene } = decodeHash(NOISY).document;
  const question = { objective: scene.objective, run: scene.runs[0], count: 100 };
  const compute = FAMILIES.seeds.begin(question);
  const losses = TILINGS.seeds(question).flatMap((tile) => [...drain(compute(tile)).loss]);
  await lab.getByRole('button', { name: 'Close the lab' }).click();
  await expect(async () => {
    expect((await exactNumbers(page))[0].loss).toBe(String(losses[seed - scene.runs[0].batch.seed]));
  }).toPass();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => page.url()).toContain('seed:1&');

  await page.keyboard.press('b');
  await lab.getByRole('textbox', { name: 'Seeds', exact: true }).fill('37');
  await expect.poll(() => page.url()).toContain('&luck=none;seeds=37&');
  const link = await copyLink(page);
  await page.goto('about:blank');
  await open(page, `/${new URL(link).hash}`);
  await expect(lab).toHaveCount(0);
  const asked = { ...question, count: 37 };
  const atTheEnd = TILINGS.seeds(asked)
    .flatMap((tile) => [...drain(FAMILIES.seeds.begin(asked)(tile)).loss])
    .sort((one, other) => one - other);
  const median = page.getByRole('row', { name: /^median of 37 seeds/ });
  await expect(median.getByRole('cell').nth(3)).toHaveAttribute('title', formatExact(atTheEnd[18]));
  const chart = page.getByRole('region', { name: 'Loss per step' });
  await expect(chart.getByRole('img')).toHaveAccessibleName(
    /median and quartiles of its seeds 0\.0\d+ \(0\.0/,
  );
  await expect(chart.getByRole('listitem').filter({ hasText: '37 seeds' })).toContainText(' to ');
});

test('Basins, Luck and Compare pass axe on a phone, light, dark and with forced colours, within the page’s width', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, `/#${NOISY}`);
  const lab = await openSection(page, 'Basins');
  const sections = [
    { name: 'Basins', ready: lab.getByText(/^Starts in the window that /), control: null },
    {
      name: 'Luck',
      ready: lab.getByRole('img', { name: /^Loss of / }),
      control: lab.getByRole('textbox', { name: 'Seeds', exact: true }),
    },
    {
      name: 'Compare',
      ready: lab.getByText('Show two runs with different rules, or compare all rules.'),
      control: lab.getByRole('slider', { name: 'Budget in passes' }),
    },
  ];
  for (const { name, ready, control } of sections) {
    await lab.getByRole('button', { name, exact: true }).click();
    await expect(ready.first(), name).toBeAttached();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(
          await axeViolations(page, { include: '[data-area="lab"]' }),
          `${name}, ${colorScheme}, forced colours: ${forcedColors}`,
        ).toEqual([]);
      }
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      await expect(page.locator('html'), `${name}, ${colorScheme}`).toHaveJSProperty('scrollWidth', 390);
      await control?.scrollIntoViewIfNeeded();
      if (control !== null) await expect(control, `${name}, ${colorScheme}`).toBeInViewport({ ratio: 1 });
    }
  }
});
