/** The step about the learning rate to begin with. */
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { fiveRates, tenInTheNarrows, tenTimesTheRate } from '../../predictions/tips';
import { lossAt, stepsTo } from '../../scenes';
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
        text: 'The trouble on the plateau was a small gradient. Why bother with momentum? A larger $\\eta$ makes small steps large, too.',
      },
      tenTimesTheRate,
      { kind: 'show', showing: { label: 'η = 10 on the plateau', document: tenOnThePlateau, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'From the plateau η = 10 reaches a loss of 0.01 at step {ten}; η = 1 only comes to {one} in 100 steps.',
          document: tenOnThePlateau,
          numbers: {
            ten: { printed: '14', of: ([, ten]) => stepsTo(ten, 0.01) },
            one: { printed: '0.0177', of: ([one]) => lossAt(one) },
          },
        },
      },
      {
        kind: 'question',
        ask: 'That looks like an answer. What could go wrong with it?',
        answer:
          'Not every place is a plateau. Where the ground is steep, the already large step grows tenfold as well.',
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
        text: 'A rate suits only the ground it was chosen for.',
      },
      tenInTheNarrows,
      {
        kind: 'text',
        text: 'In the valley each step with $\\eta = 10$ leaps over the floor to the other wall. After a few leaps it lands so far out that the neuron is saturated: another plateau, with almost no way back.',
      },
      { kind: 'show', showing: { label: 'η = 10 in the valley', document: tenInTheValley, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'With η = 10 the loss climbs to {top} on the way, and from step 50 to step 300 it stands at {stuck}. η = 1 is slow along the floor but gets there: after 300 steps it is at {one}.',
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
        text: 'So one rate for all ground will not do. There are three ways out: search for a rate that suits both, let it shrink over time (both in this module), or let each parameter adapt its own rate to the gradients it has seen (module 5.9).',
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
        text: 'Look at the floor of the valley closely and it is a bowl. Let $\\lambda$ be its largest curvature, the *sharpness*. Across the floor, a step multiplies the distance by $1 - \\eta\\lambda$. Up to $\\eta = 1/\\lambda$ the walk comes straight down; up to $2/\\lambda$ it hops across the floor, a little closer each time; beyond $2/\\lambda$ every hop is longer than the last.',
      },
      {
        kind: 'tex',
        lines: [
          'd_{t+1} = (1 - \\eta\\lambda)\\, d_t, \\qquad |1 - \\eta\\lambda| < 1 \\iff 0 < \\eta < \\frac{2}{\\lambda}',
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
          says: 'The last hops of η = 2.5 are each {ratio} times the one before. Hence 1 − 2.5λ = {again}, so λ = {lambda}, and the limit 2/λ is {limit}.',
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
          says: 'After 400 steps η = 2.5, just below the limit, has come down to {below}. η = 2.6, just above it, still hops between two places, one at {here}, the other at {there}.',
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
        text: 'The second chart shows the sharpness along each walk, with $2/\\eta$ as a dotted line: a walk can settle only where its curve stays below its line.',
      },
      {
        kind: 'question',
        ask: 'Above the limit every hop is longer than the last. Why does $\\eta = 2.6$ not fly away?',
        answer:
          'Because this floor is a bowl only close by. Further out it is less sharp, the limit is higher there, and the hops stop growing.',
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
        text: 'Compare rates by ratio, not by difference: from 0.001 to 0.01 is as far as from 0.1 to 1. So first try powers of ten, a few epochs each, and keep the best. Then search around it in smaller factors.',
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
          says: 'After ten epochs of plain descent on a hundred points, 0.1 is best with {best}; 0.01 has come to {low}, and 1 hops about at {high}.',
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
          says: 'Around it, 0.2 gives {two} and 0.3 {three}: both better than 0.1 itself. 0.05 gives {half}.',
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
        text: 'The lecture calls this a heuristic with no clear winner: a few epochs show which rate starts well, not which ends best. A rate that hops at first may still be the quickest in the long run, and more epochs may choose another. Try it above.',
      },
    ],
  },
];
