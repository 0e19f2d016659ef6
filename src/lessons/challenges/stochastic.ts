/** Challenges of module 5.6. */
import type { BatchSpec } from '../../scene/types';
import { FEW } from '../modules/stochastic/stochasticScenes';
import { evaluations, neuron, type RunChange, run, sceneOf, stepsToStayBelow } from '../scenes';
import { BATCH, hyperparameter, RULE, START, STEPS, SURFACE } from './judge';
import { finalLoss, ofRun } from './measures';
import { withRun, yourTurn } from './step';

const batch = (size: BatchSpec['size']): BatchSpec => ({ size, order: 'shuffled', seed: 1 });
const noisy = (change: RunChange) => () =>
  sceneOf({
    objective: neuron(FEW, 'mean'),
    runs: [run('gd', change)],
    start: { w: -2, b: -2 },
    steps: 600,
    view: { playhead: 600, window: { w: [-3, 4], b: [-4, 3] } },
  });
const ofTwentyFive = noisy({ batch: batch(25) });
const dancing = noisy({ batch: batch(1), hyper: { eta: 3 } });

export const stochasticChallenges = yourTurn([
  {
    id: 'cheap-descent',
    ask: 'Bring the loss below 0.003 for good with at most 150 gradients of single points. Leave $\\eta$ at 1.',
    document: ofTwentyFive,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('eta', 'η')],
    goals: [
      {
        name: 'gradients of single points until then',
        of: ofRun(0, (each) => {
          const row = stepsToStayBelow(each, 0.003);
          return Number.isFinite(row) ? evaluations(each, row) : Number.POSITIVE_INFINITY;
        }),
        atMost: 150,
      },
    ],
    hints: ['A batch of 25 costs 25 gradients at each step.', 'How small can a batch be?'],
    solution: () => withRun(ofTwentyFive(), 0, { batch: batch(1) }),
    because:
      'Single points are noisy. But far from the minimum a rough direction is good enough, and it costs only one gradient instead of 25.',
  },
  {
    id: 'end-the-dance',
    ask: 'With single points the run dances around the minimum, where the loss is 0.00256. Make it settle at 0.002563 or less, still with one point at a time.',
    document: dancing,
    keep: [SURFACE, RULE, START, STEPS, BATCH],
    goals: [{ name: 'loss at the end', of: finalLoss, atMost: 0.002563 }],
    hints: [
      'The points keep pulling even at the minimum. Only shorter steps make that harmless.',
      'Give $\\eta$ a schedule that falls nearly to 0 by the end.',
    ],
    solution: () => withRun(dancing(), 0, { schedule: { kind: 'cosine', etaMin: 0, period: 600 } }),
    because:
      'At a constant rate the run keeps jumping by $\\eta$ times the pull of one point. When the rate falls to 0 the jumps die out. That is the purpose of annealing.',
  },
]);
