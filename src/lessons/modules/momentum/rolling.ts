/** Module 5.4, second part: the rule, the ball, and how much of the past it holds. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { quarterOfTheSteps } from '../../predictions/momentum';
import { firstStepBelow, stepsToStayBelow } from '../../scenes';
import { plateau } from './momentumScenes';

/** ‖u‖ before step `row`, over the length of the gradient that came into it last. */
function gain({ columns, names }: RunResult, row: number): number {
  const length = (w: number, b: number) => Math.sqrt(w * w + b * b);
  const u = length(columns[names.indexOf('u.w')][row], columns[names.indexOf('u.b')][row]);
  return u / length(columns[COLUMN.gradW][row - 1], columns[COLUMN.gradB][row - 1]);
}

/** The velocity before step `row` along w, summed up from all gradients before it. */
function summedVelocity({ columns }: RunResult, row: number, beta: number): number {
  let sum = 0;
  for (let t = 0; t < row; t++) sum = beta * sum + columns[COLUMN.gradW][t];
  return sum;
}

const rule: Step = {
  id: 'rule',
  title: 'The rule',
  topics: [
    'Update rule of momentum, with u₋₁ = 0, w₀ = rand() and 0 ≤ β < 1',
    'In addition to the current update, look at the history of updates',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Put gradients in place of the numbers and walk along $u$ instead of the gradient. Before the first step there is no history: $u_{-1} = 0$. The start $w_0$ is drawn at random, and $0 \\le \\beta < 1$ says how much of the history is kept.',
    },
    { kind: 'rule', optimizer: 'momentum' },
    {
      kind: 'show',
      showing: {
        label: 'one step and its history',
        document: () =>
          plateau(12, {
            playhead: 10,
            layers: ['move'],
            quantity: 'u.w',
            window: { w: [-2.1, -1.5], b: [-2.1, -1.5] },
          }),
      },
    },
    {
      kind: 'tex',
      lines: [
        'u_t = \\nabla w_t + \\beta \\nabla w_{t-1} + \\beta^2 \\nabla w_{t-2} + \\dots + \\beta^t \\nabla w_0',
      ],
      remark: 'u, unrolled to the first step: the present gradient, and all earlier ones, fading.',
    },
    {
      kind: 'question',
      ask: 'What is the rule at $\\beta = 0$? And why must $\\beta$ stay below 1?',
      answer:
        'At 0 it is gradient descent: no history. At 1 nothing would ever fade: a ball without friction keeps all its speed and rolls through every minimum, back and forth for ever.',
    },
    {
      kind: 'note',
      text: 'The lecture’s formula multiplies the whole of $u$ by $\\eta$, as here; its code puts $\\eta\\nabla w$ into $u$ and then subtracts $u$. At a constant $\\eta$ both walk the same path. They part when $\\eta$ changes on the way: our step uses the new $\\eta$ at once, the code’s only for new gradients.',
    },
  ],
};

const ball: Step = {
  id: 'ball',
  title: 'Like a ball on a slope',
  topics: [
    'Intuition: asked repeatedly to move in the same direction, gain confidence and take bigger steps',
    'Just as a ball gains momentum while rolling down a slope',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'If you get the same advice ten times in a row, you act on it with more confidence. Gradients that agree add up in $u$, and the steps grow even if the slope stays gentle: the ball gathers speed. Gradients that contradict each other cancel.',
    },
    quarterOfTheSteps,
    {
      kind: 'show',
      showing: {
        label: 'the ball gathering speed',
        document: () => plateau(22, { layers: ['move'], window: { w: [-3, 1.5], b: [-3, 1.5] } }),
        play: true,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'On the plateau momentum’s 10th step is {tenth} times as long as its gradient alone would make it. Where all gradients are the same, that factor approaches $\\frac{1}{1-\\beta} = 10$.',
        document: () => plateau(22),
        numbers: { tenth: { printed: '5.4', of: ([, momentum]) => gain(momentum, 10) } },
        holds: ([, momentum]) => gain(momentum, 5) < gain(momentum, 10) && gain(momentum, 10) < 10,
      },
    },
  ],
};

const weights: Step = {
  id: 'weights',
  title: 'How much each past gradient weighs',
  topics: ['The exponentially weighted average of the current and all past gradients'],
  blocks: [
    {
      kind: 'text',
      text: 'A gradient that is $\\tau$ steps old weighs $\\beta^\\tau$. Drag $\\beta$ and see how far back the memory reaches. The bars are the run’s gradients with their weights at the playhead: their sum is $u$.',
    },
    {
      kind: 'tex',
      lines: [
        'u_t = \\sum_{\\tau = 0}^{t} \\beta^\\tau\\, \\nabla w_{t - \\tau}, \\qquad \\sum_{\\tau = 0}^{\\infty} \\beta^\\tau = \\frac{1}{1 - \\beta}',
      ],
    },
    {
      kind: 'show',
      showing: {
        label: 'momentum at its first turn',
        document: () => plateau(150, { playhead: 26, quantity: 'u.w' }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'The weight of the past',
        load: async () => (await import('../../explorables/momentum/WeightBars')).WeightBars,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'Before step 26, the run’s $u$ along $w$ is {u}. The sum of its 26 gradients, each weighted by $0.9^\\tau$, is {sum}.',
        document: () => plateau(26),
        numbers: {
          u: {
            printed: '-0.3395',
            of: ([, { columns, names }]) => columns[names.indexOf('u.w')][26],
          },
          sum: { printed: '-0.3395', of: ([, momentum]) => summedVelocity(momentum, 26, 0.9) },
        },
      },
    },
  ],
};

const code: Step = {
  id: 'code',
  title: 'The same as code',
  topics: ['The code of momentum based gradient descent: do_mgd'],
  blocks: [
    {
      kind: 'text',
      text: 'The whole algorithm is one line longer than gradient descent. Play it, and see the values in each line at the playhead.',
    },
    { kind: 'listing', run: 'r2' },
    {
      kind: 'show',
      showing: {
        label: 'the run behind the code',
        document: () => plateau(150, { quantity: 'u.w', layers: ['move'] }),
      },
    },
    {
      kind: 'note',
      text: 'The lecture’s code computes “uw” and “ub” and then subtracts “vw” and “vb”, which it never defines: the two pairs are meant to be the same. Its inner loop, which sums the gradient over the data points, is our “gradient”.',
    },
  ],
};

const overPlateau: Step = {
  id: 'over-the-plateau',
  title: 'Carried over the plateau',
  topics: ['Even in regions with gentle slopes, momentum takes large steps: the momentum carries it along'],
  blocks: [
    {
      kind: 'text',
      text: 'Same start, same $\\eta$, same gradients to begin with. But momentum adds up the gradients it has met, and reaches the cliff in about a quarter of the steps.',
    },
    {
      kind: 'show',
      showing: { label: 'both over the plateau, for 150 steps', document: () => plateau(150), play: true },
    },
    {
      kind: 'claim',
      claim: {
        says: 'From step {gd} on, the loss of gradient descent stays below 0.1. Momentum’s is there first at step {first}; it swings out once more, and stays from step {momentum} on.',
        document: () => plateau(100),
        numbers: {
          gd: { printed: '83', of: ([gd]) => stepsToStayBelow(gd, 0.1) },
          first: { printed: '22', of: ([, momentum]) => firstStepBelow(momentum, 0.1) },
          momentum: { printed: '29', of: ([, momentum]) => stepsToStayBelow(momentum, 0.1) },
        },
      },
    },
  ],
};

export const ROLLING: readonly Step[] = [rule, ball, weights, code, overPlateau];
