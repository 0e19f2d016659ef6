/**
 * The position of a value on a slider: the value itself on a linear one; a number of steps from the end on a
 * logarithmic one.
 */
import type { LegalRange, SliderRange } from '../../catalog/parameters';
import { decimalsOf } from '../../math/decimals';
import { log } from '../../math/log';
import { scaleOf } from '../../math/scale';

/** A log slider has at least so many positions a decade. */
const PER_DECADE = 100;
/** Digits kept of a value found on a log scale: enough to tell neighbours apart. */
const DIGITS = 3;
const STEPS = 100;

/** `min`, `max` and `step` are positions: the attributes of the input. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The position nearest to a value; an end for a value beyond it. */
  position(value: number): number;
  value(position: number): number;
}

/** The scale of a slider; its values are legal where its range is, and whole where the number must be. */
export function sliderScale(range: SliderRange, legal: LegalRange): SliderScale {
  const scale = range.scale === 'log' ? logScale(range) : linearScale(range);
  if (legal.integer !== true) return scale;
  if (range.scale === 'log') return wholeNumbers(scale);
  return { ...scale, value: (position) => Math.round(scale.value(position)) };
}

/** One position for each whole number that a log scale comes to: a press of a key always moves the value. */
function wholeNumbers(scale: SliderScale): SliderScale {
  const values: number[] = [];
  for (let position = scale.min; position <= scale.max; position++) {
    const value = Math.round(scale.value(position));
    if (value !== values.at(-1)) values.push(value);
  }
  const last = values.length - 1;
  return {
    min: 0,
    max: last,
    step: 1,
    position: (at) => {
      const above = values.findIndex((value) => value >= at);
      if (above <= 0) return above === 0 ? 0 : last;
      return at - values[above - 1] < values[above] - at ? above - 1 : above;
    },
    value: (position) => values[Math.max(0, Math.min(last, Math.round(position)))],
  };
}

/** Its positions are whole numbers, so that the last of them is its end: a browser stops where no whole step is left. */
function logScale(range: SliderRange): SliderScale {
  const { share, value } = scaleOf('log', range.min, range.max);
  const count = Math.ceil((log(range.max / range.min) / Math.LN10) * PER_DECADE - 1e-9);
  return {
    min: 0,
    max: count,
    step: 1,
    position: (at) => (at > range.min ? Math.min(count, Math.round(share(at) * count)) : 0),
    // The end itself, where rounding to a few digits could miss it.
    value: (position) => {
      if (position >= count) return range.max;
      return Number(value(position / count).toPrecision(DIGITS));
    },
  };
}

function linearScale({ min, max, step = (max - min) / STEPS }: SliderRange): SliderScale {
  const decimals = Math.max(0, decimalsOf(step));
  return {
    min,
    max,
    step,
    position: positions(min, max, step),
    value: (position) => Number(position.toFixed(decimals)),
  };
}

function positions(min: number, max: number, step: number): (place: number) => number {
  const decimals = Math.max(0, decimalsOf(step)) + 8;
  return (place) => {
    const nearest = min + Math.round((place - min) / step) * step;
    return Math.max(min, Math.min(max, Number(nearest.toFixed(decimals))));
  };
}

/**
 * The value one step up or down, as the arrow keys of a field take it: a linear slider's step, or, on a log scale,
 * one in the second digit (1 → 1.1, 1 → 0.99). `times` is how many steps, with its sign.
 */
export function stepValue(value: number, times: number, range: SliderRange, legal: LegalRange): number {
  const step = range.scale === 'log' ? logStepAt(value, times, range.min) : (range.step ?? 1);
  const whole = legal.integer === true ? Math.max(1, Math.round(step)) : step;
  return Number((value + times * whole).toPrecision(12));
}

/** A step in powers of ten, not in shares between two ends, since a field may have no other end. */
function logStepAt(value: number, times: number, smallest: number): number {
  if (value === 0) return smallest;
  const decade = Math.log10(Math.abs(value));
  const rounded = times > 0 ? Math.floor(decade + 1e-9) : Math.ceil(decade - 1e-9) - 1;
  return 10 ** (rounded - 1);
}
