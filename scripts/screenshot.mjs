// node scripts/screenshot.mjs: takes the README's pictures of the built page into docs/, in either theme. Run by hand,
// after npm run build, when the page's look has changed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { serveFolder } from './lib/static-server.mjs';

/** Momentum's border between converging and diverging: the README has the same link. */
const FRACTAL =
  '#v=1&function=himmelblau&run=momentum;start=0,-1;steps=400;eta=0.01;beta=0.5&window=-5,5,-5,5&sweep=r1;x=hyper.eta,from:0.02,to:0.032,scale:linear,count:257;y=hyper.beta,from:0.4,to:0.8,scale:linear,count:257;measure=basin;target=0.001;seeds=1&end';

/** @param {import('@playwright/test').Page} page */
const asItOpens = async (page) => page.waitForSelector('canvas[data-engine]');

/** @param {import('@playwright/test').Page} page */
async function openExport(page) {
  await asItOpens(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Picture' }).selectOption({ label: 'All pictures' });
}

/**
 * The opening scene, at the step where its four rules differ most, a step of a lesson with its scene, the lab, and what is
 * taken away.
 */
const PICTURES = /** @type {const} */ ([
  ['light', 'screenshot.png', '', asItOpens],
  ['dark', 'screenshot-dark.png', '', asItOpens],
  ['light', 'screenshot-lesson.png', '#lesson=stochastic.competing', asItOpens],
  ['light', 'screenshot-lab.png', FRACTAL, asItOpens],
  ['light', 'screenshot-export.png', '', openExport],
]);
/** Once the 3D canvas is there: time for its first picture, which software takes seconds to draw, and for late fonts. */
const SETTLE_MS = 15000;

const executablePath = await ensureChromium();
if (!executablePath) process.exit(1);
const docs = join(root, 'docs');
mkdirSync(docs, { recursive: true });
const { address, close } = await serveFolder(join(root, 'dist'), 4190);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  for (const [colorScheme, name, hash, prepare] of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
    // A first visit would play the scene under a line of greeting.
    await page.addInitScript(() => localStorage.setItem('errorscape.visited', '1'));
    await page.goto(`${address}${hash}`);
    await prepare(page);
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: join(docs, name) });
    console.log(`docs/${name}`);
    await page.close();
  }
} finally {
  await browser.close();
  close();
}
