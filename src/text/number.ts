/** Numbers as people read them: few digits that mean something, a true minus sign, never a bare NaN. */

const MINUS = '\u2212';
const THIN_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const EMPTY = '\u2013';
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * `value` to `digits` significant digits: 0.04162, 12.35, 12 350, 7.5·10⁻⁶. Plain between 1e-3 and 1e6, else as a power
 * of ten. An empty cell (NaN) is a dash.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return EMPTY;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  if (value === 0) return '0';
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size >= 1e-3 && size < 1e6) return sign + groupThousands(trimZeros(size.toPrecision(digits)));
  const [mantissa, exponent] = size.toExponential(digits - 1).split('e');
  return `${sign}${trimZeros(mantissa)}·10${superscript(Number(exponent))}`;
}

/** A number with its percent sign, on one line. @param number as it is to be read */
export function percent(number: string | number): string {
  return `${number}${NO_BREAK_SPACE}%`;
}

/**
 * Numbers in the fewest digits, from `fewest` to `most`, in which no two read alike; null where the most are too few.
 * `write` writes one of them in so many digits.
 */
export function writtenApart(
  values: readonly number[],
  fewest: number,
  most: number,
  write: (value: number, digits: number) => string = formatNumber,
): readonly string[] | null {
  for (let digits = fewest; digits <= most; digits++) {
    const texts = values.map((value) => write(value, digits));
    if (new Set(texts).size === values.length) return texts;
  }
  return null;
}

/** From so many digits on, what is left to a round number is an error of the arithmetic: 1 − 0.9 is 0.09999999999999998. */
const NOISE_DIGITS = 13;

/** Whether a number rounded to `digits` reads as another one with `fewer` of them at least: 0.99996 in four digits as 1. */
export function readsRounder(value: number, digits: number, fewer = 3): boolean {
  const read = Number(value.toPrecision(digits));
  return read !== value && read === Number(value.toPrecision(Math.max(1, digits - fewer)));
}

/**
 * A computed number as `formatNumber` writes it, in the fewest digits, from `fewest` to `most`, in which it does not read
 * as a rounder one: 0.99996, not 1. Where the most are too few it is cut off after `most` characters: 0.99999….
 */
export function formatUnrounded(value: number, fewest: number, most: number): string {
  let digits = fewest;
  while (digits < most && readsRounder(value, digits)) digits++;
  return readsRounder(value, digits) && !readsRounder(value, NOISE_DIGITS)
    ? cutOff(formatNumber(value, NOISE_DIGITS), most)
    : formatNumber(value, digits);
}

/** A written number cut off to so many characters and a sign that more would follow. Its power of ten stays: 9.99…e−5. */
export function cutOff(text: string, room: number): string {
  const [head] = text.split(/[e·]/);
  const power = text.slice(head.length);
  return text.length <= room ? text : `${head.slice(0, room - power.length)}…${power}`;
}

/** More decimals than a number has. */
const MOST_DECIMALS = 20;

/**
 * A number with a fixed count of decimals, so that columns align and nothing jumps: −2.0000. Where that is more than a
 * number has, as a power of ten.
 */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value) || decimals > MOST_DECIMALS) return formatNumber(value);
  const size = Math.abs(value).toFixed(decimals);
  const text = groupThousands(size);
  return value < 0 && Number(size) !== 0 ? MINUS + text : text;
}

/** Every digit, as copied and shown on hover: the shortest decimal that reads back as the same number. */
export function formatExact(value: number): string {
  return Number.isNaN(value) ? '' : String(value === 0 ? 0 : value);
}

/** Whole numbers: 12 000. */
export function formatCount(value: number): string {
  return groupThousands(String(Math.round(value)));
}

/**
 * Thin spaces between the thousands of a decimal number, before its point: 12 345.678. Not commas: where a person types
 * a number here, a comma is a decimal one.
 */
export function groupThousands(text: string): string {
  return text.replace(/(?<![.\d])\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE));
}

function trimZeros(text: string): string {
  return text.includes('e') ? String(Number(text)) : text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}

/**
 * A count with its noun: `1 gradient`, `20 gradients`.
 * @param count as `formatCount` writes it
 */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}
