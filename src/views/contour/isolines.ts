/** Isolines, drawn where their coordinates lie in the frame. */
import { themeColour } from '../../browser/theme';
import type { SurfaceResult } from '../../state/results';
import { type MapFrame, toX, toY } from './frame';
import type { PixelLine } from './labelPlacement';

const LINE_WIDTH = 0.9;
/** The opacity of isolines: they stand out from every colour of the loss, and are quieter than paths. */
export const ISOLINE_ALPHA = 0.5;
/** Points closer than this are one to the eye. */
const FINEST = 0.7;

/** By level. */
export type PixelIsolines = ReadonlyMap<number, readonly PixelLine[]>;

/**
 * @param top the loss above which the surface is cut off
 * @returns what is drawn
 */
export function drawIsolines(
  context: CanvasRenderingContext2D,
  surface: SurfaceResult,
  top: number,
  frame: MapFrame,
): PixelIsolines {
  const lines = new Map<number, PixelLine[]>();
  for (const { level, lines: polylines } of surface.isolines) {
    if (level > top) continue;
    lines.set(
      level,
      polylines.map((line) => toPixels(line, frame)),
    );
  }
  context.save();
  context.strokeStyle = themeColour('--ink');
  context.globalAlpha = ISOLINE_ALPHA;
  context.lineWidth = LINE_WIDTH;
  context.lineJoin = 'round';
  context.beginPath();
  for (const polylines of lines.values()) for (const line of polylines) addLine(context, line);
  context.stroke();
  context.restore();
  return lines;
}

/** Thinned to what can be seen. */
function toPixels(line: Float64Array, frame: MapFrame): PixelLine {
  const pixels = new Float64Array(line.length);
  let kept = 0;
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [toX(frame, line[i]), toY(frame, line[i + 1])];
    const isEnd = i === 0 || i === line.length - 2;
    const near = !isEnd && Math.abs(x - pixels[kept - 2]) < FINEST && Math.abs(y - pixels[kept - 1]) < FINEST;
    if (near) continue;
    pixels[kept++] = x;
    pixels[kept++] = y;
  }
  return pixels.subarray(0, kept);
}

function addLine(context: CanvasRenderingContext2D, line: PixelLine): void {
  context.moveTo(line[0], line[1]);
  for (let i = 2; i < line.length; i += 2) context.lineTo(line[i], line[i + 1]);
}
