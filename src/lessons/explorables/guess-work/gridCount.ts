/** The number of points in a grid, as a logarithm, since k^d overflows a double early. */
import { log } from '../../../math/log';
import type { Window } from '../../../scene/types';
import { formatCount, formatNumber } from '../../../text/number';

const { LN10 } = Math;
/** log₁₀ of the evaluations a second. */
const SPEED_LOG = 9;
/** Powers of ten below this one are written out. */
const WRITTEN_OUT = 6;
const SECONDS_A_YEAR = 365.25 * 24 * 3600;

/** Relative; some hundred times what rounding does. */
const ROUNDING = 1e-13;

const UNITS: readonly { readonly name: string; readonly seconds: number }[] = [
  { name: 'nanoseconds', seconds: 1e-9 },
  { name: 'microseconds', seconds: 1e-6 },
  { name: 'milliseconds', seconds: 1e-3 },
  { name: 'seconds', seconds: 1 },
  { name: 'minutes', seconds: 60 },
  { name: 'hours', seconds: 3600 },
  { name: 'days', seconds: 24 * 3600 },
  { name: 'years', seconds: SECONDS_A_YEAR },
];

/** From 10³ on, a thousand times each. */
const NAMES = ['thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion'];

/** log₁₀ of k^d, for k ≥ 1 and d ≥ 0; a whole number where k^d is a power of ten. */
export function gridLog(k: number, d: number): number {
  return snapped((d * log(k)) / LN10);
}

/** The grid's points with k values of w and of b, the outermost half a cell from the window's edge: w, b of each. */
export function gridPoints(k: number, { w, b }: Window): Float64Array {
  const points = new Float64Array(2 * k * k);
  const at = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * (i + 0.5)) / k;
  for (let i = 0; i < k * k; i++) {
    points[2 * i] = at(w, i % k);
    points[2 * i + 1] = at(b, Math.floor(i / k));
  }
  return points;
}

/** A power of ten as a person reads it: 64, 531 441, 1.3·10¹⁵⁰, 10³⁰¹⁰²⁹. */
export function writePower(log10: number): string {
  if (log10 < WRITTEN_OUT) return formatCount(fromLog(log10));
  const exponent = Math.floor(log10);
  // The mantissa would be noise where the exponent itself takes all the digits that a double has to spare.
  const mantissa = exponent < 1e5 ? fromLog(log10 - exponent).toFixed(1) : null;
  if (mantissa === '10.0') return `10${superscript(exponent + 1)}`;
  return mantissa === null || mantissa === '1.0'
    ? `10${superscript(exponent)}`
    : `${mantissa}·10${superscript(exponent)}`;
}

/** The same in words: "about 1.3 billion", "a 1 with 3 010 zeros or so". */
export function sayPower(log10: number): string {
  if (log10 < WRITTEN_OUT) return formatCount(fromLog(log10));
  const group = Math.floor(log10 / 3);
  if (group <= NAMES.length)
    return `about ${formatNumber(fromLog(log10 - 3 * group), 3)} ${NAMES[group - 1]}`;
  return `a number of ${formatCount(Math.floor(log10) + 1)} digits`;
}

/** The time that 10^`log10` evaluations take at 10⁹ a second: "0.13 seconds", "1.3·10¹³⁴ years". */
export function sayTime(log10: number): string {
  const seconds = log10 - SPEED_LOG;
  const unit = UNITS.findLast((each) => seconds >= log10Of(each.seconds)) ?? UNITS[0];
  const amount = snapped(seconds - log10Of(unit.seconds));
  const written = amount < 3 ? formatNumber(fromLog(amount), 2) : writePower(amount);
  return `${written} ${written === '1' ? unit.name.slice(0, -1) : unit.name}`;
}

function log10Of(value: number): number {
  return snapped(log(value) / LN10);
}

/** A logarithm that rounding has moved off a whole number, back on it. */
function snapped(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= ROUNDING * Math.max(1, whole) ? whole : value;
}

function fromLog(log10: number): number {
  return 10 ** log10;
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}
