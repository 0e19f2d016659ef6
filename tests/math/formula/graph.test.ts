import { describe, expect, it } from 'vitest';
import { Graph, partsOf } from '../../../src/math/formula/graph';

describe('a formula as a graph', () => {
  it('has equal parts once', () => {
    const graph = new Graph();
    const { w, b } = graph;
    const product = graph.make('multiply', w, b);
    expect(graph.make('multiply', w, b)).toBe(product);
    expect(graph.make('multiply', b, w)).not.toBe(product);
    expect(graph.number(2)).toBe(graph.number(2));
    expect(graph.nodes.map(({ id }) => id)).toEqual(graph.nodes.map((_, place) => place));
  });

  it('has the result in the place of an operation on numbers alone', () => {
    const graph = new Graph();
    const [two, three] = [graph.number(2), graph.number(3)];
    expect(graph.make('multiply', two, three)).toMatchObject({ kind: 'number', value: 6 });
    expect(graph.make('subtract', two, three)).toMatchObject({ kind: 'number', value: -1 });
    expect(graph.make('exp', graph.number(0))).toMatchObject({ kind: 'number', value: 1 });
    expect(graph.make('multiply', two, graph.w).kind).toBe('multiply');
  });

  it('multiplies for powers that are small and whole', () => {
    const graph = new Graph();
    const kindOf = (exponent: number) => graph.makePower(graph.w, graph.number(exponent)).kind;
    expect([2, -3, 0, 64].map(kindOf)).toEqual(['whole', 'whole', 'whole', 'whole']);
    expect([0.5, 65, -65].map(kindOf)).toEqual(['power', 'power', 'power']);
    expect(graph.makePower(graph.w, graph.b).kind).toBe('power');
  });

  it('has room for 20,000 parts, and says when one is left out', () => {
    const graph = new Graph();
    // w and b are two of them.
    for (let value = 0; value < 19_998; value++) graph.number(value);
    expect([graph.nodes.length, graph.full]).toEqual([20_000, false]);
    // What is there already takes no room.
    graph.number(5);
    expect(graph.full).toBe(false);
    graph.number(-1);
    expect([graph.nodes.length, graph.full]).toEqual([20_000, true]);
  });

  it('tells what some of its parts are made of, operands first', () => {
    const graph = new Graph();
    const { w, b } = graph;
    const product = graph.make('multiply', w, b);
    const unused = graph.make('add', w, b);
    const root = graph.make('exp', product);
    expect(partsOf(graph, [root])).toEqual([w, b, product, root]);
    expect(partsOf(graph, [unused, w])).toEqual([w, b, unused]);
    expect(partsOf(graph, [w])).toEqual([w]);
  });
});
