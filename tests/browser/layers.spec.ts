import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { layoutStands, open } from './workbench';

/** Each layer by its name in the menu and in the link. */
const LAYERS = [
  ['Slope arrows', 'field'],
  ['Gradient flow', 'flow'],
  ['Basins', 'basins'],
  ['Luck', 'luck'],
  ['Curvature', 'hessian'],
  ['Quadratic model', 'quadratic'],
  ['Critical points', 'critical'],
  ['Slicing plane', 'slice'],
  ['Ruler', 'ruler'],
  ['Pins', 'pins'],
  ['The step taken apart', 'move'],
  ['Pulls of the points', 'pulls'],
] as const;

/** A window in which the processor has less to draw in 3D. */
const SMALL = { width: 1100, height: 640 };

async function openMenu(page: Page, over: 'map' | 'surface' = 'map'): Promise<Locator> {
  await page.getByRole('button', { name: `Layers over the ${over}` }).click();
  const menu = page.getByRole('group', { name: `Layers over the ${over}` });
  await expect(menu.getByRole('checkbox', { name: 'Slope arrows' })).toBeVisible();
  return menu;
}

async function openView(page: Page, over: 'map' | 'surface' = 'map'): Promise<Locator> {
  await page.getByRole('button', { name: `View of the ${over}` }).click();
  const menu = page.getByRole('group', { name: `View of the ${over}` });
  await expect(menu.getByRole('textbox', { name: 'w from' })).toBeVisible();
  return menu;
}

const map = (page: Page) => page.getByRole('region', { name: 'Contour map' });

/** The map in words. */
const words = (page: Page) => map(page).getByRole('img', { name: /Contour map of the loss/ });

test('each layer is switched on from the menu, is in the link, and is on again after a reload @3d', async ({
  page,
}) => {
  await page.setViewportSize(SMALL);
  const complaints = await open(page);
  const menu = await openMenu(page);
  for (const [name, id] of LAYERS) {
    await menu.getByRole('checkbox', { name }).check();
    await expect.poll(() => page.url()).toMatch(new RegExp(`layers=[a-z,]*${id}`));
  }
  await expect(words(page)).toHaveAttribute('aria-label', /Slope arrows: .*Quadratic model/s);
  await page.reload();
  const again = await openMenu(page, 'surface');
  for (const [name] of LAYERS) await expect(again.getByRole('checkbox', { name })).toBeChecked();
  await expect(words(page)).toHaveAttribute('aria-label', /Slope arrows: /);
  expect(complaints).toEqual([]);
});

test('the key to the colours says that each of them covers as much of the map, where that is so', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator('.map-legend')).toHaveAttribute(
    'title',
    /^Each colour covers about the same share of the map/,
  );
  await page.goto('/#v=1&data=two-points&run=gd;start=-2,-2;steps=50&colours=levels&end');
  await expect(page.locator('.map-legend')).not.toHaveAttribute('title');
});

