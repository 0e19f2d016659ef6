/** The 3D picture keeps to its panel, whatever becomes of the panel. */

import { expect, type Locator, type Page } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import { plotFrame } from '../../src/views/contour/frame';
import { PAGE_CONTEXT } from '../../src/views/surface3d/setting';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { exactNumbers, open, rows } from './workbench';

/** Frames of the browser in which the page may ask for none: enough for anything that is drawn in turn with something else. */
const RESTING_FRAMES = 120;

/** A window in which the processor has less to draw. */
const SMALL = { width: 1100, height: 700 };

const canvas = (page: Page) => page.locator('[data-standing="ready"] canvas');

const isDrawnInThePage = (element: Element) =>
  (element as HTMLCanvasElement).getContext('2d')?.getContextAttributes().willReadFrequently === true;

/** Sizes in CSS pixels: the panel's room, the canvas in it, and the drawing on the canvas. */
function sizes(page: Page) {
  return canvas(page).evaluate((element: HTMLCanvasElement) => {
    const ratio = Math.max(1, Math.min(2, devicePixelRatio));
    return {
      room: [element.parentElement?.clientWidth ?? 0, element.parentElement?.clientHeight ?? 0],
      canvas: [element.clientWidth, element.clientHeight],
      drawing: [element.width / ratio, element.height / ratio],
    };
  });
}

// Playwright warns in the console where it keeps a page from its service worker.
test.describe('as a visitor has it', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the console stays empty while the page loads and its 3D picture is drawn, the other pictures are drawn in the page, and a lost context comes back', {
    tag: '@3d',
  }, async ({ page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    await page.addInitScript(() => {
      let made: HTMLCanvasElement | undefined;
      Object.defineProperty(window, 'openingCanvas', {
        get: () => made,
        set: (next: HTMLCanvasElement | undefined) => {
          made = next;
          if (next !== undefined) Object.assign(window, { early: { canvas: next, body: document.body } });
        },
      });
    });
    await open(page);
    await expect(canvas(page)).toHaveAttribute('data-frames', /\d/);
    expect(messages).toEqual([]);

    await test.step('it is drawn on the canvas that was asked for WebGL before the page had a body', async () => {
      const drawn = await page.locator('canvas[data-engine]').evaluate((element: HTMLCanvasElement) => {
        const early = Reflect.get(window, 'early') as { canvas: HTMLCanvasElement; body: HTMLElement | null };
        const attributes = element.getContext('webgl2')?.getContextAttributes();
        return { isEarly: early.canvas === element, body: early.body, attributes };
      });
      expect(drawn).toMatchObject({ isEarly: true, body: null, attributes: PAGE_CONTEXT });
    });

    await test.step('where the processor plays the graphics card, it draws every plane picture in the page', async () => {
      // The tests' WebGL is drawn by the processor: the map's canvas then is, too, and has kept its description.
      const map = page.getByRole('img', { name: /^Contour map of the loss/ });
      await expect.poll(() => map.evaluate(isDrawnInThePage)).toBe(true);
      await expect(page.locator('.uplot canvas')).toHaveCount(2);
      const plane = page.locator('canvas:not([data-engine])');
      await expect
        .poll(async () => Promise.all((await plane.all()).map((each) => each.evaluate(isDrawnInThePage))))
        .not.toContain(false);
      // Each panel is rasterized by itself.
      const panels = page.locator('#pictures > section[data-area]');
      await expect(panels).toHaveCount(6);
      for (const panel of await panels.all()) await expect(panel).toHaveCSS('will-change', 'opacity');
      const asks = await page.evaluate(() => String(HTMLCanvasElement.prototype.getContext));
      expect(asks).toContain('[native code]');
    });

    await test.step('a lost WebGL context is told, and comes back without a warning', async () => {
      const drawn = page.locator('canvas[data-engine]');
      await drawn.evaluate((element: HTMLCanvasElement) => {
        const lose = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        if (!lose) throw new Error('The context cannot be lost');
        lose.loseContext();
      });
      await expect(page.getByText(/WebGL|graphics/).first()).toBeVisible();
      await page.getByRole('button', { name: /Restore/ }).click();
      await expect(page.getByRole('button', { name: /Restore/ })).toHaveCount(0);
      await expect(drawn).toBeVisible();
      await expect(canvas(page)).toHaveAttribute('data-frames', /\d/);
      // The browser reports the loss that the test has brought about.
      const warnings = messages.filter((text) => /^(warning|error):/.test(text));
      expect(warnings.filter((text) => !text.includes('loseContext: context lost'))).toEqual([]);
    });
  });
});

