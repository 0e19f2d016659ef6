/** Module 5.6: a gradient from one point or a few instead of all of them. */
import { COLUMN } from '../../catalog/columns';
import type { RunResult } from '../../scene/outcome';
import type { BatchSpec, DataSpec } from '../../scene/types';
import type { Lesson } from '../define';
import { lossAt, neuron, riseInAll, run, sceneOf, stepsTo, VALLEY_CAMERA } from '../scenes';

const START = { w: -2, b: -2 };
const FEW: DataSpec = { kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 3 };
const OTHER_DRAW: DataSpec = { kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 2 };
const MANY: DataSpec = { kind: 'generated', id: 'noisy', n: 5000, noise: 0.05, seed: 3 };

const batch = (size: BatchSpec['size'], order: BatchSpec['order'] = 'shuffled'): BatchSpec => ({
  size,
  order,
  seed: 1,
});

/** One run for each batch size, on the mean loss: there η means the same whatever the batch. */
const batchSizes = (data: DataSpec, steps: number) => () =>
  sceneOf({
    objective: neuron(data, 'mean'),
    runs: [
      run('gd', { label: 'B = 1', batch: batch(1) }),
      run('gd', { label: 'B = 25', batch: batch(25) }),
      run('gd', { label: 'all', batch: batch('all') }),
    ],
    start: START,
    steps,
    view: { playhead: steps, window: { w: [-3, 4], b: [-4, 3] } },
  });

/** Each point's pull at the place where a run with batches of `size` stands. */
const competing = (size: number) => () =>
  sceneOf({
    objective: neuron(FEW, 'mean'),
    runs: [run('gd', { label: `B = ${size}`, batch: batch(size), steps: 300 })],
    start: START,
    view: { layers: ['pulls'], playhead: 40, window: { w: [-3, 4], b: [-4, 3] } },
  });

/** 60 points, one at a time, in the data's own order. */
const singlePoints = (nagBeta: number, momentumBeta: number, eta: number, data: DataSpec) => () =>
  sceneOf({
    objective: neuron(data),
    runs: [
      run('gd', { label: 'SGD', hyper: { eta }, batch: batch(1, 'sequential') }),
      run('momentum', {
        label: `Momentum, β ${momentumBeta}`,
        hyper: { eta, beta: momentumBeta },
        batch: batch(1, 'sequential'),
      }),
      run('nag', {
        label: `NAG, β ${nagBeta}`,
        hyper: { eta, beta: nagBeta },
        batch: batch(1, 'sequential'),
      }),
    ],
    start: START,
    steps: 500,
    view: { playhead: 500, selected: 'r1', window: { w: [-3, 4], b: [-4, 3] } },
  });

const miniBatches = () =>
  sceneOf({
    objective: neuron(FEW, 'mean'),
    runs: [
      run('gd', { label: 'plain, B = 25', batch: batch(25) }),
      run('momentum', { label: 'Momentum, B = 25', hyper: { beta: 0.85 }, batch: batch(25) }),
      run('nag', { label: 'NAG, B = 25', hyper: { beta: 0.85 }, batch: batch(25) }),
      run('nag', { label: 'NAG, B = 1', hyper: { beta: 0.85 }, batch: batch(1) }),
    ],
    start: START,
    steps: 300,
    view: { playhead: 300, selected: 'r3', window: { w: [-3, 5], b: [-4, 4] } },
  });

/** Full gradients with a small rate and a large one. */
const smallAndLarge = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [
      run('gd', { label: 'η = 2', hyper: { eta: 2 } }),
      run('gd', { label: 'η = 4', hyper: { eta: 4 } }),
      run('gd', { label: 'η = 8', hyper: { eta: 8 } }),
    ],
    start: { w: -2, b: -4 },
    steps: 50,
    view: { playhead: 50, window: { w: [-4, 2], b: [-5, 1.5] }, camera: VALLEY_CAMERA },
  });

const evaluations = (result: RunResult, row: number): number => result.columns[COLUMN.gradEvals][row];

