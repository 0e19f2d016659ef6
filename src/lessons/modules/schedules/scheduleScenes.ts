/** The scenes of the last module, and what is measured in them. */
import type { Camera, ObjectiveSpec } from '../../../scene/types';
import { neuron, run, sceneOf } from '../../scenes';
import { drawnPoint } from '../../seeds';

const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
/** A camera on the side to which the leaving walks go: from the usual place they would vanish behind the pass. */
const FACING: Camera = { azimuth: 112, elevation: 38, distance: 2.2 };
/** Near (−2, 0): exactly on the ridge nothing would ever leave it. */
const NEAR_RIDGE = { w: -2, b: 0.001 };
const TRIANGULAR = { kind: 'triangular', etaMin: 0.001, stepSize: 30 };
const RESTARTS = { kind: 'warm-restarts', etaMin: 0.1, period: 50, factor: 1 };

export const atTheSaddle = (...chosen: readonly ('decayed' | 'cyclical' | 'constant')[]) => {
  const runs = {
    decayed: run('gd', {
      label: 'exponential',
      hyper: { eta: 0.1 },
      schedule: { kind: 'exponential', k: 0.05 },
      steps: 85,
    }),
    cyclical: run('gd', { label: 'triangular', hyper: { eta: 0.1 }, schedule: TRIANGULAR, steps: 85 }),
    // This run leaves early, and its loss falls without end: further steps would dwarf the other walks.
    constant: run('gd', { label: 'constant 0.1', hyper: { eta: 0.1 }, steps: 42 }),
  };
  return () =>
    sceneOf({
      objective: SADDLE,
      runs: chosen.map((each) => runs[each]),
      start: NEAR_RIDGE,
      view: {
        playhead: 85,
        quantity: 'eta',
        levels: 'linear',
        lossAxis: 'linear',
        window: { w: [-2.5, 2.5], b: [-2.5, 2.5] },
        layers: ['field', 'critical'],
        camera: FACING,
      },
    });
};

export const adaptiveAtTheSaddle = () =>
  sceneOf({
    objective: SADDLE,
    runs: [
      run('gd', { label: 'exponential', hyper: { eta: 0.1 }, schedule: { kind: 'exponential', k: 0.05 } }),
      run('adagrad'),
      run('rmsprop'),
      run('adam'),
    ],
    start: NEAR_RIDGE,
    steps: 30,
    view: {
      playhead: 30,
      levels: 'linear',
      lossAxis: 'linear',
      window: { w: [-3, 3], b: [-2, 4] },
      camera: FACING,
      selected: 'r4',
    },
  });

export const cosine = () =>
  sceneOf({
    runs: [
      run('gd', {
        label: 'cosine',
        hyper: { eta: 5 },
        schedule: { kind: 'cosine', etaMin: 0.1, period: 50 },
      }),
      run('gd', { label: 'warm restarts', hyper: { eta: 5 }, schedule: RESTARTS }),
    ],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 150, quantity: 'eta', selected: 'r2' },
  });

/** The restarts again, beside rates that nothing has held at their lowest since step 50. */
export const restartsAndOthers = () =>
  sceneOf({
    runs: [
      run('gd', { label: 'warm restarts', hyper: { eta: 5 }, schedule: RESTARTS }),
      run('gd', {
        label: 'one cosine, T = 150',
        hyper: { eta: 5 },
        schedule: { kind: 'cosine', etaMin: 0.1, period: 150 },
      }),
      run('gd', { label: 'constant η = 5', hyper: { eta: 5 } }),
    ],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 150, quantity: 'eta', selected: 'r3' },
  });

/** Momentum that has arrived when the restart throws it out again. */
export const thrownOut = () =>
  sceneOf({
    runs: [run('momentum', { label: 'warm restarts', schedule: RESTARTS })],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 51, quantity: 'eta', window: { w: [-3, 4.5], b: [-5, 2.5] } },
  });

