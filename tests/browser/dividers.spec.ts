import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { layoutStands, open } from './workbench';

const rows = (page: Page) => page.getByRole('separator', { name: 'Height of the pictures above the charts' });
/** The heights of the pictures above the charts, and of the charts. */
const upper = (page: Page) => async () => {
  const chart = await page.locator('#pictures > [data-area="loss"]').boundingBox();
  const all = await page.getByRole('main').boundingBox();
  return (chart?.y ?? 0) - (all?.y ?? 0);
};
const lower = (page: Page) => async () =>
  (await page.locator('#pictures > [data-area="loss"]').boundingBox())?.height ?? 0;

test('the divider between the rows is moved by keys, and End leaves the charts readable', async ({
  page,
}) => {
  await open(page);
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ])
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await layoutStands(page);
      const before = await upper(page)();
      const value = async () => Number(await rows(page).getAttribute('aria-valuenow'));
      await rows(page).focus();
      const usual = await value();
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp');
      await expect.poll(upper(page)).toBeLessThan(before - 30);
      await expect.poll(value).toBeLessThan(usual - 5);
      await page.keyboard.press('Home');
      await expect.poll(upper(page)).toBe(280);
      await page.keyboard.press('End');
      await expect.poll(lower(page)).toBe(212);
      for (const plot of await page.locator('.uplot .u-over').all())
        await expect.poll(async () => (await plot.boundingBox())?.height).toBeGreaterThanOrEqual(120);
      // The next size begins with its usual rows.
      await rows(page).dblclick();
      await expect.poll(upper(page)).toBe(before);
    });
});

test('the divider between the rows is dragged, remembered on this machine, and given back by a double-click', async ({
  page,
}) => {
  await open(page);
  const usual = await upper(page)();
  const box = await rows(page).boundingBox();
  if (box === null) throw new Error('The divider is not visible');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 50);
  await page.mouse.move(x, y - 100);
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await upper(page)()) - (usual - 100))).toBeLessThan(4);
  const moved = await upper(page)();
  expect(page.url()).not.toContain('rows');
  await page.reload();
  await expect.poll(upper(page)).toBe(moved);
  await rows(page).dblclick();
  await expect.poll(upper(page)).toBe(usual);
});

test('the divider between the columns is remembered too', async ({ page }) => {
  await open(page);
  // Without WebGL the map has all the width, and its divider is not on show: the measure is what is kept.
  await page.evaluate(() => localStorage.setItem('errorscape.layout', '{"columns":30,"rows":null}'));
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--split')))
    .toBe('0.3');
});

test('a layout that was not written by this page, or a storage that is closed, leaves the usual one', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const closed = () => {
      throw new DOMException('The storage is closed', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: closed });
  });
  const complaints = await open(page);
  await rows(page).focus();
  const before = await upper(page)();
  await page.keyboard.press('ArrowUp');
  await expect.poll(upper(page)).toBeLessThan(before);
  await page.locator('[data-area="map"]').getByRole('button', { name: 'Maximize' }).click();
  await expect(page.locator('[data-area="loss"]')).toBeHidden();
  expect(complaints).toEqual([]);
});
