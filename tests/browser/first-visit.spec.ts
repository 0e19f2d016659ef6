/** A first visit: the opening scene plays once, and one line says what is to be seen, until something is touched. */
import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { open, settled, stepOf } from './workbench';

const LINE = 'Four optimizers start at the same point. Drag it.';
const playing = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });

test('the opening scene plays from its first step, once, to its end', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(LINE)).toBeVisible();
  await expect(playing(page)).toBeVisible();
  expect(await stepOf(page, 0)).toBeLessThan(60);
  await expect.poll(() => stepOf(page, 0), { timeout: 60_000 }).toBe(150);
  await expect(playing(page)).toHaveCount(0);
  // Nobody has touched anything: the line stays.
  await expect(page.getByText(LINE)).toBeVisible();
});

test('the line goes at the first touch and does not come again', async ({ page }) => {
  await page.goto('/');
  const line = page.getByText(LINE);
  await expect(line).toBeVisible();
  const start = page.getByRole('slider', { name: /^Start/ }).first();
  const box = await start.boundingBox();
  if (box === null) throw new Error('There is no start');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect(line).toHaveCount(0);
  await page.mouse.move(box.x + 40, box.y - 30, { steps: 3 });
  await page.mouse.up();
  // A change that is not in the address yet would come back with the page.
  await expect.poll(() => page.url()).toContain('#');
  await page.goto('about:blank');
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Runs', includeHidden: true })).toBeAttached();
  await expect(line).toHaveCount(0);
  await expect(playing(page)).toHaveCount(0);
  expect(await stepOf(page, 0)).toBe(60);
});

test('under reduced motion the line is there, and nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.getByText(LINE)).toBeVisible();
  await expect(playing(page)).toHaveCount(0);
  expect(await stepOf(page, 0)).toBe(60);
});

test('a link shows the step that it says, also on a first visit', async ({ page }) => {
  await page.goto('/#v=1&data=two-points&run=gd;start=-2,-2;steps=100;eta=1&playhead=40&end');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Runs', includeHidden: true })).toBeAttached();
  await expect(page.getByText(LINE)).toHaveCount(0);
  expect(await stepOf(page, 0)).toBe(40);
});

test('without storage it works all the same, each time', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await expect(page.getByText(LINE)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByText(LINE)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a visit that is not the first opens at the step where the four differ most', async ({ page }) => {
  await open(page);
  expect(await stepOf(page, 0)).toBe(60);
  await expect(page.getByText(LINE)).toHaveCount(0);
});
