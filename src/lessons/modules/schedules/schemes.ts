/** The lecture's map of schemes: what each looks at, and a scene for each. */
import type { RunSpec, SceneDocument, ScheduleSpec } from '../../../scene/types';
import { neuron, type RunChange, run, sceneOf, VALLEY_CAMERA } from '../../scenes';

export interface Scheme {
  readonly name: string;
  /** The scheme in words, and the run it is compared with. */
  readonly says: string;
  readonly document: () => SceneDocument;
}

/** In the valley a constant rate of 5 hops about for ever: what starts from it has something to mend. */
const START_RATE = 5;
const VALLEY = ' Here in the valley, beside a constant η = 5.';
const PLATEAU = ' Here from the plateau of the two points, beside plain steps with η = 1.';

const plain = (label: string, schedule: ScheduleSpec, eta = START_RATE) =>
  run('gd', { label, hyper: { eta }, schedule });
const constant = (eta: number) => plain(`η = ${eta}`, { kind: 'constant' }, eta);

const inTheValley = (runs: readonly Omit<RunSpec, 'id'>[]) => () =>
  sceneOf({
    objective: neuron('valley'),
    runs,
    start: { w: -2, b: -4 },
    steps: 150,
    view: {
      playhead: 150,
      quantity: 'eta',
      selected: 'r2',
      window: { w: [-5, 2], b: [-5.5, 1.5] },
      camera: VALLEY_CAMERA,
    },
  });

const onThePlateau = (runs: readonly Omit<RunSpec, 'id'>[], quantity: string, selected = 'r2') =>
  sceneOf({ runs, start: { w: -2, b: -2 }, steps: 150, view: { playhead: 150, quantity, selected } });

/** A schedule of η from 5, beside the constant 5. */
const scheduled = (name: string, says: string, label: string, schedule: ScheduleSpec) => ({
  name,
  says: says + VALLEY,
  document: inTheValley([constant(START_RATE), plain(label, schedule)]),
});

/** A rule of its own, beside plain steps. */
const rule = (
  name: string,
  says: string,
  optimizer: string,
  { quantity = 'norm', ...change }: RunChange & { readonly quantity?: string } = {},
) => ({
  name,
  says: says + PLATEAU,
  document: () => onThePlateau([run('gd', { label: 'plain, η = 1' }), run(optimizer, change)], quantity),
});

const BY_EPOCHS = [
  scheduled('Step decay', 'Halves η after every 20 epochs.', 'step decay, half every 20', {
    kind: 'step',
    factor: 0.5,
    every: 20,
  }),
  scheduled('Exponential', 'Loses the same share at every step.', 'exponential, k = 0.02', {
    kind: 'exponential',
    k: 0.02,
  }),
  scheduled('1/t', 'Loses less and less.', '1/t, k = 0.05', { kind: 'inverse-time', k: 0.05 }),
  scheduled('Cyclical', 'Up and down in straight lines.', 'cyclical, 0.5 … 5, μ = 30', {
    kind: 'triangular',
    etaMin: 0.5,
    stepSize: 30,
  }),
  scheduled('Cosine annealing', 'Down along half a cosine.', 'cosine to 0.1, T = 100', {
    kind: 'cosine',
    etaMin: 0.1,
    period: 100,
  }),
  scheduled('Warm restart', 'Cosines with a jump back to the top.', 'restarts at T = 50, 5 … 0.1', {
    kind: 'warm-restarts',
    etaMin: 0.1,
    period: 50,
    factor: 1,
  }),
  scheduled('Warm-up', 'First rises to 5, then falls like 1/√t.', 'warm-up, W = 40', {
    kind: 'warmup',
    warmup: 40,
  }),
];

/** The columns of the lecture's slide. Line search and the search over a log scale both ask the loss. */
export const SCHEMES: readonly { readonly looksAt: string; readonly schemes: readonly Scheme[] }[] = [
  { looksAt: 'Epochs', schemes: BY_EPOCHS },
  {
    looksAt: 'Validation',
    schemes: [
      scheduled('Halve on rise', 'Halves η when the last epoch raised the loss.', 'halved on rise, from 5', {
        kind: 'halve-on-rise',
        factor: 0.5,
      }),
      rule('Line search', 'Tries several rates at every step and keeps the best.', 'line-search', {
        label: 'line search, η ≤ 10',
        quantity: 'eta',
      }),
      {
        name: 'Log search',
        says: 'Tries powers of ten before the run and keeps the best. Module 5.7 does it with plain steps; here are five rates for Adam.',
        document: () =>
          onThePlateau(
            [0.0001, 0.001, 0.01, 0.1, 1].map((eta) =>
              run('adam', { label: `Adam, η = ${eta}`, hyper: { eta } }),
            ),
            'eta',
            'r4',
          ),
      },
    ],
  },
  {
    looksAt: 'Gradients',
    schemes: [
      rule('AdaGrad', 'Divides by all the gradients so far.', 'adagrad', { label: 'AdaGrad, η = 0.1' }),
      rule('RMSProp', 'Divides by the recent gradients.', 'rmsprop', { label: 'RMSProp, η = 0.1' }),
      rule('AdaDelta', 'Needs no η: past steps set the scale.', 'adadelta', {
        label: 'AdaDelta, no η',
      }),
      rule('Adam', 'RMSProp with momentum, both corrected.', 'adam', { label: 'Adam, η = 0.1' }),
      rule('AdaMax', 'Adam with the largest recent gradient instead of the mean square.', 'adamax', {
        label: 'AdaMax, η = 0.1',
      }),
      rule('NAdam', 'Adam that looks ahead.', 'nadam', { label: 'NAdam, η = 0.1' }),
      rule('AMSGrad', 'Adam whose denominator never falls.', 'amsgrad', { label: 'AMSGrad, η = 0.1' }),
      rule('AdamW', 'Adam with the weight decay kept out of the gradient.', 'adam', {
        label: 'AdamW, η = 0.1, λ = 0.01',
        decay: { kind: 'decoupled', lambda: 0.01 },
      }),
    ],
  },
];

/** The schemes that look at the clock, after the constant 5 that they start from and a constant 2. */
export const schedulesInTheValley = inTheValley([
  constant(START_RATE),
  constant(2),
  ...BY_EPOCHS.map(({ document }) => document().scene.runs[1]),
]);
