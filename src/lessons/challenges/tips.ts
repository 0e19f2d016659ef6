/** Challenges of module 5.7. */
import { neuron, run, sceneOf, VALLEY_CAMERA } from '../scenes';
import { hyperparameter, RULE, SCHEDULE, START, STEPS, SURFACE } from './judge';
import { finalLoss } from './measures';
import { withRun, yourTurn } from './step';

const fromTen = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [run('gd', { hyper: { eta: 10 } })],
    start: { w: -2, b: -4 },
    steps: 100,
    view: { playhead: 100, quantity: 'eta', window: { w: [-5, 2], b: [-5.5, 1.5] }, camera: VALLEY_CAMERA },
  });
const onABowl = () =>
  sceneOf({
    objective: { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } },
    runs: [run('gd', { hyper: { eta: 0.05 } })],
    start: { w: 2, b: 1 },
    steps: 100,
    view: { playhead: 100, window: { w: [-3, 3], b: [-3, 3] } },
  });

export const tipsChallenges = yourTurn([
  {
    id: 'anneal-from-ten',
    ask: 'Begin in the valley with $\\eta = 10$, and bring the loss to at most $10^{-7}$ in 100 steps with a schedule of your choice.',
    document: fromTen,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('eta', 'η')],
    goals: [{ name: 'loss after 100 steps', of: finalLoss, atMost: 1e-7 }],
    hints: [
      'Decay too slowly, and the run is thrown onto the plateau; too fast, and it freezes.',
      'Try the exponential schedule with $k$ between 0.02 and 0.05, or halve the rate on a rise.',
    ],
    solution: () => withRun(fromTen(), 0, { schedule: { kind: 'exponential', k: 0.03 } }),
    because:
      'With $k = 0.03$ the rate is still large on the floor of the valley and small enough at its end.',
  },
  {
    id: 'the-best-rate',
    ask: 'Find the best constant rate on this bowl: a loss of at most $10^{-15}$ after 100 steps.',
    document: onABowl,
    keep: [SURFACE, RULE, START, STEPS, SCHEDULE],
    goals: [{ name: 'loss after 100 steps', of: finalLoss, atMost: 1e-15 }],
    hints: [
      'Search by factors first, then around the best. Or let the lab do it: *Lab*, *Sweep*.',
      'The curvatures are 1 and 10. One wants a large rate, the other forbids it: both shrink alike at $2/(1 + 10)$.',
    ],
    solution: () => withRun(onABowl(), 0, { hyper: { eta: 0.18 } }),
    because:
      'At $\\eta = 2/11$ the steep direction shrinks by $1 - 10\\eta$ and the gentle one by $1 - \\eta$: the same size, with opposite signs. No other rate is as quick.',
  },
]);
