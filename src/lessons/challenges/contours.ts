/** Challenges of module 5.3. */
import type { Point } from '../../scene/types';
import { lossAt, run, sceneOf } from '../scenes';
import { RULE, RULES, STEPS, SURFACE } from './judge';
import { apart, finalLoss, hyper, moved } from './measures';
import { withRun, yourTurn } from './step';

const oneStep = () =>
  sceneOf({
    runs: [run('gd')],
    start: { w: -2, b: -2 },
    steps: 1,
    view: { levels: 'linear', layers: ['move'] },
  });
const twoPlaces = (one: Point, other: Point) => () =>
  sceneOf({
    runs: [
      run('gd', { label: 'here', start: one, steps: 0 }),
      run('gd', { label: 'there', start: other, steps: 0 }),
    ],
    view: { levels: 'linear' },
  });

export const contoursChallenges = yourTurn([
  {
    id: 'the-longest-step',
    ask: 'Read the map: where is the surface steepest? Put the start there. A single step with $\\eta = 1$ should be at least 0.34 long.',
    document: oneStep,
    keep: [SURFACE, RULE, STEPS],
    goals: [
      { name: 'length of the step', of: moved, atLeast: 0.34 },
      { name: 'η', of: (attempt) => hyper(attempt, 0, 'eta'), atMost: 1 },
    ],
    hints: ['It is steep where the lines crowd.', 'Look along the cliff, at about $w = 1$.'],
    solution: () => withRun(oneStep(), 0, { start: { w: 1, b: -3.25 } }),
    because: 'The lines are closest there, and with $\\eta = 1$ a step is as long as the slope at its start.',
  },
  {
    id: 'the-same-height',
    ask: 'Place two starts on opposite sides of the valley, at least 4 apart and at the same height. Both losses must lie between 0.02 and 0.1 and differ by at most 0.001.',
    document: twoPlaces({ w: 0, b: 0 }, { w: 1, b: 0 }),
    keep: [SURFACE, RULES, STEPS],
    goals: [
      { name: 'distance', of: apart, atLeast: 4 },
      { name: 'loss here', of: finalLoss, atLeast: 0.02, atMost: 0.1 },
      {
        name: 'difference of the losses',
        of: ({ runs: [here, there] }) => Math.abs(lossAt(here) - lossAt(there)),
        atMost: 0.001,
      },
    ],
    hints: [
      'Two places on one contour line are at the same height.',
      'Follow the line of 0.05 around the valley. To give each run its own start, switch the shared start off.',
    ],
    solution: twoPlaces({ w: 2, b: -4.5 }, { w: 0.5, b: -0.5 }),
    because: 'Both lie next to the line of 0.05; on the map one is below the valley and one above it.',
  },
]);
