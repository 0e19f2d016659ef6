import { expect, type Page } from '@playwright/test';
import { openExport, saved } from './exported';
import { holdScripts } from './holdScripts';
import { test } from './keptPage';
import { open, settled } from './workbench';

async function failing(page: Page, files: RegExp, times: number): Promise<void> {
  let left = times;
  await page.route(files, (route) => (left-- > 0 ? route.abort() : route.continue()));
}

async function sharedScene(page: Page): Promise<string> {
  await open(page);
  await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
  await expect(page).toHaveURL(/start=-1\.99/);
  const { hash } = new URL(page.url());
  await page.goto('about:blank');
  return hash;
}

test('until the first script is there, plain text says that the page is loading', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  const loading = page.getByText('Errorscape is loading…');
  await expect(loading).toBeVisible();
  await expect(page.getByText('could not be loaded')).toBeHidden();
  release();
  await expect(loading).toHaveCount(0);
  await settled(page);
});

test('a shared scene opens where the first request for what reads links fails', async ({ page }) => {
  const hash = await sharedScene(page);
  await failing(page, /\/codec-/, 1);
  await page.goto(`/${hash}`);
  await settled(page);
  await expect(page.getByRole('slider', { name: 'Start w', exact: true })).toHaveValue('-1.99');
  expect(new URL(page.url()).hash).toBe(hash);
});

