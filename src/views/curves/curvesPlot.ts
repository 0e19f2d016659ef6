/** The plot of a sweep's curves: its axis of values, the places where curves leave it, and its frame. */
import { runColour } from '../../browser/theme';
import type { Measure } from '../../scene/partLimits';
import type { SweepAxis } from '../../scene/sweepFields';
import { shareOf } from '../../scene/sweepPosition';
import { formatNumber } from '../../text/number';
import { type ValueAxis, valueAxis } from '../charts/axis';
import { type EdgeArrow, edgeRow } from '../charts/edgeArrows';
import { type Leaving, leavings } from '../charts/leaving';
import { rangeOnShow } from '../charts/near';
import { footOf } from '../heatmap/drawHeatMap';
import type { Curve } from './curve';

/** CSS pixels, of type of the usual size. */
export const FONT_SIZE = 11.5;
/** Room for the numbers on the left, at least. */
const LEFT = 64;
/** Width of a digit. */
const DIGIT = 7;
/** From a number to the plot. */
export const GAP = 6;
/** Between two numbers at least. */
export const Y_SPACE = 26;
export const RIGHT = 22;
const TOP = 8;
/** From one bar to the next. */
export const BAR_STEP = 4;
/** Digits of the value furthest out. */
const DIGITS = 2;

export interface CurvesPlot {
  readonly axis: SweepAxis;
  /** Whether there are only whole numbers on it. */
  readonly isWhole: boolean;
  readonly values: ValueAxis;
  /** Where each curve leaves the picture, at shares of the axis. */
  readonly left: readonly (readonly Leaving[])[];
}

export function curvesPlot(
  axis: SweepAxis,
  isWhole: boolean,
  curves: readonly Curve[],
  measure: Measure,
): CurvesPlot {
  const values = valuesOf(curves, measure);
  const left = curves.map(({ x, y }) =>
    leavings(
      x.map((value) => shareOf(axis, value)),
      Array.from(y, (value) => (Number.isNaN(value) ? null : value)),
      values,
    ),
  );
  return { axis, isWhole, values, left };
}

/** In the runs' colours; a run that diverges goes out to ∞. */
export function arrowsOf({ left }: CurvesPlot, curves: readonly Curve[]): readonly EdgeArrow[] {
  return left.flatMap((each, i) =>
    each.map((leaving) => ({
      ...leaving,
      colour: runColour(curves[i].style.colour),
      text: formatNumber(leaving.value, DIGITS),
    })),
  );
}

/**
 * Powers of ten, or evenly where something is below 0. Of losses the axis follows those that are no higher than where runs began,
 * if the others would press them together, as the chart of losses follows what is near the surface.
 */
function valuesOf(curves: readonly Curve[], measure: Measure): ValueAxis {
  const all = curves.map(({ y }) => Array.from(y).filter(Number.isFinite));
  const kind = all.flat().some((value) => value < 0) ? 'linear' : 'log';
  const shown = all.map((each) => each.filter((value) => kind === 'linear' || value > 0));
  const began = curves.reduce((most, curve) => Math.max(most, curve.began), Number.NEGATIVE_INFINITY);
  const isLoss = measure === 'loss' || measure === 'best';
  const near = isLoss ? shown.map((each) => each.filter((value) => value <= began)) : shown;
  const { low, high } = rangeOnShow(kind, {
    all: rangeOf(shown.flat()),
    near: rangeOf(near.flat()),
    longest: near.flat().length,
    reached: Math.max(...near.filter((each) => each.length > 0).map((each) => rangeOf(each).low)),
  });
  return valueAxis(kind, low, high);
}

function rangeOf(values: readonly number[]) {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
  );
}

export interface CurvesFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From the lower edge to the first bar: the row of arrows. */
  readonly row: number;
  /** The room below the plot, its arrows and its bars. */
  readonly foot: number;
}

/** The frame that leaves room for the longest number of the axis, for the arrows and for the bars. */
export function curvesFrame(
  width: number,
  height: number,
  type: number,
  { left: leaving, values }: Pick<CurvesPlot, 'left' | 'values'>,
): CurvesFrame {
  const arrows = leaving.flat();
  const row = (edge: Leaving['edge']) => edgeRow(arrows, edge, FONT_SIZE * type);
  const top = Math.max(TOP, row('top'));
  const foot = footOf(height, type);
  const plot = Math.max(1, height - top - row('bottom') - foot - leaving.length * BAR_STEP);
  const longest = Math.max(0, ...values.ticks(plot, Y_SPACE * type).map(({ text }) => text.length));
  const left = type * Math.max(LEFT, longest * DIGIT + 2 * GAP);
  return {
    left,
    top,
    width: Math.max(1, width - left - RIGHT * type),
    height: plot,
    row: row('bottom'),
    foot,
  };
}