async function expectFit(page: Page): Promise<number> {
  await expect(async () => {
    const { room, canvas, drawing } = await sizes(page);
    expect(canvas).toEqual(room);
    expect(drawing).toEqual(room);
  }).toPass();
  return (await sizes(page)).room[0];
}

test('the 3D picture says what its keys changed, passes axe, follows its panel, and stays in presenter mode', {
  tag: '@3d',
}, async ({ page }) => {
  const complaints = await open(page);
  await expect(canvas(page)).toBeVisible();
  await test.step('window smaller and larger, divider left and right', async () => {
    const first = await expectFit(page);
    await page.setViewportSize({ width: 1100, height: 700 });
    expect(await expectFit(page)).toBeLessThan(first);
    await page.setViewportSize({ width: 1700, height: 1000 });
    expect(await expectFit(page)).toBeGreaterThan(first);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await expectFit(page)).toBe(first);
    const divider = page.getByRole('separator', { name: 'Width of the 3D surface' });
    await divider.press('Home');
    expect(await expectFit(page)).toBeLessThan(first);
    await divider.press('End');
    expect(await expectFit(page)).toBeGreaterThan(first);
  });
  await test.step('it has a role that takes its keys, and says in its label what they changed', async () => {
    const picture = page.getByRole('application', { name: /^3D surface of the loss/ });
    await expect(picture).toHaveAttribute('aria-roledescription', '3D picture');
    await expect(picture).toHaveAccessibleName(/Seen from 35 degrees above/);
    await picture.focus();
    await page.keyboard.press('ArrowUp');
    await expect(picture).not.toHaveAccessibleName(/Seen from 35 degrees above/);
    await page.keyboard.press('t');
    await expect(picture).toHaveAccessibleName(/Seen from the top/);
  });
  await test.step('axe finds nothing in its panel, in both themes, and its focus can be seen', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await axeViolations(page, { include: '[data-area="surface"]' })).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('Tab');
    await canvas(page).focus();
    await expect(canvas(page)).not.toHaveCSS('outline-style', 'none');
  });
  await test.step('presenter mode keeps it', async () => {
    await page.goto('/#lesson=tips');
    await expect(
      page.getByRole('complementary', { name: 'Lessons' }).locator('article h3').first(),
    ).toBeVisible();
    await expect(canvas(page)).toBeVisible();
    await page.getByRole('button', { name: 'Presenter mode' }).click();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(canvas(page)).toBeVisible();
    await expectFit(page);
  });
  expect(complaints).toEqual([]);
});

/** Red, green and blue of a pixel of the page. */
async function colourAt(page: Page, { x, y }: Position): Promise<readonly number[]> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, picture.toString('base64'));
}

