/** Slopes as they are written: right, and short. */
import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../src/math/formula/differentiate';
import { Graph } from '../../../src/math/formula/graph';
import { lower } from '../../../src/math/formula/lower';
import { parseFormula } from '../../../src/math/formula/parse';
import { nodeTex } from '../../../src/math/formula/toTex';

/** ∂/∂w and ∂/∂b in TeX, with round brackets as they are typed. */
function slopes(text: string): readonly (string | undefined)[] {
  const parsed = parseFormula(text);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  const graph = new Graph();
  const root = lower(graph, parsed.expression);
  if ('message' in root) throw new Error(root.message);
  return (['w', 'b'] as const).map((variable) =>
    nodeTex(differentiate(graph, root, variable), 400)?.replaceAll(/\\left(?=[(|])|\\right(?=[)|])/g, ''),
  );
}

describe('the slopes of sums and products', () => {
  it.each([
    ['3', '0', '0'],
    ['w + b', '1', '1'],
    ['w - b', '1', '-1'],
    ['-w', '-1', '0'],
    ['-(-w)', '1', '0'],
    ['w + w', '2', '0'],
    ['w*b', 'b', 'w'],
    ['w*w', '2 w', '0'],
    ['(2w)*(3w)', '12 w', '0'],
    ['-2w*b', '-2 b', '-2 w'],
    ['(-w)*b', '-b', '-w'],
    ['-3w - 4b', '-3', '-4'],
    ['cos(w) + b*w', 'b - \\sin(w)', 'w'],
    ['b*w + cos(w)', 'b - \\sin(w)', 'w'],
    ['cos(b) - cos(w)', '\\sin(w)', '-\\sin(b)'],
    ['sin(w) - cos(w)', '\\cos(w) + \\sin(w)', '0'],
    ['w*cos(w)', '\\cos(w) - w \\sin(w)', '0'],
    ['abs(w)*w', '\\operatorname{sign}(w) w + |w|', '0'],
    ['w^2*b^3', '2 w b^{3}', '3 w^{2} b^{2}'],
  ])('of %s are %s and %s', (text, ofW, ofB) => {
    expect(slopes(text)).toEqual([ofW, ofB]);
  });
});

describe('the slopes of quotients', () => {
  it.each([
    ['w/2', '0.5', '0'],
    ['5w/2', '2.5', '0'],
    ['w/8', '0.125', '0'],
    ['w^2/3', '\\frac{2 w}{3}', '0'],
    ['w^2/4', '0.5 w', '0'],
    ['2/w', '\\frac{-2}{w^{2}}', '0'],
    ['w/b', '\\frac{1}{b}', '\\frac{-w}{b^{2}}'],
    ['6w/(2b)', '\\frac{3}{b}', '\\frac{0.5 \\frac{-6 w}{b}}{b}'],
    ['w/(3b)', '\\frac{1}{3 b}', '\\frac{\\frac{-w}{b}}{3 b}'],
    ['-w/b', '\\frac{-1}{b}', '\\frac{w}{b^{2}}'],
    ['exp(w)/b', '\\frac{e^{w}}{b}', '\\frac{-e^{w}}{b^{2}}'],
    ['sqrt(w^2)/2', '0.5 \\frac{w}{\\sqrt{w^{2}}}', '0'],
  ])('of %s are %s and %s', (text, ofW, ofB) => {
    expect(slopes(text)).toEqual([ofW, ofB]);
  });
});

describe('the slopes of powers', () => {
  it.each([
    ['w^0', '0', '0'],
    ['w^1', '1', '0'],
    ['w^2', '2 w', '0'],
    ['w^3', '3 w^{2}', '0'],
    ['w^-1', '-w^{-2}', '0'],
    ['w^0.5', '0.5 w^{-0.5}', '0'],
    ['(w + b)^2', '2 (w + b)', '2 (w + b)'],
    ['2^w', '0.69314718056 \\cdot 2^{w}', '0'],
    ['w^b', 'b w^{b - 1}', 'w^{b} \\ln(w)'],
    ['w^w', 'w w^{w - 1} + w^{w} \\ln(w)', '0'],
  ])('of %s are %s and %s', (text, ofW, ofB) => {
    expect(slopes(text)).toEqual([ofW, ofB]);
  });
});

describe('the slopes of functions', () => {
  it.each([
    ['exp(2w)', '2 e^{2 w}', '0'],
    ['log(3w)', '\\frac{1}{w}', '0'],
    ['sqrt(3w)', '\\frac{1.5}{\\sqrt{3 w}}', '0'],
    ['abs(2w)', '2 \\operatorname{sign}(2 w)', '0'],
    ['sin(2w)', '2 \\cos(2 w)', '0'],
    ['cos(2w)', '-2 \\sin(2 w)', '0'],
    ['tan(2w)', '2 (1 + (\\tan(2 w))^{2})', '0'],
    ['sinh(2w)', '2 \\cosh(2 w)', '0'],
    ['cosh(2w)', '2 \\sinh(2 w)', '0'],
    ['tanh(2w)', '2 (1 - (\\tanh(2 w))^{2})', '0'],
    ['sigmoid(2w)', '2 \\sigma(2 w) (1 - \\sigma(2 w))', '0'],
    ['max(2w, 3b)', '2 \\left[2 w - 3 b > 0\\right]', '3 \\left[3 b - 2 w > 0\\right]'],
    ['min(2w, 3b)', '2 \\left[3 b - 2 w > 0\\right]', '3 \\left[2 w - 3 b > 0\\right]'],
  ])('of %s are %s and %s', (text, ofW, ofB) => {
    expect(slopes(text)).toEqual([ofW, ofB]);
  });

  it('that only jump are level', () => {
    const graph = new Graph();
    for (const kind of ['sign', 'step'] as const)
      expect(differentiate(graph, graph.make(kind, graph.w), 'w')).toBe(graph.number(0));
  });
});

it('no slope is worked out in a graph that is full', () => {
  const graph = new Graph();
  const root = graph.make('multiply', graph.w, graph.w);
  graph.full = true;
  expect(differentiate(graph, root, 'w')).toBe(graph.number(0));
});
