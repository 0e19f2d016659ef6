import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { open } from './workbench';

/** The highest contrast between the pixels of a part of the page, which is 1 where nothing is to be seen. */
async function contrastIn(
  page: Page,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<number> {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    let [darkest, lightest] = [1, 0];
    for (let i = 0; i < pixels.length; i += 4) {
      const [red, green, blue] = [0, 1, 2].map((k) => linear(pixels[i + k] / 255));
      const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      darkest = Math.min(darkest, light);
      lightest = Math.max(lightest, light);
    }
    return (lightest + 0.05) / (darkest + 0.05);
  }, picture);
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not visible');
  return box;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours every control is seen: tracks, dividers, checks and what is pressed, ${colorScheme}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, forcedColors: 'active' });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page);
    const seen = (part: () => Promise<Parameters<typeof contrastIn>[1]>, least = 3) =>
      expect(async () => expect(await contrastIn(page, await part())).toBeGreaterThanOrEqual(least)).toPass({
        timeout: 30_000,
      });
    // The ends of each track, beside its thumb.
    for (const name of ['Learning rate η', 'Step'])
      for (const share of [0.02, 0.97])
        await seen(async () => {
          const box = await boxOf(page.getByRole('slider', { name, exact: true }));
          return { x: box.x + share * box.width, y: box.y, width: 4, height: box.height };
        });
    await seen(async () => {
      const box = await boxOf(
        page.getByRole('separator', { name: 'Height of the pictures above the charts' }),
      );
      return { x: box.x + box.width / 2, y: box.y - 2, width: 8, height: box.height + 4 };
    });
    await seen(() => boxOf(page.getByRole('checkbox', { name: 'One start for all runs' })));
    const levels = page.getByRole('group', { name: 'Levels' });
    const ground = (name: string) =>
      levels.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await ground('Log')).not.toBe(await ground('Linear'));
    const selected = page.getByRole('button', { name: 'Large type' });
    const before = await selected.evaluate((button) => getComputedStyle(button).backgroundColor);
    await selected.click();
    await page.mouse.move(0, 0);
    await expect
      .poll(() => selected.evaluate((button) => getComputedStyle(button).backgroundColor))
      .not.toBe(before);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
}
