/** Scenes whose programs are compared with the trace: all that a run and a surface can be, on each shelf. */
import { AVERAGES } from '../../../src/catalog/around/averages';
import { CLIPS } from '../../../src/catalog/around/clips';
import { STOPS } from '../../../src/catalog/around/stops';
import { LOSSES } from '../../../src/catalog/losses';
import { SURFACE_FUNCTIONS } from '../../../src/catalog/objectives';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { defaultsOf } from '../../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../../src/catalog/schedules';
import { BATCH_ORDERS } from '../../../src/scene/limits';
import { asOffered } from '../../../src/scene/offers';
import type { ObjectiveSpec, RunSpec, Scene, ScheduleSpec } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../../engine/scenes';

export interface CodeCase {
  /** The part of the table that it belongs to, such as "Schedules of η". */
  readonly group: string;
  /** Its name there, such as "cosine". */
  readonly name: string;
  readonly scene: Scene;
  /** As a notebook, which draws the runs as well. */
  readonly isNotebook?: true;
}

const STEPS = 60;

function sceneOf(objective: ObjectiveSpec, ...runs: readonly RunSpec[]): Scene {
  return {
    version: 1,
    objective,
    sharedStart: false,
    runs: runs.map((run, i) => ({ ...run, id: `r${i + 1}` })),
  };
}

const run = (optimizer: string, change: Partial<RunSpec> = {}) =>
  runOf(optimizer, { steps: STEPS, ...change });

/** Rules in each of which a rate, a batch or a clip acts in another way. */
const KINDS = [
  'gd',
  'momentum',
  'nag',
  'nesterov',
  'adam',
  'rmsprop',
  'adagrad',
  'lion',
  'schedule-free',
  'sam',
];
const L2 = { decay: { kind: 'l2', lambda: 0.01 } } as const;
const DECOUPLED = { decay: { kind: 'decoupled', lambda: 0.01 } } as const;

/** Runs of these rules, where they can be given what is changed. */
function changed(optimizers: readonly string[], change: Partial<RunSpec>): RunSpec[] {
  return optimizers.map((id) => run(id, change)).filter((each) => asOffered(each) === each);
}

const ALL = OPTIMIZERS.map(({ id }) => id);

const rules: CodeCase[] = OPTIMIZERS.map(({ id, hyper }) => ({
  group: 'Rules',
  name: id,
  scene: sceneOf(
    TWO_POINTS,
    run(id),
    ...Object.entries(hyper).flatMap(([name, parameter]) =>
      parameter.kind === 'switch' ? [run(id, { hyper: { [name]: !parameter.default } })] : [],
    ),
  ),
}));

const decays: CodeCase[] = [
  ['l2', L2],
  ['decoupled', DECOUPLED],
].map(([name, decay]) => ({
  group: 'Weight decay',
  name: String(name),
  scene: sceneOf(TWO_POINTS, ...changed(ALL, decay as Partial<RunSpec>)),
}));

const BY_HAND: Readonly<Record<string, readonly Omit<ScheduleSpec, 'kind'>[]>> = {
  eta: ['hold', 'log-line'].map((between) => ({
    points: [
      [5, 0.2],
      [20, 0.05],
      [40, 0.1],
    ],
    between,
  })),
  beta: ['hold', 'log-line'].map((between) => ({
    points: [
      [5, 0.5],
      [20, 0.95],
      [40, 0.9],
    ],
    between,
  })),
};

function scheduleSpecs(shelf: typeof SCHEDULES): ScheduleSpec[] {
  return shelf.flatMap(({ id, params, target }) => {
    if (id === 'by-hand') return BY_HAND[target].map((drawn) => ({ ...drawn, kind: id }));
    const defaults = defaultsOf(params) as Omit<ScheduleSpec, 'kind'>;
    // Short enough for a run of 60 steps to go through several cycles.
    const short = Object.hasOwn(defaults, 'period') ? { period: 17 } : {};
    return [{ ...defaults, ...short, kind: id }];
  });
}

const scheduleName = ({ kind, between }: ScheduleSpec) =>
  between === undefined ? kind : `${kind}, ${String(between)}`;

const etas: CodeCase[] = scheduleSpecs(SCHEDULES).map((schedule) => ({
  group: 'Schedules of η',
  name: scheduleName(schedule),
  scene: sceneOf(NOISY, ...changed(KINDS, { schedule, batch: { size: 20, order: 'shuffled', seed: 3 } })),
}));

const betas: CodeCase[] = scheduleSpecs(MOMENTUM_SCHEDULES).map((momentumSchedule) => ({
  group: 'Schedules of β',
  name: scheduleName(momentumSchedule),
  scene: sceneOf(
    TWO_POINTS,
    ...changed(['momentum', 'nag', 'nesterov', 'normalized-momentum'], { momentumSchedule }),
  ),
}));

