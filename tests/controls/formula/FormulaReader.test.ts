import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FormulaReader } from '../../../src/controls/formula/FormulaReader';
import { type Compiled, compileFormula } from '../../../src/math/formula/compile';

/** Some 400 parts; each call has another one, which was not read before. */
function longFormula(first: number): string {
  return Array.from({ length: 56 }, (_, i) => `(w+${(first + i) % 97}b)`).join('*');
}

/** A clock on which each look is later than a slice may last. */
function slowClock(): () => number {
  let time = 0;
  return () => {
    time += 1000;
    return time;
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a long formula is read in many slices, and is the same as in one', () => {
  const text = longFormula(1);
  let found: Compiled | null = null;
  new FormulaReader(slowClock()).read(text, (compiled) => {
    found = compiled;
  });
  let slices = 1;
  while (found === null) {
    expect(vi.getTimerCount()).toBe(1);
    vi.runOnlyPendingTimers();
    slices++;
  }
  expect(slices).toBeGreaterThanOrEqual(9);
  expect(found).toBe(compileFormula(text));
});

it('a formula that takes less than a slice is there at once', () => {
  const done = vi.fn();
  new FormulaReader(() => 0).read('w^2 + 3b', done);
  expect(done).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

it('a newer text is read in the place of an older one, which is given up', () => {
  const [older, newer] = [vi.fn(), vi.fn()];
  const reader = new FormulaReader(slowClock());
  reader.read(longFormula(2), older);
  reader.read(longFormula(3), newer);
  vi.runAllTimers();
  expect(older).not.toHaveBeenCalled();
  expect(newer).toHaveBeenCalledOnce();
});

it('a field that is left reads the rest at once, and one that is gone reads no further', () => {
  const [left, gone] = [vi.fn(), vi.fn()];
  const reader = new FormulaReader(slowClock());
  reader.read(longFormula(4), left);
  reader.finish();
  expect(left).toHaveBeenCalledOnce();
  reader.read(longFormula(5), gone);
  reader.stop();
  vi.runAllTimers();
  reader.finish();
  expect(gone).not.toHaveBeenCalled();
});
