import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../src/math/formula/compile';
import type { FunctionName } from '../../../src/math/formula/expression';
import { LONGEST_FORMULA } from '../../../src/math/formula/parse';
import { ALL_FUNCTIONS, platformValue, print, treesOf } from './trees';

function compiled(text: string) {
  const result = compileFormula(text);
  if ('fault' in result) throw new Error(`${text}: ${result.fault.message}`);
  return result.formula;
}

/** [∂L/∂w, ∂L/∂b, L]. */
function at(text: string, w: number, b: number): number[] {
  const out = new Float64Array(3);
  compiled(text).values.run(Float64Array.of(w, b), out);
  return [...out];
}

const lossAt = (text: string, w: number, b: number) => at(text, w, b)[2];

describe('the value of a formula', () => {
  it.each([
    ['-w^2', 3, 0, -9],
    ['2^3^2', 0, 0, 512],
    ['1/2w', 3, 0, 1.5],
    ['w^3', -2, 0, -8],
    ['w^-2', -2, 0, 0.25],
    ['w^0', 0, 0, 1],
    ['(w-5)^64', 4, 0, 1],
    ['e^w - exp(w)', 1.7, 0, 0],
    ['min(w, b) + 10 max(w, b)', 1, 2, 21],
    ['abs(w) + sqrt(b)', -3, 4, 5],
    ['sigmoid(w)', 0, 0, 0.5],
    ['tanh(w) - sinh(w)/cosh(w)', 0.1, 0, 0],
    ['cos(pi w)', 1, 0, -1],
  ])('%s', (text, w, b, expected) => {
    expect(lossAt(text, w, b)).toBe(expected);
  });

  it.each([
    ['log(w)', -1, Number.NaN],
    ['log(w)', 0, Number.NEGATIVE_INFINITY],
    ['sqrt(w)', -1, Number.NaN],
    ['w^(1/3)', -8, Number.NaN],
    ['w^b', -8, Number.NaN],
    ['1/w', 0, Number.POSITIVE_INFINITY],
    ['w/w', 0, Number.NaN],
    ['0*log(w)', -1, Number.NaN],
    ['exp(exp(w))', 10, Number.POSITIVE_INFINITY],
  ])('%s at %d is %d: no real number', (text, w, expected) => {
    expect(lossAt(text, w, 1 / 3)).toBe(expected);
  });

  it('is what the platform computes, to rounding, for any formula', () => {
    fc.assert(
      fc.property(treesOf(ALL_FUNCTIONS), coordinate, coordinate, (tree, w, b) => {
        const text = print(tree);
        fc.pre(text.length <= LONGEST_FORMULA);
        const result = compileFormula(text);
        fc.pre('formula' in result);
        const expected = platformValue(tree, w, b);
        // Two honest computations differ where an operand's last bit decides the result.
        const shaken = Math.max(
          ...[1e-13, -1e-13].map((e) => Math.abs(platformValue(tree, w * (1 + e), b * (1 - e)) - expected)),
        );
        fc.pre(Number.isFinite(expected) && shaken < 1e-9 * Math.max(1, Math.abs(expected)));
        const found = lossAt(text, w, b);
        fc.pre(isSmooth(tree, w, b));
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected)));
      }),
      { numRuns: 1500 },
    );
  });
});

/** Not on 0 or a whole number, where slopes are limits. */
const coordinate = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100 + 0.003);

/** Whether a small step changes the value by a small step: nothing near is a pole or the end of a domain. */
function isSmooth(tree: Parameters<typeof platformValue>[0], w: number, b: number): boolean {
  const here = platformValue(tree, w, b);
  const near = [1e-6, -1e-6].flatMap((h) => [platformValue(tree, w + h, b), platformValue(tree, w, b + h)]);
  return near.every((value) => Math.abs(value - here) <= 1e-3 * Math.max(1, Math.abs(here)));
}

/** Functions without creases; what has them is tested beside them. */
const SMOOTH: readonly FunctionName[] = [
  'exp',
  'sin',
  'cos',
  'tanh',
  'sigmoid',
  'sqrt',
  'log',
  'sinh',
  'cosh',
  'tan',
];

