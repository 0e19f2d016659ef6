import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickStep, ticks } from '../../src/math/ticks';

describe('ticks', () => {
  it('are round, within the edges, and not too many', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-4, max: 2e6, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (low, side, count) => {
          const step = tickStep(side, count);
          const values = ticks([low, low + side], step);
          expect(values.length).toBeLessThanOrEqual(count + 1);
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(low - step.step * 1e-3);
            expect(value).toBeLessThanOrEqual(low + side + step.step * 1e-3);
          }
        },
      ),
    );
    expect(ticks([-6, 6], tickStep(12, 7))).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(tickStep(0.0012, 6)).toEqual({ step: 0.0002, decimals: 4 });
  });

  it.each([
    [1, 1 + 2 ** -52],
    [0, 5e-324],
    [1e16, 1e16 + 4],
    [-1e-320, 1e-320],
    [2, 2],
    [-1e308, 1e308],
  ])('come to an end from %d to %d', (low, high) => {
    expect(ticks([low, high], tickStep(high - low, 6)).length).toBeLessThanOrEqual(13);
  });
});
