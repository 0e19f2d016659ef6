import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { buildObjective } from '../../src/engine/objective';
import { moveAt } from '../../src/scene/move';
import type { RunSpec } from '../../src/scene/types';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { resultOf } from './follow';
import { isTheSumOfItsArrows, movesOf } from './moveContract';

describe.each(OPTIMIZERS)('a step of $id', isTheSumOfItsArrows);

describe('the parts of a step', () => {
  const names = (optimizer: string, hyper: RunSpec['hyper'] = {}) => {
    const run = runOf(optimizer, { steps: 3 });
    return movesOf(TWO_POINTS, { ...run, hyper: { ...run.hyper, ...hyper } }).moves[2];
  };

  it('are momentum and gradient, in the order in which the rule is told', () => {
    const parts = (id: string) => names(id).arrows.map(({ name, lookAhead }) => [name, lookAhead]);
    expect(parts('gd')).toEqual([['gradient', false]]);
    expect(parts('momentum')).toEqual([
      ['momentum', false],
      ['gradient', false],
    ]);
    expect(parts('nag')).toEqual([
      ['momentum', true],
      ['gradient', false],
    ]);
    expect(parts('nesterov')).toEqual([
      ['gradient', false],
      ['new momentum', false],
    ]);
    expect(parts('adam')).toHaveLength(2);
  });

  it('lose Adam’s momentum with its switch', () => {
    expect(names('adam', { momentum: false }).arrows.map(({ name }) => name)).toEqual(['gradient']);
  });

  it('stand beside the plain gradient where a rule scales it', () => {
    const { comparisons, arrows } = names('adagrad');
    expect(comparisons.map(({ symbol }) => symbol)).toEqual(['−ηg']);
    expect(Math.abs(comparisons[0].dw)).toBeLessThan(Math.abs(arrows[0].dw));
  });
});

describe('a clip of the gradient', () => {
  const symbols = (c: number, optimizer = 'gd') => {
    const run = runOf(optimizer, { steps: 3, clip: { kind: 'norm', c } });
    return movesOf(TWO_POINTS, run).moves[0].comparisons.map(({ symbol }) => symbol);
  };

  it('stands beside what it has cut, and not where it has cut nothing', () => {
    expect(symbols(1e-4)).toEqual(['−ηg, unclipped']);
    expect(symbols(100)).toEqual([]);
    expect(symbols(1e-4, 'adadelta')).toContain('−g, unclipped');
  });

  it('leaves the arrows of the step as long as the step', () => {
    const run = runOf('momentum', { steps: 3, clip: { kind: 'norm', c: 1e-3 } });
    const { from, to, arrows } = movesOf(TWO_POINTS, run).moves[1];
    expect(from.w + arrows.reduce((sum, { dw }) => sum + dw, 0)).toBeCloseTo(to.w, 12);
  });
});

describe('the candidates of line search', () => {
  const run = runOf('line-search', { steps: 10 });

  it('lie along the gradient, and the lowest of them won', () => {
    const { objective } = buildObjective(TWO_POINTS);
    const out = new Float64Array(3);
    const loss = ({ w, b }: { w: number; b: number }) => {
      objective.evaluate(Float64Array.of(w, b), out, 0, 2, null);
      return out[2];
    };
    for (const { candidates = [], to } of movesOf(TWO_POINTS, run).moves) {
      expect(candidates.map(({ eta }) => eta)).toEqual(run.hyper.etas);
      const winners = candidates.filter(({ winner }) => winner);
      expect(winners).toHaveLength(1);
      expect([winners[0].w, winners[0].b]).toEqual([to.w, to.b]);
      expect(loss(winners[0])).toBe(Math.min(...candidates.map(loss)));
    }
  });

  it('have one winner among equals', () => {
    const twins: RunSpec = { ...run, hyper: { etas: [1, 1] } };
    const { candidates } = movesOf(TWO_POINTS, twins).moves[0];
    expect(candidates?.map(({ winner }) => winner)).toEqual([true, false]);
  });

  it('are not there for other rules', () => {
    expect(movesOf(TWO_POINTS, runOf('gd', { steps: 1 })).moves[0]).not.toHaveProperty('candidates');
  });
});

describe('there is no move', () => {
  const run = runOf('momentum', { steps: 5 });
  const result = resultOf(TWO_POINTS, run);

  it.each([-1, 5, 6])('at row %d of six', (row) => {
    expect(moveAt(run, result, row)).toBeNull();
  });

  it('of an unknown rule, or while the trajectory is still another rule’s', () => {
    expect(moveAt({ ...run, optimizer: 'none' }, result, 0)).toBeNull();
    expect(moveAt(runOf('adam'), result, 0)).toBeNull();
  });
});
