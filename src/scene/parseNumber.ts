/** Numbers as people type them. */

import { MINUS_SIGNS } from '../math/minusSigns';

const MINUS = new RegExp(`[${MINUS_SIGNS}]`, 'g');
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /(?<=\d)[\u0020\u00a0\u2009\u202f](?=\d{3}(\D|$))/g;
/** Belongs to the number before it. */
const GROUP = /^\s*0\d/;
/** With a digit after it: a comma at the end parts this number from the next. */
const DECIMAL_COMMA = /,(?=\d)/;

/**
 * The number that a text says, or null where it says none. A decimal comma, every sign that stands for a minus and
 * spaces between thousands are understood; words, hexadecimals, and what is too large for a number (1e999) are not.
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(MINUS, '-').replace(THOUSANDS, '').replace(DECIMAL_COMMA, '.');
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Like `parseNumber`, for a text that is being typed: it may end in its decimal comma, as it may in its point. */
export function parseTyped(text: string): number | null {
  return parseNumber(text.replace(/(?<=\d),\s*$/, ''));
}

/**
 * Numbers with semicolons, commas or spaces between them; null where one of them is none. A comma is a decimal one where
 * it must be: beside semicolons, or where others have a space after them or there are only spaces between numbers
 * (`0,1, 0,5`; `0,1 0,5`), and where it is the only comma of a text (`0,1`). A point anywhere makes all commas separators.
 * A space is one between thousands where something else parts the numbers (`1 000, 2 000`), or where a group would begin
 * with 0 (`1 000 2 000`).
 */
export function parseNumbers(text: string): readonly number[] | null {
  const plain = text.trim();
  for (const separator of separatorsOf(plain)) {
    const values = plain.split(separator).map((item) => (GROUP.test(item) ? null : parseNumber(item)));
    if (values.every((value) => value !== null)) return values;
  }
  return null;
}

/** The separators that are possible, in the order in which they are tried. */
function separatorsOf(text: string): readonly RegExp[] {
  if (text.includes(';')) return [/;/];
  const space = /\s0\d\d(?!\d)/.test(text) ? /(?<=[.,]\d*)\s+|\s+(?!\d{3}(?!\d))/ : /\s+/;
  const unspaced = text.match(/,(?=\S)/g)?.length ?? 0;
  const spaced = /,\s/.test(text);
  const decimal = unspaced > 0 && !text.includes('.') && (spaced || /\s/.test(text) || unspaced === 1);
  if (decimal) return [spaced ? /,\s+/ : space];
  return text.includes(',') ? [/,/, new RegExp(`\\s*,\\s*|${space.source}`)] : [space];
}
