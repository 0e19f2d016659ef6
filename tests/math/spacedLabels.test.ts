import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacedLabels } from '../../src/math/spacedLabels';

describe('labels along an axis', () => {
  it('give way to those that are more important', () => {
    const candidates = [{ at: 5 }, { at: 5.5 }, { at: 0 }, { at: 10 }, { at: 11 }];
    expect(spacedLabels(candidates, 0, 10, 100, 20)).toEqual([{ at: 5 }, { at: 0 }, { at: 10 }]);
  });

  it('may differ in size', () => {
    const candidates = [
      { at: 0, half: 10 },
      { at: 30, half: 20 },
      { at: 35, half: 20 },
    ];
    const half = (one: { half: number }, other: { half: number }) => one.half + other.half;
    expect(spacedLabels(candidates, 0, 100, 100, half).map(({ at }) => at)).toEqual([0, 30]);
  });

  it('keep their distance, and each that is left out would have broken it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { maxLength: 40 }),
        fc.double({ min: 1, max: 2000, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (places, length, least) => {
          const candidates = places.map((at) => ({ at }));
          const kept = spacedLabels(candidates, 0, 1, length, least);
          const close = (one: number, other: number) => Math.abs(one - other) * length < least * (1 - 1e-9);
          for (const { at } of kept) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(1);
            expect(kept.filter((other) => close(other.at, at))).toHaveLength(1);
          }
          for (const candidate of candidates.filter(({ at }) => at >= 0 && at <= 1)) {
            expect(kept.includes(candidate) || kept.some(({ at }) => close(at, candidate.at))).toBe(true);
          }
        },
      ),
    );
  });
});
