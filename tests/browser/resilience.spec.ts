import { expect } from '@playwright/test';
import { deploy } from './deployment';
import { test } from './keptPage';
import { dragSlider, exactNumbers, open, settled } from './workbench';

test('a worker that dies is replaced, the page says so, and the scene goes on', async ({ page }) => {
  await open(page);
  const before = await exactNumbers(page);
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by the test');
    });
  });
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('was restarted');
  await dragSlider(page, page.getByRole('slider', { name: 'Start w', exact: true }), 0.7);
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(before));
  await page.keyboard.press('Control+z');
  await expect.poll(() => exactNumbers(page)).toEqual(before);
});

test('a tab whose worker dies when the host no longer has its file computes again once it is tried again, as the page of today', async ({
  page,
}) => {
  const site = await deploy('course/');
  try {
    await open(page, site.address);
    await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
    await expect(page).toHaveURL(/start=-1\.99/);
    site.deployAgain();
    // A browser keeps a file for as long as the host allows, or until it needs the room.
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    await page.workers()[0].evaluate(() => {
      setTimeout(() => {
        throw new Error('killed by the test');
      });
    });
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText('keeps stopping');
    await notices.getByRole('button', { name: 'Try again' }).click();
    await expect(notices).not.toContainText('keeps stopping');
    await settled(page);
    expect(await exactNumbers(page)).toHaveLength(4);
    expect(page.url()).toContain('start=-1.99');
  } finally {
    site.close();
  }
});

test('what takes long to compute is said to be computed, until it is there', async ({ page }) => {
  await open(page);
  const sign = page.getByRole('status').filter({ hasText: /^Computing…$/ });
  const map = page.locator('[data-area="map"]');
  const place = await map.boundingBox();
  await expect(sign).toHaveCount(0);
  // It hears nothing any more, and does not fail.
  await page.workers()[0].evaluate(() => {
    Object.assign(globalThis, { onmessage: null });
  });
  await dragSlider(page, page.getByRole('slider', { name: 'Start w', exact: true }), 0.7);
  await expect(sign).toBeVisible();
  expect(await map.boundingBox()).toEqual(place);
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by the test');
    });
  });
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('was restarted');
  await settled(page);
  await expect(sign).toHaveCount(0);
});

test('a run that a small device has no memory for is told of by its name, and the others are computed', async ({
  page,
}) => {
  // Eight of its 64 megabytes are for results, and a hundred thousand steps of Adam take eleven.
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'deviceMemory', { value: 0.0625 }),
  );
  const run = (rule: string) => `run=${rule};start=-2,-2;`;
  await page.goto(
    `/#v=1&data=two-points&${run('gd')}steps=50;eta=1&${run('adam')}label=Long_walk;steps=100000&end`,
  );
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    /There is no memory for “Long walk”: its 100\s000 steps take 12 MB/,
  );
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows.filter({ hasText: 'Gradient descent' })).toContainText('still going');
  await expect(rows.filter({ hasText: 'Long walk' })).toContainText('not computed');
});

test('without WebGL the 3D panel says so and the rest works', async ({ page }) => {
  const complaints = await open(page);
  await expect(page.getByText(/does not offer WebGL 2/)).toBeVisible();
  expect((await exactNumbers(page)).length).toBe(4);
  expect(complaints).toEqual([]);
});

test('where nothing can be computed the page says so, and the controls come all the same', async ({
  page,
  context,
}) => {
  await context.route(/\/worker-/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('keeps stopping');
  await expect(page.getByRole('combobox', { name: 'Surface' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
});

test('a part that cannot be loaded is named, and is there once the page is loaded again, with the scene as it was', async ({
  page,
}) => {
  let broken = true;
  await page.route(/\/SurfacePicker-/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/');
  const alert = page.getByRole('banner').getByRole('alert');
  await expect(alert).toContainText('The list of surfaces could not be loaded');
  const slider = page.getByRole('slider', { name: 'Start w' });
  await slider.press('ArrowRight');
  const start = await slider.inputValue();
  await expect(page).toHaveURL(/start=-1\.9/);
  broken = false;
  await alert.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('combobox', { name: 'Surface' })).toBeVisible();
  await expect(slider).toHaveValue(start);
});

test('without a network the page is not loaded again, and a part comes by itself when the network is back', async ({
  page,
}) => {
  let broken = true;
  await page.route(/\/SurfacePicker-/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/');
  const alert = page.getByRole('banner').getByRole('alert');
  const slider = page.getByRole('slider', { name: 'Start w' });
  await slider.press('ArrowRight');
  const start = await slider.inputValue();
  await page.context().setOffline(true);
  await alert.getByRole('button', { name: 'Load the page again' }).click();
  await expect(slider).toHaveValue(start);
  broken = false;
  await page.context().setOffline(false);
  await expect(page.getByRole('combobox', { name: 'Surface' })).toBeVisible();
  await expect(slider).toHaveValue(start);
});

test('a change of the last moment before a reload is kept', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Start w' });
  await slider.press('ArrowRight');
  await expect(page).toHaveURL(/start=-1\.9/);
  // In one task: no timer can run between the change and the reload.
  await slider.evaluate((element: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(element, '3');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    location.reload();
  });
  await page.waitForLoadState();
  await settled(page);
  await expect(page.getByRole('slider', { name: 'Start w' })).toHaveValue('3');
});
