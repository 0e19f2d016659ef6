/** The built page under a real nginx, from a sub-path, with the headers of docs/nginx.conf. */
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { HEADER_POLICY } from '../../scripts/lib/strict-page.mjs';
import { findNginx } from '../../scripts/lib/test-programs.mjs';
import { serveUnderNginx } from './nginx';

/** For whatever the page is waited for, on a machine that is busy with much else too. */
const WAIT = { timeout: 120_000, interval: 100 };

let site: Awaited<ReturnType<typeof serveUnderNginx>>;
let browser: Browser;

beforeAll(async () => {
  const nginx = findNginx();
  if (nginx === null) throw new Error('nginx is not here');
  site = await serveUnderNginx(nginx);
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [...CHROMIUM_FLAGS, '--disable-3d-apis', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const head = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, site.address), { headers, redirect: 'manual' });

it('sends each file with its type, its policy and how long it may be kept', async () => {
  const page = await head('');
  expect(page.headers.get('content-security-policy')).toBe(HEADER_POLICY);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  // The largest script: the entry itself is a line that loads it, too short to be compressed.
  const [, script] = (await page.text()).match(/href="\.\/(assets\/page-[^"]+\.js)"/) ?? [];
  const types = {
    '': 'text/html; charset=utf-8',
    'sw.js': 'text/javascript; charset=utf-8',
    'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
    'icon.svg': 'image/svg+xml',
    [script]: 'text/javascript; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await head(path);
    expect([path, status, headers.get('content-type')]).toEqual([path, 200, type]);
    expect(headers.get('content-security-policy')).toBe(HEADER_POLICY);
    expect(headers.get('cache-control')).toBe(path === script ? 'max-age=31536000' : 'no-cache');
  }
  const zipped = await head(script, { 'accept-encoding': 'gzip' });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect((await head('../errorscape')).headers.get('location')).toMatch(/\/errorscape\/$/);
  expect((await head('.vite/manifest.json')).status).toBe(404);
});

it('serves the page that embeds it, whose element finds the embed beside its own script', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT.timeout);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(fault.message));
  await page.goto(`${site.address}embed-example.html`);
  await page.frameLocator('error-scape >> iframe').getByRole('slider', { name: 'Step' }).waitFor();
  const source = await page.locator('error-scape >> iframe').getAttribute('src');
  expect(source?.startsWith(`${site.address}#embed=map,timeline&`)).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

it('opens without a complaint under the header’s policy, may compile WebAssembly, and opens again without the server', async () => {
  const context = await browser.newContext();
  context.setDefaultTimeout(WAIT.timeout);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(site.address);
  await page.getByRole('table').getByRole('cell').first().waitFor();
  await page.locator('.katex').first().waitFor();
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'Close the lab' }).click();
  await vi.waitFor(
    async () =>
      expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated'),
    WAIT,
  );
  // Workers have the policy of their own files, and would compile nothing without a word of it.
  const compiled = page.workers()[0].evaluate(async () => {
    const smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return (await WebAssembly.compile(smallest)) instanceof WebAssembly.Module;
  });
  expect(await compiled).toBe(true);
  expect(complaints).toEqual([]);

  await site.stop();
  await page.reload();
  const cell = page.getByRole('table').getByRole('cell').first();
  await vi.waitFor(async () => {
    // First, so that what is missing is told where nothing comes.
    expect(complaints).toEqual([]);
    expect(await cell.isVisible()).toBe(true);
  }, WAIT);
  await context.close();
});