describe('the slopes of a formula', () => {
  it.each([
    '(w^2-b)^2 + 0.1*sin(5w)',
    'w^3*b^2 - 2w*b + 7',
    'exp(-w^2 - b^2)*(w + 2b)',
    'log(1 + w^2 + b^2)/(2 + b)',
    'sqrt(1 + w^2)^3',
    'abs(w - 3b) + max(w, b)^2 + min(2w, b*b)',
    'sigmoid(2w + b)^2 + tanh(w*b) - cosh(w)/sinh(2 + b)',
    'tan(w/4)^2 + cos(w/4)^b',
    '(2 + w)^(1.5b)',
    '2^w + w^-3 + e^(w*b)',
    '(w*b)^5/(1 + (w*b)^4)',
  ])('of %s match central differences, and so does the curvature', (text) => {
    const { values, curvature } = compiled(text);
    const out = new Float64Array(3);
    const gradient = (w: number, b: number) => {
      values.run(Float64Array.of(w, b), out);
      return [...out];
    };
    const h = 1e-5;
    for (const [w, b] of [
      [1.3, 0.7],
      [0.6, -0.4],
      [1.9, 1.1],
    ]) {
      const [gradW, gradB] = gradient(w, b);
      const along = (dw: number, db: number, k: number) =>
        (gradient(w + dw, b + db)[k] - gradient(w - dw, b - db)[k]) / (2 * h);
      expect(gradW).toBeCloseTo(along(h, 0, 2), 6);
      expect(gradB).toBeCloseTo(along(0, h, 2), 6);
      const hessian = new Float64Array(3);
      curvature.run(Float64Array.of(w, b), hessian);
      expect(hessian[0]).toBeCloseTo(along(h, 0, 0), 5);
      expect(hessian[1]).toBeCloseTo(along(0, h, 0), 5);
      expect(hessian[2]).toBeCloseTo(along(0, h, 1), 5);
    }
  });

  it('match central differences for any formula, wherever these can tell', () => {
    let told = 0;
    fc.assert(
      fc.property(treesOf(SMOOTH), coordinate, coordinate, (tree, w, b) => {
        const text = print(tree);
        const result = text.length > LONGEST_FORMULA ? null : compileFormula(text);
        fc.pre(result !== null && 'formula' in result);
        const difference = (h: number) => (lossAt(text, w + h, b) - lossAt(text, w - h, b)) / (2 * h);
        const [fine, coarse] = [difference(1e-5), difference(2e-5)];
        const size = Math.max(1, Math.abs(lossAt(text, w, b)), Math.abs(fine));
        fc.pre(size < 1e4 && Math.abs(fine - coarse) <= 1e-6 * size);
        const [found] = at(text, w, b);
        // If infinite parts cancel (1/(1/0)), or a negative number has a power that only happens to be whole, the
        // value is a number and the slope is none.
        fc.pre(!Number.isNaN(found));
        told++;
        expect(Math.abs(found - fine)).toBeLessThanOrEqual(1e-5 * size);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
    expect(told).toBe(2000);
  });

  it('at a crease are the mean of both sides', () => {
    expect(at('abs(w)', 0, 0).slice(0, 2)).toEqual([0, 0]);
    expect(at('max(w, b)', 1, 1).slice(0, 2)).toEqual([0.5, 0.5]);
    expect(at('max(0, w)', 0, 0)[0]).toBe(0.5);
  });

  it('of what does not depend on a variable are 0, even where the rest is undefined', () => {
    expect(at('log(w)', 2, 0).slice(0, 2)).toEqual([0.5, 0]);
  });
});

describe('compiling', () => {
  it.each([
    ['w + 1/0', '1/0', 'is infinite'],
    ['w/0', '0', 'nothing can be divided by it'],
    ['b + w/(1 - 1)', '(1 - 1)', 'nothing can be divided by it'],
    ['w * log(-1)', 'log(-1)', 'is not a real number'],
    ['b + (-8)^(1/3)', '(-8)^(1/3)', 'is not a real number'],
    ['sin(w) + (1e300*1e300)', '(1e300*1e300)', 'is infinite'],
  ])('%s: what is no real number, whatever w and b are, is a fault', (text, marked, message) => {
    const result = compileFormula(text);
    if (!('fault' in result)) throw new Error('It was compiled');
    const { fault } = result;
    expect(text.slice(fault.at, fault.at + fault.length)).toBe(marked);
    expect(fault.message).toContain(message);
  });

  it.each([
    ['a long product', `w${'*w'.repeat(190)}`],
    ['a tower of powers', `w${'^w'.repeat(48)}`],
    ['functions in one another', `${'sin('.repeat(45)}w*b${')'.repeat(45)}`],
    ['fractions in one another', `${'w/(1+'.repeat(45)}b${')'.repeat(45)}`],
    ['powers of powers', `${'('.repeat(45)}w${'^b)'.repeat(45)}`],
    ['many different factors', Array.from({ length: 40 }, (_, i) => `(w+${i}b)^${i}`).join('*')],
    ['many logarithms', Array.from({ length: 45 }, (_, i) => `log(w+${i})`).join('*')],
    ['mins of maxes', `${'min(w,max(b,'.repeat(22)}w${'))'.repeat(22)}`],
  ])('%s is compiled, or said to be too large, at once', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(LONGEST_FORMULA);
    const result = compileFormula(text);
    if ('fault' in result) expect(result.fault.message).toContain('too large to be differentiated');
    else expect(result.formula.curvature.length).toBeLessThan(4000);
  });

  it('of random pieces never throws and never hangs', () => {
    const pieces = fc.constantFrom(
      ...['w', 'b', '2', '(', ')', '^', '-', '*', '/', 'sin(', 'log(', 'w^b', 'max(', ',', 'e'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => {
        compileFormula(parts.join(''));
      }),
      { numRuns: 2000 },
    );
  });
});