test('luck without chance says why it shows nothing, and a button brings chance in', async ({ page }) => {
  await open(page);
  const menu = await openMenu(page);
  await menu.getByRole('checkbox', { name: 'Luck' }).check();
  await expect(menu.getByText('Every seed gives this run the same path', { exact: false })).toBeVisible();
  const ends = page.getByRole('button', { name: /^Take seed / });
  await expect(ends).toHaveCount(0);
  await menu.getByRole('button', { name: 'Give Momentum random batches of 1 point' }).press('Enter');
  await expect(menu.getByRole('checkbox', { name: 'Luck' })).toBeFocused();
  // A hundred seeds end in some 25 places that a pointer can tell apart.
  await expect.poll(() => ends.count()).toBeGreaterThan(20);
  await expect(menu.getByText('A dot for each end of Momentum', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(ends).toHaveCount(0);
  await expect(menu.getByRole('button', { name: /^Give Momentum/ })).toBeVisible();
});

test('basins of which most starts are still going say so in the menu, and a button takes more steps', async ({
  page,
}) => {
  await open(page, '/#example=four-minima');
  const steps = page.getByText('/ 600', { exact: false }).first();
  const menu = await openMenu(page);
  await menu.getByRole('checkbox', { name: 'Basins' }).check();
  await menu.getByRole('button', { name: 'Take 600 steps' }).press('Enter');
  await expect(menu.getByRole('checkbox', { name: 'Basins' })).toBeFocused();
  await expect(steps).toBeVisible();
  await expect(menu.getByText(/still moving when the steps are over/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(menu.getByRole('button', { name: 'Take 600 steps' })).toBeVisible();
});

test('the slice is moved by its slider and by a number', async ({ page }) => {
  await open(page);
  const menu = await openMenu(page);
  await menu.getByRole('checkbox', { name: 'Slicing plane' }).check();
  const slider = menu.getByRole('slider', { name: 'Loss of the slice' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toMatch(/slice=0\.00\d+/);
  const number = menu.getByRole('textbox', { name: 'Loss of the slice, number' });
  await number.fill('0.25');
  await number.press('Enter');
  await expect.poll(() => page.url()).toContain('slice=0.25');
  await expect(words(page)).toHaveAttribute('aria-label', /0\.25/);
});

test('height, cut and window are in the link, and faults of the window are named @3d', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await open(page);
  const menu = await openView(page, 'surface');
  await menu.getByRole('radio', { name: 'Log' }).check();
  await expect.poll(() => page.url()).toContain('height=log');
  await menu.getByRole('checkbox', { name: 'Cut off above a loss' }).check();
  await menu.getByRole('textbox', { name: 'Loss of the cut, number' }).fill('0.4');
  await expect.poll(() => page.url()).toContain('clip=0.4');
  await menu.getByRole('textbox', { name: 'w from' }).fill('9');
  await expect(menu.getByRole('alert').filter({ hasText: 'w must end higher than it begins' })).toBeVisible();
  await menu.getByRole('textbox', { name: 'w to' }).fill('12');
  await expect.poll(() => page.url()).toMatch(/window=9,12,-6,6/);
  await menu.getByRole('button', { name: 'Fit to the runs' }).click();
  await expect(menu.getByRole('textbox', { name: 'w from' })).not.toHaveValue('9');
  await menu.getByRole('button', { name: 'Reset' }).click();
  await expect(menu.getByRole('textbox', { name: 'w from' })).toHaveValue('−6');
});

test('each end of a window that a link brings can be typed, whatever its proportions and however far out', async ({
  page,
}) => {
  await open(page, '/#v=1&data=two-points&run=gd;start=-2,-2;steps=20&window=-1,100,5000000,5000001&end');
  const menu = await openView(page);
  const alert = menu.locator('[role="alert"]').first();
  await expect(alert).toBeHidden();
  await menu.getByRole('textbox', { name: 'w to' }).fill('50');
  await expect.poll(() => page.url()).toContain('window=-1,50,5000000,5000001');
  await menu.getByRole('textbox', { name: 'b to' }).fill('5000002');
  await expect.poll(() => page.url()).toContain('window=-1,50,5000000,5000002');
  await expect(alert).toBeHidden();
});

test('the ruler is laid by a drag with Shift and moved by its ends and by keys', async ({ page }) => {
  await open(page);
  const menu = await openMenu(page);
  await menu.getByRole('checkbox', { name: 'Ruler' }).check();
  await page.keyboard.press('Escape');
  const plot = page.getByRole('application', { name: 'Contour map of the loss' });
  const box = await plot.boundingBox();
  if (box === null) throw new Error('The map is not visible');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.25, 0.75));
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5));
  await page.mouse.move(...at(0.75, 0.25));
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const first = page.getByRole('slider', { name: 'Ruler, first end' });
  await expect(first).toHaveAttribute('aria-valuetext', /w −3.*, b −3/);
  await expect(page.getByRole('slider', { name: 'Start point', exact: true })).toHaveAttribute(
    'aria-valuetext',
    'w −2, b −2',
  );
  const before = await first.getAttribute('aria-valuenow');
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toHaveAttribute('aria-valuenow', before ?? '');
  await expect.poll(() => page.url()).toContain('ruler=');
});

test('pins are set by P and by the button, up to a hundred, counted, and taken away', async ({ page }) => {
  await open(page);
  const menu = await openMenu(page);
  await menu.getByRole('checkbox', { name: 'Pins' }).check();
  await page.keyboard.press('Escape');
  // The button takes room beside the map.
  await expect(map(page).getByRole('button', { name: /^Pin / })).toBeVisible();
  await layoutStands(page);
  const plot = page.getByRole('application', { name: 'Contour map of the loss' });
  const box = await plot.boundingBox();
  if (box === null) throw new Error('The map is not visible');
  await page.mouse.move(box.x + 0.75 * box.width, box.y + 0.25 * box.height);
  const button = map(page).getByRole('button', { name: /^Pin 3/ });
  await expect(button).toBeVisible();
  await page.keyboard.press('p');
  await page.mouse.move(box.x + 0.25 * box.width, box.y + 0.25 * box.height);
  await map(page)
    .getByRole('button', { name: /^Pin −3/ })
    .press('Enter');
  await expect.poll(() => page.url()).toMatch(/pins=3[^&]*;-3/);
  const again = await openMenu(page);
  await expect(again.getByText('2 pins')).toBeVisible();
  await again.getByRole('button', { name: 'Remove all' }).click();
  await expect(again.getByText('0 pins')).toBeVisible();
  await expect.poll(() => page.url()).not.toContain('pins=');
  await page.keyboard.press('Escape');

  // A full set takes no further pin, and the button says so.
  const pins = Array.from({ length: 100 }, (_, i) => `${i / 100},1`).join(';');
  await page.goto(`/#v=1&data=two-points&run=gd;start=-2,-2;steps=20&layers=pins&pins=${pins}&end`);
  const full = map(page).getByRole('button', { name: '100 pins at most: remove some first' });
  await expect(full).toBeVisible();
  await page.keyboard.press('p');
  await full.press('Enter');
  const last = await openMenu(page);
  await expect(last.getByText('100 pins')).toBeVisible();
  // The rest of the address may still be written in full.
  expect(page.url()).toContain(`&pins=${pins}&`);
  await last.getByRole('button', { name: 'Remove all' }).click();
  await page.keyboard.press('Escape');
  await expect(map(page).getByRole('button', { name: /^Pin / })).toBeVisible();
});

test('Escape is heard as soon as the menu is open, before the browser has told of it', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Layers over the map' });
  await button.evaluate(async (element: HTMLElement) => {
    element.click();
    await Promise.resolve();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('group', { name: 'Layers over the map' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('the menu is used by the keyboard alone, Escape leads back to its button, and it stays open while the start is dragged on the map, until the view is opened', async ({
  page,
}) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Layers over the map' });
  await button.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('checkbox', { name: 'Basins', exact: true });
  await expect(field).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close the layers' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Space');
  await expect(field).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(button).toBeFocused();

  const menu = await openMenu(page);
  await page.getByRole('slider', { name: 'Start point', exact: true }).press('ArrowRight');
  await page
    .getByRole('application', { name: 'Contour map of the loss' })
    .click({ position: { x: 90, y: 40 } });
  await expect(menu).toBeVisible();
  await openView(page);
  await expect(menu).toBeHidden();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`axe finds nothing in the open layers, in both themes, ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(
      '/#v=1&data=two-points&run=adam;start=-2,-2;steps=60&layers=slice,ruler,pins&clip=0.4&end',
    );
    await openMenu(page);
    for (const colorScheme of ['light', 'dark'] as const)
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await axeViolations(page)).toEqual([]);
      });
  });

test('the open layers leave the map in sight in any window, and have a button that closes them', async ({
  page,
}) => {
  await open(page);
  for (const [width, height] of [
    [1440, 900],
    [1280, 585],
    [844, 390],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    for (const show of [openMenu, openView])
      await test.step(`${show === openMenu ? 'layers' : 'view'} at ${width} × ${height}`, async () => {
        const menu = await show(page);
        await expect(async () => {
          const panel = await menu.boundingBox();
          const drawn = await page
            .getByRole('application', { name: 'Contour map of the loss' })
            .boundingBox();
          if (panel === null || drawn === null) throw new Error('It is not visible');
          const beside = panel.x + panel.width <= drawn.x + 1 || panel.x >= drawn.x + drawn.width - 1;
          expect(beside || panel.y >= drawn.y + drawn.height - 1).toBe(true);
          expect(panel.height).toBeLessThanOrEqual(height);
        }).toPass();
        await expect(menu.getByRole('button', { name: /^Close the/ })).toBeInViewport({ ratio: 1 });
        await menu.getByRole('button', { name: /^Close the/ }).click();
        await expect(menu).toBeHidden();
      });
  }
});