const batches: CodeCase[] = BATCH_ORDERS.map((order) => ({
  group: 'Batches',
  name: order,
  scene: sceneOf(
    NOISY,
    ...changed(ALL, { batch: { size: 10, order, seed: 5 } }),
    ...changed(['gd', 'adam'], { batch: { size: 1, order, seed: 8 }, ...L2 }),
  ),
}));

const around: CodeCase[] = [
  ...CLIPS.map(({ id }) => ({
    group: 'Around a rule',
    name: `clip by ${id}`,
    change: { clip: { kind: id, c: 0.005 }, ...L2 } as Partial<RunSpec>,
  })),
  ...AVERAGES.map(({ id }) => ({
    group: 'Around a rule',
    name: `average, ${id}`,
    change: { average: { kind: id, beta: 0.9 } } as Partial<RunSpec>,
  })),
  ...STOPS.map(({ id }) => ({
    group: 'Around a rule',
    name: `stop by ${id}`,
    change: { stop: { kind: id, at: id === 'loss' ? 0.3 : 0.008 } } as Partial<RunSpec>,
  })),
].map(({ change, ...rest }) => ({ ...rest, scene: sceneOf(TWO_POINTS, ...changed(KINDS, change)) }));

/** Rules that ask a surface for its slope, its curvature, and its height. */
const SURVEYORS = ['gd', 'adam', 'nag', 'newton', 'saddle-free-newton', 'bfgs', 'nelder-mead'];

const surfaces: CodeCase[] = SURFACE_FUNCTIONS.map(({ id, params, start, eta }) => ({
  group: 'Surfaces',
  name: id,
  scene: sceneOf(
    { kind: 'function', id, params: defaultsOf(params) as Readonly<Record<string, number>> },
    ...SURVEYORS.map((rule) => {
      const at = { start, steps: 30 };
      return ['gd', 'nag'].includes(rule) ? run(rule, { ...at, hyper: { eta: eta / 2 } }) : run(rule, at);
    }),
  ),
}));

const FORMULAS = [
  '(w^2 - b)^2 + 0.1 sin(5w)',
  'log(1 + w^2) + 2^b + abs(w - b)/3 - max(w, b/2)*min(w*b, 1)',
  'σ(w) tanh(b)^2 + cosh(w/2) sinh(b/3) + sqrt(w² + b² + ½) + e^(-w²) + tan(b/4)',
  '-w^-2 + (w + 3)^2.5/10 + πb²/5',
];

const formulas: CodeCase[] = FORMULAS.map((text) => ({
  group: 'Formulas',
  name: text,
  scene: sceneOf(
    { kind: 'formula', text },
    ...SURVEYORS.map((rule) =>
      run(rule, {
        start: { w: 1.3, b: 0.4 },
        steps: 20,
        ...(rule === 'gd' || rule === 'nag' ? { hyper: { eta: 0.02 } } : {}),
      }),
    ),
  ),
}));

const losses: CodeCase[] = LOSSES.map(({ id }) => ({
  group: 'Losses',
  name: id,
  scene: sceneOf(
    {
      kind: 'neuron',
      loss: id,
      data: { kind: 'generated', id: 'sparse', n: 31, sparsity: 0.8, noise: 0.05, seed: 2 },
    },
    ...changed(['gd', 'adam', 'newton', 'levenberg-marquardt', 'sophia', 'line-search'], {}),
    ...changed(['gd', 'momentum'], { batch: { size: 8, order: 'shuffled', seed: 1 } }),
  ),
}));

/** A run that leaves the finite numbers, after a few steps. */
const diverging: CodeCase = {
  group: 'Surfaces',
  name: 'a run that diverges',
  scene: sceneOf(
    { kind: 'function', id: 'rosenbrock', params: { a: 1, c: 100 } },
    run('gd', { start: { w: -1.2, b: 1 }, hyper: { eta: 0.01 }, steps: 40 }),
  ),
};

const notebooks: CodeCase[] = [
  {
    group: 'Notebooks',
    name: 'a neuron, with batches and an average',
    isNotebook: true,
    scene: sceneOf(
      NOISY,
      run('adam', { batch: { size: 20, order: 'shuffled', seed: 3 } }),
      run('gd', { average: { kind: 'ema', beta: 0.9 } }),
    ),
  },
  {
    group: 'Notebooks',
    name: 'a surface',
    isNotebook: true,
    scene: sceneOf(
      { kind: 'function', id: 'himmelblau', params: {} },
      run('rmsprop', { steps: 20 }),
      run('newton', { steps: 10 }),
    ),
  },
];

export const CASES: readonly CodeCase[] = [
  ...rules,
  ...decays,
  ...etas,
  ...betas,
  ...batches,
  ...around,
  ...losses,
  ...surfaces,
  diverging,
  ...formulas,
  ...notebooks,
];
