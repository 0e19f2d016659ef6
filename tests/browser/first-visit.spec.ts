/**
 * A first visit: one line says what is to be seen, from the first paint until something is touched, and the opening scene plays
 * once.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { holdScripts } from './holdScripts';
import { test } from './keptPage';
import { open, settled, stepOf } from './workbench';

const LINE = 'Four optimizers start at the same point. Drag it.';
const playing = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} takes no room`);
  return [box.x, box.y, box.x + box.width, box.y + box.height].map(Math.round);
};

/** The line is in the middle of the map's plot, and leaves the axes' numbers and the key to the colours free. */
async function expectOverPlot(page: Page) {
  const line = await boxOf(page, '#greeting');
  const plot = await boxOf(page, '#pictures [data-area=map] [role=application]');
  expect(line[0]).toBeGreaterThanOrEqual(plot[0]);
  expect(line[1]).toBeGreaterThanOrEqual(plot[1]);
  expect(line[2]).toBeLessThanOrEqual(plot[2]);
  expect(line[3]).toBeLessThan((plot[1] + plot[3]) / 2);
  expect(Math.abs(line[0] + line[2] - plot[0] - plot[2]) / 2).toBeLessThanOrEqual(8);
}

// In a wide window the map stands elsewhere without WebGL.
for (const [width, height] of [
  [1440, 900],
  [1280, 585],
  [820, 1180],
  [768, 1024],
  [390, 844],
  [844, 390],
])
  test.describe(() => {
    const phone = width === 390 || height === 390;
    test.use({ hasTouch: phone });

    test(`at ${width}×${height} the frame before the script has the page's measures, and the line stays where it is`, {
      tag: width === 390 ? [] : '@3d',
    }, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const release = await holdScripts(page);
      await page.goto('/', { waitUntil: 'commit' });
      const line = page.getByText(LINE);
      // The style sheet may come after the words.
      await expect(line).toHaveCSS('position', 'fixed');
      await expect(line).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      // A narrow page begins with the map alone.
      await expect.poll(() => stillsOf(page)).toHaveLength(width >= 760 ? 2 : 1);
      // The stills stand where the page shows the pictures, but on a phone on its side.
      await expect(page.locator('html')).toHaveAttribute('data-opening-still', 'shown');
      const stills = {
        surface: phone ? null : await boxOf(page, '[data-still=surface]'),
        map: height === 390 ? null : await boxOf(page, '[data-still=map]'),
      };
      const before = {
        header: await boxOf(page, '.opening-header'),
        controls: phone ? null : await boxOf(page, '.opening-controls'),
        pictures: await boxOf(page, '.opening-pictures'),
        line: await boxOf(page, '#greeting'),
      };
      release();
      expect({
        surface: phone ? null : await boxOf(page, '[data-standing]'),
        map: height === 390 ? null : await boxOf(page, '#app .map-stage'),
      }).toEqual(stills);
      await settled(page);
      await expect(page.locator('#opening')).toHaveCount(0);
      await expect(line).toHaveCount(1);
      expect({
        header: await boxOf(page, 'header'),
        controls: phone ? null : await boxOf(page, '[data-part=controls]'),
        pictures: await boxOf(page, 'main'),
        line: await boxOf(page, '#greeting'),
      }).toEqual(before);
      await expectOverPlot(page);
    });
  });

test('in a layout of one’s own the stills come with the page, since they have other places there', {
  tag: '@3d',
}, async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('errorscape.layout', JSON.stringify({ columns: 70, rows: null, largeType: false })),
  );
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByText(LINE)).toHaveCSS('position', 'fixed');
  await expect.poll(() => stillsOf(page)).toHaveLength(2);
  await expect(page.locator('.opening')).toBeVisible();
  for (const still of await page.locator('.opening-still').all()) await expect(still).toBeHidden();
  release();
  await expect(page.locator('[data-standing]')).toHaveAttribute('data-still', 'surface');
});

