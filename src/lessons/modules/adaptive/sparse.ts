/** The data behind the claim that one rate for all parameters starves the weight of a rare feature. */
import type { Step } from '../../define';
import { whichWayFirst } from '../../predictions/adaptive';
import { pointAt } from '../../scenes';
import { onSparseData } from './data';

const three = onSparseData([['gd'], ['momentum'], ['nag']], 300, 60);
const four = onSparseData([['gd'], ['momentum'], ['nag'], ['adagrad']], 300, 20);

export const sparseSteps: readonly Step[] = [
  {
    id: 'two-features',
    title: 'A feature that is mostly zero',
    topics: [
      'Given this network with two features, the gradient for a single point; n points: sum the gradients',
      'What happens if the feature x² is very sparse? ∇w² will be 0 for most inputs',
      'If x² is sparse as well as important we would want to take the updates to w² more seriously',
      'Can we have a different learning rate for each parameter which takes care of the frequency of features?',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'On paper first: a neuron with two features, $f(x) = \\sigma(w^1 x^1 + w^2 x^2 + b)$. Superscripts number the features; they are not powers. By the chain rule each weight’s gradient has its own feature as a factor:',
      },
      {
        kind: 'tex',
        lines: [
          '\\nabla w^1 = (f(x) - y) \\cdot f(x) \\cdot (1 - f(x)) \\cdot x^1',
          '\\nabla w^2 = (f(x) - y) \\cdot f(x) \\cdot (1 - f(x)) \\cdot x^2',
          '\\nabla b = (f(x) - y) \\cdot f(x) \\cdot (1 - f(x))',
        ],
        remark: 'For n points, sum the gradients over the points.',
      },
      {
        kind: 'text',
        text: 'Where $x^2 = 0$ the second gradient is 0, however large the error. If that feature is on in only one point of a hundred, $w^2$ hears from only one point in a hundred. With the same $\\eta$ for all, it hardly moves. Yet the rare feature may be the one that matters. Take film reviews: the director’s name is rarely mentioned, but when it is, it may decide everything.',
      },
      {
        kind: 'show',
        showing: {
          label: 'data whose x is mostly 0',
          document: onSparseData([['gd']], 500, 100),
        },
      },
      {
        kind: 'question',
        ask: 'Would a larger η for all parameters help?',
        answer:
          'It would help $w^2$, but it would make the parameters of common features jump about. Each parameter needs its own rate, larger where there have been fewer updates.',
      },
      {
        kind: 'question',
        ask: 'To see this in action we need data with a sparse feature. How would we do this in our toy network, which has only w and b?',
        answer:
          'The feature of $b$ is the constant 1, which is always on. So $x$ is the only one we can make sparse: set it to 0 in most of the points.',
      },
    ],
  },
  {
    id: 'in-two-parameters',
    title: 'The same with w and b',
    topics: [
      'To see this in action we need to create data where one of the features is sparse',
      'Our network has just w and b; the feature of b is always on: the only option is to make x sparse',
      'We created 500 random (x, y) pairs and for roughly 80% of these set x to 0',
      'Initially all three algorithms move mainly along the vertical (b) axis',
      'The feature corresponding to w is sparse, b is dense and undergoes many updates',
      'Such sparsity is very common in large networks with 1000s of input features, hence we need to address it',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Our neuron has two parameters. The feature of $b$ is the constant 1, always on, so the sparse one must be $x$. About 80% of the 500 points have $x = 0$.',
      },
      whichWayFirst,
      {
        kind: 'text',
        text: 'All three go up along $b$ first, and only later along $w$. Why? $w$ hears only from the points with $x \\ne 0$, one in five; $b$ hears from every point. A large network with thousands of inputs has many such features.',
      },
      { kind: 'show', showing: { label: 'three rules on sparse data', document: three, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'In its first 100 steps gradient descent moves b by {b} but w by only {w}. Momentum, in its first 20 steps, moves b by {mb} and w by {mw}.',
          document: three,
          numbers: {
            b: { printed: '0.441', of: ([gd]) => pointAt(gd, 100).b - pointAt(gd, 0).b },
            w: { printed: '0.125', of: ([gd]) => pointAt(gd, 100).w - pointAt(gd, 0).w },
            mb: { printed: '0.522', of: ([, momentum]) => pointAt(momentum, 20).b - pointAt(momentum, 0).b },
            mw: { printed: '0.149', of: ([, momentum]) => pointAt(momentum, 20).w - pointAt(momentum, 0).w },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture does not give its 500 points. Ours come from a generator, with its seed in the link. As in the lecture, $\\eta = 0.1$ and momentum is 0.9. We take the mean loss. With half the sum of squares, all gradients would be 250 times as long, and at a rate of 0.1 the runs would hop from side to side.',
      },
    ],
  },
  {
    id: 'along-both',
    title: 'AdaGrad moves along both',
    topics: [
      'Let’s see what AdaGrad does',
      'Learning rate η = 0.1 for all the algorithms, momentum γ = 0.9, 500 points, 80% set to zero',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A fourth rule joins them. It remembers, for each parameter, how large the gradients have been so far. It sets out along the diagonal, with $w$ moving as fast as $b$.',
      },
      { kind: 'show', showing: { label: 'AdaGrad beside the three', document: four, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'In 20 steps AdaGrad moves w by {w} and b by {b}. Gradient descent moves them by {gw} and {gb}.',
          document: four,
          numbers: {
            w: { printed: '0.831', of: (runs) => pointAt(runs[3], 20).w - pointAt(runs[3], 0).w },
            b: { printed: '0.774', of: (runs) => pointAt(runs[3], 20).b - pointAt(runs[3], 0).b },
            gw: { printed: '0.0241', of: ([gd]) => pointAt(gd, 20).w - pointAt(gd, 0).w },
            gb: { printed: '0.0841', of: ([gd]) => pointAt(gd, 20).b - pointAt(gd, 0).b },
          },
        },
      },
    ],
  },
];
