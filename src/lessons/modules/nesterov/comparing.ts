/** Module 5.5, second half: what looking ahead is worth, its rewritten form, and what quick convergence saves. */
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { sameWalk } from '../../explorables/nesterov/sameWalk';
import { lowForGood, nagFromThePlateau, nagsUTurns } from '../../predictions/nesterov';
import { firstStepBelow, lossAt, stepsToStayBelow, totalRise, upwardTurns, uTurns } from '../../scenes';
import { bothForms, plateau, valley } from './nesterovScenes';

/** The largest difference of NAG's look-ahead point from the rewritten form's point, over all rows. */
function apart([nag, nesterov]: readonly RunResult[]): number {
  const { differences } = sameWalk(nag, nesterov);
  return differences.reduce((most, each) => Math.max(most, each), 0);
}

/** The largest difference of the two forms' own points. */
function pathsApart([nag, nesterov]: readonly RunResult[]): number {
  const { distances } = sameWalk(nag, nesterov);
  return distances.reduce((most, each) => Math.max(most, each), 0);
}

const calmer: Step = {
  id: 'calmer',
  title: 'Three in the valley',
  topics: [
    'Hence the oscillations are smaller',
    'The chances of escaping the minima valley are also smaller',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Here is the valley again. NAG joins the other two.',
    },
    nagsUTurns,
    {
      kind: 'text',
      text: 'NAG comes in from the same side at the same speed, and is on the floor after one small correction.',
    },
    {
      kind: 'show',
      showing: { label: 'three runs in the valley', document: () => valley(), play: true },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'The u-turns',
        load: async () => (await import('../../explorables/momentum/UTurnCounter')).UTurnCounter,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'In 50 steps NAG makes {nag} u-turns against momentum’s {momentum}; its loss rises by {nagRise} in all against {momentumRise}.',
        document: () => valley(),
        numbers: {
          nag: { printed: '2', of: ([, , nag]) => uTurns(nag) },
          momentum: { printed: '6', of: ([, momentum]) => uTurns(momentum) },
          nagRise: { printed: '0.017', of: ([, , nag]) => totalRise(nag) },
          momentumRise: { printed: '0.119', of: ([, momentum]) => totalRise(momentum) },
        },
      },
    },
    {
      kind: 'note',
      text: 'We count a u-turn once it is complete: the loss has risen and falls again. The first of NAG’s two is a rise of only 0.00001. At step 50 its loss is just beginning to rise a third time. Count beginnings instead, and it is three against six.',
    },
    {
      kind: 'claim',
      claim: {
        says: 'Counted by their beginnings, the rises are {nag} against {momentum}.',
        document: () => valley(),
        numbers: {
          nag: { printed: '3', of: ([, , nag]) => upwardTurns(nag) },
          momentum: { printed: '6', of: ([, momentum]) => upwardTurns(momentum) },
        },
      },
    },
  ],
};

const behind: Step = {
  id: 'behind',
  title: 'Calm, but fast?',
  topics: ['NAG against momentum in the valley at step 50 (our measurement)'],
  blocks: [
    {
      kind: 'text',
      text: 'Calm is one thing. Is it also fast? At step 50 it does not look so: there NAG, calm as it is, has a higher loss than momentum.',
    },
    lowForGood,
    {
      kind: 'claim',
      claim: {
        says: 'At step 50 NAG is at {nag}, momentum at {momentum}.',
        document: () => valley(),
        numbers: {
          nag: { printed: '6.7e-4', of: ([, , nag]) => lossAt(nag, 50) },
          momentum: { printed: '7.5e-6', of: ([, momentum]) => lossAt(momentum, 50) },
        },
        holds: ([, momentum, nag]) => lossAt(nag, 50) > lossAt(momentum, 50),
      },
    },
    {
      kind: 'text',
      text: 'The moment misleads: both pass the minimum at speed, NAG two steps earlier. A snapshot of two swings says little. Ask instead when a run *stays* low.',
    },
    {
      kind: 'claim',
      claim: {
        says: 'NAG was at {early} at step 48. At step 55 it is at {nag}, momentum at {momentum}. NAG stays below a millionth from step {nagLow} on, momentum from step {momentumLow} on.',
        document: () => valley({}, 200),
        numbers: {
          early: { printed: '2.3e-6', of: ([, , nag]) => lossAt(nag, 48) },
          nag: { printed: '0.0015', of: ([, , nag]) => lossAt(nag, 55) },
          momentum: { printed: '0.0053', of: ([, momentum]) => lossAt(momentum, 55) },
          nagLow: { printed: '101', of: ([, , nag]) => stepsToStayBelow(nag, 1e-6) },
          momentumLow: { printed: '131', of: ([, momentum]) => stepsToStayBelow(momentum, 1e-6) },
        },
      },
    },
    {
      kind: 'show',
      showing: {
        label: 'the valley for 200 steps',
        document: () => valley({ playhead: 200, levels: 'log' }, 200),
      },
    },
  ],
};

