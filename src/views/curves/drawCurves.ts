/** Draws the curves of a sweep along one axis: a line a run, its good range at the foot, its present value on it. */
import { runColour, themeColour } from '../../browser/theme';
import { markerShape } from '../../runStyle/markerPaths';
import type { RunStyle } from '../../runStyle/runStyle';
import type { GoodRange } from '../../scene/goodRange';
import type { SweepAxis } from '../../scene/partSpecs';
import { shareOf } from '../../scene/sweepPosition';
import { type Tick, type ValueAxis, valueAxis } from '../charts/axis';
import { drawFoot, fittingName } from '../heatmap/axisNames';
import { axisTicks } from '../heatmap/axisTicks';
import { footOf, NAME_MARGIN } from '../heatmap/drawHeatMap';

const FAMILY = '"Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif';
const SIZE = 11.5;
const GAP = 6;
const TICK = 4;
const X_SPACE = 56;
const Y_SPACE = 26;
/** Room for the numbers on the left, at least. */
const LEFT = 64;
/** Width of a digit. */
const DIGIT = 7;
const RIGHT = 22;
const TOP = 8;
const BAR = 3;
/** From one bar to the next. */
const BAR_STEP = 4;

export interface Curve {
  readonly id: string;
  readonly name: string;
  readonly style: RunStyle;
  /** Values along the axis, and the measure at each: NaN is empty or not computed yet, +∞ diverged. */
  readonly x: readonly number[];
  readonly y: ArrayLike<number>;
  readonly good: GoodRange | null;
  /** The run's own value; NaN for none on the axis. */
  readonly present: number;
  readonly selected: boolean;
}

export interface CurvesFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The room below the plot and its bars. */
  readonly foot: number;
}

/** The frame that leaves room for the numbers of the curves' losses. */
export function curvesFrame(
  width: number,
  height: number,
  type: number,
  curves: readonly Curve[],
): CurvesFrame {
  const foot = footOf(height, type);
  const plot = Math.max(1, height - TOP - foot - curves.length * BAR_STEP);
  const longest = Math.max(0, ...lossTicks(valuesOf(curves), plot, type).map(({ text }) => text.length));
  const left = type * Math.max(LEFT, longest * DIGIT + 2 * GAP);
  return { left, top: TOP, width: Math.max(1, width - left - RIGHT * type), height: plot, foot };
}

/** @param place the share of the axis that is read out; null for none */
export function drawCurves(
  context: CanvasRenderingContext2D,
  frame: CurvesFrame,
  axis: SweepAxis,
  curves: readonly Curve[],
  names: { readonly x: string; readonly y: string },
  place: number | null,
  type: number,
): void {
  const { left, top, width, height } = frame;
  const [right, bottom] = [left + width, top + height];
  const values = valuesOf(curves);
  const across = (value: number) => left + shareOf(axis, value) * width;
  const up = (value: number) =>
    value === Number.POSITIVE_INFINITY
      ? top
      : Math.max(
          top,
          Math.min(
            bottom,
            bottom - ((values.toPlot(value) - values.low) / (values.high - values.low)) * height,
          ),
        );

  context.font = `${SIZE * type}px ${FAMILY}`;
  context.lineWidth = 1;
  context.strokeStyle = themeColour('--rule');
  context.fillStyle = themeColour('--ink-soft');
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.beginPath();
  for (const { at, text } of lossTicks(values, height, type)) {
    const y = Math.round(bottom - ((at - values.low) / (values.high - values.low)) * height) + 0.5;
    context.moveTo(left, y);
    context.lineTo(right, y);
    context.fillText(text, left - GAP, y);
  }
  const foot = bottom + curves.length * BAR_STEP;
  const named = axisTicks(axis, width, X_SPACE * type);
  const ticks = named.ticks.map(({ at, text }) => ({ x: left + at * width, text }));
  for (const { x: tick } of ticks) {
    const x = Math.round(tick) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, foot + TICK);
  }
  context.stroke();
  drawFoot(context, ticks, names.x, named.from, {
    left,
    right,
    edge: right + RIGHT * type - NAME_MARGIN,
    top: foot,
    height: frame.foot,
    type,
  });
  context.save();
  context.textAlign = 'center';
  context.translate(SIZE * type, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(fittingName(context, names.y, '', height + foot - bottom), 0, 0);
  context.restore();

  curves.forEach(({ style, x, y, good, present, selected }, i) => {
    context.strokeStyle = runColour(style.colour);
    context.fillStyle = context.strokeStyle;
    context.setLineDash([...style.dash]);
    context.lineWidth = selected ? 2.5 : 1.75;
    context.lineJoin = 'round';
    context.beginPath();
    let isDrawing = false;
    for (let k = 0; k < x.length; k++) {
      if (Number.isNaN(y[k])) {
        isDrawing = false;
        continue;
      }
      if (isDrawing) context.lineTo(across(x[k]), up(y[k]));
      else context.moveTo(across(x[k]), up(y[k]));
      isDrawing = true;
    }
    context.stroke();
    context.setLineDash([]);
    if (good !== null) {
      const [from, to] = [across(x[good.from]), across(x[good.to])];
      const at = bottom + 2 + i * BAR_STEP;
      context.fillRect(Math.min(from, to) - 1, at, Math.abs(to - from) + 2, BAR);
    }
    const nearest = nearestIndex(x, present, axis);
    if (nearest < 0 || Number.isNaN(y[nearest])) return;
    context.save();
    context.translate(across(present), up(y[nearest]));
    const shape = markerShape(style.marker);
    context.fill(shape, 'evenodd');
    context.lineWidth = 1;
    context.strokeStyle = themeColour('--ink');
    context.stroke(shape);
    context.restore();
  });

  if (place === null) return;
  context.strokeStyle = themeColour('--ink');
  context.lineWidth = 1;
  context.beginPath();
  const x = Math.round(left + place * width) + 0.5;
  context.moveTo(x, top);
  context.lineTo(x, foot);
  context.stroke();
}

/** The index whose value lies nearest on the axis; −1 where the axis does not reach it. */
function nearestIndex(values: readonly number[], value: number, axis: SweepAxis): number {
  const share = shareOf(axis, value);
  if (!(share >= -1e-9 && share <= 1 + 1e-9)) return -1;
  let nearest = 0;
  for (let i = 1; i < values.length; i++)
    if (Math.abs(shareOf(axis, values[i]) - share) < Math.abs(shareOf(axis, values[nearest]) - share))
      nearest = i;
  return nearest;
}

/** The numbers at the left of a plot of that height. */
function lossTicks(values: ValueAxis, height: number, type: number): readonly Tick[] {
  return values.ticks(height, Y_SPACE * type);
}

/** Powers of ten, or evenly where something is below 0. What lies far above the rest is left to the top edge. */
function valuesOf(curves: readonly Curve[]): ValueAxis {
  const all = curves
    .flatMap(({ y }) => Array.from(y).filter(Number.isFinite))
    .sort((one, other) => one - other);
  if (all.length === 0) return valueAxis('log', 1e-3, 1);
  const high = all[Math.ceil(0.95 * (all.length - 1))];
  if (all[0] < 0) return valueAxis('linear', all[0], high);
  const positive = all.find((value) => value > 0) ?? 1;
  return valueAxis('log', Math.min(positive, high || positive), Math.max(high, positive));
}