/** How many of the first `last` steps made the loss higher. */
function rises(result: RunResult, last = result.length - 1): number {
  const loss = result.columns[COLUMN.loss];
  let count = 0;
  for (let row = 1; row <= last; row++) if (loss[row] > loss[row - 1]) count++;
  return count;
}

export const stochastic: Lesson = {
  id: 'stochastic',
  number: '5.6',
  title: 'Stochastic and mini-batch gradient descent',
  summary:
    'Do not wait for all the data before each step: take one point, or a few, and live with the noise.',
  steps: [
    {
      id: 'true-gradient',
      title: 'What a full gradient promises',
      topics: [
        'The algorithm goes over the entire data once before updating the parameters',
        'Because this is the true gradient of the loss: no approximation, theoretical guarantees hold',
        'Each step guarantees that the loss will decrease',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'So far every step has looked at all the data. The loss is a sum over the points, so its gradient is the sum of theirs, and $-\\nabla\\mathcal{L}$ is truly the way down.',
        },
        {
          kind: 'note',
          text: 'The lecture says that each such step lowers the loss. That holds if $\\eta$ is small enough: the gradient tells the way, not how far it stays the way down.',
        },
        { kind: 'show', showing: { label: 'three rates, full gradients', document: smallAndLarge } },
        {
          kind: 'claim',
          claim: {
            says: 'In 50 steps with full gradients the loss rises {two} times with η = 2, {four} times with η = 4 and {eight} times with η = 8.',
            document: smallAndLarge,
            numbers: {
              two: { printed: '0', of: ([two]) => rises(two) },
              four: { printed: '30', of: ([, four]) => rises(four) },
              eight: { printed: '11', of: ([, , eight]) => rises(eight) },
            },
          },
        },
      ],
    },
    {
      id: 'million',
      title: 'Imagine a million points',
      topics: [
        'What’s the flipside? Imagine we have a million points in the training data',
        'To make one update the algorithm makes a million calculations',
        'Stochastic gradient descent updates the parameters for every single data point: a million updates in each epoch',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'With a million points one step costs a million evaluations. *Stochastic* gradient descent does not wait: it takes a step after every point, a million steps for the same price.',
        },
        { kind: 'show', showing: { label: '5,000 points', document: batchSizes(MANY, 600), play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'With {points} points, {steps} full steps bring the loss to 0.01, and so do {single} steps of a single point each: {allPrice} evaluations against {singlePrice}.',
            document: batchSizes(MANY, 600),
            numbers: {
              points: { printed: '5000', of: ([, , all]) => evaluations(all, 1) },
              steps: { printed: '41', of: ([, , all]) => stepsTo(all, 0.01) },
              single: { printed: '40', of: ([single]) => stepsTo(single, 0.01) },
              allPrice: { printed: '205000', of: ([, , all]) => evaluations(all, stepsTo(all, 0.01)) },
              singlePrice: { printed: '40', of: ([single]) => evaluations(single, stepsTo(single, 0.01)) },
            },
          },
        },
        { kind: 'listing', run: 'r1' },
        {
          kind: 'note',
          text: 'On these slides the lecture’s listings look alike: the line that updates has lost its indent. In the stochastic version the update stands inside the loop over the points.',
        },
      ],
    },
    {
      id: 'competing',
      title: 'The points compete',
      topics: [
        'What is the flipside? Stochastic because we estimate the total gradient based on a single data point',
        'No guarantee that each step will decrease the loss',
        'We see many oscillations, because we are making greedy decisions: each point is trying to push the parameters in a direction most favorable to it',
        'An update which is favorable to one point may harm other points, as if the data points were competing',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Every point would like the neuron to fit *it*. Each small arrow is what one point asks for; the strong one is the point whose turn it is; the true gradient is what they agree on. Each step is greedy: good for that one point, and perhaps bad for the others. Step along and watch the turn pass from point to point.',
        },
        { kind: 'show', showing: { label: 'each point’s pull', document: competing(1) } },
        {
          kind: 'claim',
          claim: {
            says: 'No step comes with a promise: of the first 300, {rises} made the loss over all the data higher.',
            document: competing(1),
            numbers: { rises: { printed: '134', of: ([single]) => rises(single, 300) } },
          },
        },
        {
          kind: 'question',
          ask: 'Near the minimum the true gradient is almost 0. Are the pulls of the points?',
          answer:
            'No. They only cancel each other. That is why single-point steps keep dancing around the minimum, however long they run, unless η shrinks.',
        },
      ],
    },
    {
      id: 'coin',
      title: 'Tossing a coin once, or 25 times',
      topics: [
        'Almost like tossing a coin only once and estimating P(heads)',
        'Can we reduce the oscillations by improving our stochastic estimates of the gradient?',
        'Analogy: we are now tossing the coin k = 25 times; the higher k the more accurate the estimates',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'One toss tells little about a coin. The mean of $B$ tosses scatters around the truth with a spread that shrinks like $1/\\sqrt{B}$: a hundred times the work for a tenth of the noise. The gradient of a batch is such a mean.',
        },
        {
          kind: 'explore',
          explorable: {
            name: 'How the spread shrinks with the batch',
            load: async () => (await import('../explorables/CoinToss')).CoinToss,
          },
        },
        {
          kind: 'question',
          ask: 'Then why not always take more points?',
          answer:
            'Because the price grows with B and the noise only falls with its root. A few dozen points often buy most of the calm.',
        },
      ],
    },
    {
      id: 'mini-batch',
      title: 'Mini-batches',
      topics: [
        'Mini-batch gradient descent updates after it sees mini_batch_size data points',
        'With a batch size of k = 25 the oscillations have reduced to a good extent',
        'There are still oscillations as long as we use an approximate gradient',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Between one point and all of them lies the *mini-batch*: here 25 of 60. What 25 points ask for together is close to what all would ask for: the path still trembles, but it knows where it is going.',
        },
        {
          kind: 'show',
          showing: { label: 'the pulls of 25 points', document: competing(25) },
        },
        {
          kind: 'show',
          showing: { label: 'batches of 1, 25 and all', document: batchSizes(FEW, 300), play: true },
        },
        {
          kind: 'claim',
          claim: {
            says: 'Over 300 steps the rises of the loss add up to {one} with single points, {some} with 25 and {all} with all of them.',
            document: batchSizes(FEW, 300),
            numbers: {
              one: { printed: '0.00992', of: ([one]) => riseInAll(one) },
              some: { printed: '0.000119', of: ([, some]) => riseInAll(some) },
              all: { printed: '0', of: ([, , all]) => riseInAll(all) },
            },
          },
        },
        {
          kind: 'note',
          text: 'The lecture’s listing forgets the points left over when $N$ is no multiple of the batch. Here the last batch of an epoch is short, and its gradient is divided by its own length. We use the mean loss for these comparisons: with a sum, a larger batch would also take a larger step.',
        },
      ],
    },
    {
      id: 'epochs',
      title: 'Steps and epochs',
      topics: [
        '1 epoch = one pass over the entire data, 1 step = one update of the parameters',
        'The number of steps in one epoch of batch, stochastic and mini-batch gradient descent',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Count with care: a *step* is one update of the parameters, an *epoch* one pass over the data. How many steps an epoch has depends on the batch.',
        },
        {
          kind: 'explore',
          explorable: {
            name: 'Steps in an epoch',
            load: async () => (await import('../explorables/StepsPerEpoch')).StepsPerEpoch,
          },
        },
        {
          kind: 'question',
          ask: 'With 60 points and batches of 25, how many steps has an epoch, and how long is the last batch?',
          answer: '⌈60/25⌉ = 3 steps: 25, 25 and 10 points.',
        },
      ],
    },
    {
      id: 'momentum',
      title: 'Stochastic momentum and NAG',
      topics: [
        'SGD with momentum, β = 0.5; SGD with NAG, β = 0.85',
        'Both exhibit oscillations; NAG takes relatively shorter u-turns',
        'After 500 steps SGD still has a very high error whereas NAG and momentum are close to convergence',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Momentum averages over steps what a batch averages over points, so it suits noisy gradients well. Here are the three on single points, with the lecture’s values of $\\beta$.',
        },
        {
          kind: 'show',
          showing: { label: 'single points, 500 steps', document: singlePoints(0.85, 0.5, 0.1, FEW) },
        },
        {
          kind: 'claim',
          claim: {
            says: 'After 500 single-point steps SGD is still at {sgd}; momentum is at {momentum} and NAG at {nag}, where the lowest possible is 0.0768.',
            document: singlePoints(0.85, 0.5, 0.1, FEW),
            numbers: {
              sgd: { printed: '4.55', of: ([sgd]) => lossAt(sgd) },
              momentum: { printed: '0.132', of: ([, momentum]) => lossAt(momentum) },
              nag: { printed: '0.0769', of: ([, , nag]) => lossAt(nag) },
            },
          },
        },
        {
          kind: 'show',
          showing: { label: 'the same β, a larger step', document: singlePoints(0.85, 0.85, 1, FEW) },
        },
        {
          kind: 'claim',
          claim: {
            says: 'With β = 0.85 and η = 1 for both, the rises of the loss add up to {momentum} for momentum and {nag} for NAG: shorter u-turns.',
            document: singlePoints(0.85, 0.85, 1, FEW),
            numbers: {
              momentum: { printed: '0.455', of: ([, momentum]) => riseInAll(momentum) },
              nag: { printed: '0.286', of: ([, , nag]) => riseInAll(nag) },
            },
          },
        },
        {
          kind: 'claim',
          claim: {
            says: 'That is what the lecture sees, and no law: with another draw of the 60 points the rises add up to {momentum} for momentum and {nag} for NAG.',
            document: singlePoints(0.85, 0.85, 1, OTHER_DRAW),
            numbers: {
              momentum: { printed: '0.254', of: ([, momentum]) => riseInAll(momentum) },
              nag: { printed: '0.274', of: ([, , nag]) => riseInAll(nag) },
            },
          },
        },
        {
          kind: 'note',
          text: 'The lecture gives neither the data of these pictures nor their $\\eta$. Ours are 60 generated points, and the loss is the sum over them: $\\eta = 0.1$ keeps plain SGD as slow as the lecture reports.',
        },
      ],
    },
    {
      id: 'exercise',
      title: 'The exercise: mini-batch momentum and NAG',
      topics: ['You can also have the mini-batch version of momentum and NAG: left as an exercise'],
      blocks: [
        {
          kind: 'text',
          text: 'The lecture leaves this to you. Before you look: with batches of 25, will NAG need more steps than plain mini-batches, or fewer? And what will single points do to it?',
        },
        { kind: 'show', showing: { label: 'the exercise, solved', document: miniBatches, play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'To a loss of 0.005, plain mini-batches take {plain} steps, NAG takes {nag}, and momentum, which swings out wider, {momentum}. On single points NAG takes {single}, and the rises of its loss add up to {restless} instead of {calm}.',
            document: miniBatches,
            numbers: {
              plain: { printed: '48', of: ([plain]) => stepsTo(plain, 0.005) },
              momentum: { printed: '66', of: ([, momentum]) => stepsTo(momentum, 0.005) },
              nag: { printed: '44', of: ([, , nag]) => stepsTo(nag, 0.005) },
              single: { printed: '69', of: ([, , , single]) => stepsTo(single, 0.005) },
              restless: { printed: '0.0386', of: ([, , , single]) => riseInAll(single) },
              calm: { printed: '0.00977', of: ([, , nag]) => riseInAll(nag) },
            },
          },
        },
        {
          kind: 'question',
          ask: 'Which code changes for the mini-batch version of NAG?',
          answer:
            'None of NAG’s. Only where g comes from: the gradient at the look-ahead point is taken over the batch instead of over all the data.',
        },
      ],
    },
  ],
};
