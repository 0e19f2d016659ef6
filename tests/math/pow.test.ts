import { describe, expect, it } from 'vitest';
import { pow } from '../../src/math/pow';
import { powOf } from './high-precision';
import { anyDouble, samples, worst } from './samples';

const RANGES: [string, (uniform: () => number, index: number) => [number, number]][] = [
  [
    'of any base, results of any size',
    (uniform) => powerOfSize(anyDouble(uniform), (uniform() - 0.51) * 1450),
  ],
  [
    'near overflow and below the normal range',
    (uniform, i) =>
      powerOfSize(anyDouble(uniform), i % 2 === 0 ? 708 + 1.7 * uniform() : -708 - 37 * uniform()),
  ],
  ['of decay rates to many steps', (uniform) => [1 - uniform() ** 4 / 2, Math.floor(uniform() * 1000)]],
  ['of bases very near 1', (uniform) => powerOfSize(1 + (uniform() - 0.5) * 1e-9, (uniform() - 0.5) * 1400)],
  ['of everyday numbers', (uniform) => [uniform() * 20, (uniform() - 0.5) * 40]],
];

/** x and a y for which x^y is about e^exponent. */
function powerOfSize(x: number, exponent: number): [number, number] {
  return [x, exponent / Math.log(x)];
}

describe('pow', () => {
  it.each(RANGES)('is at most 1 ulp from the true value for powers %s', (_, make) => {
    const args = samples(31, make).filter(
      ([x, y]) => x > 0 && x !== 1 && Number.isFinite(y) && Math.abs(y * Math.log(x)) < 9000,
    );
    expect(args.length).toBeGreaterThan(19_000);
    expect(
      worst(
        args,
        ([x, y]) => pow(x, y),
        ([x, y]) => powOf(x, y),
      ).ulps,
    ).toBeLessThan(0.77);
  });

  it('is as exact as a double can be above the smallest numbers', () => {
    const args = samples(32, (uniform) => powerOfSize(anyDouble(uniform), (uniform() - 0.5) * 1416));
    expect(
      worst(
        args.filter(([x]) => x > 0 && x !== 1),
        ([x, y]) => pow(x, y),
        ([x, y]) => powOf(x, y),
      ).ulps,
    ).toBeLessThan(0.52);
  });

  it('is exact where the result is a double', () => {
    for (let n = -1074; n <= 1023; n++) expect(pow(2, n)).toBe(2 ** n);
    for (let n = 0; n <= 22; n++) expect(pow(10, n)).toBe(Number(`1e${n}`));
    for (let base = 1; base <= 200; base++) {
      for (let n = 1, product = base; product <= Number.MAX_SAFE_INTEGER; n++, product *= base) {
        if (base === 1 && n > 5) break;
        expect(pow(base, n)).toBe(product);
        expect(pow(-base, n)).toBe(n % 2 === 0 ? product : -product);
      }
      expect(pow(base * base, 0.5)).toBe(base);
    }
  });

  it('agrees with the special cases of the language', () => {
    const values = [
      0,
      0.5,
      1,
      1.5,
      2,
      3,
      1e-300,
      5e-324,
      1e300,
      2 ** 53,
      2 ** 53 - 1,
      Number.MAX_VALUE,
      Number.POSITIVE_INFINITY,
    ];
    const all = [...values, ...values.map((v) => -v), Number.NaN];
    for (const x of all) {
      for (const y of all) {
        const expected = x ** y;
        const special = !Number.isFinite(expected) || expected === 0 || Math.abs(expected) === 1;
        if (special) expect(pow(x, y), `${x} ^ ${y}`).toBe(expected);
        else expect(pow(x, y) / expected, `${x} ^ ${y}`).toBeCloseTo(1, 12);
      }
    }
  });
});
