/** Module 5.2, third part: the algorithm runs, and stalls. */
import type { Claim, Step } from '../../define';
import { fromFurtherAway, oneUnitToTheLeft } from '../../predictions/gradientDescent';
import { lossAt, stepsToStayBelow } from '../../scenes';
import { descents, FAR_START, FIRST_START, STALLING_START, slopeAt, UPPER_START } from './descents';

const LECTURE_STEPS = 1000;

const firstRun: Step = {
  id: 'first-run',
  title: 'Let it run',
  topics: ['do_gradient_descent() from w, b = −2, −2 with η = 1 and 1000 epochs'],
  blocks: [
    {
      kind: 'text',
      text: 'We have everything: two points, $\\eta = 1$, the start $(-2, -2)$, and a thousand steps, each over both points. For a long time next to nothing happens. Then the ball finds the cliff, and ten steps later it is at the foot.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the descent from (−2, −2)',
        document: () => descents([FIRST_START], LECTURE_STEPS, { speed: 1 }),
        camera: 'home',
        play: true,
      },
    },
    { kind: 'listing', run: 'r1' },
    {
      kind: 'claim',
      claim: {
        says: 'The loss is {start} at first, {plain} after 60 steps, {edge} after 76 and {foot} after 86. After all 1\u202f000 it is {end}.',
        document: () => descents([FIRST_START], LECTURE_STEPS),
        numbers: {
          start: { printed: '0.416', of: ([first]) => lossAt(first, 0) },
          plain: { printed: '0.403', of: ([first]) => lossAt(first, 60) },
          edge: { printed: '0.369', of: ([first]) => lossAt(first, 76) },
          foot: { printed: '0.037', of: ([first]) => lossAt(first, 86) },
          end: { printed: '2.4e-11', of: ([first]) => lossAt(first) },
        },
      },
    },
    {
      kind: 'note',
      text: 'An epoch of the lecture’s program is one step here: it adds the gradients of both points and then updates once. Where batches are smaller than the data, an epoch has several steps.',
    },
  ],
};

const farStart: Step = {
  id: 'far-start',
  title: 'From further away',
  topics: ['The same from w, b = −4, −4'],
  blocks: [
    {
      kind: 'text',
      text: 'Only the start has changed, from $(-2, -2)$ to $(-4, -4)$: a little further out on the same plain.',
    },
    fromFurtherAway,
    {
      kind: 'text',
      text: 'Now a thousand steps are not enough: they hardly take the run away from its start.',
    },
    {
      kind: 'show',
      showing: {
        label: 'both starts, 1\u202f000 steps',
        document: () => descents([FIRST_START, FAR_START], LECTURE_STEPS, { speed: 4, selected: 'r2' }),
        play: true,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'From (−4, −4) the loss goes from {start} to {end} in 1\u202f000 steps. From (−2, −2) it is below 0.1 after {near}; from here that takes {far}.',
        document: () => descents([FIRST_START, FAR_START], 2000),
        numbers: {
          start: { printed: '0.4245', of: (runs) => lossAt(runs[1], 0) },
          end: { printed: '0.4238', of: (runs) => lossAt(runs[1], LECTURE_STEPS) },
          near: { printed: '83', of: (runs) => stepsToStayBelow(runs[0], 0.1) },
          far: { printed: '1783', of: (runs) => stepsToStayBelow(runs[1], 0.1) },
        },
      },
    },
    {
      kind: 'question',
      ask: 'At $(-4, -4)$ the curve is wrong by 0.9 at the right point. Why does such an error not pull harder?',
      answer:
        'Because $z = 2.5 \\cdot (-4) - 4 = -14$, where the sigmoid is practically flat: $f(1 - f)$ is below a millionth. Moving $w$ a little hardly changes $f$, so as far as the gradient can tell there is nothing to gain.',
    },
  ],
};

