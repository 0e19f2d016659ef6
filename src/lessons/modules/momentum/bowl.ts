/** Module 5.4, fourth part: the bowl on which momentum earns its name, and what its gain depends on. */
import type { Step } from '../../define';
import { stepsToStayBelow } from '../../scenes';
import { ARRIVED, onTheBowl } from './bowlScene';

const ten = () => onTheBowl(10, 100);
const hundred = () => onTheBowl(100, 600);
const thousand = () => onTheBowl(1000, 6000);

const bowl: Step = {
  id: 'bowl',
  title: 'Where momentum earns its name',
  topics: ['Momentum on an ill-conditioned bowl: √κ against κ (ours)'],
  blocks: [
    {
      kind: 'text',
      text: 'How much faster is momentum? On a bowl we can say exactly. Let it be $\\kappa$ times as steep across as along: $\\kappa$ is its *condition number*. The steep direction limits the rate, so the gentle one takes many steps: their number grows like $\\kappa$. With momentum it grows only like $\\sqrt{\\kappa}$: across the bowl the gradients point back and forth and cancel; along the floor they add up.',
    },
    {
      kind: 'tex',
      lines: [
        '\\mathcal{L} = \\tfrac{1}{2}\\left(w^2 + \\kappa\\, b^2\\right)',
        '\\text{plain:} \\quad \\eta = \\frac{2}{1 + \\kappa}',
        '\\text{distance} \\times \\frac{\\kappa - 1}{\\kappa + 1} \\text{ a step}',
        '\\text{momentum:} \\quad \\eta = \\left(\\frac{2}{1 + \\sqrt{\\kappa}}\\right)^2, \\quad \\beta = \\left(\\frac{\\sqrt{\\kappa} - 1}{\\sqrt{\\kappa} + 1}\\right)^2',
        '\\text{distance} \\times \\frac{\\sqrt{\\kappa} - 1}{\\sqrt{\\kappa} + 1} \\text{ a step}',
      ],
      remark:
        'The best constant settings for each, after Polyak. On other surfaces κ is the ratio of the largest curvature to the smallest.',
    },
    { kind: 'show', showing: { label: 'a bowl with κ = 100', document: hundred, play: true } },
    {
      kind: 'claim',
      claim: {
        says: 'With κ = 100, gradient descent takes {gd} steps until its loss stays below a millionth, momentum {momentum}.',
        document: hundred,
        numbers: {
          gd: { printed: '406', of: ([gd]) => stepsToStayBelow(gd, ARRIVED) },
          momentum: { printed: '64', of: ([, momentum]) => stepsToStayBelow(momentum, ARRIVED) },
        },
      },
    },
    {
      kind: 'question',
      ask: 'Make the bowl ten times as steep across, κ = 1\u202f000. How many steps will each take?',
      answer:
        'Gradient descent about ten times as many. Momentum about $\\sqrt{10} \\approx 3.2$ times as many.',
    },
    {
      kind: 'claim',
      claim: {
        says: 'With κ = 1\u202f000 they take {gd} and {momentum}.',
        document: thousand,
        numbers: {
          gd: { printed: '4559', of: ([gd]) => stepsToStayBelow(gd, ARRIVED) },
          momentum: { printed: '242', of: ([, momentum]) => stepsToStayBelow(momentum, ARRIVED) },
        },
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'With κ = 10 the bowl is nearly round, and they take {gd} and {momentum}: there is little left to gain.',
        document: ten,
        numbers: {
          gd: { printed: '38', of: ([gd]) => stepsToStayBelow(gd, ARRIVED) },
          momentum: { printed: '16', of: ([, momentum]) => stepsToStayBelow(momentum, ARRIVED) },
        },
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Steps against the condition number',
        load: async () => (await import('../../explorables/momentum/ConditionNumber')).ConditionNumber,
      },
    },
    {
      kind: 'note',
      text: 'The lecture shows momentum on its own two surfaces only. There the gain depends on when you look: on the first surface, momentum swings so far past the goal that it arrives no sooner (module 5.5 counts).',
    },
  ],
};

export const BOWL: readonly Step[] = [bowl];
