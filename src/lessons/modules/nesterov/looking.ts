/** Module 5.5, first half: look before you leap, and what a step is made of. */
import type { Step } from '../../define';
import { lossAt } from '../../scenes';
import { valley } from './nesterovScenes';

/** At this step of the valley momentum is about to leave it, and its own gradient does not say so yet. */
const EDGE = 4;
/** Enough to see how both cross the floor; how they go on is asked later. */
const OPENING = 12;
/** Around the moves of that step. In a picture of the whole valley their names would cover them. */
const CLOSE_UP = { w: [-1.6, -0.7], b: [-4.55, -3.65] } as const;

const fewerSwings: Step = {
  id: 'fewer-swings',
  title: 'Fewer swings?',
  topics: [
    'Can we do something to reduce these oscillations?',
    'Intuition of Nesterov accelerated gradient: look before you leap',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Momentum swings because it is told too late. It takes advice where it stands, and then its memory carries it somewhere else. Nesterov’s idea: see where the memory will carry you, and ask there. Look before you leap.',
    },
    {
      kind: 'show',
      showing: {
        label: 'momentum at the edge',
        document: () =>
          valley({ playhead: EDGE, selected: 'r2', layers: ['move'], window: CLOSE_UP }, OPENING),
      },
    },
    {
      kind: 'question',
      ask: 'At step 4 momentum stands on the floor of the valley, and the arrow of its memory points at the wall. What does the gradient under its feet say? What would the gradient at the arrow’s tip say?',
      answer:
        'Under its feet: go on, gently. At the tip: come back, hard. The page “One move, taken apart” shows both, with their numbers.',
    },
  ],
};

const twoPieces: Step = {
  id: 'two-pieces',
  title: 'A move of two pieces',
  topics: [
    'Recall u_t = βu_{t−1} + ∇w_t',
    'We know that we will move at least by βu_{t−1}, and then a bit more by ∇w_t',
    'Why not look ahead instead of relying only on the current ∇w_t?',
    'Update rule for NAG, with u₋₁ = 0 and 0 ≤ β < 1',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Momentum’s move has two pieces, $\\eta\\beta u_{t-1}$ and $\\eta\\nabla w_t$. The first is settled before any gradient is computed. So make that move first, in thought, and take the gradient where it ends: at the *look-ahead* point.',
    },
    {
      kind: 'tex',
      lines: [
        'w_{t+1} = w_t - \\underbrace{\\eta\\beta u_{t-1}}_{\\text{known}} - \\underbrace{\\eta\\nabla w_t}_{\\text{a bit more}}',
        'w_{\\text{look}} = w_t - \\eta\\beta u_{t-1}',
      ],
    },
    { kind: 'rule', optimizer: 'nag' },
    {
      kind: 'show',
      showing: {
        label: 'NAG’s move, piece by piece',
        document: () => valley({ playhead: EDGE, layers: ['move'], window: CLOSE_UP }, OPENING),
      },
    },
    {
      kind: 'question',
      ask: 'Where does NAG look in its very first step?',
      answer:
        'Where it stands. Since $u_{-1} = 0$, there is nothing to look ahead along: the first step is gradient descent’s.',
    },
  ],
};

const anatomy: Step = {
  id: 'anatomy',
  title: 'One move, taken apart',
  topics: ['Look ahead: the gradient at w_t − βu_{t−1}, beside momentum’s for the same state'],
  blocks: [
    {
      kind: 'text',
      text: 'Both moves start from one state: the same place, the same memory. They share $-\\eta\\beta u$: grey in the frame below, blue on the map. From the tip of that shared piece momentum goes on against the gradient it met *at the start*; NAG goes on against the gradient it meets *at the tip*.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the fifth step in the valley',
        document: () =>
          valley({ playhead: EDGE, selected: 'r2', layers: ['move'], window: CLOSE_UP }, OPENING),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Both moves from one state',
        load: async () => (await import('../../explorables/nesterov/NagAnatomy')).NagAnatomy,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'In their fifth step both cross the floor of the valley: momentum climbs from {from} to {momentum}, and then to {top}. NAG arrives at {nag} and turns.',
        document: () => valley(),
        numbers: {
          from: { printed: '0.1703', of: ([, momentum]) => lossAt(momentum, EDGE) },
          momentum: { printed: '0.194', of: ([, momentum]) => lossAt(momentum, EDGE + 1) },
          top: { printed: '0.213', of: ([, momentum]) => lossAt(momentum, EDGE + 2) },
          nag: { printed: '0.1696', of: ([, , nag]) => lossAt(nag, EDGE + 1) },
        },
        holds: ([, , nag]) => lossAt(nag, EDGE + 2) < lossAt(nag, EDGE + 1),
      },
    },
  ],
};

const quickerCorrection: Step = {
  id: 'quicker-correction',
  title: 'Why looking ahead brakes',
  topics: ['Looking ahead helps NAG in correcting its course quicker than momentum'],
  blocks: [
    {
      kind: 'text',
      text: 'The two gradients differ because the surface bends between the two places. Write the gradient at the look-ahead point as a Taylor series about $w_t$:',
    },
    {
      kind: 'tex',
      lines: [
        '\\nabla(w_t - \\eta\\beta u_{t-1}) \\approx \\nabla w_t - \\eta\\beta\\, \\nabla^2 w_t\\, u_{t-1}',
        'u_t \\approx \\beta \\left(I - \\eta\\, \\nabla^2 w_t\\right) u_{t-1} + \\nabla w_t',
      ],
      remark: 'Along a direction of curvature λ, NAG multiplies the memory not by β but by β(1 − ηλ).',
    },
    {
      kind: 'show',
      showing: {
        label: 'the memory of both, step by step',
        document: () => valley({ quantity: 'u.w' }, OPENING),
        play: true,
      },
    },
    {
      kind: 'text',
      text: 'Along the valley the curvature $\\lambda$ is near 0 and the memory stays as it is. Across the valley $\\lambda$ is large, and the memory fades faster. NAG brakes just where momentum swings.',
    },
    {
      kind: 'question',
      ask: 'What does this say where $\\lambda < 0$, on top of a ridge?',
      answer:
        'The factor $1 - \\eta\\lambda$ is above 1 there: NAG leaves a ridge, or a saddle, a little faster than momentum does.',
    },
  ],
};

const code: Step = {
  id: 'code',
  title: 'The same as code',
  topics: ['The code of NAG: do_nag, with partial updates and look ahead'],
  blocks: [
    {
      kind: 'text',
      text: 'One line differs from momentum: where the gradient is taken.',
    },
    { kind: 'listing', run: 'r3' },
    {
      kind: 'show',
      showing: {
        label: 'the run behind the code',
        document: () => valley({ playhead: EDGE, layers: ['move'], quantity: 'u.w' }, OPENING),
      },
    },
    {
      kind: 'note',
      text: 'In the lecture’s code the memory already contains $\\eta$, so it looks at $w - \\beta v$. Ours holds bare gradients and looks at $w - \\eta\\beta u$. At a constant $\\eta$ these are the same place.',
    },
  ],
};

export const LOOKING: readonly Step[] = [fewerSwings, twoPieces, anatomy, quickerCorrection, code];
