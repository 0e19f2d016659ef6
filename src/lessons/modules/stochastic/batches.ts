/** Between one point and all of them. */
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { lossAt, totalRise } from '../../scenes';
import { batchLoop, batchSizes, competing, FEW, tenEpochs } from './stochasticScenes';

export const batchSteps: readonly Step[] = [
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
        text: 'One toss tells you little about a coin. The mean of $B$ tosses scatters around the true value, and its spread shrinks like $1/\\sqrt{B}$: a tenth of the noise costs a hundred times the work. The gradient of a batch is such a mean. (The lecture calls the batch size $k$; we write $B$. Each toss is a new draw, with replacement. The workbench draws batches without replacement, so their means scatter a little less, by the factor $\\sqrt{(N - B)/(N - 1)}$.)',
      },
      {
        kind: 'show',
        showing: {
          label: 'the gradients of 1, 25 and all points',
          document: fromStart(() => {
            const { scene, view } = batchSizes(FEW, 300)();
            return { scene, view: { ...view, quantity: 'gradW' } };
          }),
          play: true,
        },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'A coin to toss',
          load: async () => (await import('../../explorables/stochastic/TossCoin')).TossCoin,
        },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'How the spread shrinks with the batch',
          load: async () => (await import('../../explorables/stochastic/CoinToss')).CoinToss,
        },
      },
      {
        kind: 'question',
        ask: 'So why not always take more points?',
        answer:
          'Because the price grows like $B$, while the noise falls only like $1/\\sqrt{B}$. A few dozen points are often calm enough.',
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
        text: 'Between one point and all of them lies the *mini-batch*, here 25 of 60 points. The mean pull of 25 points is close to the mean pull of all of them. The path still trembles, but it heads in the right direction.',
      },
      {
        kind: 'show',
        showing: { label: 'the pulls of 25 points', document: competing(25, 40) },
      },
      {
        kind: 'show',
        showing: { label: 'batches of 1, 25 and all', document: batchSizes(FEW, 300), play: true },
      },
      {
        kind: 'claim',
        claim: {
          says: 'Over 300 steps the rises of the loss add up to {one} with single points, {some} with batches of 25 and {all} with all the points.',
          document: batchSizes(FEW, 300),
          numbers: {
            one: { printed: '0.00992', of: ([one]) => totalRise(one) },
            some: { printed: '0.000119', of: ([, some]) => totalRise(some) },
            all: { printed: '0', of: ([, , all]) => totalRise(all) },
          },
        },
      },
      {
        kind: 'text',
        text: 'In the program the sums run on until 25 points have been seen; then come the update and new sums. The marked lines are not in the program of module 5.2.',
      },
      { kind: 'program', part: 'loop', document: batchLoop },
      { kind: 'show', showing: { label: 'the loop at work', document: batchLoop, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'This loop takes {updates} steps in its 100 epochs and ends at {end}; the lowest possible is 0.0768.',
          document: batchLoop,
          numbers: {
            updates: { printed: '300', of: ([only]) => only.length - 1 },
            end: { printed: '0.0768', of: ([only]) => lossAt(only) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture’s program leaves out the points that remain when $N$ is not a multiple of the batch size. Here the last batch of an epoch is just shorter. The program adds gradients up, as the lecture does. The comparisons before it use the mean loss, because with a sum a larger batch would also take a larger step.',
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
        text: 'Keep two words apart. A *step* is one update of the parameters. An *epoch* is one pass over the data. The batch size decides how many steps make an epoch.',
      },
      { kind: 'show', showing: { label: 'ten epochs of each', document: fromStart(tenEpochs), play: true } },
      {
        kind: 'explore',
        explorable: {
          name: 'Steps in an epoch',
          load: async () => (await import('../../explorables/stochastic/StepsPerEpoch')).StepsPerEpoch,
        },
      },
      {
        kind: 'question',
        ask: 'With 60 points and batches of 25, how many steps make an epoch, and how large is the last batch?',
        answer: '⌈60/25⌉ = 3 steps: 25, 25 and 10 points.',
      },
    ],
  },
];