test('its ground is the panel’s, in forced colours too, as they come and go', { tag: '@3d' }, async ({
  page,
}) => {
  await page.setViewportSize(SMALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expect(canvas(page)).toBeVisible();
  for (const forcedColors of ['none', 'active', 'none'] as const)
    await test.step(forcedColors, async () => {
      await page.emulateMedia({ colorScheme: 'dark', forcedColors });
      const inHeader = await placeIn(canvas(page), 0.5, 0);
      const ground = await placeIn(canvas(page), 0.01, 0.05);
      await expect
        .poll(async () => {
          const [panel, own] = [
            await colourAt(page, { ...inHeader, y: inHeader.y - 3 }),
            await colourAt(page, ground),
          ];
          return [panel, own];
        })
        .toEqual(
          forcedColors === 'active'
            ? [
                [0, 0, 0],
                [0, 0, 0],
              ]
            : [
                [26, 28, 30],
                [26, 28, 30],
              ],
        );
    });
});

test('nothing is drawn while nothing moves', { tag: '@3d' }, async ({ page }) => {
  await page.setViewportSize(SMALL);
  await page.addInitScript(() => {
    const counter = { frames: 0 };
    const original = window.requestAnimationFrame.bind(window);
    Object.assign(window, { counter, frameUncounted: original });
    window.requestAnimationFrame = (callback) => {
      counter.frames++;
      return original(callback);
    };
  });
  await open(page);
  await expect(page.locator('canvas[data-engine]')).toBeVisible();
  await expect(page.locator('.uplot').first()).toBeVisible();
  const frames = () => page.evaluate(() => Reflect.get(window, 'counter').frames as number);
  const rest = () =>
    page.evaluate(async (count) => {
      const frame = Reflect.get(window, 'frameUncounted') as typeof requestAnimationFrame;
      for (let i = 0; i < count; i++) await new Promise((go) => frame(go));
    }, RESTING_FRAMES);
  // It comes to rest once, and then stays so: two looks in turn, some frames apart, see the same count.
  await expect(async () => {
    const before = await frames();
    await rest();
    expect(await frames()).toBe(before);
  }).toPass();
});

interface Position {
  readonly x: number;
  readonly y: number;
}

const startHandle = (page: Page) => page.getByRole('slider', { name: 'Start point', exact: true });
const readout = (page: Page) => page.getByLabel('Under the pointer').locator('dd');

/** The start as the map's handle says it. */
async function startOf(page: Page): Promise<number[]> {
  const text = (await startHandle(page).getAttribute('aria-valuetext')) ?? '';
  return numbersIn(text);
}

function numbersIn(text: string): number[] {
  return [...text.replaceAll('\u2212', '-').matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
}

/** A pixel of the page at shares of the 3D picture's sides. */
async function placeIn(picture: Locator, right: number, down: number): Promise<Position> {
  const box = await picture.boundingBox();
  if (box === null) throw new Error('The 3D picture is not shown');
  return { x: box.x + right * box.width, y: box.y + down * box.height };
}

/** Brings the pointer to a place until the picture, which may be drawn late, says what lies there. */
async function pointAt(page: Page, under: string, place: () => Promise<Position>): Promise<Position> {
  let at: Position = { x: 0, y: 0 };
  await expect(async () => {
    at = await place();
    await page.mouse.move(at.x + 1, at.y);
    await page.mouse.move(at.x, at.y);
    await expect(canvas(page)).toHaveAttribute('data-over', under, { timeout: 2000 });
  }).toPass();
  return at;
}

test('pointing at the surface reads out w, b and L, a click moves the start there, and a drag moves it or turns', {
  tag: '@3d',
}, async ({ page }) => {
  await page.setViewportSize(SMALL);
  const complaints = await open(page);
  await expect(canvas(page)).toBeVisible();
  const at = await pointAt(page, 'surface', () => placeIn(canvas(page), 0.45, 0.45));
  // What is read out stays that of the point before until the new one's is known.
  const beyond = await placeIn(canvas(page), 0.02, 0.02);
  await page.mouse.move(beyond.x, beyond.y);
  await expect(readout(page).nth(2)).toHaveText('\u2013');
  await page.mouse.move(at.x, at.y);
  for (const value of await readout(page).all()) await expect(value).toHaveText(/\d/);
  const [w, b] = await readout(page).allTextContents();
  await expect(canvas(page)).toHaveCSS('cursor', 'crosshair');
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => startOf(page)).toEqual([...numbersIn(w), ...numbersIn(b)]);
  // Beside the surface nothing is read out, and a click does nothing.
  const placed = await startOf(page);
  const beside = await placeIn(canvas(page), 0.02, 0.02);
  await page.mouse.move(beside.x, beside.y);
  await expect(readout(page).first()).toHaveText('\u2013');
  await page.mouse.click(beside.x, beside.y);
  expect(await startOf(page)).toEqual(placed);

  await test.step('a drag of the start moves it along the surface as one undo step, a drag elsewhere turns', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    const ground = await pointAt(page, 'surface', () => placeIn(canvas(page), 0.45, 0.45));
    const original = await startOf(page);
    await page.mouse.click(ground.x, ground.y);
    await expect.poll(() => startOf(page)).not.toEqual(original);
    const clicked = await startOf(page);
    await pointAt(page, 'start', async () => ground);
    await page.mouse.down();
    await page.mouse.move(ground.x - 20, ground.y + 10, { steps: 3 });
    await page.mouse.move(ground.x - 60, ground.y + 20, { steps: 3 });
    await expect.poll(() => startOf(page)).not.toEqual(clicked);
    await page.mouse.up();
    await expect(canvas(page)).toHaveAccessibleName(/Seen from 35 degrees above/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => startOf(page)).toEqual(clicked);
    await page.mouse.move(ground.x + 60, ground.y + 40);
    await page.mouse.down();
    await page.mouse.move(ground.x + 60, ground.y + 90, { steps: 4 });
    await page.mouse.up();
    await expect(canvas(page)).not.toHaveAccessibleName(/Seen from 35 degrees above/);
    expect(await startOf(page)).toEqual(clicked);
  });
  expect(complaints).toEqual([]);
});

