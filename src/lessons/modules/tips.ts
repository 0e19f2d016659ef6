/** Module 5.7: choosing and annealing the learning rate, and a schedule for momentum. */
import { COLUMN } from '../../catalog/columns';
import type { RunResult } from '../../scene/outcome';
import type { RunSpec, ScheduleSpec } from '../../scene/types';
import type { Lesson } from '../define';
import { lossAt, neuron, run, sceneOf, stepsTo, VALLEY_CAMERA } from '../scenes';

const PLATEAU = { w: -2, b: -2 };
const VALLEY = { w: -2, b: -4 };

/** Plain steps, fixed and ten times as long, where the ground is flat. */
const tenOnThePlateau = () =>
  sceneOf({
    runs: [run('gd', { label: 'η = 1' }), run('gd', { label: 'η = 10', hyper: { eta: 10 } })],
    start: PLATEAU,
    steps: 100,
    view: { playhead: 100, selected: 'r2' },
  });

/** The same two where it is steep. */
const tenInTheValley = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [run('gd', { label: 'η = 1' }), run('gd', { label: 'η = 10', hyper: { eta: 10 } })],
    start: VALLEY,
    steps: 100,
    view: { playhead: 100, selected: 'r2', window: { w: [-5, 2], b: [-5.5, 1.5] }, camera: VALLEY_CAMERA },
  });

const ANNEALED: readonly (readonly [label: string, schedule: ScheduleSpec])[] = [
  ['constant', { kind: 'constant' }],
  ['halved every 5', { kind: 'step', factor: 0.5, every: 5 }],
  ['halved on rise', { kind: 'halve-on-rise', factor: 0.5 }],
  ['exponential', { kind: 'exponential', k: 0.05 }],
  ['1/t', { kind: 'inverse-time', k: 0.1 }],
];

/** Gradient descent in the valley from η₀ = 10, annealed in the ways of `chosen`. */
const annealed =
  (...chosen: readonly number[]) =>
  () =>
    sceneOf({
      objective: neuron('valley'),
      runs: chosen.map((index) => {
        const [label, schedule] = ANNEALED[index];
        return run('gd', { label, schedule, hyper: { eta: 10 } });
      }),
      start: VALLEY,
      steps: 100,
      view: { playhead: 100, quantity: 'eta', window: { w: [-5, 2], b: [-5.5, 1.5] }, camera: VALLEY_CAMERA },
    });

const RATES = [0.0001, 0.001, 0.01, 0.1, 1];
const searched = () =>
  sceneOf({
    runs: RATES.map((eta) => run('adam', { label: `η = ${eta}`, hyper: { eta } })),
    start: PLATEAU,
    steps: 150,
    view: { playhead: 150, selected: 'r4' },
  });
const FINER = [0.05, 0.1, 0.2, 0.3];
const searchedFiner = () =>
  sceneOf({
    runs: FINER.map((eta) => run('adam', { label: `η = ${eta}`, hyper: { eta } })),
    start: PLATEAU,
    steps: 150,
    view: { playhead: 150, selected: 'r3' },
  });

/** NAG with a small rate and the momentum schedule under several caps; 0 is no momentum at all. */
const sutskever = (steps: number) => () =>
  sceneOf({
    runs: [0.999, 0.995, 0.99, 0.9, 0].map(
      (betaMax): Omit<RunSpec, 'id'> =>
        run('nag', {
          label: `β max ${betaMax}`,
          hyper: { eta: 0.1 },
          momentumSchedule: { kind: 'sutskever', betaMax },
        }),
    ),
    start: PLATEAU,
    steps,
    view: { playhead: steps, quantity: 'beta', selected: 'r1' },
  });

const sameWalk = (some: RunResult, other: RunResult): boolean =>
  [COLUMN.w, COLUMN.b].every((column) =>
    some.columns[column].subarray(0, some.length).every((value, row) => value === other.columns[column][row]),
  );

const highest = (result: RunResult): number =>
  result.columns[COLUMN.loss].subarray(0, result.length).reduce((most, loss) => Math.max(most, loss));

const betaAt = (result: RunResult, row: number): number => result.columns[COLUMN.beta][row];