test('an address that could not be read is never written over, and is read when the network is back', async ({
  page,
}) => {
  const hash = await sharedScene(page);
  await page.route(/\/codec-/, (route) => route.abort());
  await page.clock.install();
  await page.goto(`/${hash}`);
  await settled(page);
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('The part that reads and writes links could not be loaded');
  const start = page.getByRole('slider', { name: 'Start w', exact: true });
  await start.press('ArrowRight');
  await start.press('ArrowRight');
  // Longer than a change takes to settle: it would be in the address by now.
  await page.clock.fastForward(1000);
  expect(new URL(page.url()).hash).toBe(hash);
  await page.unroute(/\/codec-/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(start).toHaveValue('-1.99');
  await expect(notices).not.toContainText('could not be loaded');
});

test('a part whose style sheet fails once comes with it; one whose sheet keeps failing is named', async ({
  page,
}) => {
  await failing(page, /\/ControlsPanel-.*\.css/, 1);
  await page.route(/\/charts-.*\.css/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  // One part's style sheet keeps no other part from coming.
  await expect(page.getByRole('heading', { name: 'The neuron' })).toBeVisible();
  const styled = page.evaluate(() =>
    [...document.styleSheets].some(({ href }) => href?.includes('/ControlsPanel-') === true),
  );
  expect(await styled).toBe(true);
  const alert = page.getByRole('alert').filter({ hasText: 'The loss chart could not be loaded' });
  await expect(alert).toBeVisible();
  await page.unroute(/\/charts-.*\.css/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Loss per step' })).toBeVisible();
});

test('the menu of layers says that it could not be loaded, and comes when the network is back', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(/\/LayersMenu-/, (route) => route.abort());
  await open(page);
  await page.getByRole('button', { name: 'Layers over the map' }).click();
  await expect(page.getByText('The layers could not be loaded')).toBeVisible();
  await page.unroute(/\/LayersMenu-/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('controls of the ruler and of pins that could not be loaded are named, and come when the network is back', async ({
  page,
}) => {
  const parts = /\/(ruler|pins)-.*\.js/;
  await page.route(parts, (route) => route.abort());
  await open(
    page,
    '/#v=1&data=two-points&run=gd;start=-2,-2;steps=20&layers=ruler,pins&ruler=-1,-1;2,0.5&end',
  );
  const missing = page.getByRole('alert').filter({ hasText: /layer “(ruler|pins)”/ });
  await expect(missing).toHaveCount(2);
  await page.unroute(parts);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(missing).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Pin / })).toBeVisible();
  await expect(page.getByRole('slider', { name: /ruler/i }).first()).toBeVisible();
});

async function online(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('what the export writes with a link says that links could not be written, and comes when the network is back', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(/\/codec-/, (route) => route.abort());
  await open(page);
  const dialog = await openExport(page, 'Picture');
  const alert = dialog.getByRole('alert');
  await dialog.getByRole('checkbox', { name: 'Link' }).check();
  await expect(alert).toContainText('The part that reads and writes links could not be loaded');
  await dialog.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(alert).toContainText('The part that reads and writes links could not be loaded');
  await dialog.getByRole('button', { name: 'Embed', exact: true }).click();
  await expect(alert).toContainText('The part that reads and writes links could not be loaded');
  await page.unroute(/\/codec-/);
  await online(page);
  await expect(dialog.getByRole('region', { name: 'The lines for your page' })).toContainText('<iframe');
  await dialog.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(dialog.getByRole('region', { name: 'The program' })).toContainText('import');
  await expect(alert).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('where what draws a picture does not come the export says so, and says nothing of memory', async ({
  page,
}) => {
  await open(page);
  // Both requests of the preview fail, and the first one of the file.
  await failing(page, /\/map-.*\.js/, 3);
  const dialog = await openExport(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'Picture' }).selectOption({ label: 'Contour map' });
  await expect(dialog.getByRole('status')).toContainText('The export could not be loaded');
  expect((await saved(page, /^Save/)).suggestedFilename()).toBe('errorscape-map.png');
  await expect(dialog.getByRole('status')).toContainText('Saved errorscape-map.png');
});

test('where what writes a film does not come the export says so, and asks once more with the next press', async ({
  page,
  context,
}) => {
  await failing(page, /\/gifFilm-.*\.js/, 3);
  await open(page, '/#v=1&data=two-points&run=gd;start=-2,-2;steps=2&end');
  const dialog = await openExport(page, 'Film');
  const pictures = dialog.getByRole('group', { name: 'Pictures', exact: true });
  for (const each of await pictures.getByRole('checkbox').all()) await each.uncheck();
  await dialog.getByRole('checkbox', { name: 'Loss per step' }).check();
  await dialog.getByRole('radio', { name: 'GIF' }).check();
  const make = dialog.getByRole('button', { name: 'Make the film' });
  await make.click();
  const said = dialog.getByRole('status');
  await expect(said).toContainText('The export could not be loaded');
  await context.route(/gifWorker-/, (route) => route.abort());
  await make.click();
  await expect(said).toHaveText('');
  await expect(said).toContainText('The export could not be loaded');
  await context.unroute(/gifWorker-/);
  await make.click();
  await expect(said).toContainText('Saved errorscape.gif');
});

test('a hand-in whose challenges did not come says so, and not that there is nothing to hand in', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(/\/contours-.*\.js/, (route) => route.abort());
  await page.goto('/#lesson=gradient-descent.your-turn');
  await page.getByRole('button', { name: 'Hand in…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hand in' });
  await expect(dialog.getByRole('alert')).toContainText('The challenges could not be loaded');
  await expect(dialog).not.toContainText('Nothing to hand in');
  await page.unroute(/\/contours-.*\.js/);
  await online(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

const FORMULA = '/#v=1&formula=w~5E2_~2B_3b~5E2&run=gd;start=1,1;steps=50;eta=0.05&end';
const formulaPreview = async (page: Page) => {
  await page.getByRole('button', { name: 'Settings of the surface' }).click();
  return page.getByRole('figure', { name: 'The formula and its slopes' });
};

test('formulas are typeset where the first request for what does it fails', async ({ page }) => {
  await failing(page, /\/(?:katex\.min|texSource)-.*\.js/, 1);
  await open(page, FORMULA);
  await expect((await formulaPreview(page)).locator('.katex').first()).toBeVisible();
});

test('formulas that could not be typeset say so, and are when the network is back', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(/\/(?:katex\.min|texSource)-.*\.js/, (route) => route.abort());
  await open(page, FORMULA);
  const preview = await formulaPreview(page);
  await expect(preview).toContainText('Formulas could not be loaded.');
  await page.unroute(/\/(?:katex\.min|texSource)-.*\.js/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(preview.locator('.katex').first()).toBeVisible();
  await expect(preview).not.toContainText('could not be loaded');
  expect(complaints).toEqual([]);
});

test('a page whose first script does not come says so', async ({ page }) => {
  await page.route(/\/page-.*\.js/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
});
