/** RMSProp: forgetting old gradients, and circling the goal. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { effectiveRate, lossAt, pointAt, run, sceneOf, stepsToStayBelow } from '../../scenes';
import { onSparseData } from './data';

const besideAdagrad = onSparseData([['adagrad'], ['rmsprop']], 200, 40);

const twoStarts = () =>
  sceneOf({
    runs: [run('adagrad'), run('rmsprop')],
    start: { w: -4, b: 4 },
    steps: 500,
    view: { playhead: 60, selected: 'r2', window: { w: [-8, 2], b: [-3, 6] } },
  });

const circling = () =>
  sceneOf({
    runs: [
      run('rmsprop', { label: 'η = 0.1' }),
      run('rmsprop', { label: 'η = 0.05', hyper: { eta: 0.05 } }),
      run('rmsprop', {
        label: 'halved every 100',
        schedule: { kind: 'step', factor: 0.5, every: 100 },
      }),
    ],
    start: { w: -2, b: -2 },
    steps: 500,
    view: { playhead: 120, window: { w: [1.59, 1.99], b: [-2.48, -2.08] }, quantity: 'gradW' },
  });

/** The extent of w over the last rows of a run. */
function swing({ columns, length }: RunResult, rows = 50): number {
  const w = columns[COLUMN.w].subarray(length - rows, length);
  return Math.max(...w) - Math.min(...w);
}

export const rmspropSteps: readonly Step[] = [
  {
    id: 'rmsprop',
    title: 'RMSProp: forget',
    topics: [
      'AdaGrad decays the learning rate very aggressively (as the denominator grows)',
      'As a result, after a while, the frequent parameters will start receiving very small updates',
      'To avoid this why not decay the denominator and prevent its rapid growth',
      'Update rule for RMSProp and the algorithm do_rmsprop',
      'η/√(v+ε) decays rapidly for b in AdaGrad, slowly in RMSProp',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'AdaGrad’s sum only grows, so a parameter with many updates soon hardly moves any more. Replace the sum by a *running average*: each step keeps a share $\\beta$ of the old $v$ and adds the share $1 - \\beta$ of the new squared gradient. Old gradients fade, and the rate can rise again. (Here $\\beta = 0.5$, as in the lecture’s listing. Usually $\\beta$ is 0.9 or more, for a longer memory.)',
      },
      { kind: 'rule', optimizer: 'rmsprop' },
      {
        kind: 'show',
        showing: { label: 'AdaGrad and RMSProp on sparse data', document: besideAdagrad, play: true },
      },
      { kind: 'listing', run: 'r2' },
      {
        kind: 'claim',
        claim: {
          says: 'After 50 steps RMSProp is at {rmsprop} and AdaGrad at {adagrad}. AdaGrad’s rate for w has fallen from {from} to {to}, while RMSProp’s has risen to {risen}.',
          document: besideAdagrad,
          numbers: {
            rmsprop: { printed: '0.00261', of: ([, rmsprop]) => lossAt(rmsprop, 50) },
            adagrad: { printed: '0.0442', of: ([adagrad]) => lossAt(adagrad, 50) },
            from: { printed: '8.38', of: ([adagrad]) => effectiveRate(adagrad, 0, 'w') },
            to: { printed: '0.619', of: ([adagrad]) => effectiveRate(adagrad, 50, 'w') },
            risen: { printed: '213', of: ([, rmsprop]) => effectiveRate(rmsprop, 50, 'w') },
          },
        },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'The effective rates, step by step',
          load: async () => (await import('../../explorables/adaptive/EffectiveRate')).EffectiveRate,
        },
      },
    ],
  },
  {
    id: 'rmsprop-start',
    title: 'The lecture’s start',
    topics: [
      'RMSProp converged more quickly than AdaGrad by being less aggressive on decay',
      'In the case of AdaGrad, the learning rate monotonically decreases; in RMSProp it may increase, decrease, or remain constant',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'The listing starts at $w = -4$, $b = 4$. On our two points that is the wrong side of the hill: both rules go down into a trough at $w \\approx -6$, which fits one point and misses the other. RMSProp gets there first, by a long way.',
      },
      { kind: 'show', showing: { label: 'from (−4, 4)', document: twoStarts, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'RMSProp reaches the trough’s loss of 0.4055 at step {rmsprop}, AdaGrad at step {adagrad}.',
          document: twoStarts,
          numbers: {
            rmsprop: { printed: '23', of: ([, rmsprop]) => stepsToStayBelow(rmsprop, 0.4055) },
            adagrad: { printed: '324', of: ([adagrad]) => stepsToStayBelow(adagrad, 0.4055) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture’s pictures show another surface and do not give its data. Ours has something to teach all the same: adaptive rules, too, end in the trough below their start.',
      },
    ],
  },
  {
    id: 'circling',
    title: 'Why it circles the minimum',
    topics: [
      'However, why are there oscillations? Is there a chance that the learning rate remains constant so that it gets into an infinite oscillation around the minima?',
      'The figure shows the gradients across 500 iterations. Can you see the reason for the oscillation around the minimum?',
      'What is the solution? If the learning rate is constant, the algorithm may oscillate around the local minimum',
      'We have to set the initial learning rate appropriately, in this case η = 0.05 solves the problem',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Near the minimum RMSProp does not settle: it oscillates. Has its rate stopped changing, so that this goes on for ever?',
      },
      { kind: 'show', showing: { label: 'three walks near the minimum', document: circling } },
      {
        kind: 'question',
        ask: 'Step on, and read the gradient along $w$ in the second chart. Can you see the reason for the oscillation?',
        answer:
          'The gradient changes sign at every step and keeps its size: the run is jumping back and forth between the two sides of the floor.',
      },
      {
        kind: 'text',
        text: 'Close to the goal the gradients become small, and so does their average, but $g/\\sqrt{v}$ does not. Every step is still about $\\eta$ long. So the run keeps hopping from one side of the floor to the other, with gradients of equal size and opposite sign.',
      },
      {
        kind: 'claim',
        claim: {
          says: 'At the end w still swings by {tenth} with η = 0.1, and by {half} with η = 0.05. Halving η every 100 steps shrinks the swing to {halved}, at a loss of {loss}.',
          document: circling,
          numbers: {
            tenth: { printed: '0.0977', of: ([tenth]) => swing(tenth) },
            half: { printed: '0.0477', of: ([, half]) => swing(half) },
            halved: { printed: '0.0039', of: ([, , halved]) => swing(halved) },
            loss: { printed: '2.7e-7', of: ([, , halved]) => lossAt(halved) },
          },
          holds: ([tenth]) => {
            const [last, before, earlier] = [0, 1, 2].map((back) => pointAt(tenth, tenth.length - 1 - back));
            return Math.abs(last.w - earlier.w) < 1e-9 && Math.abs(last.w - before.w) > 0.09;
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture says that $\\eta = 0.05$ solves it. But half the rate only halves the swing. The run settles only if the rate keeps shrinking.',
      },
    ],
  },
];
