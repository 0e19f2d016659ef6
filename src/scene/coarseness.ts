/** The precision of a recorded path: to the last bit, in single precision, or with a few digits. */
import type { RecordedPath } from './recordedPath';

/** The most that rounding parts two equal runs in double precision, relative to their values. */
const OF_DOUBLES = 1e-9;
/** The same in single precision, in which a step is worth seven digits: some hundred steps gather two of them. */
const OF_SINGLES = 1e-5;
/** The rounding of a printed start is carried along, and grows: by this much, where the surface does not part runs. */
export const GROWTH = 20;
/** A table of one or two digits tells nothing about where runs part. */
const MOST = 0.02;

/**
 * Beyond this distance, in units of 1 + |θ|, two runs are at different places.
 * A table of float32 numbers, or one that was printed with seven digits, cannot tell them apart as well as doubles do.
 */
export function coarsenessOf({ w, b }: Pick<RecordedPath, 'w' | 'b'>): number {
  const values = [...w, ...b];
  if (values.every((value) => Math.fround(value) === value)) return OF_SINGLES;
  const digits = values.reduce((most, value) => Math.max(most, significantDigits(value)), 1);
  return Math.max(OF_DOUBLES, Math.min(MOST, GROWTH * Number(`1e${1 - digits}`)));
}

/** The count of digits in the shortest text for this number: 7 for −1.994508 and for 0.001994508. */
function significantDigits(value: number): number {
  const [digits] = String(value).split('e');
  return digits.replace(/^-?0*\.?0*/, '').replace('.', '').length;
}
