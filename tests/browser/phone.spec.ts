import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { open } from './workbench';

const PHONE = { width: 390, height: 844 };

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('picture, controls and timeline share a phone of any size, and a fault of one coordinate has the width of both', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 844, height: 390 });
    await open(page);
    const controls = page.getByRole('button', { name: 'Controls', exact: true });
    for (const viewport of [{ width: 844, height: 390 }, { width: 320, height: 568 }, PHONE])
      await test.step(`${viewport.width} × ${viewport.height}`, async () => {
        await page.setViewportSize(viewport);
        await controls.tap();
        // The picture takes its new size a frame after the controls have come.
        await expect(async () => {
          const map = await boxOf(page.getByRole('application', { name: 'Contour map of the loss' }));
          const panel = await boxOf(page.getByRole('complementary'));
          const slider = await boxOf(page.getByRole('slider', { name: 'Step', exact: true }));
          const timeline = await boxOf(page.getByRole('region', { name: 'Timeline' }));
          expect(map.bottom - map.top).toBeGreaterThan(110);
          expect(map.bottom <= panel.top || map.right <= panel.left).toBe(true);
          expect(panel.bottom).toBeLessThanOrEqual(timeline.top);
          expect(timeline.bottom).toBeLessThanOrEqual(viewport.height);
          expect(timeline.bottom - timeline.top).toBeLessThanOrEqual(96);
          expect(slider.right - slider.left).toBeGreaterThan(180);
        }).toPass();
        await expect(page.locator('html')).toHaveJSProperty('scrollWidth', viewport.width);
        expect(await axeViolations(page)).toEqual([]);

        await page.getByRole('button', { name: 'Close controls' }).tap();
        await expect(page.getByRole('complementary')).toBeHidden();
        await expect(controls).toBeFocused();

        // The focus is still on the button that opened it.
        await controls.tap();
        await expect(page.getByRole('complementary')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('complementary')).toBeHidden();
        await expect(controls).toBeFocused();
      });

    await controls.tap();
    for (const name of ['Start w', 'Start b'])
      await test.step(`a fault of ${name}`, async () => {
        const field = page.getByRole('textbox', { name: new RegExp(name) });
        await field.fill('abc');
        const fault = await boxOf(page.getByRole('alert').filter({ hasText: name }));
        expect(fault.right - fault.left).toBeGreaterThan(300);
        await field.fill('1');
        await expect(page.getByRole('alert').filter({ hasText: name })).toBeHidden();
      });
  });

  test('a finger on the map scrolls the page up and down, and moves the map sideways', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page);
    const scrolled = () => page.getByRole('main').evaluate((main) => main.scrollTop);
    await swipe(page, page.getByRole('application', { name: 'Contour map of the loss' }), 0, -120);
    await expect.poll(scrolled).toBeGreaterThan(60);
    // Until the page rests, and the address would have told of a moved map.
    let before = Number.NaN;
    await expect(async () => {
      const earlier = before;
      before = await scrolled();
      expect(before).toBe(earlier);
    }).toPass({ intervals: [600] });
    expect(page.url()).not.toContain('window=');
    await swipe(page, page.getByRole('application', { name: 'Contour map of the loss' }), 100, 0);
    await expect.poll(() => page.url()).toContain('window=');
    expect(await scrolled()).toBe(before);
  });
});

test('a lesson’s step begins with the picture that it is about, and the one after it with the map', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await open(page, '/#lesson=gradient-descent.two-points');
  const [map, neuron, surface] = ['map', 'fit', 'surface'].map((area) =>
    page.locator(`[data-area="${area}"]`),
  );
  await test.step('about the neuron', async () => {
    await expect(map).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press(']');
    await expect(neuron).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press(']');
    await expect(map).toBeInViewport({ ratio: 0.9 });
  });

  await page.goto('/#lesson=contours.top-view');
  await test.step('about the surface, which gives the map its place back', async () => {
    await expect(surface).toBeInViewport({ ratio: 0.9 });
    await expect(map).toBeHidden();
    await page.keyboard.press(']');
    await expect(map).toBeInViewport({ ratio: 0.9 });
    // A person who has chosen another picture keeps it.
    await page.keyboard.press('[');
    await expect(surface).toBeInViewport({ ratio: 0.9 });
    await page.getByRole('button', { name: 'Contour map' }).click();
    await page.getByRole('button', { name: '3D surface' }).click();
    await page.keyboard.press('[');
    await expect(surface).toBeInViewport({ ratio: 0.9 });
  });
});

/** CSS pixels from the window's corner. */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Not visible');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** One finger, from the middle of an element. */
async function swipe(page: Page, on: Locator, dx: number, dy: number): Promise<void> {
  const { left, top, right, bottom } = await boxOf(on);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [{ x: (left + right) / 2 + dx * share, y: (top + bottom) / 2 + dy * share }],
    });
  await touch('touchStart', 0);
  for (let i = 1; i <= 10; i++) {
    await touch('touchMove', i / 10);
    // Once a frame, as a screen reports a finger: moves that a busy page gets all at once arrive as one.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
