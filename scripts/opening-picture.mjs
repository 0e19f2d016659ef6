// node scripts/opening-picture.mjs: takes the pictures that stand in the 3D panel until the opening scene's own is drawn, in
// either theme, from the built page. Run by hand, after npm run build, when the opening surface looks different.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { serveFolder } from './lib/static-server.mjs';

/** The opening scene's surface, and one run that is out of sight. */
const SURFACE = '#v=1&data=two-points&run=gd;start=99,99;steps=1&end';
/** The shape at which the camera takes in the box exactly: a wider panel has room at its sides, a narrower one above and below. */
const SHAPE = { width: 680, height: 500 };
const PIXEL_RATIO = 1.5;
const QUALITY = 0.8;
/** From the first drawing in this size to the one that is sharp, which software takes seconds for. */
const SETTLE_MS = 3000;

const executablePath = await ensureChromium();
if (!executablePath) process.exit(1);
const { address, close } = await serveFolder(join(root, 'dist'), 4190);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const viewport = { width: 1440, height: 1000 };
    const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: PIXEL_RATIO });
    await page.goto(`${address}${SURFACE}`);
    const canvas = page.locator('[data-standing="ready"] canvas');
    const frames = async () => Number(await canvas.getAttribute('data-frames'));
    await canvas.waitFor();
    const before = await frames();
    // The numbers and names of the 3D picture are text over it, in the size that the page has.
    await canvas.evaluate((element, { width, height }) => {
      const stage = element.parentElement;
      Object.assign(stage?.style ?? {}, {
        position: 'fixed',
        top: 0,
        left: 0,
        width: `${width}px`,
        height: `${height}px`,
      });
      const alone = new CSSStyleSheet();
      alone.replaceSync(
        '* { visibility: hidden !important } canvas[data-frames] { visibility: visible !important }',
      );
      document.adoptedStyleSheets.push(alone);
    }, SHAPE);
    await page.waitForFunction(
      ([element, drawn]) => Number(element?.getAttribute('data-frames')) > drawn,
      /** @type {const} */ ([await canvas.elementHandle(), before]),
    );
    await page.waitForTimeout(SETTLE_MS);
    const taken = await page.screenshot({ clip: { x: 0, y: 0, ...SHAPE } });
    const webp = await page.evaluate(
      async ([png, quality]) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)]));
        const copy = new OffscreenCanvas(bitmap.width, bitmap.height);
        copy.getContext('2d')?.drawImage(bitmap, 0, 0);
        const file = await copy.convertToBlob({ type: 'image/webp', quality });
        return [...new Uint8Array(await file.arrayBuffer())];
      },
      /** @type {const} */ ([[...taken], QUALITY]),
    );
    const name = `src/app/openingSurface-${colorScheme}.webp`;
    writeFileSync(join(root, name), Buffer.from(webp));
    console.log(`${name}: ${webp.length} bytes`);
    await page.close();
  }
} finally {
  await browser.close();
  close();
}
