/** The page inside another page of another origin: what it draws when, and what it leaves to the page around it. */

import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { frameOf, openHost } from './host';
import { test } from './keptPage';

const SCENE = 'example=rosenbrock';

/** Frames with these fragments of the page, one below the other. */
function frames(baseURL: string | undefined, hashes: readonly string[]): string {
  const each = hashes.map(
    (hash, index) =>
      `<p>Text before</p><iframe title="Embed ${index}" src="${baseURL}#${hash}" width="700" height="420"></iframe>`,
  );
  return `${each.join('')}<p>End</p>`;
}

const scrollTo = (page: Page, index: number) =>
  page
    .locator('iframe')
    .nth(index)
    .evaluate((frame) => frame.scrollIntoView());

/** The canvases that a frame has: none where nothing is drawn. */
const canvases = async (page: Page, index: number) => (await frameOf(page, index)).locator('canvas').count();

test('of twenty embeds those on the screen draw, and the others have nothing to draw on', async ({
  page,
  baseURL,
}) => {
  const hashes = Array.from({ length: 20 }, () => `embed=map,timeline&theme=dark&${SCENE}`);
  const { complaints } = await openHost(page, frames(baseURL, hashes));
  const entries = await page.evaluate(() => history.length);

  const first = await frameOf(page, 0);
  await expect(first.getByRole('slider', { name: 'Step' })).toBeVisible();
  await expect(first.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(first.locator('#opening')).toHaveCount(0);
  expect(await canvases(page, 0)).toBeGreaterThan(0);
  expect(await canvases(page, 19)).toBe(0);
  expect(await (await frameOf(page, 19)).locator('#app main').count()).toBe(0);

  await scrollTo(page, 19);
  await expect.poll(() => canvases(page, 19)).toBeGreaterThan(0);
  await expect.poll(() => canvases(page, 0)).toBe(0);

  // Changes from before it went away are there again.
  await scrollTo(page, 0);
  await expect.poll(() => canvases(page, 0)).toBeGreaterThan(0);
  await first.getByRole('button', { name: 'Step back' }).dispatchEvent('click');
  const open = first.getByRole('link', { name: 'Open in Errorscape' });
  await expect(open).toHaveAttribute('href', /#v=1&function=rosenbrock.*&end$/);
  expect(await open.getAttribute('href')).not.toContain('embed=');

  expect(await page.evaluate(() => history.length)).toBe(entries);
  const kept = await first.evaluate(() => {
    const entries = (storage: () => Storage) => {
      try {
        return storage().length;
      } catch {
        // A browser may forbid storage to a page in another page: then nothing is kept.
        return 0;
      }
    };
    return [entries(() => localStorage), entries(() => sessionStorage)];
  });
  expect(kept).toEqual([0, 0]);
  expect(first.url()).toContain(hashes[0]);
  expect(complaints).toEqual([]);
});

test('the wheel scrolls the page around an embed until it is clicked, and the focus stays there', async ({
  page,
  baseURL,
}) => {
  await openHost(
    page,
    frames(baseURL, [`embed=map,numbers&${SCENE}`, `embed=map&${SCENE}`, `embed=map&${SCENE}`]),
  );
  const frame = await frameOf(page, 0);
  const plot = frame.getByRole('application');
  await expect(plot).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Numbers' })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  const href = () => frame.getByRole('link', { name: 'Open in Errorscape' }).getAttribute('href');
  const window = async () => /&window=([^&]*)/.exec((await href()) ?? '')?.[1];
  const before = await window();

  const box = await plot.boundingBox();
  if (box === null) throw new Error('The map is not on show');
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 3];
  const scrolled = () => page.evaluate(() => scrollY);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 40);
  await expect.poll(scrolled).toBe(40);
  expect(await window()).toBe(before);

  await page.mouse.click(x, y - 40);
  await expect(frame.locator('[data-engaged]')).toHaveAttribute('data-engaged', 'true');
  await page.mouse.wheel(0, -120);
  await expect.poll(window).not.toBe(before);

  await page.getByText('End').click();
  await expect(frame.locator('[data-engaged]')).toHaveAttribute('data-engaged', 'false');
});

