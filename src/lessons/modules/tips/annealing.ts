/** Rates that shrink and momentum that grows. */
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { againstTheTremble } from '../../predictions/tips';
import { lossAt } from '../../scenes';
import { countOf, medianOf } from '../../seeds';
import { paperOfSchedule } from '../../sources';
import { againstNoise, annealed, betaAt, NOISY_LOWEST, sameWalk, sutskever } from './tipScenes';

export const annealingSteps: readonly Step[] = [
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
        text: 'Start with long steps, then take shorter ones. The simplest plan halves $\\eta$ every few epochs, no matter what. The other plan halves it only when the last epoch made the loss worse, a sign that the steps have become too long. Lowering the rate bit by bit is called *annealing*.',
      },
      {
        kind: 'tex',
        lines: [
          '\\text{every 5 epochs:} \\quad \\eta_t = \\eta \\cdot 0.5^{\\lfloor \\text{epoch}/5 \\rfloor}',
          '\\text{on rise:} \\quad \\eta \\leftarrow 0.5 \\cdot \\eta',
          '\\qquad \\text{after an epoch with } \\mathcal{L} > \\mathcal{L}_{\\text{epoch before}}',
        ],
      },
      {
        kind: 'show',
        showing: { label: 'two ways of halving', document: fromStart(annealed(0, 1, 2)), play: true },
      },
      {
        kind: 'claim',
        claim: {
          says: 'Both runs start in the valley with η = 10. After 100 steps, halving every 5 epochs has left the run frozen at a loss of {blind}. Halving on a rise has brought it down to {rise}.',
          document: annealed(0, 1, 2),
          numbers: {
            blind: { printed: '0.14', of: ([, blind]) => lossAt(blind) },
            rise: { printed: '2.8e-8', of: ([, , rise]) => lossAt(rise) },
          },
        },
      },
      {
        kind: 'note',
        text: 'Here all the data is in one batch, so an epoch is a single step and 5 epochs pass quickly: after 50 steps only a thousandth of the rate is left. The lecture compares *validation* errors, the loss on data kept out of training. Our data set is too small for that, so we compare the loss over all the data.',
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
        text: 'Both rates shrink a little at every step. Exponential decay takes off a fixed percentage each time and is soon practically zero. 1/t decay takes off less and less, so the run never quite stops.',
      },
      {
        kind: 'tex',
        lines: ['\\eta_t = \\eta\\, e^{-kt}', '\\eta_t = \\frac{\\eta}{1 + kt}'],
        remark: 'k sets how fast. Here it is a number that you choose, not a count as in module 5.1.',
      },
      {
        kind: 'show',
        showing: { label: 'exponential against 1/t', document: fromStart(annealed(0, 3, 4)), play: true },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'Each schedule’s η beside the path it makes',
          load: async () => (await import('../../explorables/tips/ScheduleStrip')).ScheduleStrip,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: '1/t decay with k = 0.1 ends at a loss of {inverse}. Exponential decay with k = 0.05 ends at {exponential}: the run was thrown onto the plateau before its rate had shrunk enough.',
          document: annealed(0, 3, 4),
          numbers: {
            inverse: { printed: '2.8e-7', of: ([, , inverse]) => lossAt(inverse) },
            exponential: { printed: '0.0882', of: ([, exponential]) => lossAt(exponential) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The slide prints $\\eta_0^{-kt}$. It must mean $\\eta_0 e^{-kt}$: otherwise the first rate would be 1 for every $\\eta_0$.',
      },
    ],
  },
  {
    id: 'noise',
    title: 'Large, small, or shrinking?',
    topics: ['Annealing against the noise of mini-batches (ours)'],
    blocks: [
      {
        kind: 'text',
        text: 'Steps on single points never settle, because each point pulls in its own direction (module 5.6). With a constant $\\eta$ the walk never stops trembling; the larger $\\eta$, the wider it trembles.',
      },
      againstTheTremble,
      {
        kind: 'text',
        text: 'A large $\\eta$ gets there quickly but keeps trembling. A small $\\eta$ trembles little but takes far longer. Annealing combines the two: long steps on the way, short ones at the goal.',
      },
      {
        kind: 'show',
        showing: {
          label: 'single points, ten epochs',
          document: fromStart(() => againstNoise(1)),
          play: true,
        },
      },
      {
        kind: 'seeds',
        claim: {
          says: 'Over 100 shuffles of the data, the annealed walk ends lower than the constant η = 2 in {wins} and lower than the constant 0.1 in {small}. The median distance from the lowest possible loss is {annealed} for the annealed walk, {constant} for the constant 2 and {slow} for the constant 0.1.',
          seeds: 100,
          document: againstNoise,
          measure: (runs) => runs.map((each) => lossAt(each)),
          numbers: {
            wins: { printed: '100', of: countOf(([constant, annealed]) => annealed < constant) },
            small: { printed: '100', of: countOf(([, annealed, small]) => annealed < small) },
            annealed: { printed: '3.0e-7', of: (all) => medianOf(1)(all) - NOISY_LOWEST },
            constant: { printed: '2.5e-4', of: (all) => medianOf(0)(all) - NOISY_LOWEST },
            slow: { printed: '1.5e-3', of: (all) => medianOf(2)(all) - NOISY_LOWEST },
          },
        },
      },
      {
        kind: 'note',
        text: 'The last two steps had no noise: there the rate had to shrink only because it was too large to begin with. The usual reason to anneal is noise.',
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
        text: 'Momentum can change over time, too. Early on, old gradients point the wrong way, so forget them quickly. Later, in a long flat valley, a long memory pays. Sutskever and others suggest raising $\\beta$ every 250 steps, up to a cap.',
      },
      {
        kind: 'tex',
        lines: [
          '\\beta_t = \\min\\left(1 - 2^{-1-\\log_2(\\lfloor t/250 \\rfloor + 1)},\\ \\beta_{\\max}\\right)',
          '\\quad = \\min\\left(1 - \\frac{1}{2(\\lfloor t/250 \\rfloor + 1)},\\ \\beta_{\\max}\\right)',
        ],
      },
      paperOfSchedule('sutskever'),
      { kind: 'show', showing: { label: 'five caps', document: fromStart(sutskever(3000)), play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'β starts at {first}, is {second} from step 250 and {fourth} from step 750. Up to step 1\u202f000, every cap except 0 gives exactly the same walk.',
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
          ['0.9', '1\u202f000'],
          ['0.99', '12\u202f250'],
          ['0.995', '24\u202f750'],
          ['0.999', '124\u202f750'],
        ],
      },
      {
        kind: 'text',
        text: 'In the 3\u202f000 steps of this scene the three high caps never take effect, so their runs lie on top of each other. Runs here have at most 100\u202f000 steps, so a cap of 0.999 never takes effect at all.',
      },
      {
        kind: 'question',
        ask: 'What does a cap of 0 mean?',
        answer:
          'β stays 0 throughout: plain gradient descent. It is in the list as the baseline for momentum to beat.',
      },
    ],
  },
];
