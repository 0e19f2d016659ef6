/** From an expression to the graph, as it is written. */
import { describe, expect, it } from 'vitest';
import { Graph } from '../../../src/math/formula/graph';
import { lower } from '../../../src/math/formula/lower';
import { parseFormula } from '../../../src/math/formula/parse';

function lowered(text: string) {
  const parsed = parseFormula(text);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  const graph = new Graph();
  return { graph, node: lower(graph, parsed.expression) };
}
const kindOf = (text: string) => {
  const { node } = lowered(text);
  return 'message' in node ? node.message : node.kind;
};
const numberOf = (text: string) => {
  const { node } = lowered(text);
  return 'message' in node ? node.message : node.value;
};

describe('the node of an expression', () => {
  it('is what is written, numbers by themselves computed', () => {
    expect(['w + b', 'w - b', 'w*b', 'w/b', '-w', 'sin(w)', 'max(w, b)'].map(kindOf)).toEqual([
      'add',
      'subtract',
      'multiply',
      'divide',
      'negate',
      'sin',
      'max',
    ]);
    expect(['2 + 3', '2 - 3', '2*3', '3/2', '-2', 'pi', 'e', 'max(2, 3)'].map(numberOf)).toEqual([
      5,
      -1,
      6,
      1.5,
      -2,
      Math.PI,
      Math.E,
      3,
    ]);
    const { graph, node } = lowered('w');
    expect(node).toBe(graph.w);
  });

  it('keeps both operands in their order', () => {
    const { graph, node } = lowered('w - b');
    expect(node).toMatchObject({ left: graph.w, right: graph.b });
    const turned = lowered('max(b, w)');
    expect(turned.node).toMatchObject({ left: turned.graph.b, right: turned.graph.w });
    expect(lowered('sin(w)').node).toMatchObject({ right: null });
  });

  it('is a power by multiplying where the exponent is whole, and exp where the base is e', () => {
    expect(['w^2', 'w^0.5', 'w^b', 'e^w', 'w^64', 'w^65'].map(kindOf)).toEqual([
      'whole',
      'power',
      'power',
      'exp',
      'whole',
      'power',
    ]);
    expect(kindOf('pi^w')).toBe('power');
    expect(numberOf('e^2')).toBe(numberOf('exp(2)'));
  });
});

describe('a part that is no real number, whatever w and b are', () => {
  it.each([
    ['w + log(-1)', 'this part is not a real number for any w and b', 4, 7],
    ['1/0 + w', 'this part is infinite for any w and b', 0, 3],
    ['exp(1000) + w', 'this part is infinite for any w and b', 0, 9],
    ['w/0', 'this is 0, and nothing can be divided by it', 2, 1],
    ['b*(w/(1 - 1))', 'this is 0, and nothing can be divided by it', 5, 7],
    ['0/0', 'this part is not a real number for any w and b', 0, 3],
    ['max(w, log(-1))', 'this part is not a real number for any w and b', 7, 7],
    ['-log(-1)*w', 'this part is not a real number for any w and b', 1, 7],
    ['e^log(-1)', 'this part is not a real number for any w and b', 2, 7],
  ])('is found: %s', (text, message, at, length) => {
    expect(lowered(text).node).toEqual({ message, at, length });
  });

  it('is none that is only divided by something small, or is 0 itself', () => {
    expect(['w/1e-300', '0/w', '0*w'].map(kindOf)).toEqual(['divide', 'divide', 'multiply']);
  });
});
