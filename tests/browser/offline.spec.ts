/** The page without a network after one visit, and a tab that stays open while another version is put up. */
import { expect, type Page, test } from '@playwright/test';
import { deploy } from './deployment';
import { open, settled } from './workbench';

test.use({ serviceWorkers: 'allow' });

/** The service worker has stored everything and answers this tab's requests. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

test('after one visit the whole page is there without a network: pictures, 3D, lessons, formulas, the lab, hand-ins', {
  tag: '@3d',
}, async ({ page, context }) => {
  const { address, close } = await deploy('course/errorscape/');
  try {
    await open(page, address);
    await kept(page);
  } finally {
    close();
  }
  await context.setOffline(true);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  // A part that is missing says so in place.
  const missing = page.getByText('could not be loaded');

  await page.goto(`${address}#example=rosenbrock`);
  await page.reload();
  await settled(page);
  await expect(page.locator('[data-standing="ready"] canvas')).toBeVisible();
  await expect(page.locator('.katex').first()).toBeVisible();
  const typeset = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.startsWith('KaTeX') && status === 'loaded'),
    );
  await expect.poll(typeset).toBe(true);

  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Close the lab' })).toBeVisible();
  await page.getByRole('button', { name: 'Examples' }).click();
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`${address}#lesson=momentum`);
  const lessons = page.getByRole('complementary', { name: 'Lessons' });
  await expect(lessons.locator('article h3').first()).toBeVisible();
  await page.goto(`${address}#hand-ins`);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await expect(missing.filter({ visible: true })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a tab that is open while another version is put up keeps all of its parts, and is offered the new one', async ({
  page,
}) => {
  const site = await deploy('course/');
  try {
    const complaints = await open(page, site.address);
    await kept(page);
    const version = () => page.locator('meta[name="version"]').getAttribute('content');
    const before = await version();
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices).not.toContainText('A new version is here');

    site.deployAgain();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    // All files of the new version are fetched first.
    await expect(notices).toContainText('A new version is here', { timeout: 240_000 });
    // Nothing has happened to the tab, and what it had not loaded yet is still there for it.
    expect(await version()).toBe(before);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
    await expect(page).toHaveURL(/start=-1\.99/);
    await page.getByRole('button', { name: 'Lessons' }).click();
    const lessons = page.getByRole('complementary', { name: 'Lessons' });
    await expect(lessons.getByRole('button', { name: 'Guess work', exact: true })).toBeVisible();
    const caches = () => page.evaluate(async () => (await window.caches.keys()).length);
    expect(await caches()).toBe(2);

    await notices.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(version).not.toBe(before);
    await settled(page);
    expect(page.url()).toContain('start=-1.99');
    await expect(notices).not.toContainText('A new version is here');
    // No tab runs the old version any more, so its files are gone.
    await expect.poll(caches).toBe(1);
    expect(complaints).toEqual([]);
  } finally {
    site.close();
  }
});

test('hand-ins and an embed that are open while another version is put up keep all of their parts', async ({
  page,
  context,
}) => {
  const site = await deploy('course/');
  const failed: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  try {
    await open(page, site.address);
    await kept(page);
    const handIns = await context.newPage();
    await handIns.goto(`${site.address}#hand-ins`);
    await expect(handIns.getByRole('textbox').first()).toBeVisible();
    const embed = await context.newPage();
    await embed.goto(`${site.address}#embed=map&v=1&data=two-points&run=gd;start=-2,-2;steps=5&end`);
    await expect(embed.getByRole('application')).toBeVisible();

    site.deployAgain();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText('A new version is here', { timeout: 240_000 });
    await notices.getByRole('button', { name: 'Reload' }).click();
    await settled(page);
    await kept(page);
    // The new tab has said that it is here, and the old version's files have been looked through.
    await page.evaluate(() => new Promise((rested) => requestIdleCallback(rested)));

    const [worker] = await Promise.all([
      embed.waitForEvent('worker'),
      embed.workers()[0].evaluate(() => {
        setTimeout(() => {
          throw new Error('killed by the test');
        });
      }),
    ]);
    expect(await worker.evaluate(() => typeof onmessage)).toBe('function');
    expect(await page.evaluate(async () => (await window.caches.keys()).length)).toBe(2);
    await embed.close();
    // The hand-ins alone run the old version now. What they have not loaded yet is still there.
    await page.reload();
    await settled(page);
    await kept(page);
    expect(await page.evaluate(async () => (await window.caches.keys()).length)).toBe(2);
    expect(failed).toEqual([]);
  } finally {
    site.close();
  }
});

test('a page computes with its own worker also where the script before it comes from an earlier version', async ({
  page,
}) => {
  const site = await deploy('course/');
  const failed: string[] = [];
  const workers: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on('worker', (worker) => workers.push(worker.url()));
  try {
    const earlier = await (await fetch(`${site.address}opening.js`)).text();
    site.deployAgain();
    await page.route('**/opening.js', (route) =>
      route.fulfill({ body: earlier, contentType: 'text/javascript' }),
    );
    const complaints = await open(page, site.address);
    expect(workers).toHaveLength(1);
    expect(failed).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    site.close();
  }
});

test('a page in another page keeps nothing, where the page itself is kept some seconds after its pictures', async ({
  page,
}) => {
  await page.clock.install();
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto('/#embed=map&v=1&data=two-points&run=gd;start=-2,-2;steps=5&end');
  await expect(page.getByRole('application')).toBeVisible();
  await page.clock.runFor(30_000);
  expect(await registered()).toBe(0);

  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Numbers', includeHidden: true })).toBeAttached();
  await expect(async () => {
    await page.clock.runFor(10_000);
    expect(await registered()).toBe(1);
  }).toPass();
});
