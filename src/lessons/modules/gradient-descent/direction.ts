/** Module 5.2, first part: which way to step. */
import type { Step } from '../../define';
import { oneStep } from '../../predictions/gradientDescent';
import { lossAt } from '../../scenes';
import { descents, promiseKept, rates, SLOPE } from './descents';

/** Small enough to see one step in. */
const STEP_SIZED = { w: [-0.5, 0.8], b: [-1.6, -0.3] } as const;
const CLOSE_UP = { w: [-2, 4], b: [-4, 2] } as const;

const goal: Step = {
  id: 'goal',
  title: 'A better way than guessing',
  topics: [
    'Goal: traverse the error surface quickly, without brute force',
    'θ = [w, b], randomly initialised; Δθ = [Δw, Δb]',
    'We move in the direction of Δθ, conservatively: θ_new = θ + η Δθ',
    'What is the right Δθ?',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'We want a walk on the error surface that knows where it is going. Put both parameters into one vector, $\\theta = [w, b]$, begin at random values, and change it a little at a time.',
    },
    {
      kind: 'tex',
      lines: [
        '\\theta_{\\text{new}} = \\theta + \\eta \\cdot \\Delta\\theta, \\qquad \\Delta\\theta = [\\Delta w,\\ \\Delta b]',
      ],
      remark: 'Δθ says which way to go. The small number η says how far: we trust Δθ only close by.',
    },
    oneStep,
    {
      kind: 'text',
      text: 'On the map you can see the way down. A walk has no map: it knows only the loss where it stands.',
    },
    {
      kind: 'show',
      showing: {
        label: 'one such step',
        document: () => descents([SLOPE], 1, { layers: ['move'], window: STEP_SIZED }),
      },
    },
    {
      kind: 'question',
      ask: 'Which $\\Delta\\theta$ should it be? What would you have to know about the surface around $\\theta$?',
      answer:
        'How the loss changes when $\\theta$ moves a little, in each direction. We know the function at one point and want it nearby: that is what Taylor’s series is for.',
    },
  ],
};

const taylor: Step = {
  id: 'taylor',
  title: 'Taylor’s series',
  topics: [
    'Taylor series: approximating a differentiable function by polynomials of degree n',
    'Linear approximation (n = 1) and quadratic approximation (n = 2)',
    'Try exp(w), sin(w), w³ … at w₀ and in its neighbourhood ε',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Near a point $w_0$, a smooth function looks like a polynomial that has the same value, the same slope, the same curvature and so on at $w_0$. Each further term uses one more derivative.',
    },
    {
      kind: 'tex',
      lines: [
        "\\mathcal{L}(w) = \\mathcal{L}(w_0) + \\frac{\\mathcal{L}'(w_0)}{1!}(w - w_0)",
        "\\qquad + \\frac{\\mathcal{L}''(w_0)}{2!}(w - w_0)^2 + \\frac{\\mathcal{L}'''(w_0)}{3!}(w - w_0)^3 + \\cdots",
      ],
      remark:
        'Stop after the slope and you have the linear approximation, n = 1: the tangent. One more term gives the quadratic one, n = 2.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the line on which b is −2, the slice L(w, b)',
        document: () =>
          descents([SLOPE], 0, {
            layers: ['ruler'],
            ruler: [
              { w: -6, b: -2 },
              { w: 6, b: -2 },
            ],
          }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Taylor explorer',
        load: async () => (await import('../../explorables/gradient-descent/TaylorExplorer')).TaylorExplorer,
      },
    },
    {
      kind: 'question',
      ask: 'For $w^3$, degree 3 leaves no error at all. Does a higher degree always help everywhere?',
      answer:
        'For $w^3$ it does: a polynomial is its own series. For $\\exp$ and $\\sin$, enough terms will do at any distance. For the slice of the loss more terms help only near $w_0$: further out, a higher degree shoots off faster. The sigmoid’s series has a finite reach, and no polynomial can follow a flat plain.',
    },
  ],
};

const twoVariables: Step = {
  id: 'two-parameters',
  title: 'The same with two parameters',
  topics: [
    'Approximating a function of two variables',
    'With Δθ = u: the series in η; η², η³ … → 0 for small η',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Write $u$ for $\\Delta\\theta$. The slope becomes the gradient $\\nabla\\mathcal{L}$, the curvature becomes the matrix of second derivatives, and the step $w - w_0$ becomes $\\eta u$.',
    },
    {
      kind: 'tex',
      lines: [
        '\\mathcal{L}(\\theta + \\eta u) = \\mathcal{L}(\\theta) + \\eta\\, u^T \\nabla\\mathcal{L}(\\theta)',
        '\\qquad + \\frac{\\eta^2}{2!}\\, u^T \\nabla^2\\!\\mathcal{L}(\\theta)\\, u + \\frac{\\eta^3}{3!} \\cdots',
        '\\mathcal{L}(\\theta + \\eta u) \\approx \\mathcal{L}(\\theta) + \\eta\\, u^T \\nabla\\mathcal{L}(\\theta)',
      ],
      remark:
        'For a small η, η² and η³ are smaller still, and the last line is enough. ‖·‖ is the length of a vector. In the pictures the quadratic model, the series up to η², is violet: a sheet in 3D, isolines on the map.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the surface and its quadratic model',
        document: () => descents([SLOPE], 1, { layers: ['quadratic'], window: CLOSE_UP }),
        camera: 'home',
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'From (0, −1) against the gradient, the linear term promises a change of $-\\eta \\lVert\\nabla\\mathcal{L}\\rVert^2$. The true change is {tenth} times that at $\\eta = 0.1$, {one} times at 1, {three} times at 3. At $\\eta = 10$ the promise is worthless: the loss rises by {rise}.',
        document: () => rates(SLOPE, [0.1, 1, 3, 10], 1),
        numbers: {
          tenth: { printed: '1.004', of: (runs) => promiseKept(runs[0]) },
          one: { printed: '0.96', of: (runs) => promiseKept(runs[1]) },
          three: { printed: '0.54', of: (runs) => promiseKept(runs[2]) },
          rise: { printed: '0.0051', of: (runs) => lossAt(runs[3], 1) - lossAt(runs[3], 0) },
        },
      },
    },
  ],
};

