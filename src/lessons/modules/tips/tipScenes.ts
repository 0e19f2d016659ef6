/** The scenes of module 5.7, and what is measured in them. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec, ScheduleSpec } from '../../../scene/types';
import { neuron, pointAt, run, sceneOf, VALLEY_CAMERA } from '../../scenes';

const PLATEAU = { w: -2, b: -2 };
const VALLEY = { w: -2, b: -4 };

/** Plain steps, fixed and ten times as long, where the ground is flat. */
export const tenOnThePlateau = () =>
  sceneOf({
    runs: [run('gd', { label: 'η = 1' }), run('gd', { label: 'η = 10', hyper: { eta: 10 } })],
    start: PLATEAU,
    steps: 100,
    view: { playhead: 100, selected: 'r2' },
  });

/** The same two where it is steep. */
export const tenInTheValley = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [run('gd', { label: 'η = 1' }), run('gd', { label: 'η = 10', hyper: { eta: 10 } })],
    start: VALLEY,
    // η = 1 needs more than a hundred to come along the floor.
    steps: 300,
    view: { playhead: 300, selected: 'r2', window: { w: [-5, 2], b: [-5.5, 1.5] }, camera: VALLEY_CAMERA },
  });

/** The largest curvature at the valley's lowest point is 0.795: two rates below 2/0.795 = 2.517, and one above. */
export const aroundTheLimit = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [2, 2.5, 2.6].map((eta) => run('gd', { label: `η = ${eta}`, hyper: { eta } })),
    start: VALLEY,
    steps: 400,
    view: {
      playhead: 400,
      selected: 'r3',
      quantity: 'sharpness',
      window: { w: [-2.5, 1.5], b: [-4.5, 1.5] },
      camera: VALLEY_CAMERA,
    },
  });

/** The part of a step that the next one is, along the steeper of the two: −1 and below never settles. */
export function lastRatio(result: RunResult): number {
  const last = result.length - 1;
  const move = (row: number) => {
    const [from, to] = [pointAt(result, row), pointAt(result, row + 1)];
    return { w: to.w - from.w, b: to.b - from.b };
  };
  const [before, after] = [move(last - 2), move(last - 1)];
  return (before.w * after.w + before.b * after.b) / (before.w * before.w + before.b * before.b);
}

/** Sixty noisy points, one at a time for ten epochs: a constant rate, one that shrinks, and a small one. */
export const againstNoise = (seed: number) => {
  const batch = { size: 1, order: 'shuffled', seed } as const;
  return sceneOf({
    objective: neuron({ kind: 'generated', id: 'noisy', n: 60, noise: 0.1, seed: 1 }, 'mean'),
    runs: [
      run('gd', { label: 'η = 2', hyper: { eta: 2 }, batch }),
      run('gd', {
        label: 'from 2, exponential',
        hyper: { eta: 2 },
        schedule: { kind: 'exponential', k: 0.005 },
        batch,
      }),
      run('gd', { label: 'η = 0.1', hyper: { eta: 0.1 }, batch }),
    ],
    start: PLATEAU,
    steps: 600,
    view: { playhead: 600, selected: 'r2', quantity: 'eta', window: { w: [-2.5, 3], b: [-3, 2.5] } },
  });
};
/** The lowest loss of those points: a test holds it against the surface. */
export const NOISY_LOWEST = 0.005771031234718;

const ANNEALED: readonly (readonly [label: string, schedule: ScheduleSpec])[] = [
  ['constant', { kind: 'constant' }],
  ['halved every 5', { kind: 'step', factor: 0.5, every: 5 }],
  ['halved on rise', { kind: 'halve-on-rise', factor: 0.5 }],
  ['exponential', { kind: 'exponential', k: 0.05 }],
  ['1/t', { kind: 'inverse-time', k: 0.1 }],
];

/** Gradient descent in the valley from η₀ = 10, annealed in the ways of `chosen`. */
export const annealed =
  (...chosen: readonly number[]) =>
  () =>
    sceneOf({
      objective: neuron('valley'),
      runs: chosen.map((index) => {
        const [label, schedule] = ANNEALED[index];
        return run('gd', { label, schedule, hyper: { eta: 10 } });
      }),
      start: VALLEY,
      steps: 100,
      view: { playhead: 100, quantity: 'eta', window: { w: [-5, 2], b: [-5.5, 1.5] }, camera: VALLEY_CAMERA },
    });

/** A hundred noisy points, whose gradients add up: what a few epochs tell about a rate. */
export const TUNED = neuron({ kind: 'generated', id: 'noisy', n: 100, noise: 0.05, seed: 1 });
/** With all the data in one batch an epoch is one step. */
export const FEW_EPOCHS = 10;

const withRates =
  (...rates: readonly number[]) =>
  () =>
    sceneOf({
      objective: TUNED,
      runs: rates.map((eta) => run('gd', { label: `η = ${eta}`, hyper: { eta } })),
      start: PLATEAU,
      steps: FEW_EPOCHS,
      view: { playhead: FEW_EPOCHS, selected: 'r4', window: { w: [-3, 4], b: [-4, 3] } },
    });
export const searched = withRates(0.0001, 0.001, 0.01, 0.1, 1);
export const searchedFiner = withRates(0.05, 0.1, 0.2, 0.3);

/** NAG with a small rate and the momentum schedule under several caps; 0 is no momentum at all. */
export const sutskever = (steps: number) => () =>
  sceneOf({
    runs: [0.999, 0.995, 0.99, 0.9, 0].map(
      (betaMax): Omit<RunSpec, 'id'> =>
        run('nag', {
          label: `β max ${betaMax}`,
          hyper: { eta: 0.1 },
          momentumSchedule: { kind: 'sutskever', betaMax },
        }),
    ),
    start: PLATEAU,
    steps,
    view: { playhead: steps, quantity: 'beta', selected: 'r1' },
  });

export const sameWalk = (some: RunResult, other: RunResult): boolean =>
  [COLUMN.w, COLUMN.b].every((column) =>
    some.columns[column].subarray(0, some.length).every((value, row) => value === other.columns[column][row]),
  );

export const highest = (result: RunResult): number =>
  result.columns[COLUMN.loss].subarray(0, result.length).reduce((most, loss) => Math.max(most, loss));

export const betaAt = (result: RunResult, row: number): number => result.columns[COLUMN.beta][row];
