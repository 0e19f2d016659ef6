/** The tape that a graph is evaluated by. */
import { describe, expect, it } from 'vitest';
import { Graph, type Node } from '../../../src/math/formula/graph';
import { programOf } from '../../../src/math/formula/program';

const graph = new Graph();
const { w, b } = graph;
function results(roots: readonly Node[], ...theta: readonly [number, number]): number[] {
  const out = new Float64Array(roots.length + 1).fill(7);
  programOf(graph, roots)?.run(Float64Array.from(theta), out);
  expect(out[roots.length]).toBe(7);
  return [...out.subarray(0, roots.length)];
}

describe('the tape of a graph', () => {
  it('gives its roots in their order: variables, numbers and what is made of them', () => {
    const difference = graph.make('subtract', w, b);
    const roots = [graph.make('divide', difference, graph.number(4)), b, graph.number(0.5), w, difference];
    expect(results(roots, 7, 5)).toEqual([0.5, 5, 0.5, 7, 2]);
    expect(results(roots, 1, 2)).toEqual([-0.25, 2, 0.5, 1, -1]);
    expect(results([], 1, 2)).toEqual([]);
  });

  it('takes an operand for each side of an operation', () => {
    const [two, three] = [graph.number(2), graph.number(3)];
    const roots = [
      graph.make('subtract', two, w),
      graph.make('subtract', w, three),
      graph.make('exp', b),
      graph.make('negate', graph.make('subtract', b, w)),
    ];
    expect(results(roots, 10, 0)).toEqual([-8, 7, 1, 10]);
  });

  it('has an operation for each part, shared ones once', () => {
    const square = graph.make('multiply', w, w);
    const program = programOf(graph, [graph.make('add', square, square), square]);
    expect(program?.length).toBe(2);
    expect(programOf(graph, [w, b])?.length).toBe(0);
  });

  it('is none where it would have more than 4,000 parts', () => {
    const long = new Graph();
    let sum = long.w;
    for (let i = 0; i < 3998; i++) sum = long.make('add', sum, long.b);
    expect(programOf(long, [sum])?.length).toBe(3998);
    expect(programOf(long, [long.make('negate', sum)])).toBeNull();
  });
});
