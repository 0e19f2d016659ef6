/** A number as its field shows it: in full while it is edited, and in as many digits as there is room for. */
import { cutOff, formatExact, readsRounder } from '../../text/number';

/** Characters that a field has room for. */
const ROOM = 9;
/** Characters of a rounded number: with more it would look exact. */
const ROUNDED_ROOM = 7;
const MOST_DIGITS = 6;
const LEAST_DIGITS = 3;
/** From here on a whole number leaves no room for decimals. */
const LONG_WHOLE = 1e5;

/** Every digit, as a field is edited: the shortest decimal that reads back as the same number, with a true minus. */
export function exactText(value: number): string {
  return formatExact(value).replaceAll('-', '\u2212');
}

/**
 * 0.5, 0.9999999, 9.9996e−4: all of it where that fits. Else −1.2346, 2.19e−4: the most digits, from 6 down to 3, that fit.
 * It is cut off where rounding would say another, rounder number: 0.99999….
 */
export function shortText(value: number): string {
  const exact = exactText(value);
  if (exact.length <= ROOM) return exact;
  const scientific = scientificText(value);
  if (scientific.length <= ROOM) return scientific;
  let digits = MOST_DIGITS;
  while (digits > LEAST_DIGITS && shortest(value, digits).length > ROUNDED_ROOM) digits--;
  if (!readsRounder(value, digits, 1)) return shortest(value, digits);
  // A whole number is never cut off in its middle, where it would read as a smaller one.
  return cutOff(Math.abs(value) < LONG_WHOLE ? exact : scientific, ROUNDED_ROOM);
}

/** The number as people write it, or with a power of ten where only that fits. */
function shortest(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const plain = exactText(rounded);
  if (plain.length <= ROUNDED_ROOM || plain.includes('e')) return plain;
  const scientific = scientificText(rounded);
  return scientific.length < plain.length ? scientific : plain;
}

function scientificText(value: number): string {
  return value.toExponential().replace('e+', 'e').replaceAll('-', '\u2212');
}
