/** Examples of rules that give each parameter a rate of its own. */
import { COLUMN } from '../../catalog/columns';
import { firstStepBelow, lossAt, neuron, pointAt, run, sceneOf } from '../../lessons/scenes';
import type { RunResult } from '../../scene/outcome';
import type { Example } from '../define';

const START = { w: -2, b: -2 };

/** The lowest and the highest w of a run's last 50 rows. */
function lastSwing({ columns, length }: RunResult): number {
  const w = columns[COLUMN.w].subarray(length - 50, length);
  return Math.max(...w) - Math.min(...w);
}

export const ADAPTIVE: readonly Example[] = [
  {
    id: 'circling-rmsprop',
    name: 'Circling RMSProp',
    sentence:
      'RMSProp’s steps do not shrink with the gradient: it circles the minimum for ever, unless its rate is halved now and then.',
    document: () =>
      sceneOf({
        runs: [
          run('rmsprop', { label: 'η = 0.1' }),
          run('rmsprop', { label: 'η halved', schedule: { kind: 'step', factor: 0.5, every: 100 } }),
        ],
        start: START,
        steps: 500,
        view: { playhead: 500, window: { w: [1.59, 1.99], b: [-2.48, -2.08] }, quantity: 'gradW' },
      }),
    holds: ([constant, halved]) => lastSwing(constant) > 0.05 && lastSwing(halved) < lastSwing(constant) / 8,
  },
  {
    id: 'starving-weight',
    name: 'The starving weight',
    sentence:
      'Nine of ten inputs are 0, so w rarely gets a gradient. After 60 steps gradient descent has found b but not w. RMSProp gives w a rate of its own and has found both.',
    document: () =>
      sceneOf({
        objective: neuron(
          { kind: 'generated', id: 'sparse', n: 200, sparsity: 0.9, noise: 0.05, seed: 1 },
          'mean',
        ),
        runs: [run('gd'), run('rmsprop')],
        start: START,
        steps: 300,
        view: { playhead: 60, selected: 'r1' },
      }),
    holds: ([gd, rmsprop]) => {
      const [slow, quick] = [pointAt(gd, 60), pointAt(rmsprop, 60)];
      const goal = pointAt(rmsprop);
      const b = Math.abs(slow.b - goal.b) < 0.1 && Math.abs(quick.b - goal.b) < 0.1;
      return b && Math.abs(slow.w - goal.w) > 1 && Math.abs(quick.w - goal.w) < 0.1;
    },
  },
  {
    id: 'tired-adagrad',
    name: 'AdaGrad grows tired',
    sentence:
      'AdaGrad adds up all the gradients it has ever seen, so its rates only shrink: after 300 steps it is still on its way. RMSProp forgets old ones and arrives after 41.',
    document: () =>
      sceneOf({
        runs: [run('adagrad'), run('rmsprop')],
        start: START,
        steps: 300,
        view: { playhead: 100, selected: 'r1' },
      }),
    holds: ([adagrad, rmsprop]) => lossAt(adagrad) > 0.01 && firstStepBelow(rmsprop, 0.001) === 41,
  },
  {
    id: 'bias-correction',
    name: 'Adam without its correction',
    sentence:
      'Without bias correction Adam’s first step is 3.2 times as long, and it flies twice as far out as it should.',
    document: () =>
      sceneOf({
        runs: [
          run('adam', { label: 'corrected' }),
          run('adam', { label: 'uncorrected', hyper: { biasCorrection: false } }),
        ],
        start: START,
        steps: 60,
        view: { playhead: 40, selected: 'r2' },
      }),
    holds: ([corrected, uncorrected]) => {
      const first = (result: RunResult) => pointAt(result, 1).w - pointAt(result, 0).w;
      const ratio = first(uncorrected) / first(corrected);
      return Math.abs(ratio - 3.16) < 0.02 && pointAt(uncorrected).w > 2 * 1.79;
    },
  },
  {
    id: 'adamw',
    name: 'Adam and AdamW',
    sentence:
      'The same decay, λ = 0.02, in two places. Inside the gradient it pulls Adam to w = 0.99, far from the minimum at 1.79. Decoupled, as in AdamW, it leaves w at 1.73.',
    document: () =>
      sceneOf({
        runs: [
          run('adam', { decay: { kind: 'l2', lambda: 0.02 }, label: 'Adam, L₂' }),
          run('adam', { decay: { kind: 'decoupled', lambda: 0.02 } }),
        ],
        start: START,
        steps: 500,
        view: { playhead: 500, selected: 'r1' },
      }),
    holds: ([penalty, decoupled]) =>
      Math.abs(pointAt(penalty).w - 0.99) < 0.005 && Math.abs(pointAt(decoupled).w - 1.73) < 0.005,
  },
];
