// npm run contact-sheets [-- LESSON … --screen=NAME --dark]: takes a picture of every step of the lessons, or of those named, in the built page at
// 1440 × 900 and at 390 × 844, and of every page of it presented at 1280 × 720, before and after the answer where it asks for a
// prediction, and lays them on sheets in contact-sheets/. Of the screens (desk, phone, presenter) one can be named; --dark takes
// them in the dark theme. Run by hand, after npm run build, and looked at by eyes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { serveFolder } from './lib/static-server.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, width: number, height: number, presented: boolean, small: number }} Screen */

/** With the width of a picture on its sheet, in pixels. @type {readonly Screen[]} */
const SCREENS = [
  { name: 'desk', width: 1440, height: 900, presented: false, small: 720 },
  { name: 'phone', width: 390, height: 844, presented: false, small: 240 },
  { name: 'presenter', width: 1280, height: 720, presented: true, small: 480 },
];
/** For the scene, its claims and its explorable: they come one after the other. */
const SETTLE_MS = 2500;
/** Said in the place of a part that is still on its way. */
const ON_ITS_WAY = /loads after|^Loading|computing/i;

const executablePath = await ensureChromium();
if (!executablePath) process.exit(1);
const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const onlyScreen = words.find((word) => word.startsWith('--screen='))?.slice('--screen='.length);
const dark = words.includes('--dark');
const folder = join(root, 'contact-sheets');
mkdirSync(folder, { recursive: true });
const { address, close } = await serveFolder(join(root, 'dist'), 4191);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

/**
 * The scene moves in, its claims are computed and its explorable loads.
 * @param {Page} page
 */
async function settle(page) {
  await page.waitForTimeout(SETTLE_MS);
  const late = page.getByText(ON_ITS_WAY).filter({ visible: true });
  for (let waited = 0; waited < 10 && (await late.count()) > 0; waited++)
    await page.waitForTimeout(SETTLE_MS / 5);
}

/**
 * The number of pages of the step that is presented.
 * @param {Page} page
 */
async function pagesOf(page) {
  const heading = (await page.locator('#lesson-step').textContent()) ?? '';
  return Number(/Page \d+ of (\d+)/.exec(heading)?.[1] ?? 1);
}

/**
 * All steps of one lesson on one screen, from its first to its last; presented, all their pages.
 * @param {Screen} screen
 * @param {string} lesson
 */
async function shoot({ name, width, height, presented }, lesson) {
  const colorScheme = dark ? 'dark' : 'light';
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.addInitScript(() => localStorage.setItem('errorscape.visited', '1'));
  await page.goto(`${address}#lesson=${lesson}`);
  const counter = page.getByText(/^Step \d+ of \d+$/);
  await counter.waitFor();
  if (presented) await page.getByRole('button', { name: 'Presenter mode' }).click();
  const count = Number(/of (\d+)/.exec((await counter.textContent()) ?? '')?.[1] ?? 0);
  /** @type {string[]} */
  const taken = [];
  /** @param {string} file */
  const take = async (file) => {
    await page.screenshot({ path: join(folder, file) });
    taken.push(file);
  };
  for (let step = 1; step <= count; step++) {
    await settle(page);
    const pages = presented ? await pagesOf(page) : 1;
    for (let at = 1; at <= pages; at++) {
      if (at > 1) {
        await page.getByRole('button', { name: 'Next page' }).click();
        await settle(page);
      }
      const file = `${lesson}-${String(step).padStart(2, '0')}-${name}${dark ? '-dark' : ''}${pages > 1 ? `-${at}` : ''}`;
      await take(`${file}.png`);
      const untold = page.getByRole('button', { name: 'Just show me' }).filter({ visible: true });
      if ((await untold.count()) === 0) continue;
      await untold.click();
      await settle(page);
      await take(`${file}-told.png`);
    }
    if (step < count) await page.keyboard.press(']');
  }
  await page.close();
  return taken;
}

/**
 * A sheet of pictures as a page, and as one picture of it.
 * @param {Screen} screen
 * @param {string} lesson
 * @param {readonly string[]} files
 */
async function layOut({ name, small }, lesson, files) {
  const figures = files
    .map(
      (file) =>
        `<figure><img src="${file}" width="${small}" alt=""><figcaption>${file}</figcaption></figure>`,
    )
    .join('\n');
  const sheet = join(folder, `sheet-${lesson}-${name}${dark ? '-dark' : ''}.html`);
  writeFileSync(
    sheet,
    `<!doctype html><meta charset="utf-8"><title>${lesson}, ${name}</title>
<style>body{display:flex;flex-wrap:wrap;gap:8px;margin:8px;font:11px sans-serif;background:#999}figure{margin:0}img{display:block}</style>
${figures}\n`,
  );
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: sheet.replace('.html', '.png'), fullPage: true });
  await page.close();
  console.log(sheet.replace('.html', '.png'));
}

try {
  const { LESSONS } = await import('../src/lessons');
  const lessons = LESSONS.map(({ id }) => id).filter((id) => named.length === 0 || named.includes(id));
  const screens = SCREENS.filter(({ name }) => !onlyScreen || name === onlyScreen);
  for (const lesson of lessons)
    for (const screen of screens) await layOut(screen, lesson, await shoot(screen, lesson));
} finally {
  await browser.close();
  close();
}