export const warmedUp = () =>
  sceneOf({
    runs: [
      run('adam', { label: 'no warm-up', hyper: { eta: 0.5 } }),
      run('adam', { label: 'W = 100', hyper: { eta: 0.5 }, schedule: { kind: 'warmup', warmup: 100 } }),
      run('adam', { label: 'W = 4000', hyper: { eta: 0.5 }, schedule: { kind: 'warmup', warmup: 4000 } }),
    ],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 150, quantity: 'eta', window: { w: [-3, 5], b: [-5, 3] } },
  });

/** Beale's surface from a steep corner: two rates that survive there as they are, and one that needs a warm-up. */
export const steepStart = () =>
  sceneOf({
    objective: { kind: 'function', id: 'beale', params: {} },
    runs: [
      run('gd', { label: 'η = 0.05', hyper: { eta: 0.05 } }),
      run('gd', {
        label: 'warmed up to 0.05',
        hyper: { eta: 0.05 },
        schedule: { kind: 'warmup', warmup: 50 },
      }),
      run('gd', { label: 'η = 0.002', hyper: { eta: 0.002 } }),
      run('gd', {
        label: '0.05, decaying',
        hyper: { eta: 0.05 },
        schedule: { kind: 'inverse-time', k: 0.02 },
      }),
    ],
    start: { w: -2, b: -2 },
    steps: 400,
    view: { playhead: 400, selected: 'r2', quantity: 'sharpness', levels: 'log' },
  });

/** Single points of the valley, a bold rate for Adam, and a start from which its first steps lead astray. */
export const boldOnSinglePoints = (seed: number) => {
  const batch = { size: 1, order: 'shuffled', seed } as const;
  return sceneOf({
    objective: neuron('valley'),
    runs: [
      run('adam', { label: 'Adam, η = 0.3', hyper: { eta: 0.3 }, batch }),
      run('radam', { label: 'RAdam, η = 0.3', hyper: { eta: 0.3 }, batch }),
      run('adam', { label: 'Adam, η = 0.03', hyper: { eta: 0.03 }, batch }),
      run('adam', {
        label: 'Adam, warmed up to 0.3',
        hyper: { eta: 0.3 },
        schedule: { kind: 'warmup', warmup: 50 },
        batch,
      }),
    ],
    start: { w: -2, b: -2 },
    steps: 300,
    view: { playhead: 60, selected: 'r2', window: { w: [-5, 2], b: [-4, 3] } },
  });
};

const DENTS: ObjectiveSpec = { kind: 'function', id: 'rastrigin', params: {} };
const DENTS_VIEW = { playhead: 20, quantity: 'eta', levels: 'linear', lossAxis: 'linear' } as const;
const dentsStart = (seed: number) => drawnPoint(seed, { w: [-5, 5], b: [-5, 5] });
const AMONG_DENTS = { hyper: { eta: 0.05 } };
const TRIES = run('gd', {
  label: 'restarts, T = 19',
  ...AMONG_DENTS,
  schedule: { kind: 'warm-restarts', etaMin: 0.002, period: 19, factor: 1 },
});

/** The first three cycles of the restarts among the dents alone: more would cover the map. */
export const threeTries = () =>
  sceneOf({ objective: DENTS, runs: [TRIES], start: dentsStart(1), steps: 57, view: DENTS_VIEW });

/** A bowl full of dents, walked with plain steps from a point that chance has drawn. */
export const manyBasins = (seed: number) =>
  sceneOf({
    objective: DENTS,
    runs: [
      run('gd', { label: 'constant', ...AMONG_DENTS }),
      run('gd', {
        label: 'one cosine',
        ...AMONG_DENTS,
        schedule: { kind: 'cosine', etaMin: 0.002, period: 300 },
      }),
      TRIES,
    ],
    start: dentsStart(seed),
    steps: 300,
    view: { ...DENTS_VIEW, selected: 'r3' },
  });
