/** AdaGrad: what it does, what it costs, and what its root is for. */
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { whoIsAheadAtTheEnd } from '../../predictions/adaptive';
import { effectiveRate, lossAt, neuron, pointAt, run, sceneOf } from '../../scenes';
import { onSparseData, SPARSE, START } from './data';

const alone = onSparseData([['adagrad']], 500, 100);
const perPoint = onSparseData(
  [
    ['adagrad', 'all points'],
    ['adagrad', 'single points', { batch: { size: 1, order: 'sequential', seed: 1 } }],
  ],
  500,
  500,
);
const nearTheEnd = onSparseData([['momentum'], ['nag'], ['adagrad']], 500, 500);
const withoutRoot = [
  run('adagrad', { label: 'with the root' }),
  run('adagrad', { label: 'without', hyper: { root: false } }),
];
const LANDS = { w: [-4, 18], b: [-5, 17] } as const;

/** Without the root: gradients that are tiny make it leap … */
const leaps = () =>
  sceneOf({
    runs: withoutRoot,
    start: START,
    steps: 500,
    view: { playhead: 500, window: LANDS, selected: 'r2' },
  });
/** … and large ones, summed over 500 points, make it crawl. */
const crawls = () =>
  sceneOf({
    objective: neuron(SPARSE),
    runs: withoutRoot,
    start: START,
    steps: 500,
    view: { playhead: 500, window: { w: [-3, 3.5], b: [-3.5, 3] }, selected: 'r2' },
  });
/** The same points with the mean loss, where it happens to fit. */
const happensToFit = onSparseData(
  [
    ['adagrad', 'with the root'],
    ['adagrad', 'without', { hyper: { root: false } }],
  ],
  500,
  500,
);

/** Two walks into one gentle valley: from its floor, and down its steep wall. */
const firstGradients = () =>
  sceneOf({
    objective: { kind: 'function', id: 'rosenbrock', params: {} },
    runs: [
      run('adagrad', { label: 'from the floor', start: { w: -1, b: 1 } }),
      run('adagrad', { label: 'from the wall', start: { w: -1.5, b: 0 } }),
    ],
    steps: 1000,
    view: { playhead: 100, levels: 'log', window: { w: [-2, 2], b: [-1, 3] } },
  });