/** The stills of the opening surface that the page has asked for. */
function stillsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/').at(-1) ?? '')
      .filter((name) => /^opening(Surface|Map)-/.test(name)),
  );
}

test('without WebGL the map has its place from the first moment, with the line, and nothing jumps', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { jumped: 0 });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
        Object.assign(window, { jumped: Reflect.get(window, 'jumped') + value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/');
  await expect(page.getByText(/does not offer WebGL 2/)).toBeVisible();
  await expect(page.getByText(LINE)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Loss per step' })).toBeVisible();
  const map = await boxOf(page, '#pictures > [data-area=map]');
  expect(map[0]).toBe(288);
  expect(map[2]).toBe(864);
  await expectOverPlot(page);
  // A quarter of what Chromium calls good. The line itself moves once, by the half of the map's width.
  expect(await page.evaluate(() => Reflect.get(window, 'jumped'))).toBeLessThan(0.025);
});

// A page each: a second load of the same one would bring back the step that was on show.
for (const [width, height] of [
  [1280, 720],
  [1000, 700],
  [820, 1180],
])
  test(`without WebGL the line is over the plot at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await expect(page.getByText(/does not offer WebGL 2/)).toBeVisible();
    await expect(() => expectOverPlot(page)).toPass();
  });

test('a touch before the page has come takes the line away, and nothing plays then', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  const line = page.getByText(LINE);
  await expect(line).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(line).toHaveCount(0);
  release();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Runs', includeHidden: true })).toBeAttached();
  await expect(line).toHaveCount(0);
  await expect(playing(page)).toHaveCount(0);
});

test('a link to a scene shows neither the frame nor the line while it loads, and then the step that it says, also on a first visit', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('/#v=1&data=two-points&run=gd;start=-2,-2;steps=100;eta=1&playhead=40&end', {
    waitUntil: 'commit',
  });
  await expect(page.getByText('Errorscape is loading…')).toBeVisible();
  await expect(page.getByText(LINE)).toBeHidden();
  await expect(page.locator('.opening')).toBeHidden();
  release();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Runs', includeHidden: true })).toBeAttached();
  await expect(page.locator('#opening')).toHaveCount(0);
  await expect(page.getByText(LINE)).toHaveCount(0);
  expect(await stepOf(page, 0)).toBe(40);
});

test('the opening scene plays from its first step, once, to its end', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(LINE)).toBeVisible();
  await expect(playing(page)).toBeVisible();
  expect(await stepOf(page, 0)).toBeLessThan(60);
  await expect.poll(() => stepOf(page, 0)).toBe(150);
  await expect(playing(page)).toHaveCount(0);
  // Nobody has touched anything: the line stays.
  await expect(page.getByText(LINE)).toBeVisible();
});

test('where the processor draws 3D it waits for the end of the playing', { tag: '@3d' }, async ({ page }) => {
  await page.addInitScript(() => {
    const seen: Record<string, string> = {};
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const standing = document.querySelector('[data-standing]')?.getAttribute('data-standing');
      const step = document.querySelector<HTMLInputElement>('footer input[type=range]')?.value;
      if (standing != null && step !== undefined) seen[standing] ??= step;
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-standing'] });
  });
  await page.goto('/');
  const stage = page.locator('[data-standing]');
  // Meanwhile its place says what the page is.
  const what = stage.getByText(
    'Watch gradient descent, momentum, Adam and more than thirty other optimizers',
  );
  await expect(what).toBeVisible();
  await expect(stage).toHaveAttribute('data-standing', 'ready');
  await expect(what).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toMatchObject({
    waiting: '0',
    loading: '150',
  });
});

/**
 * The share of the element's pixels that differ by at most 16 of 255 from its still picture, which lies on it as the style sheet
 * says: as large as fits, in the middle.
 */
async function shareLike(element: Locator, still: string): Promise<number> {
  const shown = [...(await element.screenshot())];
  return element.evaluate(
    async (_, [bytes, address]) => {
      const real = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const { width, height } = real;
      const pixelsOf = (draw: (context: OffscreenCanvasRenderingContext2D) => void) => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (context === null) throw new Error('no canvas');
        draw(context);
        return context.getImageData(0, 0, width, height).data;
      };
      const scale = Math.min(width / image.width, height / image.height);
      const [w, h] = [image.width * scale, image.height * scale];
      const one = pixelsOf((context) => context.drawImage(real, 0, 0));
      const other = pixelsOf((context) => {
        // Beside the still its ground goes on.
        context.drawImage(image, 0, 0, 1, 1, 0, 0, width, height);
        context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
      });
      let alike = 0;
      for (let i = 0; i < one.length; i += 4)
        if ([0, 1, 2].every((k) => Math.abs(one[i + k] - other[i + k]) <= 16)) alike++;
      return alike / (width * height);
    },
    [shown, still] as const,
  );
}

/** The address of the still that an element has in a theme. */
async function stillOf(element: Locator, colorScheme: 'light' | 'dark'): Promise<string> {
  const page = element.page();
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  const [, address] = /url\("(.+)"\)/.exec(
    await element.evaluate((styled) => getComputedStyle(styled).backgroundImage),
  ) ?? ['', 'none'];
  return address;
}

test('until 3D is drawn a still stands in its place: the same surface, as large, in either theme', {
  tag: '@3d',
}, async ({ page }) => {
  await page.goto('/');
  const stage = page.locator('[data-standing]');
  await expect(stage).toHaveAttribute('data-still', 'surface');
  const stills = { dark: await stillOf(stage, 'dark'), light: await stillOf(stage, 'light') };
  await expect(stage).toHaveAttribute('data-standing', 'ready');
  await expect(stage).not.toHaveAttribute('data-still');
  for (const colorScheme of ['light', 'dark'] as const) {
    const still = stills[colorScheme];
    const other = stills[colorScheme === 'light' ? 'dark' : 'light'];
    await page.emulateMedia({ colorScheme });
    // All but the runs, the names and the numbers, which are drawn over the surface.
    await expect.poll(() => shareLike(stage, still)).toBeGreaterThan(0.95);
    expect(await shareLike(stage, other)).toBeLessThan(0.1);
  }
});

/** The engine, without which no surface comes. */
const ENGINE = /\/worker-entry-/;

test('until the map is drawn a still of its colours stands in the plot’s place, in either theme', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('errorscape.visited', '1'));
  const release = await holdScripts(page, ENGINE);
  await page.goto('/');
  const element = page.locator('#app [data-still=map]');
  await expect(element).toBeVisible();
  const stills = { dark: await stillOf(element, 'dark'), light: await stillOf(element, 'light') };
  const plot = page.getByRole('application', { name: 'Contour map' });
  // The plot is as large as the picture in its margins.
  const [left, top, right, bottom] = await boxOf(page, '#app [data-still=map]');
  const side = Math.min(right - left - 44, bottom - top - 32);
  const middle = [left + 36 + (right - left - 44) / 2, top + 8 + (bottom - top - 32) / 2];
  const box = await plot.boundingBox();
  if (box === null) throw new Error('no plot');
  expect(Math.abs(box.width - side)).toBeLessThanOrEqual(1);
  expect(Math.abs(box.height - side)).toBeLessThanOrEqual(1);
  expect(Math.abs(box.x + box.width / 2 - middle[0])).toBeLessThanOrEqual(1);
  expect(Math.abs(box.y + box.height / 2 - middle[1])).toBeLessThanOrEqual(1);
  release();
  await settled(page);
  await expect(element).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // All but isolines, numbers, paths and names, which are drawn over the colours.
    await expect.poll(() => shareLike(plot, stills[colorScheme])).toBeGreaterThan(0.85);
    expect(await shareLike(plot, stills[colorScheme === 'light' ? 'dark' : 'light'])).toBeLessThan(0.2);
  }
});

test('the map has no still of another window, nor of another surface', async ({ page }) => {
  const release = await holdScripts(page, ENGINE);
  const still = page.locator('#app [data-still=map]');
  const plot = page.getByRole('application', { name: 'Contour map' });
  await page.goto('/');
  await expect(still).toBeVisible();
  await plot.press('+');
  await expect(still).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto('/#v=1&function=easom');
  await expect(plot).toBeVisible();
  await expect(still).toHaveCount(0);
  release();
  await settled(page);
});

test('no still stands for another surface than the opening one', { tag: '@3d' }, async ({ page }) => {
  await page.goto('/');
  const stage = page.locator('[data-standing]');
  await expect(stage).toHaveAttribute('data-still', 'surface');
  // Not a touch, after which 3D would soon be drawn.
  await page.getByRole('combobox', { name: 'Surface', exact: true }).evaluate((list: HTMLSelectElement) => {
    list.value = 'easom';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(stage).not.toHaveAttribute('data-still');
});

test('where the part that waits for the end of the playing does not come, 3D is drawn all the same', {
  tag: '@3d',
}, async ({ page }) => {
  await page.route(/\/assets\/opening-/, (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('[data-standing]')).toHaveAttribute('data-standing', 'ready');
});

test('the line goes at the first touch and does not come again', async ({ page }) => {
  await page.goto('/');
  const line = page.getByText(LINE);
  await expect(line).toBeVisible();
  const start = page.getByRole('slider', { name: /^Start/ }).first();
  const box = await start.boundingBox();
  if (box === null) throw new Error('There is no start');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect(line).toHaveCount(0);
  await page.mouse.move(box.x + 40, box.y - 30, { steps: 3 });
  await page.mouse.up();
  // A change that is not in the address yet would come back with the page.
  await expect.poll(() => page.url()).toContain('#');
  await page.goto('about:blank');
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Runs', includeHidden: true })).toBeAttached();
  await expect(line).toHaveCount(0);
  await expect(playing(page)).toHaveCount(0);
  expect(await stepOf(page, 0)).toBe(60);
});

test('what only serves a person’s doings comes with the first touch, which can be undone and is in the address', async ({
  page,
}) => {
  /** The key of the tab's history, which the part that keeps address and history sets. */
  const key = () => page.evaluate(() => history.state);
  // The parts come after five seconds at the latest, which may be over on a busy machine before anything is touched.
  await page.addInitScript(() => {
    const later = setTimeout;
    const never = (work: TimerHandler, ms?: number, ...rest: unknown[]) =>
      ms === 5000 ? 0 : later(work, ms, ...rest);
    Object.assign(window, { setTimeout: never });
  });
  await page.goto('/');
  await expect(playing(page)).toBeVisible();
  await settled(page);
  expect(await key()).toBeNull();
  await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
  await expect.poll(key).not.toBeNull();
  await expect.poll(() => page.url()).toContain('#');
  const changed = page.url();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => page.url()).not.toBe(changed);
});

test('under reduced motion the line is there, and nothing moves; it goes with the scene that it is about', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.getByText(LINE)).toBeVisible();
  await settled(page);
  await expect(playing(page)).toHaveCount(0);
  expect(await stepOf(page, 0)).toBe(60);
  // Typed into the address, which is no touch of the page.
  await page.goto('/#lesson=tips');
  await expect(page.getByRole('complementary', { name: 'Lessons' })).toBeVisible();
  await expect(page.getByText(LINE)).toHaveCount(0);
});

test('without storage it works all the same, each time', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await expect(page.getByText(LINE)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByText(LINE)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a visit that is not the first opens at the step where the four differ most', async ({ page }) => {
  await open(page);
  expect(await stepOf(page, 0)).toBe(60);
  await expect(page.getByText(LINE)).toHaveCount(0);
});