export const tips: Lesson = {
  id: 'tips',
  number: '5.7',
  title: 'Tips for the learning rate and momentum',
  summary: 'Why not simply η = 10, how to look for a good rate, and how to let it shrink.',
  steps: [
    {
      id: 'ten',
      title: 'What if η were 10?',
      topics: [
        'We could have navigated gentle slopes by setting the learning rate high',
        'Let us see what happens if we set the learning rate to 10',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'The trouble of the plateau was a small gradient. Why momentum, then? Multiplying by a larger $\\eta$ makes small steps large, too.',
        },
        { kind: 'show', showing: { label: 'η = 10 on the plateau', document: tenOnThePlateau, play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'From the plateau η = 10 reaches a loss of 0.01 at step {ten}; η = 1 only comes to {one} in 100 steps.',
            document: tenOnThePlateau,
            numbers: {
              ten: { printed: '14', of: ([, ten]) => stepsTo(ten, 0.01) },
              one: { printed: '0.0177', of: ([one]) => lossAt(one) },
            },
          },
        },
        {
          kind: 'question',
          ask: 'That looks like an answer. What could go wrong with it?',
          answer:
            'The plateau is not all there is. Where the ground is steep, the large gradient grows tenfold as well.',
        },
      ],
    },
    {
      id: 'steep',
      title: 'The same rate on steep ground',
      topics: [
        'On regions with a steep slope, the already large gradient blows up further',
        'It would be good to have a learning rate which could adjust to the gradient',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'In the valley each step with $\\eta = 10$ leaps over the floor to the other wall. After a few leaps it lands so far out that the neuron is saturated: a plateau again, and hardly a way back.',
        },
        { kind: 'show', showing: { label: 'η = 10 in the valley', document: tenInTheValley, play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'With η = 10 the loss climbs to {top} on the way, and after 100 steps it stands at {stuck}, where it has moved by less than 0.001 in 50 steps.',
            document: tenInTheValley,
            numbers: {
              top: { printed: '0.302', of: ([, ten]) => highest(ten) },
              stuck: { printed: '0.0882', of: ([, ten]) => lossAt(ten) },
            },
            holds: ([, ten]) => Math.abs(lossAt(ten, 50) - lossAt(ten, 100)) < 0.001,
          },
        },
        {
          kind: 'text',
          text: 'So one rate for all ground will not do. Three ways out: search for a rate that suits both, let it shrink over time (here), or let each parameter adjust its own to the gradients it has seen (module 5.9).',
        },
      ],
    },
    {
      id: 'log-scale',
      title: 'Look for η on a logarithmic scale',
      topics: [
        'Tune the learning rate: try 0.0001, 0.001, 0.01, 0.1, 1.0',
        'Run a few epochs with each and figure out which works best',
        'Now do a finer search around this value: 0.05, 0.2, 0.3',
        'These are just heuristics, no clear winner strategy',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Rates matter by their factor, not by their difference: from 0.001 to 0.01 is as far as from 0.1 to 1. So first try powers of ten, a few epochs each, and keep the best. Then look around it in smaller factors.',
        },
        {
          kind: 'explore',
          explorable: {
            name: 'A search for η, coarse and then fine',
            load: async () => (await import('../explorables/RateSearch')).RateSearch,
          },
        },
        { kind: 'show', showing: { label: 'five rates of Adam', document: searched } },
        {
          kind: 'claim',
          claim: {
            says: 'Of five rates for Adam, 150 steps each, 0.1 is best with {best}; 0.01 comes to {low} and 1 to {high}.',
            document: searched,
            numbers: {
              best: { printed: '1.13e-6', of: (runs) => lossAt(runs[3]) },
              low: { printed: '0.0774', of: (runs) => lossAt(runs[2]) },
              high: { printed: '0.00499', of: (runs) => lossAt(runs[4]) },
            },
            holds: (runs) => runs.every((each) => lossAt(each) >= lossAt(runs[3])),
          },
        },
        { kind: 'show', showing: { label: 'the finer search', document: searchedFiner } },
        {
          kind: 'claim',
          claim: {
            says: 'Around it, 0.2 gives {two} and 0.3 {three}: better than 0.1 itself. 0.05 gives {half}.',
            document: searchedFiner,
            numbers: {
              two: { printed: '3.07e-7', of: (runs) => lossAt(runs[2]) },
              three: { printed: '2.88e-7', of: (runs) => lossAt(runs[3]) },
              half: { printed: '0.000862', of: (runs) => lossAt(runs[0]) },
            },
          },
        },
        {
          kind: 'note',
          text: 'The lecture names no algorithm for its search. We take Adam, because with plain gradient descent on this surface even 1 is too small, which you can see by switching the explorable to it. A rule of thumb is not a proof.',
        },
      ],
    },
    {
      id: 'step-decay',
      title: 'Step decay',
      topics: [
        'Halve the learning rate after every 5 epochs',
        'Halve the learning rate after an epoch if the validation error is more than at the end of the previous epoch',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Begin bold and become careful. The simplest plan halves $\\eta$ after every few epochs, whatever happens. The other one halves it only when the last epoch has made things worse: a rise says that the steps are too long for the ground.',
        },
        { kind: 'tex', lines: ['\\eta_t = \\eta \\cdot 0.5^{\\lfloor \\text{epoch}/5 \\rfloor}'] },
        { kind: 'show', showing: { label: 'two ways of halving', document: annealed(0, 1, 2), play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'From η = 10 in the valley, halving every 5 epochs freezes the run at {blind} after 100 steps; halving on rise brings it to {rise}.',
            document: annealed(0, 1, 2),
            numbers: {
              blind: { printed: '0.14', of: ([, blind]) => lossAt(blind) },
              rise: { printed: '2.8e-8', of: ([, , rise]) => lossAt(rise) },
            },
          },
        },
        {
          kind: 'note',
          text: 'With all the data in one batch an epoch is one step, so every 5 epochs is soon: after 50 steps only a thousandth of the rate is left. The lecture compares validation errors; our data is too small to set some aside, so the loss over all the data decides.',
        },
      ],
    },
    {
      id: 'smooth-decay',
      title: 'Exponential and 1/t decay',
      topics: ['Exponential decay: η = η₀ e^(−kt)', '1/t decay: η = η₀ / (1 + kt)'],
      blocks: [
        {
          kind: 'text',
          text: 'Both shrink a little at every step. The exponential one loses a fixed share each time, and is soon as good as zero. The other loses ever less: it never stops moving.',
        },
        { kind: 'tex', lines: ['\\eta_t = \\eta\\, e^{-kt}', '\\eta_t = \\frac{\\eta}{1 + kt}'] },
        {
          kind: 'show',
          showing: { label: 'exponential against 1/t', document: annealed(0, 3, 4), play: true },
        },
        {
          kind: 'explore',
          explorable: {
            name: 'Each schedule’s η beside the path it makes',
            load: async () => (await import('../explorables/ScheduleStrip')).ScheduleStrip,
          },
        },
        {
          kind: 'claim',
          claim: {
            says: '1/t with k = 0.1 ends at {inverse}; the exponential with k = 0.05 at {exponential}, thrown onto the plateau before its rate was small.',
            document: annealed(0, 3, 4),
            numbers: {
              inverse: { printed: '2.8e-7', of: ([, , inverse]) => lossAt(inverse) },
              exponential: { printed: '0.0882', of: ([, exponential]) => lossAt(exponential) },
            },
          },
        },
        {
          kind: 'note',
          text: 'The slide prints $\\eta_0^{-kt}$. It must mean $\\eta_0 e^{-kt}$: otherwise the rate at the start would be 1, whatever $\\eta_0$ is.',
        },
      ],
    },
    {
      id: 'momentum-schedule',
      title: 'A schedule for momentum',
      topics: ['Momentum schedule of Sutskever et al., 2013, with β max from 0.999, 0.995, 0.99, 0.9, 0'],
      blocks: [
        {
          kind: 'text',
          text: 'Momentum may change, too. Early on the gradients of the past point elsewhere and should be forgotten soon; later, in a long flat valley, a long memory pays. This schedule lets $\\beta$ rise in stairs of 250 steps, up to a cap.',
        },
        {
          kind: 'tex',
          lines: [
            '\\beta_t = \\min\\left(1 - 2^{-1-\\log_2(\\lfloor t/250 \\rfloor + 1)},\\ \\beta_{\\max}\\right)',
            '\\quad = \\min\\left(1 - \\frac{1}{2(\\lfloor t/250 \\rfloor + 1)},\\ \\beta_{\\max}\\right)',
          ],
        },
        { kind: 'show', showing: { label: 'five caps', document: sutskever(3000) } },
        {
          kind: 'claim',
          claim: {
            says: 'β begins at {first}, is {second} from step 250 and {fourth} from step 750. Up to step 1,000 all caps but 0 give one and the same walk.',
            document: sutskever(1000),
            numbers: {
              first: { printed: '0.5', of: ([run]) => betaAt(run, 0) },
              second: { printed: '0.75', of: ([run]) => betaAt(run, 250) },
              fourth: { printed: '0.875', of: ([run]) => betaAt(run, 750) },
            },
            holds: ([first, second, third, fourth, none]) =>
              [second, third, fourth].every((each) => sameWalk(first, each)) && !sameWalk(first, none),
          },
        },
        {
          kind: 'table',
          caption: 'When a cap is reached',
          head: ['β max', 'from step'],
          rows: [
            ['0.9', '1,000'],
            ['0.99', '12,250'],
            ['0.995', '24,750'],
            ['0.999', '124,750'],
          ],
        },
        {
          kind: 'text',
          text: 'So in the 3,000 steps of the scene the three high caps never bind, and their walks lie on top of each other. A run here has at most 100,000 steps: 0.999 never binds at all.',
        },
        {
          kind: 'question',
          ask: 'What does the cap 0 mean?',
          answer:
            'β is 0 throughout: plain gradient descent. It is in the list so that momentum has to prove itself.',
        },
      ],
    },
  ],
};
