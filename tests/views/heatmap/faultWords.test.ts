import { expect, it } from 'vitest';
import { openingScene } from '../../../src/scene/defaults';
import type { Sweep } from '../../../src/scene/partSpecs';
import { sweepFaults } from '../../../src/scene/sweep';
import { faultWords } from '../../../src/views/heatmap/faultWords';

const { scene } = openingScene();
const run = scene.runs.find(({ optimizer }) => optimizer === 'momentum') ?? expect.fail('no momentum');
const SWEEP: Sweep = {
  run: run.id,
  x: { of: 'hyper.eta', from: 0.1, to: 1, scale: 'log', count: 2 },
  y: { of: 'hyper.beta', from: 0, to: 0.5, scale: 'linear', count: 2 },
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
};
const wordsOf = (change: Partial<Sweep>) => faultWords(sweepFaults(scene, { ...SWEEP, ...change }));

it('a sweep that its scene no longer fits is told in sentences, each once', () => {
  expect(wordsOf({})).toEqual([]);
  expect(wordsOf({ y: { ...SWEEP.x, of: 'hyper.beta2' } })).toEqual([
    'The run no longer has the number along “Up”. Choose another one there.',
  ]);
  expect(wordsOf({ y: { of: 'hyper.beta', from: 2, to: 3, scale: 'linear', count: 2 } })).toEqual([
    'The run’s number along “Up” cannot go that far. Type other ends, or reset the axes.',
  ]);
  expect(wordsOf({ seeds: 1e9 })).toEqual([
    'There are not so many seeds after the run’s own. Take fewer seeds a cell, or a smaller seed.',
  ]);
  expect(wordsOf({ run: 'r99', target: -1 })).toEqual(['This sweep cannot be computed. Reset the axes.']);
});
