/** Module 5.4, first part: what is slow about gradient descent, and what an average has to do with it. */
import { COLUMN } from '../../../catalog/columns';
import type { Window } from '../../../scene/types';
import type { Step } from '../../define';
import { afterFiftySteps } from '../../predictions/momentum';
import { lossAt, pointAt, stepsToStayBelow } from '../../scenes';
import { crawl, plateau } from './momentumScenes';

/** A window small enough to tell the first two steps apart. */
const FIRST_STEPS: Window = { w: [-2.02, -1.96], b: [-2.02, -1.96] };
/** On the plateau still: where momentum gets to is asked later. */
const EARLY = 15;

const firstGradient: Step = {
  id: 'first-gradient',
  title: 'First of all, a gradient',
  topics: ['The first iteration of any optimization algorithm starts with computing ∇w₀'],
  blocks: [
    {
      kind: 'text',
      text: 'From here on we meet many rules, each with a memory of its own. All of them begin alike: they stand at $w_0$ and compute $\\nabla w_0$. There is nothing yet for a memory to hold.',
    },
    {
      kind: 'show',
      showing: {
        label: 'both before their first step',
        document: () => plateau(2, { layers: ['move'], window: FIRST_STEPS }),
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'After one step gradient descent is at $w =$ {gd}, and so is momentum, at {momentum}: the same point to the last bit. After two steps they are {apart} apart.',
        document: () => plateau(2),
        numbers: {
          gd: { printed: '-1.9945', of: ([gd]) => pointAt(gd, 1).w },
          momentum: { printed: '-1.9945', of: ([, momentum]) => pointAt(momentum, 1).w },
          apart: {
            printed: '0.0085',
            of: ([gd, momentum]) => {
              const [a, b] = [pointAt(gd, 2), pointAt(momentum, 2)];
              return Math.sqrt((a.w - b.w) * (a.w - b.w) + (a.b - b.b) * (a.b - b.b));
            },
          },
        },
        holds: ([gd, momentum]) =>
          pointAt(gd, 1).w === pointAt(momentum, 1).w && pointAt(gd, 1).b === pointAt(momentum, 1).b,
      },
    },
  ],
};

const gentleSlopes: Step = {
  id: 'gentle-slopes',
  title: 'On a gentle slope',
  topics: [
    'Gradient descent takes a lot of time in regions with a gentle slope',
    'Because the gradient in these regions is very small',
    'Can we do something better? Momentum based gradient descent',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Gradient descent moves by $\\eta\\nabla w_t$ and nothing else. So the gradients it meets decide how far it gets.',
    },
    afterFiftySteps,
    {
      kind: 'text',
      text: 'On a plateau $\\nabla w_t$ is tiny, so the step is tiny; the next gradient is just as tiny. For a long time nothing changes.',
    },
    {
      kind: 'show',
      showing: { label: 'a crawl over the plateau', document: () => crawl(150), play: true },
    },
    {
      kind: 'claim',
      claim: {
        says: 'The gradient at the start has length {norm}. In 50 steps gradient descent lowers the loss from {start} to {fifty}. It falls below 0.1 only at step {cliff}.',
        document: () => plateau(150),
        numbers: {
          norm: { printed: '0.0095', of: ([gd]) => gd.columns[COLUMN.fullNorm][0] },
          start: { printed: '0.416', of: ([gd]) => lossAt(gd, 0) },
          fifty: { printed: '0.407', of: ([gd]) => lossAt(gd, 50) },
          cliff: { printed: '83', of: ([gd]) => stepsToStayBelow(gd, 0.1) },
        },
      },
    },
    {
      kind: 'question',
      ask: 'All those tiny gradients point nearly the same way. How could a rule use that?',
      answer:
        'By remembering them. Ten small pushes in one direction are as good as one big push. To remember many gradients without keeping them all, we take a short detour: how to average numbers that arrive one at a time.',
    },
  ],
};

const averages: Step = {
  id: 'averages',
  title: 'An average, one number at a time',
  topics: [
    'The average of n = 4 numbers, 1, 2, 3, 4',
    'The numbers come one at a time',
    'Approach 1: accumulate all numbers, update the average: stores all, redundant computation',
    'Approach 2: do we need to sum all of them every time? With s₀ = 0, update the average from the one before',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'The average of 1, 2, 3, 4 is their sum divided by 4. Now let them arrive one at a time, and give the average so far after each. *Approach 1* keeps every number and sums them all again. *Approach 2* asks what the newcomer changes. With four numbers the two cost about the same; press *Twice as many* a few times to see them part.',
    },
    {
      kind: 'tex',
      lines: [
        's_t = \\frac{1}{t} \\sum_{i=1}^{t} x_i = \\frac{(t - 1)\\, s_{t-1} + x_t}{t}',
        's_t = s_{t-1} + \\tfrac{1}{t} \\left(x_t - s_{t-1}\\right), \\qquad s_0 = 0',
      ],
      remark: 'Move the old average towards the newcomer, by 1/t of the way. No sum, no list.',
    },
    {
      kind: 'show',
      showing: {
        label: 'gradients that arrive one at a time',
        document: () => crawl(150, { quantity: 'gradW' }),
        play: true,
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'The running average',
        load: async () => (await import('../../explorables/momentum/RunningAverage')).RunningAverage,
      },
    },
    {
      kind: 'question',
      ask: 'After a million numbers, what does one more cost either approach?',
      answer:
        'Approach 1: a million additions, one division, and a million and one numbers in memory. Approach 2: one subtraction, one division, one addition, and two numbers in memory, as at the start. Each step of training brings a gradient with millions of components: only approach 2 is affordable.',
    },
  ],
};

const forgetting: Step = {
  id: 'forgetting',
  title: 'An average that forgets',
  topics: ['From the recursive average to an exponentially weighted one'],
  blocks: [
    {
      kind: 'text',
      text: 'In $s_t$ every number counts alike, however old, and the newcomer’s share $\\frac{1}{t}$ shrinks to nothing. But gradients from far away say little about where we are now. So keep the newcomer’s share fixed: multiply what was there by $\\beta$, and add the new number.',
    },
    {
      kind: 'tex',
      lines: [
        's_t = \\beta s_{t-1} + (1 - \\beta)\\, x_t \\quad \\text{an average}',
        'u_t = \\beta u_{t-1} + x_t \\quad \\text{a sum, } \\tfrac{1}{1 - \\beta} \\text{ times as large}',
      ],
      remark:
        'Momentum takes the second; RMSProp and Adam will take the first. Two letters change their meaning here: in module 5.2, β was an angle and u a direction.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the sum u along a run',
        document: () => plateau(EARLY, { quantity: 'u.w', window: { w: [-2.2, -1.2], b: [-2.2, -1.2] } }),
        play: true,
      },
    },
    {
      kind: 'question',
      ask: 'With $\\beta = 0.9$, what does $u$ come to after very many numbers that are all 1?',
      answer:
        '10. At that size $u$ loses a tenth of itself, which is 1, at each step, and the 1 that comes in makes up for it. In general it is $\\frac{1}{1-\\beta}$. The average $s$ of the same numbers is 1.',
    },
    {
      kind: 'note',
      text: 'The lecture goes straight from the recursive average to momentum’s rule. We put this step between them because its “exponentially weighted average”, as written there, is the sum.',
    },
  ],
};

export const AVERAGES: readonly Step[] = [firstGradient, gentleSlopes, averages, forgetting];
