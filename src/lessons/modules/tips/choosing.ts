/** The step about the learning rate to begin with. */
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { fiveRates, tenInTheNarrows, tenTimesTheRate } from '../../predictions/tips';
import { lossAt, stepsToStayBelow } from '../../scenes';
import {
  aroundTheLimit,
  highest,
  lastRatio,
  searched,
  searchedFiner,
  tenInTheValley,
  tenOnThePlateau,
} from './tipScenes';

export const choosingSteps: readonly Step[] = [
  {
    id: 'ten',
    title: 'What if η were 10?',
    topics: [
      'We could have navigated gentle slopes by setting the learning rate high',
      'Let us see what happens if we set the learning rate to 10',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'On the plateau the gradient was too small. Why bother with momentum, if a larger $\\eta$ makes the steps longer as well?',
      },
      tenTimesTheRate,
      { kind: 'show', showing: { label: 'η = 10 on the plateau', document: tenOnThePlateau, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'Starting on the plateau, η = 10 reaches a loss of 0.01 at step {ten}. After 100 steps η = 1 is still at {one}.',
          document: tenOnThePlateau,
          numbers: {
            ten: { printed: '14', of: ([, ten]) => stepsToStayBelow(ten, 0.01) },
            one: { printed: '0.0177', of: ([one]) => lossAt(one) },
          },
        },
      },
      {
        kind: 'question',
        ask: 'That seems to solve the problem. What could go wrong?',
        answer:
          'The surface is not flat everywhere. Where it is steep, the steps are already long, and now they are ten times as long.',
      },
    ],
  },
  {
    id: 'steep',
    title: 'The same rate on steep ground',
    topics: [
      'On regions with a steep slope, the already large gradient blows up further',
      'It would be good to have a learning rate which could adjust to the gradient',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A rate that works on the plateau may be far too large elsewhere.',
      },
      tenInTheNarrows,
      {
        kind: 'text',
        text: 'In the valley, each step with $\\eta = 10$ jumps across the floor to the opposite wall. After a few jumps the run lands so far out that the neuron saturates. That is another plateau, with almost no way back.',
      },
      { kind: 'show', showing: { label: 'η = 10 in the valley', document: tenInTheValley, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'With η = 10 the loss climbs to {top}, and from step 50 to step 300 it stays at {stuck}. With η = 1 the run creeps along the floor but gets there: after 300 steps its loss is {one}.',
          document: tenInTheValley,
          numbers: {
            top: { printed: '0.302', of: ([, ten]) => highest(ten) },
            stuck: { printed: '0.0882', of: ([, ten]) => lossAt(ten) },
            one: { printed: '1.7e-9', of: ([one]) => lossAt(one) },
          },
          holds: ([, ten]) => Math.abs(lossAt(ten, 50) - lossAt(ten)) < 1e-5,
        },
      },
      {
        kind: 'text',
        text: 'So one fixed rate cannot suit both places. There are three ways out: search for a compromise, let the rate shrink over time (both in this module), or give each parameter a rate that adapts to its gradients (module 5.9).',
      },
    ],
  },
  {
    id: 'limit',
    title: 'How large may η be?',
    topics: ['The limit 2/λ of a constant rate, measured (ours)'],
    blocks: [
      {
        kind: 'text',
        text: 'Close up, the floor of the valley is a bowl. Let $\\lambda$ be its largest curvature, the *sharpness*. Across the floor, each step multiplies the distance from the bottom by $1 - \\eta\\lambda$. Up to $\\eta = 1/\\lambda$ the run comes straight down. Between $1/\\lambda$ and $2/\\lambda$ it hops from side to side, a little closer each time. Beyond $2/\\lambda$ every hop is longer than the last.',
      },
      {
        kind: 'tex',
        lines: [
          'd_{t+1} = (1 - \\eta\\lambda)\\, d_t',
          '|1 - \\eta\\lambda| < 1 \\iff 0 < \\eta < \\frac{2}{\\lambda}',
        ],
        remark: 'd is the distance from the floor, along the steepest direction.',
      },
      {
        kind: 'show',
        showing: {
          label: 'two rates below the limit, one above',
          document: fromStart(aroundTheLimit),
          play: true,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'With η = 2.5, each of the last hops is {ratio} times the one before. So 1 − 2.5λ = {again}, which gives λ = {lambda} and the limit 2/λ = {limit}.',
          document: aroundTheLimit,
          numbers: {
            ratio: { printed: '-0.987', of: ([, below]) => lastRatio(below) },
            again: { printed: '-0.987', of: ([, below]) => lastRatio(below) },
            lambda: { printed: '0.795', of: ([, below]) => (1 - lastRatio(below)) / 2.5 },
            limit: { printed: '2.517', of: ([, below]) => 2 / ((1 - lastRatio(below)) / 2.5) },
          },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'After 400 steps η = 2.5, just below the limit, has brought the loss down to {below}. η = 2.6, just above it, keeps hopping between two points, with losses of {here} and {there}.',
          document: aroundTheLimit,
          numbers: {
            below: { printed: '4.6e-13', of: ([, below]) => lossAt(below) },
            here: { printed: '0.0021', of: ([, , above]) => lossAt(above) },
            there: { printed: '0.0026', of: ([, , above]) => lossAt(above, 399) },
          },
          holds: ([, , above]) => Math.abs(lossAt(above) - lossAt(above, 398)) < 1e-9,
        },
      },
      {
        kind: 'text',
        text: 'The second chart shows the sharpness along each run, and the dotted lines mark $2/\\eta$. A run can settle only where its curve stays below its own line.',
      },
      {
        kind: 'question',
        ask: 'Above the limit every hop is longer than the last. So why does $\\eta = 2.6$ not fly off?',
        answer:
          'Because the floor is a bowl only near the bottom. Farther out it is less sharp, so the limit is higher, and the hops stop growing.',
      },
    ],
  },
  {
    id: 'log-scale',
    title: 'Look for η on a logarithmic scale',
    topics: [
      'Tune the learning rate: try 0.0001, 0.001, 0.01, 0.1, 1.0',
      'Run a few epochs with each and figure out which works best',
      'Now do a finer search around this value: 0.05, 0.2, 0.3',
      'These are just heuristics, no clear winner strategy',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Compare learning rates by their ratio, not their difference: 0.001 to 0.01 is as big a change as 0.1 to 1. So try powers of ten first, a few epochs each. Then search more finely around the best.',
      },
      fiveRates,
      {
        kind: 'explore',
        explorable: {
          name: 'A search for η, coarse and then fine',
          load: async () => (await import('../../explorables/tips/RateSearch')).RateSearch,
        },
      },
      { kind: 'show', showing: { label: 'five rates, ten epochs each', document: searched } },
      {
        kind: 'claim',
        claim: {
          says: 'After ten epochs of gradient descent on a hundred points, 0.1 is best, with a loss of {best}. 0.01 is still at {low}, and 1 is jumping about at {high}.',
          document: searched,
          numbers: {
            best: { printed: '0.374', of: (runs) => lossAt(runs[3]) },
            low: { printed: '16.6', of: (runs) => lossAt(runs[2]) },
            high: { printed: '0.883', of: (runs) => lossAt(runs[4]) },
          },
          holds: (runs) => runs.every((each) => lossAt(each) >= lossAt(runs[3])),
        },
      },
      { kind: 'show', showing: { label: 'the finer search', document: searchedFiner } },
      {
        kind: 'claim',
        claim: {
          says: 'In the finer search, 0.2 gives {two} and 0.3 gives {three}, both better than 0.1. 0.05 gives {half}.',
          document: searchedFiner,
          numbers: {
            two: { printed: '0.126', of: (runs) => lossAt(runs[2]) },
            three: { printed: '0.115', of: (runs) => lossAt(runs[3]) },
            half: { printed: '11.7', of: (runs) => lossAt(runs[0]) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture calls this a heuristic with no clear winner. A few epochs show which rate starts well, not which one ends best. A rate that jumps about at first may still be the fastest in the long run. Try more epochs above.',
      },
    ],
  },
];
