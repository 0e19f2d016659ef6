import { describe, expect, it } from 'vitest';

describe('arrays of numbers', () => {
  it.each([
    ['the same bits', Float64Array.of(1, -0, Number.NaN), Float64Array.of(1, -0, Number.NaN)],
    [
      'a part of another array',
      Float64Array.of(0, 1, 2).subarray(1),
      Float64Array.of(1, 2, 3).subarray(0, 2),
    ],
    ['NaN with other bits', Float32Array.of(Number.NaN), new Float32Array(Uint32Array.of(0xffc00001).buffer)],
    ['none at all', new Uint8Array(0), new Uint8Array(0)],
  ])('are equal: %s', (_, one, other) => {
    expect({ in: [one] }).toStrictEqual({ in: [other] });
  });

  it.each([
    ['the sign of zero', Float64Array.of(0), Float64Array.of(-0)],
    ['a last bit', Float64Array.of(1), Float64Array.of(1 + Number.EPSILON)],
    ['the length', Float64Array.of(1, 0), Float64Array.of(1)],
    ['the kind', Int8Array.of(1), Uint8Array.of(1)],
    ['the kind, of the same bits', Float64Array.of(0), new BigInt64Array(1)],
  ])('differ in %s', (_, one, other) => {
    expect({ in: [one] }).not.toEqual({ in: [other] });
  });
});
