/**
 * Ticks along w and b. They depend on the window alone, so that the 3D picture's top view has the map's, however large either
 * of them is; only of how many the numbers are written depends on the room.
 */
import { spacedLabels } from '../../math/spacedLabels';
import { type TickStep, tickStep, ticks } from '../../math/ticks';
import type { Window } from '../../scene/types';
import { formatFixed, formatNumber } from '../../text/number';

/** Ticks along the longer side of the window, at most one more. */
const MOST = 12;
const FEWEST = 2;
/** Width of a digit, and space between two numbers in a row, in CSS pixels. */
const DIGIT = 7;
const GAP = 12;
/** Between two numbers above each other. */
const LINE = 24;
/** Before the end of an axis, where its name stands. */
const NAME_W = 22;
const NAME_B = 18;
/** From here on a number is shown as a power of ten. */
const LARGE = 1e5;
/** Ticks from one number to the next: the first of these that leaves room. */
const STRIDES = [1, 2, 5, 10] as const;

export interface AxisTick {
  readonly value: number;
  /** Empty where there is no room for a number. */
  readonly text: string;
}

export interface AxisTicks {
  readonly w: readonly AxisTick[];
  readonly b: readonly AxisTick[];
}

/** The step between the ticks of an axis. */
export function axisStep({ w, b }: Window, along: 'w' | 'b'): TickStep {
  const sides = { w: w[1] - w[0], b: b[1] - b[0] };
  return stepAlong(sides[along], Math.max(sides.w, sides.b));
}

function stepAlong(side: number, longer: number): TickStep {
  return tickStep(side, Math.max(FEWEST, (MOST * side) / longer));
}

/**
 * @param width of the plot in CSS pixels, as is `height`
 * @param type how much larger than usual type is
 */
export function axisTicks(window: Window, width: number, height: number, type: number): AxisTicks {
  const sides = [window.w[1] - window.w[0], window.b[1] - window.b[0]] as const;
  const longer = Math.max(...sides);
  const along = (
    range: Window['w'],
    side: number,
    length: number,
    room: (digits: number) => number,
    name: number,
  ) => {
    const step = stepAlong(side, longer);
    const values = ticks(range, step);
    const texts = values.map((value) =>
      Math.abs(value) >= LARGE ? formatNumber(value, 3) : formatFixed(value, step.decimals),
    );
    const apart = room(Math.max(0, ...texts.map((text) => text.length)));
    const pixels = (step.step / side) * length;
    const stride = STRIDES.find((each) => each * pixels >= apart) ?? STRIDES[STRIDES.length - 1];
    const round = values
      .filter((value) => Math.round(value / step.step) % stride === 0)
      .filter((value) => ((range[1] - value) / side) * length > name)
      .map((value) => ({ at: value }));
    const slack = step.step / 2;
    const spaced = spacedLabels(round, range[0] - slack, range[1] + slack, length + pixels, apart);
    const written = new Set(spaced.map(({ at }) => at));
    return values.map((value, i) => ({ value, text: written.has(value) ? texts[i] : '' }));
  };
  return {
    w: along(window.w, sides[0], width, (digits) => type * (digits * DIGIT + GAP), NAME_W * type),
    b: along(window.b, sides[1], height, () => type * LINE, NAME_B * type),
  };
}
