/**
 * Places along an axis of a sweep: the share at which a value lies, the value at a share, and closer and wider axes. An axis may run
 * downwards and by how far below 1 its values are. It has no scale of math/scale: that one comes to the same values by another way,
 * and in other last bits, and the cells that an old link names must keep theirs.
 */
import { isLegal, type LegalRange } from '../catalog/parameters';
import { exp } from '../math/exp';
import { log } from '../math/log';
import type { SweepAxis } from './sweepFields';

type Ends = Pick<SweepAxis, 'from' | 'to' | 'scale'>;

/** The axis' own coordinate of a value, in which cells are evenly spaced. */
function onScale(scale: SweepAxis['scale'], value: number): number {
  if (scale === 'linear') return value;
  return log(scale === 'log' ? value : 1 - value);
}

/** @returns 0 at `from`, 1 at `to`, beyond them outside; NaN where the axis has no place for the value */
export function shareOf({ from, to, scale }: Ends, value: number): number {
  const [low, high] = [onScale(scale, from), onScale(scale, to)];
  const share = (onScale(scale, value) - low) / (high - low);
  return Number.isFinite(share) ? share : Number.NaN;
}

/** The value at a share; both ends exactly as they are written. */
export function valueAtShare({ from, to, scale }: Ends, share: number): number {
  if (share === 0 || share === 1) return share === 0 ? from : to;
  const [low, high] = [onScale(scale, from), onScale(scale, to)];
  const at = low + share * (high - low);
  if (scale === 'linear') return at;
  return scale === 'log' ? exp(at) : 1 - exp(at);
}

/** Neighbouring cells of an axis that is not even differ by at least so many of the gaps between doubles: exp and log are rounded. */
const LEAST_GAPS = 8;

/** Whether neighbouring cells of an axis have values of their own. */
export function isTold(axis: SweepAxis): boolean {
  const { from, to, scale, count } = axis;
  const step = 1 / (count - 1);
  if (scale === 'linear')
    return Math.abs(to - from) * step >= Number.EPSILON * Math.max(Math.abs(from), Math.abs(to));
  return [
    [0, step],
    [1 - step, 1],
  ].every(([one, other]) => {
    const [a, b] = [valueAtShare(axis, one), valueAtShare(axis, other)];
    return Math.abs(a - b) > LEAST_GAPS * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
  });
}

/** Up to this share of its values an axis looks the same evenly and by logarithms. */
const CLOSE = 1e-6;

/** Evenly laid out where nobody sees a difference: logarithms part no neighbouring doubles. */
function straightened(axis: SweepAxis): SweepAxis {
  const { from, to, scale } = axis;
  const distance = (value: number) => Math.abs(scale === 'log' ? value : 1 - value);
  const isClose = Math.abs(to - from) <= CLOSE * Math.min(distance(from), distance(to));
  return isClose ? { ...axis, scale: 'linear' } : axis;
}

/**
 * The axis between two shares, within what is legal; null where cells would no longer differ, or nothing is left.
 *
 * @param scale that it has unless it is too close for it
 */
export function betweenShares(
  axis: SweepAxis,
  low: number,
  high: number,
  legal: LegalRange,
  scale = axis.scale,
): SweepAxis | null {
  const [from, to] = [
    within(valueAtShare(axis, low), axis, legal),
    within(valueAtShare(axis, high), axis, legal),
  ];
  if (!isLegal(from, legal) || !isLegal(to, legal) || from === to) return null;
  const isPossible = Number.isFinite(onScale(scale, from)) && Number.isFinite(onScale(scale, to));
  const next = straightened({ ...axis, from, to, scale: isPossible ? scale : axis.scale });
  return isTold(next) ? next : null;
}

function within(value: number, { scale }: SweepAxis, { min, max, below, integer }: LegalRange): number {
  const most = below === true ? max - Number.EPSILON * Math.max(1, Math.abs(max)) : max;
  const least = scale === 'log' && min <= 0 ? Number.MIN_VALUE : min;
  const held = Math.max(least, Math.min(most, value));
  return integer === true ? Math.round(held) : held;
}
