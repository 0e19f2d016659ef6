/** The colours of a heat map: a measure's position on the loss's ramp, or a colour of its own for each kind of end. */
import type { ThemeName } from '../../browser/theme';
import { basinColour } from '../../math/basinColours';
import { lossMap } from '../../math/colormap';
import { type Scale, scaleOf } from '../../math/scale';
import { OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partLimits';
import type { SweepResult } from '../../state/sweep/result';
import { formatNumber } from '../../text/number';

/** Red, green and blue in one number. */
type Rgb = readonly [number, number, number];

/** The colour of cells that diverged or never reached the target: darker than every loss on a light page, and hatched. */
const LOST: Readonly<Record<ThemeName, Rgb>> = { light: [92, 46, 66], dark: [140, 84, 110] };
const EMPTY: Readonly<Record<ThemeName, Rgb>> = { light: [222, 222, 222], dark: [58, 58, 58] };
const UNKNOWN: Readonly<Record<ThemeName, Rgb>> = { light: [244, 244, 244], dark: [36, 36, 36] };

/** By OUTCOMES: told apart by lightness as well as by hue (Okabe and Ito, 2008, softened). */
const ENDS: readonly Rgb[] = [
  [86, 180, 150],
  [240, 200, 90],
  [204, 121, 167],
  [120, 160, 210],
  [214, 220, 226],
  [92, 46, 66],
  [40, 40, 40],
];
/** The place of a minimum's own colour among the shades of its basin. */
const SLOWNESS = 0.4;

type Beyond = readonly [below: boolean, above: boolean];

const NONE_BEYOND: Beyond = [false, false];

export interface HeatColours {
  /** null for categories. */
  readonly scale: Scale | null;
  /** Whether cells lie below and above the scale, and have the colours of its ends. */
  readonly beyond: Beyond;
  /** Writes red, green, blue and 255 for a cell's value to `pixels` at `offset`. */
  write(value: number, pixels: Uint8ClampedArray, offset: number): void;
}

export const isCategory = (measure: Measure): boolean => measure === 'outcome' || measure === 'basin';

/** @param result those of its cells that the document names say how far the ramp reaches */
export function heatColours(result: SweepResult, measure: Measure, theme: ThemeName): HeatColours {
  const put = ([r, g, b]: Rgb, pixels: Uint8ClampedArray, at: number) => {
    pixels[at] = r;
    pixels[at + 1] = g;
    pixels[at + 2] = b;
    pixels[at + 3] = 255;
  };
  if (measure === 'outcome')
    return {
      scale: null,
      beyond: NONE_BEYOND,
      write: (value, pixels, at) => put(ENDS[value], pixels, at),
    };
  if (measure === 'basin') {
    const colour = new Uint8Array(3);
    return {
      scale: null,
      beyond: NONE_BEYOND,
      write: (value, pixels, at) => {
        if (value === Number.POSITIVE_INFINITY) return put(LOST[theme], pixels, at);
        if (Number.isNaN(value)) return put(EMPTY[theme], pixels, at);
        basinColour(theme, value, SLOWNESS, colour, 0);
        put([colour[0], colour[1], colour[2]], pixels, at);
      },
    };
  }
  const { scale, beyond } = rampOf(result, measure);
  const place = placeOn(scale);
  const ramp = lossMap[theme];
  return {
    scale,
    beyond,
    write: (value, pixels, at) => {
      if (value === Number.POSITIVE_INFINITY) put(LOST[theme], pixels, at);
      else if (Number.isNaN(value)) put(EMPTY[theme], pixels, at);
      else {
        const share = Math.max(0, Math.min(1, place(value)));
        const colour = 3 * Math.round(share * 255);
        put([ramp[colour], ramp[colour + 1], ramp[colour + 2]], pixels, at);
      }
    },
  };
}

export function unknownColour(theme: ThemeName): string {
  return `rgb(${UNKNOWN[theme].join(' ')})`;
}

/** The value of a cell as it is coloured: a run that has diverged has lost, whatever its last loss was. */
export function heatValue(result: SweepResult, measure: Measure, cell: number): number {
  if (result.width === 1 && (measure === 'loss' || measure === 'basin')) {
    const outcome = OUTCOMES[result.outcome[cell]];
    if (outcome === 'diverged' || outcome === 'no-slope') return Number.POSITIVE_INFINITY;
  }
  return result.valueOf(measure, cell);
}

/** The ramp leaves out so many of the lowest and of the highest: a few far from the rest would take all its shades. */
const LEAST_SHARE = 0.02;
/** Digits of a ramp's ends. Where both read alike in them, the ramp reaches over all values. */
export const END_DIGITS = 3;
/** Values that are the same but for rounding have one colour. */
const ROUNDING = 1e-12;
/** Cells that the ramp is found from, at the most. */
const MOST_SAMPLES = 20_000;
/** The ramp is found anew once so many times as many cells are known. */
const GROWTH = 1.3;

/** The scale's own shares but for rounding, by the browser's logarithm: cells are painted by the ten thousand. */
function placeOn({ low, high, isLog }: RampScale): (value: number) => number {
  const [from, to] = isLog ? [Math.log(low), Math.log(high)] : [low, high];
  const factor = to === from ? 0 : 1 / (to - from);
  return isLog
    ? (value) => (value > 0 ? (Math.log(value) - from) * factor : 0)
    : (value) => (value - from) * factor;
}

interface RampScale extends Scale {
  readonly isLog: boolean;
}

interface Ramp {
  readonly measure: Measure;
  readonly known: number;
  readonly scale: RampScale;
  readonly beyond: Beyond;
}

const ramps = new WeakMap<SweepResult, Ramp>();

/** The same object as long as it reaches as far: then no cell changes its colour. */
function rampOf(result: SweepResult, measure: Measure): Ramp {
  const { known } = result;
  const last = ramps.get(result);
  const isComplete = known === result.shown.length;
  if (last?.measure === measure && known < GROWTH * last.known && (!isComplete || last.known === known))
    return last;
  const found = findRamp(result, measure);
  const stays = last?.measure === measure && last.scale.low === found.low && last.scale.high === found.high;
  const scale = stays ? last.scale : found;
  const ramp = { measure, known, scale, beyond: beyondOf(result, measure, scale) };
  ramps.set(result, ramp);
  return ramp;
}

/** Among all cells that are known, also those between the ones that the document names. */
function beyondOf(result: SweepResult, measure: Measure, { low, high }: Scale): Beyond {
  if (low === high) return NONE_BEYOND;
  let [below, above] = NONE_BEYOND;
  for (let cell = 0; cell < result.shown.length && !(below && above); cell++) {
    if (result.shown[cell] !== cell) continue;
    const value = heatValue(result, measure, cell);
    below ||= value < low;
    above ||= value > high && Number.isFinite(value);
  }
  return [below, above];
}

function findRamp(result: SweepResult, measure: Measure): RampScale {
  const { columns, rows } = result.named;
  const values: number[] = [];
  const count = columns.length * rows.length;
  const every = Math.max(1, Math.floor(count / MOST_SAMPLES));
  for (let i = 0; i < count; i += every) {
    const cell = rows[Math.floor(i / columns.length)] * result.columns + columns[i % columns.length];
    if (result.shown[cell] !== cell) continue;
    const value = heatValue(result, measure, cell);
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((one, other) => one - other);
  if (values.length === 0) values.push(1e-3, 1);
  const at = (share: number) => values[Math.round(share * (values.length - 1))];
  const positive = values.find((value) => value > 0);
  const isLog = values[0] >= 0 && positive !== undefined;
  const least = isLog ? positive : values[0];
  let [low, high] = [Math.max(at(LEAST_SHARE), least), at(1 - LEAST_SHARE)];
  if (readsAlike(low, high)) [low, high] = [least, values[values.length - 1]];
  if (high - low <= ROUNDING * Math.abs(high)) high = low;
  return { ...scaleOf(isLog ? 'log' : 'linear', low, high), isLog };
}

function readsAlike(low: number, high: number): boolean {
  return high <= low || formatNumber(low, END_DIGITS) === formatNumber(high, END_DIGITS);
}