const ahead: Step = {
  id: 'ahead',
  title: 'Back on the first surface',
  topics: ['NAG against momentum on the first surface (our measurement)'],
  blocks: [
    {
      kind: 'text',
      text: 'That was the valley. Now back to the first surface, with its plateau and its cliff.',
    },
    nagFromThePlateau,
    {
      kind: 'text',
      text: 'Momentum shoots far up the other side and returns in a wide arc. NAG sees the far wall coming.',
    },
    {
      kind: 'show',
      showing: { label: 'NAG ahead', document: () => plateau(), play: true },
    },
    {
      kind: 'claim',
      claim: {
        says: 'From $(-2, -2)$, after 100 steps, NAG is at {nag} and momentum at {momentum}. Gradient descent is at {gd}.',
        document: () => plateau(),
        numbers: {
          nag: { printed: '8.5e-6', of: ([, , nag]) => lossAt(nag, 100) },
          momentum: { printed: '0.0137', of: ([, momentum]) => lossAt(momentum, 100) },
          gd: { printed: '0.0177', of: ([gd]) => lossAt(gd, 100) },
        },
        holds: ([, momentum, nag]) =>
          lossAt(nag, 100) < lossAt(momentum, 100) && totalRise(nag) < totalRise(momentum),
      },
    },
  ],
};

const rewritten: Step = {
  id: 'rewritten',
  title: 'NAG, rewritten',
  topics: [
    'Rewriting NAG: the momentum vector is used twice, for the gradient and for the update',
    'Two weight updates a step, which is costly for big networks',
    'Look ahead computed only at the weight update, with the current momentum vector, at the cost of intuition',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'In this form $u$ is needed twice: to find the look-ahead point, and for the update. A network must move all its weights to that point, take the gradient, and move them again. So let the look-ahead point itself play the part of the weights, $\\varphi_t = w_t - \\eta\\beta u_{t-1}$, and ask how *it* moves.',
    },
    {
      kind: 'tex',
      lines: [
        '\\varphi_{t+1} = w_{t+1} - \\eta\\beta u_t = w_t - \\eta u_t - \\eta\\beta u_t',
        '= \\varphi_t + \\eta\\beta u_{t-1} - \\eta \\left(\\beta u_{t-1} + \\nabla\\varphi_t\\right) - \\eta\\beta u_t',
        '= \\varphi_t - \\eta \\left(\\nabla\\varphi_t + \\beta u_t\\right)',
      ],
      remark:
        'Only φ is left: the gradient is taken where we stand, and the look-ahead has moved into the update.',
    },
    { kind: 'rule', optimizer: 'nesterov' },
    {
      kind: 'show',
      showing: {
        label: 'the rewritten form walking',
        document: () => bothForms({ selected: 'r2', playhead: 12, layers: ['move'], quantity: 'u.w' }),
      },
    },
    {
      kind: 'question',
      ask: 'Why is the second form harder to understand than the first?',
      answer:
        'Because the present gradient now appears twice, once by itself and once in $u_t$, and nothing in the formula looks ahead. That is the price. In return there is one place and one update, as with any other rule. Libraries use this form, and NAdam will too.',
    },
  ],
};

const sameWalkStep: Step = {
  id: 'same-walk',
  title: 'One walk in two coordinates',
  topics: ['NAG and rewritten NAG: the same at constant η and β'],
  blocks: [
    {
      kind: 'text',
      text: 'If the derivation is right, then at every step the rewritten run stands exactly where the look-ahead run is looking, up to rounding.',
    },
    {
      kind: 'show',
      showing: {
        label: 'both forms',
        document: () => bothForms({ playhead: 24, layers: ['move'], window: { w: [-3, 5], b: [-4.5, 3.5] } }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Both forms compared',
        load: async () => (await import('../../explorables/nesterov/SameWalk')).SameWalk,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'Over 150 steps the two paths are up to {paths} apart. NAG’s look-ahead point $w - \\eta\\beta u$ and the rewritten run’s point never differ by more than rounding.',
        document: () => bothForms(),
        numbers: {
          paths: { printed: '0.54', of: pathsApart },
        },
        holds: (runs) => apart(runs) < 1e-14,
      },
    },
    {
      kind: 'note',
      text: 'The derivation used one $\\eta$ and one $\\beta$ for all steps. With schedules the two forms part, as the switch shows. They also part where a run jumps about chaotically: there rounding alone drives them apart.',
    },
  ],
};

const cost: Step = {
  id: 'cost',
  title: 'Quicker is cheaper',
  topics: ['Why do we care for quicker convergence? Not only about time but also about the cost!'],
  blocks: [
    {
      kind: 'text',
      text: 'Each step of these three rules takes one gradient, and a gradient is a pass over all the data. Fewer steps mean less waiting. They also mean fewer machine hours, which cost money and energy whether anybody waits or not.',
    },
    {
      kind: 'show',
      showing: { label: 'the three, to 150 gradients', document: () => plateau({}, 150), play: true },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'What convergence costs',
        load: async () => (await import('../../explorables/nesterov/CostOfConvergence')).CostOfConvergence,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'To get below a loss of 0.01 on the two points and stay there, gradient descent takes {gd} gradients, momentum {momentum}, NAG {nag}. Momentum first gets there after {first}, and swings out again.',
        document: () => plateau({}, 150),
        numbers: {
          gd: { printed: '113', of: ([gd]) => stepsToStayBelow(gd, 0.01) },
          momentum: { printed: '117', of: ([, momentum]) => stepsToStayBelow(momentum, 0.01) },
          nag: { printed: '29', of: ([, , nag]) => stepsToStayBelow(nag, 0.01) },
          first: { printed: '32', of: ([, momentum]) => firstStepBelow(momentum, 0.01) },
        },
      },
    },
    {
      kind: 'question',
      ask: 'Does the look-ahead form cost twice as many gradients as momentum?',
      answer:
        'No. It takes one gradient a step, as momentum does, only at another place. It moves the weights twice: cheap beside a pass over the data, but not free.',
    },
  ],
};

export const COMPARING: readonly Step[] = [calmer, behind, ahead, rewritten, sameWalkStep, cost];
