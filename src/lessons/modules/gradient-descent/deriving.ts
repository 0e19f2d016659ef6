/** Module 5.2, second part: the algorithm, and the gradient that it needs. */
import { COLUMN } from '../../../catalog/columns';
import type { SceneDocument } from '../../../scene/types';
import type { Step } from '../../define';
import { lossAt, pointAt } from '../../scenes';
import { EXACT } from '../guess-work/guessScenes';
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
      text: 'The algorithm is short: begin at random values of $w$ and $b$, compute the gradient, take a step, and repeat, say a thousand times. The listing runs with the scene: it shows the values at the playhead.',
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
      kind: 'note',
      text: 'Why random? In a network, neurons that begin with equal weights get equal gradients and stay copies of each other for ever. Ours is a single neuron, so any point of the map will do as a start: drag the ring to choose another.',
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
      text: 'For a step we need $\\nabla w$ and $\\nabla b$. Take a single point $(x, y)$ first. The loss depends on $w$ through three things, one inside the other: the sum $z = wx + b$, the output $f = \\sigma(z)$, and the distance $f - y$. The chain rule takes them one at a time.',
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
        'Only the last: $\\partial z / \\partial b = 1$ instead of $\\partial z / \\partial w = x$. So $\\nabla b = (f - y)\\, f\\, (1 - f)$, and $\\nabla w$ is $x$ times that. A weight whose input is 0 does not move.',
    },
  ],
};

const twoPoints: Step = {
  id: 'two-points',
  title: 'The gradient for two points',
  topics: ['For two points: the sum of both'],
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
        'Where $f = y$: nothing is left to correct. It also stops, and here is the trouble, where $f$ is close to 0 or 1, however wrong that is: there the factor $f(1 - f)$ is close to 0.',
    },
  ],
};

/** The lecture's run: both points, η = 1, a thousand epochs from (−2, −2). */
const lectureRun = (): SceneDocument => descents([FIRST_START], 1000);

const program: Step = {
  id: 'program',
  title: 'The whole program',
  topics: [
    'The data, f, error, the gradients and do_gradient_descent() as a program',
    'The functions f, error, grad_w and grad_b of the code',
  ],
  pictures: ['fit', 'surface', 'loss'],
  blocks: [
    {
      kind: 'text',
      text: 'Here is all of it in Python, part by part, each beside its picture. First the data: two lists. In the neuron’s picture they are the two points.',
    },
    { kind: 'program', part: 'data', document: lectureRun },
    { kind: 'show', showing: { label: 'the data', document: lectureRun } },
    {
      kind: 'text',
      text: 'Then $f$, the neuron: the curve in the same picture. It begins at $w = b = -2$ and bends towards the points as it is trained.',
    },
    { kind: 'program', part: 'f', document: lectureRun },
    { kind: 'show', showing: { label: 'the curve of f, trained', document: lectureRun, play: true } },
    {
      kind: 'text',
      text: 'The error goes through the points, adds up the squared distances from the curve, and takes half. It turns a pair $(w, b)$ into one number: the height of the surface there.',
    },
    { kind: 'program', part: 'error', document: lectureRun },
    {
      kind: 'show',
      showing: {
        label: 'two heights of the surface',
        document: () => descents([FIRST_START], 1000, { layers: ['pins'], pins: [FIRST_START, EXACT] }),
        camera: 'home',
      },
    },
    {
      kind: 'text',
      text: 'The gradients are the two formulas of the last pages, for one point at a time. On the map an arrow for each point shows where it pulls.',
    },
    { kind: 'program', part: 'gradients', document: lectureRun },
    {
      kind: 'show',
      showing: {
        label: 'what grad_w and grad_b say',
        document: () =>
          descents([FIRST_START], 1000, {
            layers: ['pulls'],
            playhead: 88,
            window: { w: [-2.5, 3.5], b: [-4, 2] },
          }),
      },
    },
    {
      kind: 'text',
      text: 'Last, the loop. One pass over the data is an *epoch*. In each, the gradients of all the points are added up first; then $w$ and $b$ are updated, once.',
    },
    { kind: 'program', part: 'loop', document: lectureRun },
    {
      kind: 'show',
      showing: {
        label: 'a thousand epochs',
        document: () => descents([FIRST_START], 1000, { layers: ['move'], quantity: 'norm' }),
        play: true,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'At the start the error is {start}. The loop ends at $w =$ {w}, $b =$ {b}, with an error of {end}.',
        document: lectureRun,
        numbers: {
          start: { printed: '0.416', of: ([only]) => lossAt(only, 0) },
          w: { printed: '1.7917', of: ([only]) => pointAt(only).w },
          b: { printed: '-2.2821', of: ([only]) => pointAt(only).b },
          end: { printed: '2.4e-11', of: ([only]) => lossAt(only) },
        },
      },
    },
    {
      kind: 'question',
      ask: 'Where does the loop use the error?',
      answer:
        'Nowhere. The steps need only the gradients; the error is for us, to see how far the training has come. Line search (module 5.8) will be the first rule that asks for it.',
    },
    {
      kind: 'note',
      text: 'This is the lecture’s program; only the last line is ours. The five parts, one below the other, run as they stand, and the last returns the place where the workbench’s run ends.',
    },
  ],
};

export const DERIVING: readonly Step[] = [algorithm, onePoint, twoPoints, program];
