/** The gallery of examples: nothing of it is loaded before it is asked for, and nothing of a person's own is lost by it. */

import { expect, type Page } from '@playwright/test';
import { DATASETS } from '../../src/catalog/datasets';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { EXAMPLES } from '../../src/examples';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { copyLink, exactNumbers, open, settled, stepOf } from './workbench';

/** One of each example, data set and function. */
const CARDS = EXAMPLES.length + DATASETS.length + SURFACE_FUNCTIONS.length;

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Examples' });

async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  await expect(gallery(page).getByRole('link')).toHaveCount(CARDS);
}

test('it comes when it is asked for, with a picture on every card, and Escape closes it; the picker of surfaces opens it at the surfaces', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const complaints = await open(page);
  expect(requests.filter((url) => /examples/i.test(url))).toEqual([]);
  await openGallery(page);
  const cards = () =>
    gallery(page)
      .locator('canvas')
      .evaluateAll((canvases) => {
        const counts = canvases.map((canvas) => {
          const { width, height } = canvas as HTMLCanvasElement;
          const context = (canvas as HTMLCanvasElement).getContext('2d');
          const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
          const seen = new Set<number>();
          for (let i = 0; i < data.length; i += 4)
            seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
          return seen.size;
        });
        return { pictures: counts.length, colours: Math.min(...counts) > 20 };
      });
  // They come one by one.
  await expect.poll(cards).toEqual({ pictures: CARDS, colours: true });
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Examples', exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'All surfaces in pictures' }).click();
  await expect(gallery(page).getByRole('heading', { name: 'All surfaces' })).toBeInViewport();
  await expect(gallery(page).getByRole('link', { name: /^The plateau/ })).not.toBeInViewport();
  await gallery(page)
    .getByRole('link', { name: /^Himmelblau/ })
    .click();
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('function:himmelblau');
  expect(complaints).toEqual([]);
});

test('an example takes the place of the scene, and one Undo brings that back; a surface keeps the runs', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const complaints = await open(
    page,
    '/#v=1&data=valley&loss=mean&run=radam;start=1,2;steps=70;eta=0.3&playhead=70&end',
  );
  const before = await exactNumbers(page);
  await openGallery(page);
  await gallery(page)
    .getByRole('link', { name: /^One start, four minima/ })
    .click();
  await expect(gallery(page)).toHaveCount(0);
  await settled(page);
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(4);
  expect(await copyLink(page)).toContain('function=himmelblau');
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(1);
  expect(await exactNumbers(page)).toEqual(before);

  await page.goto('/#v=1&data=two-points&loss=half-sum&run=adagrad;start=1,2;steps=70;eta=0.3&end');
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('data:two-points');
  await openGallery(page);
  await gallery(page)
    .getByRole('link', { name: /^Ackley/ })
    .click();
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('function:ackley');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(/AdaGrad/);
  expect(complaints).toEqual([]);
});

test('an example plays from its first step, where motion is not unwanted', async ({ page }) => {
  await open(page);
  await openGallery(page);
  await gallery(page)
    .getByRole('link', { name: /^The plateau/ })
    .click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(() => stepOf(page, 0)).toBe(150);
});

test('while an example plays the map is described as its own, and Undo gives back the step that was on show, at rest', async ({
  page,
}) => {
  await open(page);
  const described = (window: string) =>
    page.getByRole('img', { name: `Contour map of the loss: w from ${window}` });
  await expect(described('−6 to 6')).toBeVisible();
  expect(await stepOf(page, 0)).toBe(60);
  await openGallery(page);
  await gallery(page)
    .getByRole('link', { name: /Rosenbrock/ })
    .first()
    .click();
  // It plays for ever, and comes to no rest.
  await page.getByRole('button', { name: 'Loop' }).click();
  await expect(described('−2 to 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => stepOf(page, 0)).toBe(60);
  await expect(described('−6 to 6')).toBeVisible();
});

test('an example’s own link opens it', async ({ page }) => {
  const complaints = await open(page, '/#example=rosenbrock');
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('function:rosenbrock');
  expect(await stepOf(page, 0)).toBe(400);
  expect(complaints).toEqual([]);
});

test('axe finds nothing, light and dark, on a low desk and on a phone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 585 });
  await open(page);
  for (const viewport of [
    { width: 1280, height: 585 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    if (viewport.width < 760) await page.getByRole('button', { name: 'More' }).click();
    await openGallery(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      const about = `${colorScheme}, ${viewport.width} × ${viewport.height}`;
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await axeViolations(page, { include: 'dialog' }), about).toEqual([]);
      // Nothing sticks out to the side.
      const wide = await gallery(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
      expect(wide, about).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(gallery(page)).toHaveCount(0);
  }
});
