/** Examples of data: single points, batches, a million points. */
import { COLUMN } from '../../catalog/columns';
import { firstStepBelow, lossAt, neuron, run, sceneOf, uTurns } from '../../lessons/scenes';
import type { Example } from '../define';

const START = { w: -2, b: -2 };

const noisy = (n: number) => neuron({ kind: 'generated', id: 'noisy', n, noise: 0.1, seed: 1 }, 'mean');

export const DATA: readonly Example[] = [
  {
    id: 'one-point-at-a-time',
    name: 'One point at a time',
    sentence:
      'Stochastic gradient descent sees one of 200 points at each step. Its loss turns upward 81 times; with all the points it never does. Yet it gets there for a 200th of the price.',
    document: () =>
      sceneOf({
        objective: noisy(200),
        runs: [
          run('gd', { label: 'all points', hyper: { eta: 2 } }),
          run('gd', {
            label: 'one point',
            hyper: { eta: 2 },
            batch: { size: 1, order: 'shuffled', seed: 1 },
          }),
        ],
        start: START,
        steps: 300,
        view: { playhead: 300, selected: 'r2' },
      }),
    holds: ([all, single]) =>
      uTurns(all) === 0 && uTurns(single) === 81 && lossAt(single) < 1.02 * lossAt(all),
  },
  {
    id: 'million',
    name: 'A million points',
    sentence:
      'With a million points, each plain step costs a million gradients, and it takes 26 of them. Batches of 100 get there in 300 steps that see 3 % of the data.',
    document: () =>
      sceneOf({
        objective: noisy(1_000_000),
        runs: [
          run('gd', { label: 'all points', hyper: { eta: 2 }, steps: 60 }),
          run('gd', {
            label: 'batches of 100',
            hyper: { eta: 2 },
            steps: 300,
            batch: { size: 100, order: 'shuffled', seed: 1 },
          }),
        ],
        start: START,
        view: { playhead: 300, selected: 'r2' },
      }),
    holds: ([all, batches]) => {
      const seen = batches.columns[COLUMN.gradEvals][batches.length - 1];
      return firstStepBelow(all, 0.01) === 26 && seen === 30_000 && lossAt(batches) < 0.0083;
    },
  },
];
