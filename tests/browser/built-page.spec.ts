import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { inlineParts } from '../../scripts/lib/strict-page.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

test('works from any path of a static host, under its own policy, without a word of complaint', async ({
  page,
}) => {
  const host = mkdtempSync(join(tmpdir(), 'errorscape-'));
  cpSync(dist, join(host, 'some/deep/path'), { recursive: true });
  const { address, close } = await serveFolder(host, 44_173);
  try {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (fault) => complaints.push(fault.message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${address}some/deep/path/`, { waitUntil: 'networkidle' });
    await expect(page.locator('#app')).not.toBeEmpty();
    await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/);
    expect(complaints).toEqual([]);
  } finally {
    close();
    rmSync(host, { recursive: true, force: true });
  }
});

test('holds no inline script or style, and forbids them', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(inlineParts(html)).toEqual([]);
  expect(html).toContain('Content-Security-Policy');
  expect(html).not.toContain('unsafe-inline');
});

test('asks for its style sheet before its program', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const [tag] of html.matchAll(/<script type="module"[^>]*>|<link rel="modulepreload"[^>]*>/g))
    expect(tag).toContain('fetchpriority="low"');
  expect(html).toMatch(/<link rel="stylesheet"(?![^>]*fetchpriority)/);
});

test('has all that it names: icons, manifest, social card, robots.txt', async ({ page, request }) => {
  await page.goto('./');
  const named = await page
    .locator('link[href]:not([rel=stylesheet]), meta[property="og:image"]')
    .evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute('href') ?? node.getAttribute('content') ?? ''),
    );
  expect(named.length).toBeGreaterThanOrEqual(5);
  const manifest = await (await request.get('./manifest.webmanifest')).json();
  const icons = manifest.icons.map(({ src }: { src: string }) => src);
  for (const path of [...named, ...icons, 'robots.txt']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
  }
});