export const adagradSteps: readonly Step[] = [
  {
    id: 'adagrad',
    title: 'AdaGrad',
    topics: [
      'Intuition: decay the learning rate for parameters in proportion to their update history',
      'Update rule for AdaGrad',
      'By using a parameter specific learning rate w gets a higher learning rate and hence larger updates despite sparsity; if b undergoes a lot of updates its effective learning rate decreases',
      'The algorithm do_adagrad',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'For each parameter, keep the sum $v$ of its squared gradients, and divide its step by the root of that sum. A parameter with many or large gradients behind it now takes small steps. A rarely updated parameter keeps a large rate.',
      },
      { kind: 'rule', optimizer: 'adagrad' },
      { kind: 'show', showing: { label: 'AdaGrad on sparse data', document: alone, play: true } },
      { kind: 'listing', run: 'r1' },
      {
        kind: 'explore',
        explorable: {
          name: 'The effective rate of w and of b',
          load: async () => (await import('../../explorables/adaptive/EffectiveRate')).EffectiveRate,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'At the first step the rate of w is {w0} and the rate of b is {b0}. Their gradients differ, yet both move by 0.1. After 500 steps the rates are {w} and {b}.',
          document: alone,
          numbers: {
            w0: { printed: '8.38', of: ([only]) => effectiveRate(only, 0, 'w') },
            b0: { printed: '2.42', of: ([only]) => effectiveRate(only, 0, 'b') },
            w: { printed: '0.299', of: ([only]) => effectiveRate(only, 499, 'w') },
            b: { printed: '0.313', of: ([only]) => effectiveRate(only, 499, 'b') },
          },
        },
      },
    ],
  },
  {
    id: 'adagrad-per-point',
    title: 'Per point, or per batch',
    topics: [
      'AdaGrad and AdaGrad-SGD',
      'Since x is sparse, the gradient is zero for most of the time steps: η/√(v+ε) decays slowly',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'The lecture’s listing updates after every single point. There $v_w$ really does stay the same at most steps, since four gradients in five are 0. If one gradient takes in all the points, $v_w$ grows at every step, at first far more slowly than $v_b$.',
      },
      {
        kind: 'show',
        showing: { label: 'per batch and per point', document: fromStart(perPoint), play: true },
      },
      {
        kind: 'claim',
        claim: {
          says: 'With single points, {zeros} of the 500 steps leave $v_w$ unchanged; $v_b$ changes at every step. At step 20 the rates of w and b are {early} and {earlyB}; at the end they are {w} and {b}.',
          document: perPoint,
          numbers: {
            zeros: { printed: '415', of: ([, single]) => zeros(single, 'gradW') },
            early: { printed: '1.74', of: ([, single]) => nextRate(single, 'w', 20) },
            earlyB: { printed: '0.358', of: ([, single]) => nextRate(single, 'b', 20) },
            w: { printed: '0.0517', of: ([, single]) => nextRate(single, 'w', 500) },
            b: { printed: '0.0647', of: ([, single]) => nextRate(single, 'b', 500) },
          },
          holds: ([, single]) => zeros(single, 'gradB') === 0,
        },
      },
      {
        kind: 'note',
        text: 'So on our data $w$ has the higher rate only early on. Wherever $x$ is not 0 it is often larger than 1, so the few gradients of $w$ are large. And AdaGrad adds up squared gradients; it does not count updates.',
      },
      {
        kind: 'question',
        ask: 'Here, one pass over the data takes 500 steps. With one batch it takes a single step. Which of the two has got farther after one pass?',
        answer:
          'The updates per point, by far: 500 small steps against one. The batch looks better above only because it gets 500 passes.',
      },
    ],
  },
  {
    id: 'slows-down',
    title: 'Does the lead last?',
    topics: [
      'Momentum and NAG converge quickly near the optima than AdaGrad',
      'AdaGrad slows down near the optima due to decaying learning rate',
      'What’s the flipside? Over time the effective learning rate for b will decay to an extent that there will be no further updates',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A sum of squares never falls, so the rates never rise again.',
      },
      whoIsAheadAtTheEnd,
      {
        kind: 'text',
        text: 'AdaGrad began so well, but the rules that set out along one axis overtake it before the end.',
      },
      { kind: 'show', showing: { label: 'overtaken', document: nearTheEnd } },
      {
        kind: 'claim',
        claim: {
          says: 'At step 50 AdaGrad is ahead, with a loss of {early} against momentum’s {momentumEarly}. At step 500 momentum is at {momentum} and AdaGrad at {adagrad}, with w only at {w} on its way to 1.51.',
          document: nearTheEnd,
          numbers: {
            early: { printed: '0.0442', of: ([, , adagrad]) => lossAt(adagrad, 50) },
            momentumEarly: { printed: '0.0648', of: ([momentum]) => lossAt(momentum, 50) },
            momentum: { printed: '0.00248', of: ([momentum]) => lossAt(momentum) },
            adagrad: { printed: '0.00287', of: ([, , adagrad]) => lossAt(adagrad) },
            w: { printed: '1.14', of: ([, , adagrad]) => pointAt(adagrad).w },
          },
        },
      },
    ],
  },
  {
    id: 'first-gradients',
    title: 'The first gradients are never forgotten',
    topics: [
      'Sensitive to initial learning rate, initial conditions of parameters and corresponding gradients',
      'If the initial gradients are large, the learning rates will be low for the remainder of training',
      'Later, if a gentle curvature is encountered, no way to increase the learning rate',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Every gradient stays in the sum for good. Two runs enter the same gentle valley, one from its floor, one from the steep wall above. The second pays for its first gradients for the rest of the run, even where a larger rate would help.',
      },
      {
        kind: 'show',
        showing: { label: 'from the floor and from the wall', document: firstGradients, play: true },
      },
      {
        kind: 'claim',
        claim: {
          says: 'At step 200 both are on the floor. The one from the wall is at w = {steep}, with a rate of {steepRate}; the other is at w = {flat}, with a rate of {flatRate}. 800 steps later they have reached {steepEnd} and {flatEnd}. The goal is at 1.',
          document: firstGradients,
          numbers: {
            steep: { printed: '-0.85', of: ([, steep]) => pointAt(steep, 200).w },
            steepRate: { printed: '3.7e-5', of: ([, steep]) => effectiveRate(steep, 200, 'w') },
            flat: { printed: '-0.60', of: ([flat]) => pointAt(flat, 200).w },
            flatRate: { printed: '0.0012', of: ([flat]) => effectiveRate(flat, 200, 'w') },
            steepEnd: { printed: '-0.80', of: ([, steep]) => pointAt(steep).w },
            flatEnd: { printed: '0.60', of: ([flat]) => pointAt(flat).w },
          },
          holds: ([, steep]) =>
            Array.from({ length: 500 }, (_, row) => row).every(
              (row) => effectiveRate(steep, row + 1, 'w') <= effectiveRate(steep, row, 'w') * (1 + 1e-6),
            ),
        },
      },
    ],
  },
  {
    id: 'root',
    title: 'Why the root?',
    topics: ['In practice, this does not work so well if we remove the square root from the denominator'],
    blocks: [
      {
        kind: 'text',
        text: 'Without the root the step is $\\eta g / v$. Multiply all gradients by ten: with the root the steps stay the same, without it they become ten times *smaller*. So it goes wrong both ways: tiny gradients make the run leap, and large ones make it crawl.',
      },
      { kind: 'rule', optimizer: 'adagrad', hyper: { root: false } },
      { kind: 'show', showing: { label: 'the leap', document: fromStart(leaps), play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'On the plateau of the two points, with the root and η = 0.1, the first step moves w by {root}. Without the root it lands at ({w}, {b}), where the surface is so flat that the loss stays at {stuck} for all 500 steps. With the root the loss comes down to {arrives}.',
          document: leaps,
          numbers: {
            root: { printed: '0.1', of: ([root]) => pointAt(root, 1).w - START.w },
            w: { printed: '16.2', of: ([, without]) => pointAt(without, 1).w },
            b: { printed: '11.0', of: ([, without]) => pointAt(without, 1).b },
            stuck: { printed: '0.3250', of: ([, without]) => lossAt(without) },
            arrives: { printed: '0.00496', of: ([root]) => lossAt(root) },
          },
          holds: ([, without]) => Math.abs(lossAt(without, 1) - lossAt(without)) < 1e-9,
        },
      },
      { kind: 'show', showing: { label: 'the crawl', document: crawls } },
      {
        kind: 'claim',
        claim: {
          says: 'On the sparse data, with half the sum of squares as the loss, gradients are large. Without the root, w moves by {step} at first and by only {moved} in 500 steps, and the loss is still {crawling}. With the root it is {arrives}.',
          document: crawls,
          numbers: {
            step: { printed: '0.0335', of: ([, without]) => pointAt(without, 1).w - START.w },
            moved: { printed: '0.222', of: ([, without]) => pointAt(without).w - START.w },
            crawling: { printed: '30.05', of: ([, without]) => lossAt(without) },
            arrives: { printed: '0.719', of: ([root]) => lossAt(root) },
          },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'Between these extremes it may fit by luck. On the mean loss of the same points, gradients are 250 times smaller. There the first step without the root moves w by {step}, right past the goal at 1.51. Yet the run comes back and ends at {fits}, lower than the {root} with the root.',
          document: happensToFit,
          numbers: {
            step: { printed: '8.38', of: ([, without]) => pointAt(without, 1).w - START.w },
            fits: { printed: '0.00247', of: ([, without]) => lossAt(without) },
            root: { printed: '0.00287', of: ([root]) => lossAt(root) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture leaves this for you to ponder. In practice it matters: without the root, an $\\eta$ that suits one data set is far off for the next, or even for another part of the same surface. The root gives $\\eta$ a fixed meaning: roughly the length of the first step.',
      },
    ],
  },
];

function column(result: RunResult, name: string): Float64Array {
  return result.columns[result.names.indexOf(name)];
}

/** The rate that the sum so far leaves, η/√v: there is one where the gradient is 0, too. */
function nextRate(result: RunResult, component: 'w' | 'b', row: number): number {
  return 0.1 / Math.sqrt(column(result, `v.${component}`)[row]);
}

/** Steps whose gradient is exactly 0 in one component. */
function zeros(result: RunResult, gradient: 'gradW' | 'gradB'): number {
  return column(result, gradient)
    .subarray(0, result.length)
    .filter((each) => each === 0).length;
}
