import { expect, it } from 'vitest';
import { COLUMN } from '../../src/catalog/columns';
import { GRAD_B, GRAD_W, type OptimizerDefinition } from '../../src/catalog/define';
import { buildObjective } from '../../src/engine/objective';
import { type Move, moveAt } from '../../src/scene/move';
import { decayKinds, worksOn } from '../../src/scene/offers';
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
function randomRuns(optimizer: OptimizerDefinition, decay: DecaySpec): readonly RunSpec[] {
  const random = randomNumbers(11);
  return Array.from({ length: 8 }, () => ({
    ...runOf(optimizer.id, { decay, steps: STEPS, start: { w: random(-3, 3), b: random(-3, 3) } }),
    hyper: randomHyper(optimizer.hyper, random),
  }));
}

export function movesOf(
  objective: ObjectiveSpec,
  run: RunSpec,
): { result: RunResult; moves: readonly Move[] } {
  const result = resultOf(objective, run);
  const moves = Array.from({ length: result.length - 1 }, (_, row) => {
    const move = moveAt(run, result, row);
    if (move === null) throw new Error(`${run.optimizer}: no move at ${row}`);
    return move;
  });
  return { result, moves };
}

/** The end of the chain of the first `count` arrows. */
function tip({ from, arrows }: Move, count = arrows.length): { w: number; b: number } {
  return arrows.slice(0, count).reduce(({ w, b }, { dw, db }) => ({ w: w + dw, b: b + db }), from);
}

function expectNear(found: number, expected: number, ...sizes: number[]): void {
  const size = Math.max(1, ...sizes.map(Math.abs));
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(TOLERANCE * size);
}

/** A step taken apart adds up, whether the rule has arrows of its own or is shown as one. */
export function isTheSumOfItsArrows(optimizer: OptimizerDefinition): void {
  const decays = DECAYS.filter(({ kind }) => decayKinds(optimizer.id).includes(kind));
  it.each(decays)('with decay $kind is the sum of its arrows', (decay) => {
    for (const objective of [TWO_POINTS, CAMEL].filter((each) => worksOn(optimizer.id, each))) {
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
      const beside = move.comparisons.find(({ lookAhead }) => lookAhead);
      const ahead =
        beside === undefined
          ? tip(move, move.arrows.findIndex(({ lookAhead }) => lookAhead) + 1)
          : { w: move.from.w + beside.dw, b: move.from.b + beside.db };
      objective.evaluate(Float64Array.of(ahead.w, ahead.b), out, 0, 2, null);
      expect(out[GRAD_W]).toBeCloseTo(result.columns[COLUMN.gradW][row], 14);
      expect(out[GRAD_B]).toBeCloseTo(result.columns[COLUMN.gradB][row], 14);
    }
  });

  it('is told in words and symbols', () => {
    const { moves } = movesOf(TWO_POINTS, runOf(optimizer.id, { steps: 1, decay: decays.at(-1) }));
    for (const { name, symbol } of [...moves[0].arrows, ...moves[0].comparisons]) {
      expect(name).not.toBe('');
      // A rule without arrows of its own is shown as one.
      if (optimizer.arrows === undefined && name === 'step') expect(symbol).toBe('Δθ');
      else expect(symbol).toMatch(/^[−+]/);
    }
    // Decay is in the rule’s own step where the rule shrinks another point than θ.
    if (optimizer.shrink === undefined && decays.at(-1)?.kind === 'decoupled')
      expect(moves[0].arrows.at(-1)?.name).toBe('weight decay');
  });
}
