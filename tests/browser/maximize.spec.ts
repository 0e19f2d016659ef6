import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { open } from './workbench';

const area = (page: Page, name: string) => page.locator(`#pictures > [data-area="${name}"]`);
const plot = (page: Page) => page.getByRole('application', { name: 'Contour map of the loss' });

/** Expects that a picture's panel takes up all the room of the pictures, and that its canvas grows with it. */
async function expectFilled(page: Page, name: string, picture: string): Promise<void> {
  await expect(async () => {
    const all = await page.getByRole('main').boundingBox();
    const panel = await area(page, name).boundingBox();
    const drawn = await area(page, name).locator(picture).first().boundingBox();
    if (all === null || panel === null || drawn === null) throw new Error('It is not visible');
    expect(panel).toEqual(all);
    expect(drawn.height).toBeGreaterThan(0.75 * all.height);
    // The map keeps its proportions.
    if (name !== 'map') expect(drawn.width).toBeGreaterThan(0.85 * all.width);
  }).toPass();
  for (const other of ['surface', 'map', 'fit', 'loss', 'quantity', 'numbers'])
    if (other !== name) await expect(area(page, other)).toBeHidden();
}

test('each picture fills the page by its button, which keeps the focus and brings all back', async ({
  page,
}) => {
  await open(page);
  for (const name of ['map', 'fit', 'loss', 'quantity'])
    await test.step(name, async () => {
      const usual = await area(page, name).boundingBox();
      await area(page, name).getByRole('button', { name: 'Maximize' }).click();
      await expectFilled(page, name, 'canvas');
      const back = area(page, name).getByRole('button', { name: 'Show all pictures again' });
      await expect(back).toBeFocused();
      await expect(page.getByRole('status').filter({ hasText: 'maximized' })).toBeAttached();
      await back.press('Enter');
      await expect(area(page, name).getByRole('button', { name: 'Maximize' })).toBeFocused();
      await expect.poll(() => area(page, name).boundingBox()).toEqual(usual);
      await expect(page.getByRole('status').filter({ hasText: 'All pictures are shown' })).toBeAttached();
    });
});

test('the 3D surface fills the page, and its picture is drawn as large', { tag: '@3d' }, async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-standing="ready"]')).toBeAttached();
  await area(page, 'surface').getByRole('button', { name: 'Maximize' }).click();
  await expectFilled(page, 'surface', 'canvas');
  await expect
    .poll(() =>
      page.locator('canvas[data-engine]').evaluate((canvas: HTMLCanvasElement) => {
        return Math.abs(canvas.width / canvas.height - canvas.clientWidth / canvas.clientHeight);
      }),
    )
    .toBeLessThan(0.02);
});

test('a picture is maximized by M and by its title, and gives the room back to Escape and to another surface', async ({
  page,
}) => {
  await open(page);
  await test.step('M maximizes the picture under the pointer, or the one with the keyboard’s focus', async () => {
    await area(page, 'loss').locator('.u-over').hover();
    await page.keyboard.press('m');
    await expectFilled(page, 'loss', 'canvas');
    await page.keyboard.press('Escape');
    await expect(area(page, 'map')).toBeVisible();
    await plot(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    await expectFilled(page, 'map', 'canvas');
    await expect(plot(page)).toBeFocused();
    await page.keyboard.press('m');
    await expect(area(page, 'loss')).toBeVisible();
  });
  await test.step('Escape closes what lies over a maximized picture first', async () => {
    await area(page, 'map').getByRole('button', { name: 'Maximize' }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(area(page, 'loss')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(area(page, 'loss')).toBeVisible();
  });
  await test.step('a double-click on a title maximizes, on a control beside it it does not', async () => {
    await area(page, 'map').getByRole('button', { name: 'Zoom into the map' }).dblclick();
    await expect(area(page, 'loss')).toBeVisible();
    await area(page, 'map').getByRole('heading', { name: 'Contour map' }).dblclick();
    await expectFilled(page, 'map', 'canvas');
    await area(page, 'map').getByRole('heading', { name: 'Contour map' }).dblclick();
    await expect(area(page, 'loss')).toBeVisible();
  });
  await test.step('the neuron gives its room back when a surface without data is chosen', async () => {
    await area(page, 'fit').getByRole('button', { name: 'Maximize' }).click();
    await expectFilled(page, 'fit', 'canvas');
    await page.getByRole('combobox', { name: 'Surface', exact: true }).selectOption({ label: 'Rosenbrock' });
    await expect(area(page, 'map')).toBeVisible();
  });
});

test('a maximized picture is no part of the link, stays over a reload, and not in another tab', async ({
  page,
  context,
}) => {
  await open(page);
  await area(page, 'map').getByRole('button', { name: 'Maximize' }).click();
  await expectFilled(page, 'map', 'canvas');
  expect(page.url()).not.toContain('maxim');
  await page.reload();
  await expectFilled(page, 'map', 'canvas');
  const other = await context.newPage();
  await open(other);
  await expect(area(other, 'loss')).toBeVisible();
});

test('axe finds nothing beside a maximized picture, in both themes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await area(page, 'loss').getByRole('button', { name: 'Maximize' }).click();
  await expectFilled(page, 'loss', 'canvas');
  for (const colorScheme of ['light', 'dark'] as const)
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await axeViolations(page)).toEqual([]);
    });
});
