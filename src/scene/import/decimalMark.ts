/** The decimal mark of a table: one for all of it, or 1,000 beside 0.5 would be read as one. */

import { MINUS_SIGNS } from '../../math/minusSigns';
import type { DecimalMark } from './outcome';

/** May as well be thousands: 1,000 or 12.500.000. */
const SIGN = `[+${MINUS_SIGNS}]?`;
const GROUPED = new RegExp(`^${SIGN}[1-9]\\d{0,2}([.,]\\d{3})+$`);
const MARKED = new RegExp(`^${SIGN}\\d*[.,]\\d*(e${SIGN}\\d+)?$`, 'i');

/**
 * The mark that most numbers have that can mean nothing else; where there is no such number, that of most of those that
 * may be thousands, and of two that are as many the point.
 * @returns null where no field is a number with a mark
 */
export function decideDecimalMark(fields: readonly string[]): DecimalMark | null {
  const sure = { '.': 0, ',': 0 };
  const possible = { '.': 0, ',': 0 };
  for (const field of fields) {
    // A longer one is no number, and matching it would take its time.
    if (field.length > LONGEST) continue;
    if (GROUPED.test(field)) possible[field.includes('.') ? '.' : ',']++;
    else if (MARKED.test(field)) sure[field.includes('.') ? '.' : ',']++;
  }
  const known = sure['.'] + sure[','] > 0 ? sure : possible;
  if (known['.'] + known[','] === 0) return null;
  return known[','] > known['.'] ? ',' : '.';
}

const LONGEST = 400;
