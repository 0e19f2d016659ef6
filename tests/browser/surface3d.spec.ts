/** The 3D picture keeps to its panel, whatever becomes of the panel. */
import { expect, type Page, test } from '@playwright/test';
import { open } from './workbench';

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

test('the console stays empty while the page loads and its 3D picture is drawn', async ({ page }) => {
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

test('the 3D picture follows its panel: window smaller and larger, divider left and right', async ({
  page,
}) => {
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
