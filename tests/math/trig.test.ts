import { describe, expect, it } from 'vitest';
import { cos, sin } from '../../src/math/trig';
import { sinOf } from './high-precision';
import { anyDouble, samples, worst } from './samples';

const RANGES: [string, (uniform: () => number, index: number) => number][] = [
  ['to one turn', (uniform) => uniform() * 6.283185307179586],
  ['of moderate size', (uniform) => (uniform() - 0.5) * 3.2e6],
  ['of any size above 2⁻⁵⁰', (uniform, i) => (i % 2 === 0 ? 1 : -1) * sizeAbove(uniform, 8.9e-16)],
  [
    'next to a multiple of a quarter turn',
    (uniform, i) => Math.PI * 0.5 * i * (1 + Math.floor(uniform() * 3) * 2 ** -52),
  ],
];

function sizeAbove(uniform: () => number, least: number): number {
  for (;;) {
    const size = anyDouble(uniform);
    if (size > least) return size;
  }
}

describe.each(RANGES)('for angles %s', (_, make) => {
  const args = samples(21, make).filter((x) => x !== 0);

  it('sin is at most 1 ulp from the true value', () => {
    expect(worst(args, sin, (x) => sinOf(x)).ulps).toBeLessThan(0.8);
  });

  it('cos is at most 1 ulp from the true value', () => {
    expect(worst(args, cos, (x) => sinOf(x, 1)).ulps).toBeLessThan(0.85);
  });
});

describe('hard angles', () => {
  // The double nearest to a multiple of π/2 (Muller, “Elementary Functions”), the largest, and the range's seams.
  it.each([
    5.319372648326541e255,
    Number.MAX_VALUE,
    1.6e6,
    1600000.0000000002,
    2 ** 53,
    2 ** 53 + 2,
    2 ** 52 + 1,
    22,
    355,
  ])('at %d', (x) => {
    for (const angle of [x, -x]) {
      expect(worst([angle], sin, (a) => sinOf(a)).ulps).toBeLessThan(0.8);
      expect(worst([angle], cos, (a) => sinOf(a, 1)).ulps).toBeLessThan(0.85);
    }
  });
});

describe('special values', () => {
  it.each([0, -0, 5e-324, -5e-324, 1e-300, 2 ** -27, -(2 ** -28)])('sin %d is itself', (x) => {
    expect(sin(x)).toBe(x);
    expect(cos(x)).toBe(1);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d has neither', (x) => {
    expect(sin(x)).toBeNaN();
    expect(cos(x)).toBeNaN();
  });

  it('sin is odd and cos is even', () => {
    for (const x of samples(22, anyDouble).slice(0, 2000)) {
      expect(sin(-x)).toBe(-sin(x));
      expect(cos(-x)).toBe(cos(x));
    }
  });
});

it('a cosine is 1 only where that is nearest, and a tiny sine the angle', () => {
  expect([cos(1.05e-8), cos(-1.05e-8), cos(0)]).toEqual([1, 1, 1]);
  expect([cos(1.1e-8), cos(-1.1e-8)]).toEqual([1 - 2 ** -53, 1 - 2 ** -53]);
  expect([sin(1.1e-8), sin(-5e-9), sin(5e-324)]).toEqual([1.1e-8, -5e-9, 5e-324]);
});
