/** Examples of the newer rules and of those that see curvature, each with what the rule has in mind drawn beside its step. */
import { COLUMN } from '../../catalog/columns';
import { firstStepBelow, lossAt, pointAt, run, sceneOf } from '../../lessons/scenes';
import { usualCamera } from '../../scene/cameras';
import type { ObjectiveSpec, Window } from '../../scene/types';
import type { Example } from '../define';

const PLATEAU = { w: -2, b: -2 };
const TURNED: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 30 } };
const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
const around = (reach: number): Window => ({ w: [-reach, reach], b: [-reach, reach] });

export const NEWER: readonly Example[] = [
  {
    id: 'turned-valley',
    name: 'A valley at an angle',
    sentence:
      'AdaGrad scales w and b separately, which does not help in a valley at 30°: it needs 99 steps. Its full-matrix form turns with the valley and needs 26.',
    document: () =>
      sceneOf({
        objective: TURNED,
        runs: [run('full-adagrad'), run('adagrad', { hyper: { eta: 0.5 } })],
        start: { w: 2.6, b: -0.2 },
        steps: 120,
        view: { playhead: 7, window: around(3), camera: usualCamera(TURNED), layers: ['move'] },
      }),
    holds: ([full, plain]) => firstStepBelow(full, 1e-3) === 26 && firstStepBelow(plain, 1e-3) === 99,
  },
  {
    id: 'into-the-saddle',
    name: 'Into the saddle, and off it',
    sentence:
      'Newton’s step leads to where the surface is level, even if that is a saddle. With the absolute values of the eigenvalues, the same step leads away from it.',
    document: () =>
      sceneOf({
        objective: SADDLE,
        runs: [
          run('newton', { hyper: { eta: 0.3 } }),
          run('saddle-free-newton', { hyper: { eta: 0.3 }, stop: { kind: 'loss', at: -1.5 } }),
        ],
        start: { w: 1, b: 0.4 },
        steps: 50,
        view: { playhead: 3, window: around(2), lossAxis: 'linear', layers: ['move'] },
      }),
    holds: ([newton, free]) => newton.end?.rest?.kind === 'saddle' && lossAt(free) <= -1.5,
  },
  {
    id: 'walker-and-mean',
    name: 'Three places at once',
    sentence:
      'Schedule-Free walks with z, takes gradients at y and answers with the mean of all z. At step 100 the mean is at the minimum, with a loss below 10⁻⁶; the walker is more than 1 away.',
    document: () =>
      sceneOf({
        runs: [run('schedule-free')],
        start: PLATEAU,
        view: { playhead: 45, layers: ['move'] },
      }),
    holds: ([free]) => {
      const { w, b } = pointAt(free, 100);
      const [walkerW, walkerB] = ['z.w', 'z.b'].map((name) => free.columns[free.names.indexOf(name)][100]);
      return lossAt(free, 100) < 1e-6 && Math.hypot(walkerW - w, walkerB - b) > 1;
    },
  },
  {
    id: 'slow-to-forget',
    name: 'Slow to forget',
    sentence:
      'Past a steep slope, Adam soon forgets it and takes long steps again. Yogi remembers: at step 60 it divides by three times what Adam would on the same path.',
    document: () =>
      sceneOf({
        runs: [run('yogi'), run('adam', { hyper: { beta2: 0.9, epsilon: 1e-3 } })],
        start: PLATEAU,
        view: { playhead: 60, layers: ['move'] },
      }),
    holds: ([yogi]) => {
      const v = yogi.columns[yogi.names.indexOf('v.w')];
      const gradients = yogi.columns[COLUMN.gradW];
      let adams = 0;
      for (let step = 0; step <= 60; step++) adams = 0.9 * adams + 0.1 * gradients[step] * gradients[step];
      const ratio = Math.sqrt(v[61] / adams);
      return ratio > 2.75 && ratio < 3.25;
    },
  },
  {
    id: 'brake',
    name: 'It feels the slope turn',
    sentence:
      'Across the valley the slope changes sign. Adan notices the change and brakes: at step 4 its loss is 1.29. Adam swings through and is at 3.68.',
    document: () =>
      sceneOf({
        objective: TURNED,
        runs: [run('adan', { hyper: { eta: 0.5 } }), run('adam', { hyper: { eta: 0.5, beta2: 0.99 } })],
        start: { w: 2.6, b: -0.2 },
        steps: 60,
        view: {
          playhead: 4,
          window: { w: [-0.4, 2.9], b: [-0.9, 1.9] },
          camera: usualCamera(TURNED),
          layers: ['move'],
        },
      }),
    holds: ([adan, adam]) =>
      lossAt(adan, 4).toPrecision(3) === '1.29' && lossAt(adam, 4).toPrecision(3) === '3.68',
  },
];
