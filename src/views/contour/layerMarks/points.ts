/** Points of layers on the map, each shape a few pixels wide around its place; a pin stands on its tip. */
import { svgPath } from '../../../browser/svgPath';
import { themeColour } from '../../../browser/theme';
import type { Spot } from '../../../math/placeTexts';
import type { DotsMark, PointMark, PointShape } from '../../../scene/marks';
import { toneColour } from '../../shared/tones';
import { isInPlot, type MapFrame, toX, toY } from '../frame';

const HALO = 2.5;
const STROKE = 2;

const SHAPES: Readonly<Record<PointShape, string>> = {
  pin: 'M0 0C-1.2 -4.5 -5.5 -7 -5.5 -11.5A5.5 5.5 0 1 1 5.5 -11.5C5.5 -7 1.2 -4.5 0 0Z',
  dot: 'M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z',
  ring: 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z',
  cross: 'M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5',
  diamond: 'M0 -6L5.5 0L0 6L-5.5 0Z',
  triangle: 'M0 -6L5.5 4.5L-5.5 4.5Z',
  square: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
};
const HOLE = 'M2 -11.5A2 2 0 1 1 -2 -11.5A2 2 0 1 1 2 -11.5Z';

/** Drawn by their outline alone. */
const OPEN: ReadonlySet<PointShape> = new Set(['ring', 'cross']);
/** A pin covers the room above its tip. */
const PIN_MIDDLE = 9;
const PIN_REACH = 11;
const PIN_HEIGHT = 19;
const REACH = 8;

const paths = new Map<string, Path2D>();

function pathOf(description: string): Path2D {
  let path = paths.get(description);
  if (path === undefined) {
    path = svgPath(description);
    paths.set(description, path);
  }
  return path;
}

/** The place that a point's picture takes up; null where it lies outside of the plot. */
export function spotOf({ at, shape }: PointMark, frame: MapFrame): Spot | null {
  const [x, y] = [toX(frame, at.w), toY(frame, at.b)];
  if (!isInPlot(frame, x, y)) return null;
  if (shape !== 'pin') return { x, y, reach: REACH };
  return { x, y: y + (hangs(y, frame) ? PIN_MIDDLE : -PIN_MIDDLE), reach: PIN_REACH };
}

/** Near the upper edge a pin has no room to stand. */
function hangs(y: number, frame: MapFrame): boolean {
  return y - frame.top < PIN_HEIGHT;
}

export function drawPoint(
  context: CanvasRenderingContext2D,
  { at, shape, tone }: PointMark,
  frame: MapFrame,
): void {
  const path = pathOf(SHAPES[shape]);
  const colour = toneColour(tone);
  const halo = themeColour('--halo');
  context.save();
  const y = toY(frame, at.b);
  context.translate(toX(frame, at.w), y);
  if (shape === 'pin' && hangs(y, frame)) context.rotate(Math.PI);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = halo;
  context.lineWidth = OPEN.has(shape) ? STROKE + HALO : 2 * HALO - 1;
  context.stroke(path);
  if (OPEN.has(shape)) {
    context.strokeStyle = colour;
    context.lineWidth = STROKE;
    context.stroke(path);
  } else {
    context.fillStyle = colour;
    context.fill(path);
  }
  if (shape === 'pin') {
    context.fillStyle = themeColour('--panel');
    context.fill(pathOf(HOLE));
  }
  context.restore();
}

const DOT = 2.5;

/** All in two fills: a halo, and over all of them the dots. */
export function drawDots(
  context: CanvasRenderingContext2D,
  { points, tone }: DotsMark,
  frame: MapFrame,
): void {
  for (const [radius, colour] of [
    [DOT + 1, themeColour('--halo')],
    [DOT, toneColour(tone)],
  ] as const) {
    context.beginPath();
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = [toX(frame, points[i]), toY(frame, points[i + 1])];
      if (!isInPlot(frame, x, y)) continue;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fillStyle = colour;
    context.fill();
  }
}
