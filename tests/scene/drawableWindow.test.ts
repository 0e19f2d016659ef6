import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearLevels, logLevels } from '../../src/math/levels';
import { niceTicks, tickStep, ticks } from '../../src/math/ticks';
import { decodeHash } from '../../src/scene/codec';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import { isDrawable, leastSide, sideFault } from '../../src/scene/drawableWindow';
import { roundWindow } from '../../src/views/contour/window';
import { legalWindow } from './documents';

describe('a window that doubles cannot tell apart', () => {
  it.each([
    '1,1.0000000000000002,1,1.0000000000000002',
    '0,5e-324,0,5e-324',
    '1000000,1000000.0000000005,1000000,1000000.0000000005',
    '-2.0000000000000004,-2,-2.0000000000000004,-2',
    '1e16,10000000000000004,1e16,10000000000000004',
    '-1e-320,1e-320,-1e-320,1e-320',
  ])('is refused by name in a link: %s', (window) => {
    const { document, faults } = decodeHash(`v=1&data=two-points&window=${window}&end`);
    expect(document.view.window).toEqual(DEFAULT_VIEW.window);
    expect(faults.map(({ path }) => path)).toEqual(['view.window.w', 'view.window.b']);
    expect(faults[0].message).toMatch(/^expected two numbers at least .+ apart, got /);
  });

  it('is one narrower than a ten-thousand-millionth of its coordinates, and of 1', () => {
    expect(leastSide([0, 1e-3])).toBe(1e-10);
    expect(leastSide([-1e6, 0])).toBe(1e-4);
    expect(isDrawable([3, 3 + 4e-10])).toBe(true);
    expect(isDrawable([3, 3 + 2e-10])).toBe(false);
    expect(isDrawable([-1e308, 1e308])).toBe(false);
    expect(sideFault([-1e308, 1e308])).toBe('endless');
    expect(sideFault([Number.NaN, 1])).toBe('order');
    expect(sideFault([0, 5e-324])).toBe('short');
    expect(isDrawable([2, 1])).toBe(false);
  });
});

describe('any window that can be drawn', () => {
  const count = fc.integer({ min: 1, max: 40 });

  it('has few ticks, each inside it and no two alike', () => {
    fc.assert(
      fc.property(legalWindow, count, ({ w }, most) => {
        for (const list of [ticks(w, tickStep(w[1] - w[0], most)), niceTicks(w[0], w[1], most)]) {
          expect(list.length).toBeLessThanOrEqual(3 * most + 2);
          expect(new Set(list).size).toBe(list.length);
          const slack = 1e-6 * (w[1] - w[0]);
          for (const tick of list) expect(tick >= w[0] - slack && tick <= w[1] + slack).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('can be rounded and stays one', () => {
    fc.assert(
      fc.property(legalWindow, (window) => {
        const { w, b } = roundWindow(window);
        expect([isDrawable(w), isDrawable(b)]).toEqual([true, true]);
      }),
    );
  });
});

describe('levels', () => {
  it('are few and in order between any two losses, however near or far', () => {
    const loss = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 5e-324, -5e-324, 1, 1 + 2 ** -52, Number.MAX_VALUE, -Number.MAX_VALUE),
    );
    fc.assert(
      fc.property(loss, loss, fc.integer({ min: 1, max: 40 }), (a, b, count) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        for (const list of [
          niceTicks(lo, hi, count),
          linearLevels(lo, hi, count),
          logLevels(lo, hi, count),
        ]) {
          expect(list.length).toBeLessThanOrEqual(4 * count + 24);
          expect(list.every((level, i) => i === 0 || level >= list[i - 1])).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
