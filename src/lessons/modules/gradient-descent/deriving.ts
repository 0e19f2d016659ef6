/** Module 5.2, second part: the algorithm, and the gradient that it needs. */
import { COLUMN } from '../../../catalog/columns';
import type { Step } from '../../define';
import { lossAt } from '../../scenes';
import { descents, FIRST_START, onePointDescent, SLOPE } from './descents';

const algorithm: Step = {
  id: 'algorithm',
  title: 'The algorithm',
  topics: [
    'Let us create an algorithm for this rule',
    'gradient_descent(): initialise w, b randomly; max_iterations = 1000; update until done',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'The algorithm is short: begin somewhere, compute the gradient, take a step, and repeat, say a thousand times. The listing runs with the scene: it shows the values at the playhead.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the algorithm at work',
        document: () => descents([SLOPE], 1000, { quantity: 'norm', speed: 0.25 }),
      },
    },
    { kind: 'listing', run: 'r1' },
    {
      kind: 'claim',
      claim: {
        says: 'From (0, −1) with $\\eta = 1$, the first ten steps lower the loss from {before} to {ten}; after a thousand it is {end}.',
        document: () => descents([SLOPE], 1000),
        numbers: {
          before: { printed: '0.201', of: ([first]) => lossAt(first, 0) },
          ten: { printed: '0.0215', of: ([first]) => lossAt(first, 10) },
          end: { printed: '4.1e-12', of: ([first]) => lossAt(first) },
        },
      },
    },
    {
      kind: 'question',
      ask: 'When should it stop? A thousand steps is only a number.',
      answer:
        'When the gradient is so small that nothing moves any more, or when the time is up. The trouble: on a plain the gradient is small too, and there the walk is far from finished.',
    },
  ],
};

const onePoint: Step = {
  id: 'one-point',
  title: 'The gradient for one point',
  topics: [
    'Derive ∇w and ∇b for our toy neural network',
    'Assume there is only one point (x, y) to fit: ∇w by the chain rule',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'To step we need $\\nabla w$ and $\\nabla b$. Take a single point $(x, y)$ first. The loss depends on $w$ through three things, one inside the other: the sum $z = wx + b$, the output $f = \\sigma(z)$, and the distance $f - y$. The chain rule takes them one at a time.',
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Derivation, step by step',
        load: async () =>
          (await import('../../explorables/gradient-descent/GradientDerivation')).GradientDerivation,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'With the point (2.5, 0.9) alone, at (−2, −2): $\\nabla w$ = {w} and $\\nabla b$ = {b}. The first is 2.5 times the second.',
        document: () => onePointDescent(FIRST_START, 1),
        numbers: {
          w: { printed: '-0.00205', of: ([only]) => only.columns[COLUMN.gradW][0] },
          b: { printed: '-8.18e-4', of: ([only]) => only.columns[COLUMN.gradB][0] },
        },
        holds: ([only]) => {
          const [w, b] = [only.columns[COLUMN.gradW][0], only.columns[COLUMN.gradB][0]];
          return Math.abs(w / b - 2.5) < 1e-12;
        },
      },
    },
    {
      kind: 'show',
      showing: {
        label: 'the surface of one point alone',
        document: () => onePointDescent(SLOPE, 150),
      },
    },
    {
      kind: 'question',
      ask: 'Which step of the derivation changes for $\\nabla b$?',
      answer:
        'Only the last: $\\partial z / \\partial b = 1$ where $\\partial z / \\partial w = x$. So $\\nabla b = (f - y)\\, f\\, (1 - f)$, and $\\nabla w$ is $x$ times that. A weight whose input is 0 does not move.',
    },
  ],
};

const twoPoints: Step = {
  id: 'two-points',
  title: 'The gradient for two points',
  topics: ['For two points: the sum of both', 'The functions f, error, grad_w and grad_b of the code'],
  blocks: [
    {
      kind: 'text',
      text: 'The loss of several points is a sum, so its gradient is a sum too: each point says where it wants $w$ and $b$ to go, and the wishes are added.',
    },
    {
      kind: 'tex',
      lines: [
        '\\nabla w = \\sum_{i=1}^{2} (f(x_i) - y_i)\\, f(x_i)\\, (1 - f(x_i))\\, x_i',
        '\\nabla b = \\sum_{i=1}^{2} (f(x_i) - y_i)\\, f(x_i)\\, (1 - f(x_i))',
      ],
    },
    {
      kind: 'show',
      showing: {
        label: 'the pull of each point',
        document: () =>
          descents([FIRST_START], 100, {
            layers: ['pulls'],
            playhead: 90,
            window: { w: [-2.5, 3.5], b: [-4, 2] },
          }),
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'At (−2, −2) the sum over the two points is $\\nabla w$ = {w} and $\\nabla b$ = {b}: both parameters want to grow.',
        document: () => descents([FIRST_START], 1),
        numbers: {
          w: { printed: '-0.00549', of: ([first]) => first.columns[COLUMN.gradW][0] },
          b: { printed: '-0.00771', of: ([first]) => first.columns[COLUMN.gradB][0] },
        },
      },
    },
    {
      kind: 'question',
      ask: 'Where does a point stop pulling?',
      answer:
        'Where $f = y$: nothing is left to correct. And, here is the trouble, where $f$ is close to 0 or 1, however wrong that is: there the factor $f(1 - f)$ is close to 0.',
    },
  ],
};

export const DERIVING: readonly Step[] = [algorithm, onePoint, twoPoints];
