/** The scenes of module 5.7, and what is measured in them. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec, ScheduleSpec } from '../../../scene/types';
import { neuron, run, sceneOf, VALLEY_CAMERA } from '../../scenes';

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
