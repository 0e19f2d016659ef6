/** The data and the scenes of module 5.6. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { BatchSpec, DataSpec } from '../../../scene/types';
import { neuron, run, sceneOf, VALLEY_CAMERA } from '../../scenes';

const START = { w: -2, b: -2 };
export const FEW: DataSpec = { kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 3 };
export const OTHER_DRAW: DataSpec = { kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 2 };
export const MANY: DataSpec = { kind: 'generated', id: 'noisy', n: 5000, noise: 0.05, seed: 3 };

const batch = (size: BatchSpec['size'], order: BatchSpec['order'] = 'shuffled'): BatchSpec => ({
  size,
  order,
  seed: 1,
});

/** One run for each batch size, on the mean loss: there η means the same whatever the batch. */
export const batchSizes = (data: DataSpec, steps: number) => () =>
  sceneOf({
    objective: neuron(data, 'mean'),
    runs: [
      run('gd', { label: 'B = 1', batch: batch(1) }),
      run('gd', { label: 'B = 25', batch: batch(25) }),
      run('gd', { label: 'all', batch: batch('all') }),
    ],
    start: START,
    steps,
    view: { playhead: steps, window: { w: [-3, 4], b: [-4, 3] } },
  });

/** Ten passes over 60 points: 600 steps of one point, 30 of batches, 10 of all. */
export const tenEpochs = () =>
  sceneOf({
    objective: neuron(FEW, 'mean'),
    runs: [
      run('gd', { label: '60 steps an epoch', batch: batch(1), steps: 600 }),
      run('gd', { label: '3 steps an epoch', batch: batch(25), steps: 30 }),
      run('gd', { label: '1 step an epoch', batch: batch('all'), steps: 10 }),
    ],
    start: START,
    view: { playhead: 600, window: { w: [-3, 4], b: [-4, 3] } },
  });

/** The lecture's stochastic program: 500 epochs over its two points, an update for each. */
const singlePass = run('gd', { label: 'one point a step', batch: batch(1, 'sequential'), steps: 1000 });

export const onePointALoop = () =>
  sceneOf({ runs: [singlePass], start: START, view: { layers: ['pulls'], speed: 1 } });

/** The same beside full gradients. */
export const pointsAndPasses = () =>
  sceneOf({ runs: [singlePass, run('gd', { label: 'both a step', steps: 500 })], start: START });

/** The lecture's mini-batch program on 60 points: 100 epochs of three updates. The sum of 25 gradients wants a small η. */
export const batchLoop = () =>
  sceneOf({
    objective: neuron(FEW),
    runs: [run('gd', { label: 'B = 25', hyper: { eta: 0.1 }, batch: batch(25, 'sequential'), steps: 300 })],
    start: START,
    view: { layers: ['pulls'], window: { w: [-3, 4], b: [-4, 3] } },
  });

/** Near the minimum, at a step whose one point pulls hard against what all ask for. */
const AGAINST_ALL = 141;

/** Each point's pull at the place where a run with batches of `size` stands. */
export const competing =
  (size: number, playhead = AGAINST_ALL) =>
  () =>
    sceneOf({
      objective: neuron(FEW, 'mean'),
      runs: [run('gd', { label: `B = ${size}`, batch: batch(size), steps: 300 })],
      start: START,
      view: { layers: ['pulls'], playhead, window: { w: [-2.5, 4], b: [-3.5, 3] } },
    });

/** 60 points, one at a time, in the data's own order. */
export const singlePoints = (nagBeta: number, momentumBeta: number, eta: number, data: DataSpec) => () =>
  sceneOf({
    objective: neuron(data),
    runs: [
      run('gd', { label: 'SGD', hyper: { eta }, batch: batch(1, 'sequential') }),
      run('momentum', {
        label: `Momentum, β ${momentumBeta}`,
        hyper: { eta, beta: momentumBeta },
        batch: batch(1, 'sequential'),
      }),
      run('nag', {
        label: `NAG, β ${nagBeta}`,
        hyper: { eta, beta: nagBeta },
        batch: batch(1, 'sequential'),
      }),
    ],
    start: START,
    steps: 500,
    view: { playhead: 500, selected: 'r1', window: { w: [-3, 4], b: [-4, 3] } },
  });

export const miniBatches = () =>
  sceneOf({
    objective: neuron(FEW, 'mean'),
    runs: [
      run('gd', { label: 'plain, B = 25', batch: batch(25) }),
      run('momentum', { label: 'Momentum, B = 25', hyper: { beta: 0.85 }, batch: batch(25) }),
      run('nag', { label: 'NAG, B = 25', hyper: { beta: 0.85 }, batch: batch(25) }),
      run('nag', { label: 'NAG, B = 1', hyper: { beta: 0.85 }, batch: batch(1) }),
    ],
    start: START,
    steps: 300,
    view: { playhead: 300, selected: 'r3', window: { w: [-3, 5], b: [-4, 4] } },
  });

/** Full gradients with a small rate and a large one. */
export const smallAndLarge = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [
      run('gd', { label: 'η = 2', hyper: { eta: 2 } }),
      run('gd', { label: 'η = 4', hyper: { eta: 4 } }),
      run('gd', { label: 'η = 8', hyper: { eta: 8 } }),
    ],
    start: { w: -2, b: -4 },
    steps: 50,
    view: { playhead: 50, window: { w: [-4, 2], b: [-5, 1.5] }, camera: VALLEY_CAMERA },
  });

export const evaluations = (result: RunResult, row: number): number => result.columns[COLUMN.gradEvals][row];

/** Counts those of the first `last` steps that made the loss higher. */
export function rises(result: RunResult, last = result.length - 1): number {
  const loss = result.columns[COLUMN.loss];
  let count = 0;
  for (let row = 1; row <= last; row++) if (loss[row] > loss[row - 1]) count++;
  return count;
}