test('of twenty embeds with 3D pictures none loses its context, and those far away have given theirs back @3d', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 800, height: 500 });
  const hashes = Array.from({ length: 20 }, () => `embed=surface&${SCENE}`);
  await openHost(page, frames(baseURL, hashes));
  for (let index = 0; index < 20; index++) {
    await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
    const frame = await frameOf(page, index);
    await expect(frame.locator('[data-standing]')).toHaveAttribute('data-standing', 'ready');
    if (index > 1) await expect.poll(() => canvases(page, index - 2)).toBe(0);
  }
  await page.locator('iframe').nth(0).scrollIntoViewIfNeeded();
  await expect((await frameOf(page, 0)).locator('[data-standing]')).toHaveAttribute('data-standing', 'ready');
});

test('in small frames each panel is large enough to use, and no other one covers it', async ({ page }) => {
  const cases = [
    [320, 240, ['map', 'start', 'hyper', 'timeline']],
    [320, 240, ['map', 'numbers', 'timeline']],
    [480, 320, ['neuron', 'map', 'loss', 'hyper', 'timeline']],
    [480, 320, ['map', 'lab', 'timeline']],
    [640, 400, ['map', 'neuron', 'loss', 'quantity', 'numbers', 'timeline', 'start', 'hyper']],
  ] as const;
  for (const [width, height, panels] of cases) {
    await page.setViewportSize({ width, height });
    await page.goto(`/?${width}-${panels.length}#embed=${panels.join(',')}`);
    await expect(page.getByRole('application', { name: 'Contour map of the loss' })).toBeVisible();
    for (const name of panels) {
      if (name === 'timeline') continue;
      const panel = page.locator(`[data-area="${name}"]`);
      await expect.poll(async () => (await panel.boundingBox())?.height).toBeGreaterThan(70);
      await expect.poll(() => panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      // As a person would find it: scrolled to, and under the pointer.
      await panel.scrollIntoViewIfNeeded();
      await panel.click({ trial: true });
      const room = await panel.locator('..').boundingBox();
      expect(room?.height).toBeGreaterThan(90);
    }
  }
});

test('axe finds nothing in embeds of all panels, large and small, each shows what it is about, and unknown ones are told of', async ({
  page,
}) => {
  for (const [width, height, hash] of [
    [200, 240, 'embed=map,timeline'],
    [320, 240, 'embed=map,timeline'],
    [1200, 900, 'embed=surface,map,neuron,loss,quantity,numbers,timeline,start,hyper,lab,header&theme=dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`/?${width}#${hash}`);
    await expect(page.getByRole('slider', { name: 'Step' })).toBeVisible();
    await expect(page.getByRole('application', { name: 'Contour map of the loss' })).toBeVisible();
    if (width > 320) {
      for (const name of [
        '3D surface',
        'The neuron',
        'Loss per step',
        'Numbers',
        'Lab',
        'Start',
        'Hyperparameters',
      ])
        await expect(page.getByRole('heading', { name })).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'Quantity' })).toBeVisible();
      await expect(page.getByRole('slider', { name: 'Learning rate η' })).toBeVisible();
      await expect(page.getByText('embed: expected one of surface, map')).toBeVisible();
      // In a third of the width the heat map is as wide as its panel: what it is of stands below.
      const lab = page.getByRole('region', { name: 'Lab' });
      const heat = lab.getByRole('application', { name: /^Heat map/ });
      await expect(heat).toBeVisible();
      const [panel, plot] = [await lab.boundingBox(), await heat.boundingBox()];
      expect(plot?.width).toBeGreaterThan(0.6 * (panel?.width ?? Number.POSITIVE_INFINITY));
      // Nothing opens a dialog that an embed does not have.
      await expect(page.getByRole('button', { name: /^Save picture/ })).toHaveCount(0);
    } else {
      // The tools stand beside the title, or beside the choice of isolines where there is room for it, and cover nothing.
      const title = page.getByRole('heading', { name: 'Contour map' });
      const beside = width < 320 ? title : page.getByRole('group', { name: 'Levels' });
      const [left, right] = [
        await beside.boundingBox(),
        await page.getByRole('button', { name: 'Zoom out' }).boundingBox(),
      ];
      expect(left?.width).toBeGreaterThan(50);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    }
    expect(await axeViolations(page)).toEqual([]);
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', width);
  }
});