const slope: Step = {
  id: 'slope',
  title: 'Steep and gentle',
  topics: [
    'Where the curve is steep, Δy/Δx is large; where it is gentle, Δy/Δx is small',
    'Weight updates are proportional to the gradient: w = w − η∇w',
    'Small updates in gentle regions, large updates in steep ones',
    'Drag the blue point to see how the slope changes',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'The slope of a curve is how much $y$ changes for a small change of $x$: $\\Delta y / \\Delta x$. The update is $\\eta$ times the slope. So steps are short where the curve is gentle and long where it is steep.',
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Slope explorer',
        load: async () => (await import('../../explorables/gradient-descent/SlopeExplorer')).SlopeExplorer,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'From (−2, −2) the first step is {first} long. Step 81, on the cliff, measures {cliff}: {ratio} times as long, with the same $\\eta$.',
        document: () => descents([FIRST_START], 150),
        numbers: {
          first: { printed: '0.0095', of: ([first]) => slopeAt(first, 0) },
          cliff: { printed: '0.315', of: ([first]) => slopeAt(first, 81) },
          ratio: { printed: '33', of: ([first]) => slopeAt(first, 81) / slopeAt(first, 0) },
        },
      },
    },
    {
      kind: 'show',
      showing: {
        label: 'step 81, on the cliff',
        document: () => descents([FIRST_START], 150, { playhead: 81, quantity: 'norm', layers: ['move'] }),
      },
    },
  ],
};

const stalls: Claim = {
  says: 'After 150 steps the loss from (−2, 2) is {good}. From (−3, 2) it is {stuck}, and the slope has fallen from {before} to {after}.',
  document: () => descents([UPPER_START, STALLING_START], 150),
  numbers: {
    good: { printed: '8.7e-4', of: (runs) => lossAt(runs[0]) },
    stuck: { printed: '0.405', of: (runs) => lossAt(runs[1]) },
    before: { printed: '0.104', of: (runs) => slopeAt(runs[1], 0) },
    after: { printed: '3.0e-4', of: (runs) => slopeAt(runs[1], 150) },
  },
  holds: (runs) => lossAt(runs[1]) > 400 * lossAt(runs[0]),
};

const otherStarts: Step = {
  id: 'other-starts',
  title: 'Two more starts',
  topics: [
    'What happens when we start from a different point',
    'Wherever we start: once on a gentle slope, progress slows down',
    'Try w = −2, b = 2 and w = −3, b = 2 with t_max = 150',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Here they are side by side, 150 steps each.',
    },
    oneUnitToTheLeft,
    {
      kind: 'text',
      text: 'The run from $(-2, 2)$ is through the steep part after some twenty steps, and then creeps along the valley. The run from $(-3, 2)$, one unit to the left, rolls the other way, onto a plain, and stays there. The dashed lines (η → 0) show where infinitely small steps would lead.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the plain from above',
        document: () => descents([UPPER_START, STALLING_START], 150, { layers: ['flow'], selected: 'r2' }),
        play: true,
      },
    },
    { kind: 'claim', claim: stalls },
    {
      kind: 'question',
      ask: 'At the end of the second run the left point fits. What holds the right one back?',
      answer:
        'Look at the neuron: the curve falls. At $x = 0.5$ it passes through 0.2, as it should, so that point asks for nothing more. At $x = 2.5$ it is at 0.0002 and should be at 0.9, but there the curve is flat: $f(1 - f)$ is 0.0002, and with it the pull. The error is almost as large as it can be, and the gradient cannot feel it.',
    },
    {
      kind: 'show',
      showing: {
        label: 'its neuron after 150 steps',
        document: () => descents([STALLING_START], 150, { playhead: 150, layers: ['field'] }),
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'The second run does get away in the end: after {away} steps its loss is below 0.1. Most of those steps were spent on the plain. At step 2\u202f000 it is still {late}.',
        document: () => descents([STALLING_START], 2500, {}),
        numbers: {
          away: { printed: '2180', of: ([first]) => stepsToStayBelow(first, 0.1) },
          late: { printed: '0.4037', of: ([first]) => lossAt(first, 2000) },
        },
      },
    },
    {
      kind: 'text',
      text: 'That is the first complaint about gradient descent: it is slow wherever the surface is gentle, and error surfaces are gentle in most places. Before we mend that, we need a better picture than the 3D one.',
    },
  ],
};

export const RUNNING: readonly Step[] = [firstRun, farStart, slope, otherStarts];
