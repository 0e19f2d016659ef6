/** The 3D picture keeps to its panel, whatever becomes of the panel. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './workbench';

/** Long enough for anything that is drawn in turn with something else. */
const RESTING_MS = 2000;

const canvas = (page: Page) => page.locator('[data-standing="ready"] canvas');

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

test('the console stays empty while the page loads and its 3D picture is drawn', { tag: '@3d' }, async ({
  page,
}) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  await open(page);
  await expect(canvas(page)).toHaveAttribute('data-frames', /\d/);
  expect(messages).toEqual([]);
});

async function expectFit(page: Page): Promise<number> {
  await expect(async () => {
    const { room, canvas, drawing } = await sizes(page);
    expect(canvas).toEqual(room);
    expect(drawing).toEqual(room);
  }).toPass({ timeout: 5000 });
  return (await sizes(page)).room[0];
}

test('the 3D picture follows its panel: window smaller and larger, divider left and right', {
  tag: '@3d',
}, async ({ page }) => {
  const complaints = await open(page);
  await expect(canvas(page)).toBeVisible();
  const first = await expectFit(page);
  await page.setViewportSize({ width: 1100, height: 700 });
  expect(await expectFit(page)).toBeLessThan(first);
  await page.setViewportSize({ width: 1700, height: 1000 });
  expect(await expectFit(page)).toBeGreaterThan(first);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await expectFit(page)).toBe(first);
  const divider = page.getByRole('separator');
  await divider.press('Home');
  expect(await expectFit(page)).toBeLessThan(first);
  await divider.press('End');
  expect(await expectFit(page)).toBeGreaterThan(first);
  expect(complaints).toEqual([]);
});

test('a lost WebGL context is told, and comes back without a warning', { tag: '@3d' }, async ({ page }) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') warnings.push(message.text());
  });
  await open(page);
  const canvas = page.locator('canvas[data-engine]');
  await expect(canvas).toBeVisible();
  await canvas.evaluate((element: HTMLCanvasElement) => {
    const lose = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!lose) throw new Error('The context cannot be lost');
    lose.loseContext();
  });
  await expect(page.getByText(/WebGL|graphics/).first()).toBeVisible();
  await page.getByRole('button', { name: /Restore/ }).click();
  await expect(page.getByRole('button', { name: /Restore/ })).toHaveCount(0);
  await expect(page.locator('canvas[data-engine]')).toBeVisible();
  await expect(page.locator('[data-standing="ready"] canvas')).toHaveAttribute('data-frames', /\d/);
  // The browser reports the loss that the test has brought about.
  expect(warnings.filter((text) => !text.includes('loseContext: context lost'))).toEqual([]);
});

test('nothing is drawn while nothing moves', { tag: '@3d' }, async ({ page }) => {
  await page.addInitScript(() => {
    const counter = { frames: 0 };
    Object.assign(window, { counter });
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      counter.frames++;
      return original(callback);
    };
  });
  await open(page);
  await expect(page.locator('canvas[data-engine]')).toBeVisible();
  await expect(page.locator('.uplot').first()).toBeVisible();
  const frames = () => page.evaluate(() => Reflect.get(window, 'counter').frames as number);
  // It comes to rest once, and then stays so: two looks in turn, a while apart, see the same count.
  await expect(async () => {
    const before = await frames();
    await page.waitForTimeout(RESTING_MS);
    expect(await frames()).toBe(before);
  }).toPass();
});

test('presenter mode keeps the 3D picture', { tag: '@3d' }, async ({ page }) => {
  const complaints = await open(page, '/#lesson=tips');
  await expect(canvas(page)).toBeVisible();
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: /^On show/ })).toBeAttached();
  await expect(canvas(page)).toBeVisible();
  await expectFit(page);
  expect(complaints).toEqual([]);
});

test('the 3D picture has a role that takes its keys, and says in its label what they changed', {
  tag: '@3d',
}, async ({ page }) => {
  await open(page);
  await expect(canvas(page)).toBeVisible();
  const picture = page.getByRole('application', { name: /^3D surface of the loss/ });
  await expect(picture).toHaveAttribute('aria-roledescription', '3D picture');
  await expect(picture).toHaveAccessibleName(/Seen from 35 degrees above/);
  await picture.focus();
  await page.keyboard.press('ArrowUp');
  await expect(picture).not.toHaveAccessibleName(/Seen from 35 degrees above/);
  await page.keyboard.press('t');
  await expect(picture).toHaveAccessibleName(/Seen from the top/);
});

test('axe finds nothing in the 3D panel, in both themes, and its focus can be seen', { tag: '@3d' }, async ({
  page,
}) => {
  const complaints = await open(page);
  await expect(canvas(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page }).include('[data-area="surface"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
  await page.keyboard.press('Tab');
  await canvas(page).focus();
  await expect(canvas(page)).not.toHaveCSS('outline-style', 'none');
  expect(complaints).toEqual([]);
});
