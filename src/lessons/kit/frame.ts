/** A plot's frame in pixels: what is left between the axes' numbers, and from values to places in it. */
import { formatNumber } from '../../text/number';
import { type PlotScale, plotScale, type Tick } from './scale';
import type { Pair, PlotAxis } from './shapes';

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: PlotScale;
  readonly y: PlotScale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  toX(value: number): number;
  toY(value: number): number;
  /** The middle of the number below a tick: at the tick, but that the whole number is in the picture. */
  toNumberX(tick: Tick): number;
}

/** In letters of the plot's type. */
const LETTER = 0.6;
/** A digit, as wide as the widest. */
const DIGIT = 0.7;
const TICKS_X = 6.5;
const TICKS_Y = 3.2;
/** The margin beside an axis without numbers and name. */
const BARE = 0.7;

/**
 * @param width in pixels, as is `height`; `letter` is the size of the plot's type
 * @param equal whether a unit is as long on both axes: the one with room to spare shows more than its domain
 */
export function plotFrame(
  xAxis: PlotAxis,
  yAxis: PlotAxis,
  {
    width,
    height,
    letter,
    equal = false,
  }: { width: number; height: number; letter: number; equal?: boolean },
): PlotFrame {
  const top = letter * 0.7;
  const bottom = height - letter * (isBare(xAxis) ? BARE : 2.9);
  const yTicks =
    yAxis.ticks?.map(marked) ??
    plotScale(yAxis.domain, yAxis.kind).ticks(Math.max(2, (bottom - top) / (letter * TICKS_Y)));
  const longest = yTicks.reduce((most, { text }) => Math.max(most, text.length), 1);
  const left = letter * (isBare(yAxis) ? BARE : 1.9 + longest * LETTER);
  const right = width - letter * 0.9;
  const [xDomain, yDomain] = equal
    ? widened(xAxis.domain, yAxis.domain, (right - left) / (bottom - top))
    : [xAxis.domain, yAxis.domain];
  const x = plotScale(xDomain, xAxis.kind);
  const y = plotScale(yDomain, yAxis.kind);
  const toX = (value: number) => left + x.share(value) * (right - left);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x,
    y,
    xTicks: xAxis.ticks?.map(marked) ?? x.ticks(Math.max(2, (right - left) / (letter * TICKS_X))),
    yTicks: equal ? y.ticks(Math.max(2, (bottom - top) / (letter * TICKS_Y))) : yTicks,
    toX,
    toY: (value) => bottom - y.share(value) * (bottom - top),
    toNumberX: ({ value, text }) => Math.min(toX(value), width - (letter * DIGIT * text.length) / 2),
  };
}

function isBare({ label, ticks }: PlotAxis): boolean {
  return label === '' && ticks?.length === 0;
}

function marked(value: number): Tick {
  return { value, text: formatNumber(value) };
}

function widened(
  x: readonly [number, number],
  y: readonly [number, number],
  ratio: number,
): readonly [readonly [number, number], readonly [number, number]] {
  const [wide, high] = [x[1] - x[0], y[1] - y[0]];
  const grow = ([low, up]: readonly [number, number], side: number) => {
    const rest = (side - (up - low)) / 2;
    return [low - rest, up + rest] as const;
  };
  return wide / high < ratio ? [grow(x, high * ratio), y] : [x, grow(y, wide / ratio)];
}

/** Far outside of any picture: drawing it costs nothing, and infinite coordinates are no path. */
const FAR = 1e5;

function place(value: number): string {
  return Math.max(-FAR, Math.min(FAR, value)).toFixed(2);
}

/** The points as an SVG path; it breaks where a point has no place. */
export function linePath({ toX, toY }: PlotFrame, points: readonly Pair[]): string {
  let path = '';
  let pen = 'M';
  for (const [x, y] of points) {
    if (Number.isNaN(x) || Number.isNaN(y)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${place(toX(x))} ${place(toY(y))}`;
    pen = 'L';
  }
  return path;
}

/** The area between two curves, as a closed path. */
export function areaPath(frame: PlotFrame, upper: readonly Pair[], lower: readonly Pair[]): string {
  if (upper.length === 0 || lower.length === 0) return '';
  const back = linePath(frame, lower.toReversed()).replaceAll('M', 'L');
  return `${linePath(frame, upper)}${back}Z`;
}

/** A head for an arrow from one place to another, both in pixels; empty where it is shorter than its head. */
export function arrowHead(from: Pair, to: Pair, size: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 2) return '';
  const s = Math.min(size, length) / length;
  const [bx, by] = [to[0] - dx * s, to[1] - dy * s];
  const [nx, ny] = [-dy * s * 0.45, dx * s * 0.45];
  return `M${place(to[0])} ${place(to[1])}L${place(bx + nx)} ${place(by + ny)}L${place(bx - nx)} ${place(by - ny)}Z`;
}
