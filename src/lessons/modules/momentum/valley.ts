/** Module 5.4, third part: too fast, the valley, and the u-turns. */
import type { Step } from '../../define';
import { afterTheLuckyStep, intoTheValley } from '../../predictions/momentum';
import { lossAt, totalRise, uTurns } from '../../scenes';
import { plateau, valley } from './momentumScenes';

const tooFast: Step = {
  id: 'too-fast',
  title: 'Is fast always good?',
  topics: ['Is moving fast always good? Would momentum cause us to run past our goal?'],
  blocks: [
    {
      kind: 'text',
      text: 'A ball does not stop at the lowest point: there it is fastest. Watch momentum on the first surface after the cliff: it reaches the valley, and runs on.',
    },
    {
      kind: 'show',
      showing: {
        label: 'past the goal',
        document: () => plateau(60, { playhead: 22, window: { w: [-3, 5], b: [-6, 2] } }),
        play: true,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'At step 22 momentum is down at {low}. Then the loss rises to {high} at step 26, before the run turns back.',
        document: () => plateau(60),
        numbers: {
          low: { printed: '0.067', of: ([, momentum]) => lossAt(momentum, 22) },
          high: { printed: '0.152', of: ([, momentum]) => lossAt(momentum, 26) },
        },
        holds: ([, momentum]) =>
          [23, 24, 25, 26].every((row) => lossAt(momentum, row) > lossAt(momentum, row - 1)),
      },
    },
    {
      kind: 'question',
      ask: 'As soon as the run is past the bottom, the gradient points back. Why doesn’t the run turn?',
      answer:
        '$u$ still holds some twenty gradients that point forward. One gradient the other way takes only a little off that sum. The run turns when the new ones outweigh the old.',
    },
  ],
};

const anotherSurface: Step = {
  id: 'another-surface',
  title: 'Another surface: a valley',
  topics: [
    'Change the input data so that we end up with a different error surface',
    'The error is high on either side of the minima valley',
    'Could momentum be detrimental in such cases?',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Other data give another surface. Here a narrow valley leads to the minimum, with high ground on either side. A run that overshoots has to climb.',
    },
    intoTheValley,
    {
      kind: 'text',
      text: 'Momentum runs across the floor and up the other wall, loses its speed, falls back, and so on: it swings from wall to wall while it drifts along the valley.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the valley from above',
        document: () => valley(),
      },
    },
    {
      kind: 'note',
      text: 'The lecture does not give the data of its second surface. We searched for two points that reproduce what it reports (this start, this $\\eta$, these errors after 50 steps) and found $(-3.5,\\ 0.58)$ and $(-0.1,\\ 0.60)$.',
    },
  ],
};

const uTurnsStep: Step = {
  id: 'u-turns',
  title: 'U-turns, counted',
  topics: [
    'Momentum oscillates in and out of the minima valley as it is carried out of the valley',
    'Takes a lot of u-turns before finally converging',
    'w₀ = −2, b₀ = −4, η = 1',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Both start at $w_0 = -2$, $b_0 = -4$ with $\\eta = 1$. A u-turn shows in the loss: it rises while the run climbs a wall, and falls again once the run has turned. Play, and count along; then try another $\\beta$.',
    },
    {
      kind: 'show',
      showing: { label: 'u-turns in the valley', document: () => valley(), play: true },
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
        says: 'In 50 steps momentum makes {turns} u-turns, and the loss rises by {rise} in all. Gradient descent makes {none}.',
        document: () => valley(),
        numbers: {
          turns: { printed: '6', of: ([, momentum]) => uTurns(momentum) },
          rise: { printed: '0.119', of: ([, momentum]) => totalRise(momentum) },
          none: { printed: '0', of: ([gd]) => uTurns(gd) },
        },
      },
    },
  ],
};

const stillFaster: Step = {
  id: 'still-faster',
  title: 'What the u-turns cost',
  topics: [
    'Despite the u-turns it converges faster than vanilla gradient descent',
    'After 50 iterations (25 a second) momentum is at an error of 0.00001, gradient descent at 0.16',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'All that climbing looks like waste. Does it cost momentum its lead? Look at step 50, where the lecture stops: after two seconds, at 25 steps a second.',
    },
    afterTheLuckyStep,
    {
      kind: 'text',
      text: 'Along the valley the gradients agree, step after step, and in that direction $u$ grows. So momentum is down by step 50, while gradient descent still creeps along the floor.',
    },
    {
      kind: 'show',
      showing: { label: 'the state after 50 steps', document: () => valley({ playhead: 50, levels: 'log' }) },
    },
    {
      kind: 'claim',
      claim: {
        says: 'After 50 steps momentum is at {momentum} and gradient descent still at {gd}.',
        document: () => valley(),
        numbers: {
          momentum: { printed: '7.5e-6', of: ([, momentum]) => lossAt(momentum, 50) },
          gd: { printed: '0.163', of: ([gd]) => lossAt(gd, 50) },
        },
      },
    },
    {
      kind: 'note',
      text: 'The lecture has 0.00001 and 0.16 here. Step 50 is a lucky moment, though: the run is just passing the lowest point, and it soon climbs out again.',
    },
    {
      kind: 'claim',
      claim: {
        says: 'Five steps later momentum is up again at {later}: {times} times below gradient descent, no longer twenty thousand.',
        document: () => valley({}, 60),
        numbers: {
          later: { printed: '0.0053', of: ([, momentum]) => lossAt(momentum, 55) },
          times: { printed: '30', of: ([gd, momentum]) => lossAt(gd, 55) / lossAt(momentum, 55) },
        },
      },
    },
  ],
};

export const VALLEY: readonly Step[] = [tooFast, anotherSurface, uTurnsStep, stillFaster];
