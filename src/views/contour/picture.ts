/** The filled loss map: one pixel a sample, scaled smoothly when it is drawn. */
import type { ThemeName } from '../../browser/theme';
import { lossMap } from '../../math/colormap';
import type { Window } from '../../scene/types';
import { graphics } from '../../state/graphics';
import type { ColourScale } from '../../state/lossScale';
import type { SurfaceResult } from '../../state/results';
import { type MapFrame, toX, toY } from './frame';

/** Stripes across the window where the surface has a hole, and their grey: it shows in either theme. */
const STRIPES = 64;
const GREY = 128;
const GREY_ALPHA = 96;

/** Colours of a surface; kept until the next one has come, so that the old one moves under the finger. */
export interface Raster {
  readonly canvas: HTMLCanvasElement;
  readonly window: Window;
  readonly size: number;
}

/** Paints a surface. `canvas` is used again and must not be shown elsewhere. */
export function paintRaster(
  canvas: HTMLCanvasElement,
  surface: SurfaceResult,
  scale: ColourScale,
  theme: ThemeName,
): Raster | null {
  const { grid, size, window } = surface;
  canvas.width = size;
  canvas.height = size;
  const context = pixelsOf(canvas);
  if (context === null) return null;
  const image = context.createImageData(size, size);
  const palette = opaque(lossMap[theme]);
  const pixels = image.data;
  const whole = new Uint32Array(pixels.buffer);
  const cut = scale.high < surface.highest;
  for (let row = 0; row < size; row++) {
    // The first row of the grid is the lowest b, the first row of a picture its top.
    let at = (size - 1 - row) * size;
    for (let column = 0; column < size; column++, at++) {
      const loss = grid[row * size + column];
      if (Number.isNaN(loss)) {
        const striped = Math.floor(((row + column) * STRIPES) / size) % 2 === 0;
        pixels.fill(GREY, 4 * at, 4 * at + 3);
        pixels[4 * at + 3] = striped ? GREY_ALPHA : 0;
        continue;
      }
      whole[at] = palette[Math.round(scale.position(loss) * 255)];
      if (cut) pixels[4 * at + 3] = Math.round(255 * shareBelow(surface, row, column, scale.high));
    }
  }
  context.putImageData(image, 0, 0);
  return { canvas, window, size };
}

/** Colours as pixels, each written at once. @param map red, green and blue of each */
function opaque(map: Uint8Array): Uint32Array {
  const pixels = new Uint8Array((map.length / 3) * 4).fill(255);
  for (let i = 0; i < map.length / 3; i++) pixels.set(map.subarray(3 * i, 3 * i + 3), 4 * i);
  return new Uint32Array(pixels.buffer);
}

/**
 * The context of a canvas that pixels are put into and that is drawn on others. Where the processor draws, all of them are in
 * its memory: one by itself on a graphics card that it plays would be fetched from there for each drawing.
 */
export function pixelsOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { willReadFrequently: graphics.getState().bySoftware });
}

/** The share of a sample's pixel that lies below the loss at which the surface is cut off, for a smooth edge. */
function shareBelow({ grid, size }: SurfaceResult, row: number, column: number, top: number): number {
  const at = row * size + column;
  const right = column < size - 1 ? at + 1 : at - 1;
  const above = row < size - 1 ? at + size : at - size;
  const slope = Math.max(Math.abs(grid[right] - grid[at]), Math.abs(grid[above] - grid[at]));
  const share = slope > 0 ? 0.5 + (top - grid[at]) / slope : top >= grid[at] ? 1 : 0;
  return Math.max(0, Math.min(1, Number.isNaN(share) ? 0 : share));
}

/** Draws it where its own window lies in the frame. Samples sit in the middle of pixels, the outermost on edges. */
export function drawRaster(context: CanvasRenderingContext2D, raster: Raster, frame: MapFrame): void {
  const { canvas, window, size } = raster;
  const [x, y] = [toX(frame, window.w[0]), toY(frame, window.b[1])];
  const [right, bottom] = [toX(frame, window.w[1]), toY(frame, window.b[0])];
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0.5, 0.5, size - 1, size - 1, x, y, right - x, bottom - y);
}
