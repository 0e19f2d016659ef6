import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { open } from './workbench';

const plot = (page: Page) => page.getByRole('application', { name: 'Contour map of the loss' });
const scrolled = (page: Page) => page.getByRole('main').evaluate((main) => main.scrollTop);
const hint = (page: Page) => page.getByText('Hold Ctrl and turn the wheel');

/** Moves the pointer over the map wherever that is by now, and turns the wheel. */
async function turnWheel(page: Page, by: number): Promise<void> {
  await plot(page).hover({ position: { x: 20, y: 60 } });
  await page.mouse.wheel(0, by);
}

test('in a low window the wheel over the map scrolls, says what zooms, and zooms with Ctrl or once the map has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 585 });
  await open(page);
  await expect(hint(page)).toBeHidden();
  // The hint is gone again after a while, which a slow machine may take to look.
  await expect(async () => {
    await turnWheel(page, 40);
    await expect(hint(page)).toBeVisible({ timeout: 1000 });
    expect(await scrolled(page)).toBeGreaterThan(30);
  }).toPass();
  expect(page.url()).not.toContain('window=');
  await expect(hint(page)).toBeHidden();
  const before = await scrolled(page);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => page.url()).toContain('window=');
  const zoomed = page.url();
  await plot(page).focus();
  await turnWheel(page, -200);
  await expect.poll(() => page.url()).not.toBe(zoomed);
  expect(await scrolled(page)).toBeLessThanOrEqual(before);
});

test('in a window in which all pictures have room the wheel zooms at once', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await open(page);
  await turnWheel(page, -200);
  await expect.poll(() => page.url()).toContain('window=');
  await expect(hint(page)).toBeHidden();
});

test('a maximized map has nothing to scroll to: the wheel zooms', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 585 });
  await open(page);
  await page.locator('[data-area="map"]').getByRole('button', { name: 'Maximize' }).click();
  await turnWheel(page, -200);
  await expect.poll(() => page.url()).toContain('window=');
});

test('a start that is dragged near a tick takes its value, and with Alt it is placed exactly', async ({
  page,
}) => {
  await open(page);
  const start = page.getByRole('slider', { name: 'Start point', exact: true });
  await expect(start).toHaveAttribute('title', /unless you hold Alt/);
  /** Drags the start to three pixels beside w = 0, b = 2. */
  const drag = async () => {
    const map = await plot(page).boundingBox();
    const from = await start.boundingBox();
    if (map === null || from === null) throw new Error('The map is not visible');
    const [x, y] = [map.x + map.width / 2 + 3, map.y + map.height / 3 - 3];
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(x - 40, y + 40);
    await page.mouse.move(x, y);
    await page.mouse.up();
  };
  await drag();
  await expect(start).toHaveAttribute('aria-valuetext', 'w 0, b 2');
  await page.keyboard.down('Alt');
  await drag();
  await page.keyboard.up('Alt');
  await expect(start).not.toHaveAttribute('aria-valuetext', 'w 0, b 2');
  await expect(start).toHaveAttribute('aria-valuetext', /^w 0\.[01]\d?, b [12]\./);
});
