import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../src/math/formula/compile';
import { LONGEST_FORMULA, parseFormula } from '../../../src/math/formula/parse';
import { expressionTex, nodeTex } from '../../../src/math/formula/toTex';
import { ALL_FUNCTIONS, print, treesOf } from './trees';

function tex(text: string): string {
  const parsed = parseFormula(text);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  return expressionTex(parsed.expression);
}

describe('a formula in TeX', () => {
  it.each([
    ['(w^2-b)^2 + 0.1*sin(5*w)', '\\left(w^{2} - b\\right)^{2} + 0.1 \\sin\\left(5 w\\right)'],
    ['-w^2', '-w^{2}'],
    ['(-w)^2', '\\left(-w\\right)^{2}'],
    ['w - (b - 1)', 'w - \\left(b - 1\\right)'],
    ['w + -b', 'w + \\left(-b\\right)'],
    ['2*3w', '2 \\cdot 3 w'],
    ['w/(2b)', '\\frac{w}{2 b}'],
    ['sin(w)^2', '\\left(\\sin\\left(w\\right)\\right)^{2}'],
    ['2^3^w', '2^{3^{w}}'],
    ['1e-7 pi w', '1 \\cdot 10^{-7} \\pi w'],
    ['exp(-w) sqrt(abs(b)) ln(w)', 'e^{-w} \\sqrt{\\left|b\\right|} \\ln\\left(w\\right)'],
    ['min(w, sigmoid(b))', '\\min\\left(w,\\, \\sigma\\left(b\\right)\\right)'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });

  it('has a sign for a slope that is infinite', () => {
    const compiled = compileFormula('w*1e300*1e300');
    if (!('formula' in compiled)) throw new Error(compiled.fault.message);
    expect(nodeTex(compiled.formula.slopes[0], 100)).toBe('\\infty');
  });

  it('and its slopes can be set, whatever they are', () => {
    fc.assert(
      fc.property(treesOf(ALL_FUNCTIONS), (tree) => {
        const text = print(tree);
        const compiled = text.length > LONGEST_FORMULA ? null : compileFormula(text);
        fc.pre(compiled !== null && 'formula' in compiled);
        const { expression, slopes } = compiled.formula;
        katex.renderToString(expressionTex(expression), { throwOnError: true });
        for (const slope of slopes) {
          const written = nodeTex(slope, 600);
          if (written !== null) katex.renderToString(written, { throwOnError: true });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('slopes in TeX', () => {
  const slopesOf = (text: string, most = 600) => {
    const compiled = compileFormula(text);
    if ('fault' in compiled) throw new Error(compiled.fault.message);
    return compiled.formula.slopes.map((slope) => nodeTex(slope, most));
  };

  it.each([
    ['(w^2-b)^2', '4 \\left(w^{2} - b\\right) w', '-2 \\left(w^{2} - b\\right)'],
    ['w^2 + 10b^2', '2 w', '20 b'],
    ['w^2/2 - b^2/3', 'w', '-\\frac{2 b}{3}'],
    ['sqrt(w^2 + 5b^2)', '\\frac{w}{\\sqrt{w^{2} + 5 b^{2}}}', '\\frac{5 b}{\\sqrt{w^{2} + 5 b^{2}}}'],
    ['0.3w - 3cos(b)', '0.3', '3 \\sin\\left(b\\right)'],
    ['log(w) + abs(b)', '\\frac{1}{w}', '\\operatorname{sign}\\left(b\\right)'],
    ['max(w, 0)', '\\left[w > 0\\right]', '0'],
  ])('are short: those of %s', (text, gradW, gradB) => {
    expect(slopesOf(text)).toEqual([gradW, gradB]);
  });

  it('are left out where they would be too long to read', () => {
    expect(slopesOf(`w${'*w'.repeat(150)}`)).toEqual([null, '0']);
  });
});
