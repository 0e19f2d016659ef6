/** Numbers as people type them. */

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /(?<=\d)[\u0020\u00a0\u2009\u202f](?=\d{3}(\D|$))/g;

/**
 * The number that a text says, or null where it says none. A decimal comma, a true minus sign and spaces between
 * thousands are understood; words, hexadecimals, and what is too large for a number (1e999) are not.
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replaceAll('\u2212', '-').replace(THOUSANDS, '').replace(',', '.');
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Numbers between commas or semicolons, or between spaces; null where one of them is none. */
export function parseNumbers(text: string): readonly number[] | null {
  const separator = text.includes(';') ? /;/ : /\s*,\s*|\s+/;
  const values = text.trim().split(separator).map(parseNumber);
  return values.every((value) => value !== null) ? values : null;
}
