/** Embeds that are open while another version of the page is put up: no service worker keeps their files. */
import { expect, type Page } from '@playwright/test';
import { deploy } from './deployment';
import { frameOf, openHost } from './host';
import { test } from './keptPage';

const step = async (page: Page) => (await frameOf(page, 0)).getByRole('slider', { name: 'Step' });

test('an embed whose worker is gone is loaded anew at what it shows, in the theme that its host has said', async ({
  page,
}) => {
  const site = await deploy('course/');
  try {
    const src = `${site.address}#embed=map,timeline&example=rosenbrock`;
    await openHost(page, `<iframe title="Embed" src="${src}" width="700" height="420"></iframe>`);
    const entries = await page.evaluate(() => history.length);
    await page.locator('iframe').evaluate((frame) => {
      const say = (message: object) =>
        (frame as HTMLIFrameElement).contentWindow?.postMessage({ errorscape: 1, ...message }, '*');
      say({ type: 'hello' });
      say({ type: 'theme', theme: 'dark' });
      say({ type: 'seek', step: 123 });
    });
    await expect(await step(page)).toHaveValue('123');
    const frame = await frameOf(page, 0);
    const link = frame.getByRole('link', { name: 'Open in Errorscape' });
    await expect(link).toHaveAttribute('href', /&playhead=123/);
    const shown = (await link.getAttribute('href')) ?? '';

    site.deployAgain();
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    await page.workers()[0].evaluate(() => {
      setTimeout(() => {
        throw new Error('killed by the test');
      });
    });
    const notices = frame.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText('keeps stopping');
    await notices.getByRole('button', { name: 'Try again' }).click();
    await expect(notices).not.toContainText('keeps stopping');

    await expect(await step(page)).toHaveValue('123');
    await expect(link).toHaveAttribute('href', shown);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.getByRole('application', { name: /^Contour map/ })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Play' })).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(entries);
  } finally {
    site.close();
  }
});

test('an embed that comes near the screen after its files have gone begins as the version of today', async ({
  page,
}) => {
  const site = await deploy('course/');
  try {
    const src = `${site.address}#embed=map,timeline&example=rosenbrock`;
    await openHost(
      page,
      `<p>Above</p><div style="height:5000px"></div><iframe title="Embed" src="${src}" width="700" height="420"></iframe>`,
    );
    const frame = await frameOf(page, 0);
    const version = () => frame.locator('meta[name="version"]').getAttribute('content');
    const before = await version();
    // It has loaded what waits for the screen.
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.waitForLoadState('networkidle');

    site.deployAgain();
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(await step(page)).toHaveValue('400');
    expect(await version()).not.toBe(before);
    await expect(frame.getByRole('application', { name: /^Contour map/ })).toBeVisible();
  } finally {
    site.close();
  }
});