test('a ball names its run and step, and a click on it selects the run', { tag: '@3d' }, async ({ page }) => {
  await page.setViewportSize(SMALL);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await expect(canvas(page)).toBeVisible();
  const run = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
  await expect(run('Momentum')).toBeChecked();
  const before = await startOf(page);
  // From the top, balls lie where the map would have them in this panel.
  await canvas(page).press('t');
  await expect(canvas(page)).toHaveAccessibleName(/Seen from the top/);
  const at = await pointAt(page, 'ball', () => placeOfBall(page, 'Gradient descent'));
  await expect(canvas(page)).toHaveCSS('cursor', 'pointer');
  await expect(page.getByText('Gradient descent, step 60').first()).toBeAttached();
  await page.mouse.click(at.x, at.y);
  await expect(run('Gradient descent')).toBeChecked();
  expect(await startOf(page)).toEqual(before);
});

/** A run's ball in the top view, in pixels of the page. */
async function placeOfBall(page: Page, name: string): Promise<Position> {
  const numbers = await exactNumbers(page);
  const names = await Promise.all((await rows(page)).map((row) => row.getByRole('rowheader').textContent()));
  const { w, b } = numbers[names.findIndex((each) => each?.includes(name))];
  const box = await canvas(page).boundingBox();
  const { window } = DEFAULT_VIEW;
  if (box === null) throw new Error('The 3D picture is not shown');
  const plot = plotFrame(box.width, box.height, window);
  if (plot === null) throw new Error('The 3D picture has no room for a plot');
  return {
    x: box.x + plot.left + (plot.width * (Number(w) - window.w[0])) / (window.w[1] - window.w[0]),
    y: box.y + plot.top + (plot.height * (window.b[1] - Number(b))) / (window.b[1] - window.b[0]),
  };
}

test.describe('under fingers', () => {
  test.use({ hasTouch: true });

  test('a tap places the start, a finger on the start drags it, and one elsewhere turns', {
    tag: '@3d',
  }, async ({ page }) => {
    await page.setViewportSize(SMALL);
    await open(page);
    await expect(canvas(page)).toBeVisible();
    const original = await startOf(page);
    // Out of a finger's reach of the ball beside it.
    const at = await placeIn(canvas(page), 0.48, 0.45);
    // Before the first drawing there is nothing to be tapped.
    await expect(async () => {
      await page.touchscreen.tap(at.x, at.y);
      expect(await startOf(page)).not.toEqual(original);
    }).toPass();
    const placed = await startOf(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', to?: Position) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: to === undefined ? [] : [to] });
    const drag = async (from: Position, to: Position) => {
      await touch('touchStart', from);
      for (const share of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', {
          x: from.x + share * (to.x - from.x),
          y: from.y + share * (to.y - from.y),
        });
      await touch('touchEnd');
    };
    // The start is taken hold of where it was drawn last, which a mouse can tell.
    await pointAt(page, 'start', async () => at);
    await drag(at, { x: at.x - 60, y: at.y + 15 });
    await expect.poll(() => startOf(page)).not.toEqual(placed);
    const dragged = await startOf(page);
    await drag({ x: at.x + 80, y: at.y + 60 }, { x: at.x + 80, y: at.y + 120 });
    await expect(canvas(page)).not.toHaveAccessibleName(/Seen from 35 degrees above/);
    expect(await startOf(page)).toEqual(dragged);

    // A finger that rests reads out, there and where it then goes; it turns nothing and places nothing.
    const looked = await canvas(page).getAttribute('aria-label');
    const rests = { x: at.x + 80, y: at.y + 60 };
    await touch('touchStart', rests);
    await expect(readout(page).first()).toHaveText(/\d/);
    const read = await readout(page).allTextContents();
    await touch('touchMove', { x: rests.x + 20, y: rests.y + 20 });
    await expect.poll(() => readout(page).allTextContents()).not.toEqual(read);
    await touch('touchEnd');
    await expect(readout(page).first()).toHaveText('\u2013');
    expect(await canvas(page).getAttribute('aria-label')).toBe(looked);
    expect(await startOf(page)).toEqual(dragged);
  });
});
