import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isAlike } from '../../src/scene/alike';

describe('two values', () => {
  it('are alike where they are equal in every part', () => {
    const data = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(data, data, (one, other) => {
        expect(isAlike(one, structuredClone(one))).toBe(true);
        expect(isAlike(one, other)).toBe(isDeepStrictEqual(one, other));
        expect(isAlike([one], { 0: one })).toBe(false);
      }),
    );
  });

  it('differ where a field is missing, a number is no number, or a column is longer', () => {
    expect(isAlike({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(false);
    expect(isAlike({ at: Number.NaN }, { at: Number.NaN })).toBe(true);
    expect(isAlike({ at: Number.NaN }, { at: null })).toBe(false);
    expect(isAlike(Float64Array.of(1, 2), Float64Array.of(1, 2))).toBe(true);
    expect(isAlike(Float64Array.of(1, 2), Float64Array.of(1, 2, 3))).toBe(false);
    expect(isAlike(Float64Array.of(1, 2), Float64Array.of(1, 3))).toBe(false);
  });
});

it('what two values share is not looked into', () => {
  const look = vi.fn(() => 1);
  const points = Object.defineProperty({}, 'x', { get: look, enumerable: true });
  expect(isAlike({ run: 1, points }, { run: 1, points })).toBe(true);
  expect(isAlike({ run: 1, points }, { run: 2, points })).toBe(false);
  expect(look).not.toHaveBeenCalled();
});