const bestDirection: Step = {
  id: 'direction',
  title: 'Which way is down?',
  topics: [
    'A move ηu is favourable only if the new loss is less than the old',
    'This implies uᵀ∇L(θ) < 0: what is its range?',
    'β, the angle between u and ∇L; −1 ≤ cos β ≤ 1, so −k ≤ uᵀ∇L = k cos β ≤ k',
    'Most negative where cos β = −1: β = 180°',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'A step is worth taking if it lowers the loss. If we keep only the linear term, that is a condition on $u$ alone.',
    },
    {
      kind: 'tex',
      lines: [
        '\\mathcal{L}(\\theta + \\eta u) - \\mathcal{L}(\\theta) \\approx \\eta\\, u^T \\nabla\\mathcal{L}(\\theta) < 0',
        'u^T \\nabla\\mathcal{L} = k \\cos\\beta, \\qquad k = \\lVert u\\rVert \\cdot \\lVert\\nabla\\mathcal{L}\\rVert',
        '-1 \\le \\cos\\beta \\le 1 \\quad\\Rightarrow\\quad -k \\le u^T\\nabla\\mathcal{L} \\le k',
      ],
      remark:
        'β is the angle between u and the gradient, and k a name for the product of their lengths. From module 5.4 on, β is something else: how much of the past a rule keeps.',
    },
    {
      kind: 'show',
      showing: {
        label: 'a point on a slope',
        document: () => descents([SLOPE], 10, { layers: ['field'], window: CLOSE_UP }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Direction dial',
        load: async () => (await import('../../explorables/gradient-descent/DirectionDial')).DirectionDial,
      },
    },
    {
      kind: 'question',
      ask: 'Does every direction with $\\beta > 90°$ lower the loss?',
      answer:
        'For a small enough $\\eta$, yes: the linear term is negative and outweighs the rest. Among all $u$ of one length it is most negative at exactly 180°. Turn $\\eta$ up on the dial and this holds less and less: the linear model holds only near the point.',
    },
  ],
};

const rule: Step = {
  id: 'rule',
  title: 'The rule',
  topics: [
    'Gradient descent rule: move opposite to the gradient',
    'Update rule for w and b; ∇w_t and ∇b_t are the partial derivatives at (w_t, b_t)',
    'A more principled way of moving in the (w, b) plane than guess work',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'So the best direction, as far as the linear model can tell, is *opposite to the gradient*. That fixes the direction of $u$, not its length. We take $u = -\\nabla\\mathcal{L}(\\theta)$ itself and not only its direction: then steps are long where the surface is steep and short where it is flat, and $\\eta$ scales them all. That is the whole rule.',
    },
    { kind: 'rule', optimizer: 'gd' },
    {
      kind: 'tex',
      lines: [
        'w_{t+1} = w_t - \\eta\\, \\nabla w_t, \\qquad b_{t+1} = b_t - \\eta\\, \\nabla b_t',
        '\\nabla w_t = \\left.\\frac{\\partial\\mathcal{L}(w, b)}{\\partial w}\\right|_{w_t,\\, b_t}, \\qquad \\nabla b_t = \\left.\\frac{\\partial\\mathcal{L}(w, b)}{\\partial b}\\right|_{w_t,\\, b_t}',
      ],
      remark: 'In the rule above, θ stands for both, and g is [∇w, ∇b].',
    },
    {
      kind: 'show',
      showing: {
        label: 'arrows that all point downhill',
        document: () => descents([SLOPE], 60, { layers: ['field'], window: CLOSE_UP }),
        play: true,
      },
    },
    {
      kind: 'question',
      ask: 'The arrows cross the isolines at right angles. Why must they?',
      answer:
        'Along an isoline the loss does not change: there $u^T\\nabla\\mathcal{L} = 0$, so $\\cos\\beta = 0$ and $\\beta = 90°$. The gradient has no part along the isoline.',
    },
  ],
};

export const DIRECTION: readonly Step[] = [goal, taylor, twoVariables, bestDirection, rule];
