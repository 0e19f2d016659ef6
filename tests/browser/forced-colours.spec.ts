import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { holdScripts } from './holdScripts';
import { test } from './keptPage';
import { open } from './workbench';

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** For each part of the page the highest contrast between its pixels, which is 1 where nothing is to be seen. */
async function contrastsIn(page: Page, parts: readonly Part[]): Promise<number[]> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([data, clips]) => {
      const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('No canvas');
      context.drawImage(bitmap, 0, 0);
      const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return clips.map(({ x, y, width, height }) => {
        const { data: pixels } = context.getImageData(x, y, Math.ceil(width), Math.ceil(height));
        let [darkest, lightest] = [1, 0];
        for (let i = 0; i < pixels.length; i += 4) {
          const [red, green, blue] = [0, 1, 2].map((k) => linear(pixels[i + k] / 255));
          const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          darkest = Math.min(darkest, light);
          lightest = Math.max(lightest, light);
        }
        return (lightest + 0.05) / (darkest + 0.05);
      });
    },
    [picture, parts] as const,
  );
}

async function boxOf(element: Locator): Promise<Part> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not visible');
  return box;
}

/** The ends of a slider's track, beside its thumb. */
async function endsOf(page: Page, name: string): Promise<readonly Part[]> {
  const { x, y, width, height } = await boxOf(page.getByRole('slider', { name, exact: true }));
  return [0.02, 0.97].map((share) => ({ x: x + share * width, y, width: 4, height }));
}

test('in forced colours every control is seen, light and dark: tracks, dividers, fields, checks and the pressed buttons', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expect(async () => {
        const line = await boxOf(
          page.getByRole('separator', { name: 'Height of the pictures above the charts' }),
        );
        const contrasts = await contrastsIn(page, [
          ...(await endsOf(page, 'Learning rate η')),
          ...(await endsOf(page, 'Step')),
          { x: line.x + line.width / 2, y: line.y - 2, width: 8, height: line.height + 4 },
          // The edge of a number field; its number stands at the other end.
          { ...(await boxOf(page.getByRole('textbox', { name: 'Start w, number', exact: true }))), width: 3 },
          await boxOf(page.getByRole('checkbox', { name: 'One start for all runs' })),
        ]);
        for (const contrast of contrasts) expect(contrast, colorScheme).toBeGreaterThanOrEqual(3);
      }).toPass();
      const levels = page.getByRole('group', { name: 'Levels' });
      const ground = (name: string) =>
        levels.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
      expect(await ground('Log'), colorScheme).not.toBe(await ground('Linear'));
      const selected = page.getByRole('button', { name: 'Large type' });
      const before = await selected.evaluate((button) => getComputedStyle(button).backgroundColor);
      await selected.click();
      await page.mouse.move(0, 0);
      await expect
        .poll(() => selected.evaluate((button) => getComputedStyle(button).backgroundColor), {
          message: colorScheme,
        })
        .not.toBe(before);
      expect(await axeViolations(page), colorScheme).toEqual([]);
      // As it was, for the other theme.
      await selected.click();
      await page.mouse.move(0, 0);
    });
  }
});

test('in forced colours no still of the 3D surface stands on the theme’s ground before the picture comes', {
  tag: '@3d',
}, async ({ page }) => {
  const release = await holdScripts(page, /\/worker-entry-/);
  const ground = (still: string) =>
    page.locator(`#app [data-still=${still}]`).evaluate((styled) => getComputedStyle(styled).backgroundImage);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    await page.goto('/');
    expect(await ground('surface'), colorScheme).toBe('none');
    // That of the map has no ground.
    expect(await ground('map'), colorScheme).toContain(`openingMap-${colorScheme}`);
  }
  release();
});
