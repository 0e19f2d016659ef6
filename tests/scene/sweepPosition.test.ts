/** Places along an axis of a sweep. */
import { describe, expect, it } from 'vitest';
import { axisValues } from '../../src/scene/sweepAxis';
import type { SweepAxis } from '../../src/scene/sweepFields';
import { betweenShares, isTold, shareOf, valueAtShare } from '../../src/scene/sweepPosition';

const axis = (from: number, to: number, scale: SweepAxis['scale'], count = 65): SweepAxis => ({
  of: 'hyper.eta',
  from,
  to,
  scale,
  count,
});
const AXES = [
  axis(1e-4, 10, 'log'),
  axis(-3, 5, 'linear'),
  axis(0, 0.999, 'one-minus-log'),
  axis(10, 1e-4, 'log'),
];
const ETA = { min: 0, max: 1e4 };

describe.each(AXES)('an axis from $from to $to, $scale', (each) => {
  it('has its cells evenly spaced, each at its own share', () => {
    axisValues(each, false).forEach((value, i) => {
      expect(shareOf(each, value)).toBeCloseTo(i / 64, 10);
      expect(valueAtShare(each, i / 64)).toBe(value);
    });
  });

  it('is the same after a zoom in and out again, but for rounding', () => {
    const closer = betweenShares(each, 0.25, 0.5, { min: -10, max: 10 });
    if (closer === null) throw new Error('no closer');
    const back = betweenShares(closer, -1, 3, { min: -10, max: 10 });
    expect(back?.from).toBeCloseTo(each.from, 10);
    expect(back?.to).toBeCloseTo(each.to, 10);
  });

  it('is zoomed until neighbouring cells are as close as doubles, and then no more', () => {
    let [now, times]: [SweepAxis | null, number] = [each, 0];
    for (let next: SweepAxis | null = each; next !== null; times++) {
      now = next;
      next = betweenShares(next, 0.4, 0.6, { min: -10, max: 10 });
    }
    expect(times).toBeGreaterThan(15);
    expect(times).toBeLessThan(80);
    const values = axisValues(now ?? each, false);
    expect(new Set(values).size).toBe(values.length);
    // The next zoom, by five, would have put some of them on one double.
    const gap = Math.abs(values[1] - values[0]);
    expect(gap).toBeLessThan(5.1 * Number.EPSILON * Math.max(...values.map(Math.abs)));
  });

  it('goes over to even steps where nobody sees the difference, and back when it is wider again', () => {
    const far = betweenShares(each, 0.5, 0.5 + 1e-8, { min: -10, max: 10 });
    expect(far?.scale).toBe('linear');
    const wide = far === null ? null : betweenShares(far, -1e4, 1e4, { min: -10, max: 10 }, each.scale);
    expect(wide?.scale).toBe(each.scale);
  });
});

it('ends where the number is no longer legal', () => {
  const wide = betweenShares(axis(1, 100, 'log'), -10, 10, ETA);
  expect(wide?.to).toBe(1e4);
  expect(betweenShares(axis(0.5, 0.9, 'linear'), -5, 5, { min: 0, max: 1, below: true })?.to).toBeLessThan(1);
  expect(
    betweenShares({ ...axis(1, 8, 'linear'), count: 8 }, 0.2, 0.21, { min: 1, max: 9, integer: true }),
  ).toBeNull();
});

it('has no place for what its scale cannot hold', () => {
  expect(shareOf(axis(1e-4, 10, 'log'), 0)).toBeNaN();
  expect(shareOf(axis(0, 0.9, 'one-minus-log'), 1)).toBeNaN();
  expect(isTold(axis(1, 1 + 1e-15, 'linear'))).toBe(false);
});
