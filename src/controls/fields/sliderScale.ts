/** Where a value sits on a slider: at itself on a linear one, at its decimal logarithm on a logarithmic one. */
import type { LegalRange, SliderRange } from '../../catalog/parameters';

/** A log slider has 100 positions a decade. */
const LOG_STEP = 0.01;
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

export function sliderScale(range: SliderRange, legal: LegalRange): SliderScale {
  const scale = range.scale === 'log' ? logScale(range) : linearScale(range);
  if (legal.integer !== true) return scale;
  return { ...scale, value: (position) => Math.round(scale.value(position)) };
}

function logScale(range: SliderRange): SliderScale {
  const min = Math.log10(range.min);
  const max = Math.log10(range.max);
  const nearest = positions(min, max, LOG_STEP);
  return {
    min,
    max,
    step: LOG_STEP,
    position: (value) => (value > range.min ? nearest(Math.log10(value)) : min),
    // The end itself, where rounding to a few digits could miss it.
    value: (position) => (position >= max ? range.max : Number((10 ** position).toPrecision(DIGITS))),
  };
}

function linearScale({ min, max, step = (max - min) / STEPS }: SliderRange): SliderScale {
  const decimals = decimalsOf(step);
  return {
    min,
    max,
    step,
    position: positions(min, max, step),
    value: (position) => Number(position.toFixed(decimals)),
  };
}

function positions(min: number, max: number, step: number): (place: number) => number {
  const decimals = decimalsOf(step) + 8;
  return (place) => {
    const nearest = min + Math.round((place - min) / step) * step;
    return Math.max(min, Math.min(max, Number(nearest.toFixed(decimals))));
  };
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
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

function logStepAt(value: number, times: number, smallest: number): number {
  if (value === 0) return smallest;
  const decade = Math.log10(Math.abs(value));
  const rounded = times > 0 ? Math.floor(decade + 1e-9) : Math.ceil(decade - 1e-9) - 1;
  return 10 ** (rounded - 1);
}
