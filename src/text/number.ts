/** Numbers as people read them: few digits that mean something, a true minus sign, never a bare NaN. */

const MINUS = '\u2212';
const EMPTY = '\u2013';
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * `value` to `digits` significant digits: 0.04162, 12.35, 7.5·10⁻⁶. Plain between 1e-3 and 1e6, else as a power
 * of ten. An empty cell (NaN) is a dash.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return EMPTY;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  if (value === 0) return '0';
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size >= 1e-3 && size < 1e6) return sign + trimZeros(size.toPrecision(digits));
  const [mantissa, exponent] = size.toExponential(digits - 1).split('e');
  return `${sign}${trimZeros(mantissa)}·10${superscript(Number(exponent))}`;
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

/** More decimals than a number has. */
const MOST_DECIMALS = 20;

/**
 * A number with a fixed count of decimals, so that columns align and nothing jumps: −2.0000. Where that is more than a
 * number has, as a power of ten.
 */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value) || decimals > MOST_DECIMALS) return formatNumber(value);
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** Every digit, as copied and shown on hover: the shortest decimal that reads back as the same number. */
export function formatExact(value: number): string {
  return Number.isNaN(value) ? '' : String(value === 0 ? 0 : value);
}

/** Whole numbers with thin spaces between thousands: 12 000. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

function trimZeros(text: string): string {
  return text.includes('e') ? String(Number(text)) : text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}
