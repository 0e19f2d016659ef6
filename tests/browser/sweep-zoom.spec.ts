/** Closer, wider and back on the heat map: by keys, buttons, wheel, box and two fingers. */
import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { axesOf, heatMap, openSweep, settledSweep, toolOf } from './sweepLab';
import { open } from './workbench';

const spans = (page: Page) => {
  const [xFrom, xTo, yFrom, yTo] = axesOf(page);
  return [Math.log10(xTo / xFrom), yTo - yFrom];
};

/** Waits until the address has other axes than these. */
async function changed(page: Page, before: readonly number[]): Promise<number[]> {
  await expect.poll(() => axesOf(page)).not.toEqual(before);
  return axesOf(page);
}

test('a heat map is zoomed by keys, buttons, wheel and box, and each leads back', async ({ page }) => {
  await open(page);
  const map = await openSweep(page);
  await expect.poll(() => axesOf(page)).toHaveLength(4);
  const usual = axesOf(page);
  const back = toolOf(page, 'Back');
  await expect(back).toBeDisabled();
  const returns = async (press: () => Promise<unknown>) => {
    await press();
    await expect.poll(() => axesOf(page)).toEqual(usual);
    await expect(back).toBeDisabled();
    await settledSweep(page);
  };

  await map.focus();
  await page.keyboard.press('+');
  await changed(page, usual);
  expect(spans(page)[0]).toBeCloseTo(2.5, 6);
  await returns(() => page.keyboard.press('Backspace'));

  await toolOf(page, 'Zoom in').click();
  await changed(page, usual);
  await returns(() => back.click());

  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.5, 0.4));
  await page.mouse.wheel(0, -300);
  await changed(page, usual);
  expect(spans(page)[0]).toBeCloseTo(5 / Math.exp(0.45), 1);
  await returns(() => back.click());

  await page.mouse.move(...at(0.3, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5), { steps: 4 });
  await page.mouse.up();
  const boxed = await changed(page, usual);
  expect(boxed[0]).toBeGreaterThan(usual[0]);
  expect(boxed[1]).toBeLessThan(usual[1]);

  // In to the last digit, where it says so; one key leads to the usual axes.
  await map.focus();
  await expect(async () => {
    for (let i = 0; i < 20; i++) await page.keyboard.press('+');
    await expect(page.getByText('Cannot zoom in further:')).toBeVisible({ timeout: 100 });
  }).toPass();
  const span = () => {
    const [xFrom, xTo] = axesOf(page);
    return (xTo - xFrom) / xTo;
  };
  await expect.poll(span).toBeLessThan(1e-12);
  expect(span()).toBeGreaterThan(0);
  await page.keyboard.press('0');
  await expect.poll(() => axesOf(page)).toEqual(usual);
});

test('keys zoom around the cell that they read, which Enter then takes', async ({ page }) => {
  await open(page);
  const map = await openSweep(page);
  await expect.poll(() => axesOf(page)).toHaveLength(4);
  const usual = axesOf(page);
  await map.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('+');
  const [xFrom, xTo] = await changed(page, usual);
  await settledSweep(page);
  const rate = page.getByRole('slider', { name: 'Learning rate η', exact: true });
  const before = await rate.getAttribute('aria-valuetext');
  await page.keyboard.press('Enter');
  await expect(rate).not.toHaveAttribute('aria-valuetext', before ?? '');
  const taken = Number(await rate.getAttribute('aria-valuetext'));
  expect(taken).toBeGreaterThan(xFrom);
  expect(taken).toBeLessThan(xTo);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('two fingers zoom the map, one tap takes a cell, and a finger that lies reads it', async ({
    page,
  }) => {
    await open(page);
    await openSweep(page);
    const map = heatMap(page);
    await expect.poll(() => axesOf(page)).toHaveLength(4);
    const usual = axesOf(page);
    const box = await map.boundingBox();
    if (box === null) throw new Error('no map');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: (readonly [number, number])[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: places.map(([x, y], id) => ({
          x: box.x + x * box.width,
          y: box.y + y * box.height,
          id,
        })),
      });
    await touch('touchStart', [0.45, 0.3]);
    await touch('touchStart', [0.45, 0.3], [0.65, 0.3]);
    for (const apart of [0.25, 0.3, 0.35]) await touch('touchMove', [0.45, 0.3], [0.45 + apart, 0.3]);
    await touch('touchEnd');
    // The address may be written between two movements: it has them all in the end, and they are one step.
    await expect.poll(() => spans(page)[0]).toBeCloseTo((5 * 0.2) / 0.35, 1);
    await expect(toolOf(page, 'Back')).toBeEnabled();
    await toolOf(page, 'Back').click();
    await expect.poll(() => axesOf(page)).toEqual(usual);
    await settledSweep(page);

    await touch('touchStart', [0.5, 0.3]);
    await expect(page.getByRole('term').filter({ hasText: /^Loss$/ })).toBeVisible();
    await touch('touchEnd');
    const hash = () => new URL(page.url()).hash;
    const before = hash();
    await page.touchscreen.tap(box.x + 0.6 * box.width, box.y + 0.35 * box.height);
    await expect.poll(hash).not.toBe(before);
    // The cell that was read out stays in sight.
    await expect(page.getByRole('term').filter({ hasText: /^Loss$/ })).toBeVisible();
  });
});
