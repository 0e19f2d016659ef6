/** Examples of plain descents: plateaus, ravines, and rates that are too large. */
import { COLUMN } from '../../catalog/columns';
import {
  firstStepBelow,
  lossAt,
  neuron,
  pointAt,
  run,
  sceneOf,
  stepsToStayBelow,
  uTurns,
  VALLEY_CAMERA,
} from '../../lessons/scenes';
import type { ObjectiveSpec } from '../../scene/types';
import type { Example } from '../define';

const START = { w: -2, b: -2 };

const bowl = (kappa: number, angle: number): ObjectiveSpec => ({
  kind: 'function',
  id: 'bowl',
  params: { kappa, angle },
});

const BOWL_VIEW = {
  window: { w: [-3, 3], b: [-3, 3] },
  camera: { azimuth: -60, elevation: 50, distance: 2.35 },
} as const;

export const DESCENTS: readonly Example[] = [
  {
    id: 'plateau',
    name: 'The plateau',
    sentence:
      'On this plateau the slope is next to nothing: gradient descent takes 83 steps to get off it, momentum only 22.',
    document: () =>
      sceneOf({
        runs: [run('gd'), run('momentum')],
        start: START,
        steps: 150,
        view: { playhead: 60, selected: 'r1' },
      }),
    holds: ([gd, momentum]) => firstStepBelow(gd, 0.1) === 83 && firstStepBelow(momentum, 0.1) === 22,
  },
  {
    id: 'valley',
    name: 'The valley',
    sentence:
      'Momentum overshoots and turns around 13 times before it rests. NAG looks ahead and turns only 9 times.',
    document: () =>
      sceneOf({
        objective: neuron('valley'),
        runs: [run('momentum'), run('nag')],
        start: { w: -2, b: -4 },
        steps: 150,
        view: { playhead: 40, selected: 'r2', camera: VALLEY_CAMERA },
      }),
    holds: ([momentum, nag]) => uTurns(momentum) === 13 && uTurns(nag) === 9,
  },
  {
    id: 'ravine',
    name: 'The ravine',
    sentence:
      'This ravine is 50 times as steep across as along. Gradient descent zigzags for 80 steps; momentum is at the bottom for good after 35.',
    document: () =>
      sceneOf({
        objective: bowl(50, 30),
        runs: [
          run('gd', { hyper: { eta: 0.039 } }),
          run('momentum', { hyper: { eta: 0.02, beta: 0.8 } }),
          run('nag', { hyper: { eta: 0.02, beta: 0.8 } }),
        ],
        start: { w: -2.6, b: -0.6 },
        steps: 100,
        view: { ...BOWL_VIEW, playhead: 40 },
      }),
    holds: ([gd, momentum]) => {
      const b = gd.columns[COLUMN.b];
      let turns = 0;
      for (let row = 2; row <= 40; row++) if ((b[row] - b[row - 1]) * (b[row - 1] - b[row - 2]) < 0) turns++;
      return turns >= 30 && stepsToStayBelow(gd, 0.01) === 80 && stepsToStayBelow(momentum, 0.01) === 35;
    },
  },
  {
    id: 'too-fast',
    name: 'One step too fast',
    sentence:
      'One bowl, three rates: with 0.19 gradient descent arrives, with 0.2 it hops from wall to wall for ever, with 0.201 it climbs out.',
    document: () =>
      sceneOf({
        objective: bowl(10, 0),
        runs: [0.19, 0.2, 0.201].map((eta) => run('gd', { label: `η = ${eta}`, hyper: { eta } })),
        start: { w: 2.6, b: 1.2 },
        steps: 100,
        view: { ...BOWL_VIEW, playhead: 30, selected: 'r3' },
      }),
    holds: ([slow, even, fast]) =>
      lossAt(slow) < 1e-6 &&
      Math.abs(Math.abs(pointAt(even).b) - 1.2) < 1e-9 &&
      Math.abs(pointAt(fast).b) > 3,
  },
  {
    id: 'edge-of-stability',
    name: 'The edge of stability',
    sentence:
      'The minimum’s sharpness is 0.08. With η = 24 (2/η is 0.083) gradient descent settles; with η = 28 (0.071) it dances around it without end.',
    document: () =>
      sceneOf({
        runs: [24, 28].map((eta) => run('gd', { label: `η = ${eta}`, hyper: { eta } })),
        start: START,
        steps: 200,
        view: { playhead: 200, selected: 'r2', quantity: 'sharpness' },
      }),
    holds: ([settles, dances]) =>
      lossAt(settles) < 1e-20 && uTurns(dances) >= 40 && lossAt(dances) > 1e-4 && lossAt(dances) < 1e-3,
  },
  {
    id: 'line-search',
    name: 'Trying before stepping',
    sentence:
      'Line search tries five rates at every step and keeps the best. It is off the plateau after 10 steps; a fixed rate of 1 has got nowhere after 50.',
    document: () =>
      sceneOf({
        runs: [run('gd'), run('line-search')],
        start: START,
        steps: 50,
        view: { playhead: 50, selected: 'r2' },
      }),
    holds: ([gd, search]) => firstStepBelow(search, 0.1) === 10 && lossAt(gd) > 0.4,
  },
];
