import { describe, expect, test } from 'vitest';
import { COLUMN } from '../../../../src/catalog/columns';
import { buildObjective } from '../../../../src/engine/objective';
import { nagMoves, windowAround } from '../../../../src/lessons/explorables/nesterov/nagMoves';
import { neuron, run, sceneOf } from '../../../../src/lessons/scenes';
import type { RunResult } from '../../../../src/scene/outcome';
import { runsOf } from '../../experiment';

const VALLEY = neuron('valley');
const { objective } = buildObjective(VALLEY);
const [momentum, nag] = runsOf(
  sceneOf({ objective: VALLEY, runs: [run('momentum'), run('nag')], start: { w: -2, b: -4 }, steps: 10 }),
);

function stateOf({ columns, names }: RunResult, row: number) {
  const value = (name: string) => columns[names.indexOf(name)][row];
  return {
    at: { w: value('w'), b: value('b') },
    u: { w: value('u.w'), b: value('u.b') },
    eta: value('eta'),
    beta: value('beta'),
  };
}

describe('both moves from one state', () => {
  test('momentum’s is where momentum goes, and NAG’s where NAG goes', () => {
    for (let row = 0; row < 10; row++) {
      const m = nagMoves(objective, stateOf(momentum, row)).momentum;
      const n = nagMoves(objective, stateOf(nag, row)).nag;
      expect(m.w).toBeCloseTo(momentum.columns[COLUMN.w][row + 1], 12);
      expect(m.b).toBeCloseTo(momentum.columns[COLUMN.b][row + 1], 12);
      expect(n.w).toBeCloseTo(nag.columns[COLUMN.w][row + 1], 12);
      expect(n.b).toBeCloseTo(nag.columns[COLUMN.b][row + 1], 12);
    }
  });

  test('without a memory they are the same move', () => {
    const { momentum: m, nag: n } = nagMoves(objective, stateOf(momentum, 0));
    expect(n).toEqual(m);
  });

  test('at momentum’s fifth step in the valley the two gradients disagree, and NAG’s move ends lower', () => {
    const moves = nagMoves(objective, stateOf(momentum, 4));
    expect(moves.here.gradW).toBeLessThan(0);
    expect(moves.ahead.gradW).toBeGreaterThan(0);
    expect(moves.nag.loss).toBeLessThan(moves.momentum.loss);
  });
});

test('the window around some points is a square that holds them with room to spare', () => {
  const { w, b } = windowAround(
    [
      { w: 0, b: 0 },
      { w: 2, b: 1 },
    ],
    1e-9,
  );
  expect(w).toEqual([-0.5, 2.5]);
  expect(b).toEqual([-1, 2]);
  const still = windowAround([{ w: 1, b: 1 }], 0.1);
  expect(still.w[1] - still.w[0]).toBeCloseTo(0.1, 12);
});
