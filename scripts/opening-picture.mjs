// node scripts/opening-picture.mjs: takes the pictures that stand in the panels of 3D and of the map until the opening scene's own
// are drawn, in either theme, from the built page. Run by hand, after npm run build, when the opening surface looks different.
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
/** Pixels a side of the map's still: its colours are smooth. */
const MAP_SIDE = 320;
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
    // The map draws its colours from a canvas of a pixel a sample, of which the outer half pixel is left out.
    await page.addInitScript(() => {
      const { drawImage } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.drawImage = function draw(/** @type {any[]} */ ...args) {
        if (args[0] instanceof HTMLCanvasElement && args[1] === 0.5)
          Object.assign(globalThis, { colours: args.slice(0, 5) });
        Reflect.apply(drawImage, this, args);
      };
    });
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
    const surface = [...(await page.screenshot({ clip: { x: 0, y: 0, ...SHAPE } }))];
    const [surfaceFile, mapFile] = await page.evaluate(
      async ([png, side, quality]) => {
        /** @param {OffscreenCanvas} canvas */
        const webp = async (canvas) => {
          const file = await canvas.convertToBlob({ type: 'image/webp', quality });
          return [...new Uint8Array(await file.arrayBuffer())];
        };
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)]));
        const copy = new OffscreenCanvas(bitmap.width, bitmap.height);
        copy.getContext('2d')?.drawImage(bitmap, 0, 0);
        const map = new OffscreenCanvas(side, side);
        const context = map.getContext('2d');
        const [canvas, x, y, width, height] = Reflect.get(globalThis, 'colours');
        if (context) Object.assign(context, { imageSmoothingQuality: 'high' });
        context?.drawImage(canvas, x, y, width, height, 0, 0, side, side);
        return [await webp(copy), await webp(map)];
      },
      /** @type {const} */ ([surface, MAP_SIDE, QUALITY]),
    );
    for (const [picture, file] of Object.entries({ Surface: surfaceFile, Map: mapFile })) {
      const name = `src/app/opening${picture}-${colorScheme}.webp`;
      writeFileSync(join(root, name), Buffer.from(file));
      console.log(`${name}: ${file.length} bytes`);
    }
    await page.close();
  }
} finally {
  await browser.close();
  close();
}
