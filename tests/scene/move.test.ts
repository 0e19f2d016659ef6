import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../src/catalog/columns';
import { GRAD_B, GRAD_W } from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { buildObjective } from '../../src/engine/objective';
import { type Move, moveAt } from '../../src/scene/move';
import type { RunResult } from '../../src/scene/outcome';
import type { DecaySpec, ObjectiveSpec, RunSpec } from '../../src/scene/types';
import { randomHyper, randomNumbers } from '../catalog/randomHyper';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { resultOf } from './follow';

const TOLERANCE = 1e-12;
const STEPS = 30;
const DECAYS: readonly DecaySpec[] = [
  { kind: 'none' },
  { kind: 'l2', lambda: 0.1 },
  { kind: 'decoupled', lambda: 0.1 },
];

const CAMEL: ObjectiveSpec = { kind: 'function', id: 'three-hump-camel', params: {} };

/** Runs of a rule with hyperparameters and starts drawn at random. */
function randomRuns(optimizer: (typeof OPTIMIZERS)[number], decay: DecaySpec): readonly RunSpec[] {
  const random = randomNumbers(11);
  return Array.from({ length: 8 }, () => ({
    ...runOf(optimizer.id, { decay, steps: STEPS, start: { w: random(-3, 3), b: random(-3, 3) } }),
    hyper: randomHyper(optimizer.hyper, random),
  }));
}

function movesOf(objective: ObjectiveSpec, run: RunSpec): { result: RunResult; moves: readonly Move[] } {
  const result = resultOf(objective, run);
  const moves = Array.from({ length: result.length - 1 }, (_, row) => {
    const move = moveAt(run, result, row);
    if (move === null) throw new Error(`${run.optimizer}: no move at ${row}`);
    return move;
  });
  return { result, moves };
}

/** Where the chain of arrows leads, its first `count` of them. */
function tip({ from, arrows }: Move, count = arrows.length): { w: number; b: number } {
  return arrows.slice(0, count).reduce(({ w, b }, { dw, db }) => ({ w: w + dw, b: b + db }), from);
}

function expectNear(found: number, expected: number, ...sizes: number[]): void {
  const size = Math.max(1, ...sizes.map(Math.abs));
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(TOLERANCE * size);
}

describe.each(OPTIMIZERS)('a step of $id', (optimizer) => {
  it.each(DECAYS)('with decay $kind is the sum of its arrows', (decay) => {
    for (const objective of [TWO_POINTS, CAMEL]) {
      for (const run of randomRuns(optimizer, decay)) {
        const { result, moves } = movesOf(objective, run);
        for (const [row, move] of moves.entries()) {
          expect(move.from.w).toBe(result.columns[COLUMN.w][row]);
          expect(move.to.b).toBe(result.columns[COLUMN.b][row + 1]);
          const end = tip(move);
          expectNear(end.w, move.to.w, move.from.w, ...move.arrows.map(({ dw }) => dw));
          expectNear(end.b, move.to.b, move.from.b, ...move.arrows.map(({ db }) => db));
        }
      }
    }
  });

  it('takes its gradient where its arrows say', () => {
    const run = runOf(optimizer.id, { steps: STEPS });
    const { result, moves } = movesOf(TWO_POINTS, run);
    const { objective } = buildObjective(TWO_POINTS);
    const out = new Float64Array(3);
    for (const [row, move] of moves.entries()) {
      const ahead = tip(move, move.arrows.findIndex(({ lookAhead }) => lookAhead) + 1);
      objective.evaluate(Float64Array.of(ahead.w, ahead.b), out, 0, 2, null);
      expect(out[GRAD_W]).toBeCloseTo(result.columns[COLUMN.gradW][row], 14);
      expect(out[GRAD_B]).toBeCloseTo(result.columns[COLUMN.gradB][row], 14);
    }
  });

  it('is told in words and symbols', () => {
    const { moves } = movesOf(TWO_POINTS, runOf(optimizer.id, { steps: 1, decay: DECAYS[2] }));
    for (const { name, symbol } of [...moves[0].arrows, ...moves[0].comparisons]) {
      expect(name).not.toBe('');
      expect(symbol).toMatch(/^[−+]/);
    }
    expect(moves[0].arrows.at(-1)?.name).toBe('weight decay');
  });
});

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
