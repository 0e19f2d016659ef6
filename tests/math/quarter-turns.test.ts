/** Angles less whole quarter turns, against exact integers. */
import { describe, expect, it } from 'vitest';
import { remainder, removeQuarterTurns } from '../../src/math/quarter-turns';
import { ANGLE_POINT, fixed, HALF_PI } from './high-precision';
import { anyDouble, samples } from './samples';

const POINT = Number(ANGLE_POINT);

/** The true quarter turns, to the nearest, and what remains. */
function exact(x: number): { readonly turns: bigint; readonly rest: bigint } {
  const angle = fixed(x, POINT);
  const twice = 2n * angle + HALF_PI;
  const turns = twice / (2n * HALF_PI) - (twice < 0n ? 1n : 0n);
  return { turns, rest: angle - turns * HALF_PI };
}

function check(x: number): void {
  const { turns, rest } = exact(x);
  expect(removeQuarterTurns(x), `quarter turns of ${x}`).toBe(Number(BigInt.asUintN(2, turns)));
  const [high, low] = remainder;
  expect(high + low).toBe(high);
  const error = fixed(high, POINT) + fixed(low, POINT) - rest;
  // Two doubles hold some 106 bits of it.
  const most = 1n << (ANGLE_POINT - 100n);
  expect(error < most && error > -most, `the rest of ${x}`).toBe(true);
}

describe('an angle less its quarter turns', () => {
  it('is nothing of 0, and all of an angle below an eighth', () => {
    expect([removeQuarterTurns(0), ...remainder]).toEqual([0, 0, 0]);
    expect([removeQuarterTurns(0.75), ...remainder]).toEqual([0, 0.75, 0]);
    expect([removeQuarterTurns(-0.75), ...remainder]).toEqual([0, -0.75, 0]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 355, 1e5, 1234567.875])('is right for a few turns: %d', (x) => {
    check(x);
    check(-x);
  });

  it.each([1.6e6, 1600000.0000000002, 2e6, 2 ** 32, 2 ** 52 + 1, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, 1e22])(
    'is right for many turns: %d',
    (x) => {
      check(x);
      check(-x);
    },
  );

  it('is right for the largest double, and for the one that is nearest to a whole number of quarter turns', () => {
    for (const x of [Number.MAX_VALUE, 5.319372648326541e255]) {
      check(x);
      check(-x);
    }
  });

  it('is right for angles of any size', () => {
    for (const x of samples(31, anyDouble).slice(0, 300)) if (Math.abs(x) > 1e-30) check(x);
    for (const x of samples(32, (uniform) => 3e6 * (uniform() - 0.5)).slice(0, 300)) check(x);
  });
});
