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
    ask: 'Start in the valley with $\\eta = 10$ and bring the loss down to $10^{-7}$ or less in 100 steps. Use any schedule you like.',
    document: fromTen,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('eta', 'η')],
    goals: [{ name: 'loss after 100 steps', of: finalLoss, atMost: 1e-7 }],
    hints: [
      'If the rate decays too slowly, the run is thrown onto the plateau. If it decays too fast, the run freezes.',
      'Try the exponential schedule with $k$ between 0.02 and 0.05, or halve the rate on a rise.',
    ],
    solution: () => withRun(fromTen(), 0, { schedule: { kind: 'exponential', k: 0.03 } }),
    because:
      'With $k = 0.03$ the rate is still large along the floor of the valley and small enough at the end.',
  },
  {
    id: 'the-best-rate',
    ask: 'Find the best constant rate for this bowl: bring the loss down to $10^{-15}$ or less in 100 steps.',
    document: onABowl,
    keep: [SURFACE, RULE, START, STEPS, SCHEDULE],
    goals: [{ name: 'loss after 100 steps', of: finalLoss, atMost: 1e-15 }],
    hints: [
      'Try powers of ten first, then search around the best. Or let the lab do it: *Lab*, *Sweep*.',
      'The curvatures are 1 and 10. The gentle direction wants a large rate, but the steep one forbids it. At $2/(1 + 10)$ both shrink equally fast.',
    ],
    solution: () => withRun(onABowl(), 0, { hyper: { eta: 0.18 } }),
    because:
      'At $\\eta = 2/11$ each step multiplies the distance by $1 - 10\\eta$ in the steep direction and by $1 - \\eta$ in the gentle one. These factors have the same size and opposite signs. No other rate is as fast.',
  },
]);
