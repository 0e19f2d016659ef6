import { expect, it } from 'vitest';
import { defaultRun, openingScene } from '../../../src/scene/defaults';
import { loadTuned } from '../../../src/state/comparison/loadTuned';
import type { RankedRule } from '../../../src/state/comparison/ranks';

const { scene } = openingScene();
const BASE = {
  ...defaultRun('adam', 'r3', { w: 1, b: 2 }),
  label: 'mine',
  schedule: { kind: 'exponential', k: 0.01 },
  batch: { size: 1, order: 'shuffled', seed: 4 } as const,
};

function ranked(rule: string, eta: number, beta: number): RankedRule {
  const score = {
    eta,
    beta,
    score: 1,
    loss: [1, 1, 1],
    passesTo: 1,
    passesHalf: [1, 1],
    reached: 1,
    steps: 17,
  } as const;
  return { rule, score, other: score, width: 1, candidates: 29, details: null };
}

it('the rules of a comparison become runs from the compared run’s start, with their rates and steps', () => {
  const loaded = loadTuned(scene, BASE, [
    ranked('nadam', 0.3, 0.5),
    ranked('momentum', 2, 0.95),
    ranked('line-search', Number.NaN, Number.NaN),
  ]);
  expect(loaded.objective).toBe(scene.objective);
  expect(loaded.runs.map(({ id, optimizer, label, steps }) => [id, optimizer, label, steps])).toEqual([
    ['r1', 'nadam', '', 17],
    ['r2', 'momentum', '', 17],
    ['r3', 'line-search', '', 17],
  ]);
  expect(loaded.runs[0].hyper).toMatchObject({ eta: 0.3, beta1: 0.5, beta2: 0.99 });
  expect(loaded.runs[1].hyper).toEqual({ eta: 2, beta: 0.95 });
  expect(loaded.runs.map(({ schedule }) => schedule.kind)).toEqual([
    'exponential',
    'exponential',
    'constant',
  ]);
  for (const { start, batch } of loaded.runs) expect([start, batch]).toEqual([BASE.start, BASE.batch]);
});

it('a scene takes the twelve best', () => {
  const many = Array.from({ length: 15 }, (_, i) => ranked('gd', i + 1, Number.NaN));
  const loaded = loadTuned(scene, BASE, many);
  expect(loaded.runs.map(({ hyper }) => hyper.eta)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});
