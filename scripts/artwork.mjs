// node scripts/artwork.mjs: draws public/'s PNG files, the icons from icon.svg and the social card from the loss of
// the neuron itself. Run by hand when the mark or the card changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { cardPage } from './lib/social-card.mjs';

const executablePath = await ensureChromium();
if (!executablePath) process.exit(1);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

/**
 * @param {string} html
 * @param {string} name file in public/
 * @param {number} width
 * @param {number} height
 */
async function draw(html, name, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${html}`);
  await page.screenshot({ path: join(root, 'public', name), omitBackground: true });
  await page.close();
}

const mark = readFileSync(join(root, 'public/icon.svg'), 'utf8');
// Phones cut their own shape out of an icon: a full square, the drawing inside the safe middle.
const square = mark.replace(' rx="14"', '');
const safe = square.replace('viewBox="0 0 64 64"', 'viewBox="-8 -8 80 80" style="background: #12233b"');

await draw(mark, 'icon-192.png', 192, 192);
await draw(mark, 'icon-512.png', 512, 512);
await draw(square, 'apple-touch-icon.png', 180, 180);
await draw(safe, 'icon-maskable-512.png', 512, 512);
await draw(cardPage(mark), 'social-card.png', 1200, 630);
await browser.close();
