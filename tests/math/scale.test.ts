import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../src/math/scale';

const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

describe('a scale', () => {
  it.each(['linear', 'log'] as const)('%s: has its ends at 0 and 1, and finds values again', (spacing) => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        fc.pre(Math.abs(one - other) > 1e-6 * Math.max(one, other));
        const { share: shareOf, value } = scaleOf(spacing, Math.min(one, other), Math.max(one, other));
        expect(shareOf(Math.min(one, other))).toBeCloseTo(0, 12);
        expect(shareOf(Math.max(one, other))).toBeCloseTo(1, 12);
        expect(shareOf(value(share))).toBeCloseTo(share, 8);
      }),
    );
  });

  it('is even in the values where it is linear, in their ratios where it is logarithmic', () => {
    expect(scaleOf('linear', -2, 6).value(0.25)).toBe(0);
    expect(scaleOf('linear', -2, 6).share(8)).toBe(1.25);
    expect(scaleOf('log', 0.01, 100).value(0.5)).toBeCloseTo(1, 12);
    expect(scaleOf('log', 0.01, 100).share(1000)).toBeCloseTo(1.25, 12);
  });

  it('has no place for what has no logarithm, and one place where its ends are one', () => {
    expect(scaleOf('log', 1, 10).share(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(scaleOf('log', 1, 10).share(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(scaleOf('log', 3, 3).share(3)).toBe(0);
    expect(scaleOf('linear', 3, 3).share(3)).toBe(0);
  });

  it('reaches from the smallest doubles to the largest', () => {
    const { share } = scaleOf('log', Number.MIN_VALUE, Number.MAX_VALUE);
    expect(share(1)).toBeCloseTo(0.512, 3);
    expect(share(Number.MAX_VALUE)).toBe(1);
  });
});
