/** Slopes where a plain chain rule gives ∞·0, and slopes of random formulas against two other computations. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../src/math/formula/compile';
import { LONGEST_FORMULA } from '../../../src/math/formula/parse';
import { dualOf } from './dual';
import { ALL_FUNCTIONS, platformValue, print, treesOf } from './trees';

function at(text: string, w: number, b: number): { slopes: number[]; curvature: number[] } {
  const result = compileFormula(text);
  if ('fault' in result) throw new Error(`${text}: ${result.fault.message}`);
  const first = new Float64Array(3);
  const second = new Float64Array(4);
  result.formula.values.run(Float64Array.of(w, b), first);
  result.formula.curvature.run(Float64Array.of(w, b), second);
  return { slopes: [...first.subarray(0, 2)], curvature: [...second.subarray(0, 3)] };
}

/** Whether a number is 0, of whichever sign. */
const zero = (value: number) => value + 0;

describe('a part that does not move has slope 0, however steep what it stands in is', () => {
  it.each([
    ['sqrt(max(w,0))', -1, 0],
    ['sqrt(max(1-w^2-b^2,0))', 2, 0],
    ['max(w,0)^0.5', -1, 0],
    ['sqrt(abs(w)-w)', 1, 0],
    ['1/(1+exp(-10w))', -80, 0],
    ['min(exp(w),1)', 800, 0],
    ['0^w', 1.5, 0],
    ['exp(-exp(w))', 800, 0],
    ['tanh(exp(w))', 800, 0],
    ['w/exp(w)', 720, 0],
    ['log(1 + max(w,0))^0.3', -2, 0],
    ['max(b - 1, 0)^(w/2)', 3, 0],
  ])('%s at (%d, %d)', (text, w, b) => {
    const { slopes, curvature } = at(text, w, b);
    expect(slopes.map(zero)).toEqual([0, 0]);
    expect(curvature.map(zero)).toEqual([0, 0, 0]);
  });

  it.each([
    ['(w^2+b^2)^0.75', 0, 0],
    ['sqrt(w^4)', 0, 0],
    ['w^b', 0, 3],
    ['sqrt(w^2+b^2)', 0, 0],
    ['abs(w) + abs(b)', 0, 0],
  ])('%s has slope 0 at (%d, %d), so that a walk rests there', (text, w, b) => {
    const { slopes, curvature } = at(text, w, b);
    expect(slopes.map(zero)).toEqual([0, 0]);
    expect(curvature.some(Number.isNaN)).toBe(false);
  });

  it('the side of a min that is not taken may be infinite', () => {
    expect(at('min(b, -(b*w)^2^(exp(b))*-b*pi*b)', 3.1, 4.2).slopes.map(zero)).toEqual([0, 1]);
    expect(at('max(w, -exp(exp(b)))', 1, 20).slopes.map(zero)).toEqual([1, 0]);
  });

  it('each abs, min and max takes the mean of its own two sides, also where creases coincide', () => {
    expect(at('max(abs(w),w)', 0, 0).slopes[0]).toBe(0.5);
    expect(at('max(0,max(w,2w))', 0, 0).slopes[0]).toBe(0.75);
  });

  it('what a rule decides at a single point is 0, and beside it slopes are the function’s own', () => {
    expect(at('1/(1/w)', 0, 0).slopes[0]).toBe(0);
    expect(at('1/(1/w)', 1e-3, 0).slopes[0]).toBeCloseTo(1, 12);
    expect(at('sqrt(w^4)', 0, 0).curvature[0]).toBe(0);
    expect(at('sqrt(w^4)', 1e-3, 0).curvature[0]).toBeCloseTo(2, 12);
  });

  it('quotients of large numbers keep their slope, which v² in the denominator would lose', () => {
    expect(at('w*1e200/(1e200 + b)', 3, 1).slopes[0]).toBe(1);
    expect(at('w/(1 + exp(b))', 3, 400).slopes[0]).toBeGreaterThan(1e-174);
  });
});

describe('the slopes of any formula', () => {
  /** Not on 0 or a whole number, where slopes are limits. */
  const coordinate = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100 + 0.003);

  it('match central differences and dual numbers, and are never NaN where the surface is smooth', () => {
    let told = 0;
    fc.assert(
      fc.property(treesOf(ALL_FUNCTIONS), coordinate, coordinate, (tree, w, b) => {
        const text = print(tree);
        const result = text.length > LONGEST_FORMULA ? null : compileFormula(text);
        fc.pre(result !== null && 'formula' in result);
        const value = (v: number, c: number) => platformValue(tree, v, c);
        const difference = (h: number) => [
          (value(w + h, b) - value(w - h, b)) / (2 * h),
          (value(w, b + h) - value(w, b - h)) / (2 * h),
        ];
        const here = value(w, b);
        const [fine, coarse] = [difference(1e-5), difference(2e-5)];
        const size = Math.max(1, Math.abs(here), ...fine.map(Math.abs));
        fc.pre(size < 1e4 && fine.every((slope, k) => Math.abs(slope - coarse[k]) <= 1e-6 * size));
        const { slopes } = at(text, w, b);
        const dual = dualOf(tree, w, b);
        told++;
        slopes.forEach((slope, k) => {
          expect(Math.abs(slope - fine[k])).toBeLessThanOrEqual(1e-5 * size);
          if (!Number.isNaN(dual[k + 1]))
            expect(Math.abs(slope - dual[k + 1])).toBeLessThanOrEqual(
              1e-7 * Math.max(1, Math.abs(dual[k + 1])),
            );
        });
      }),
      { numRuns: 3000, maxSkipsPerRun: 1000 },
    );
    expect(told).toBe(3000);
  });
});
