/** Rates that shrink and momentum that grows. */
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { againstTheTremble } from '../../predictions/tips';
import { lossAt } from '../../scenes';
import { countOf, medianOf } from '../../seeds';
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
        text: 'Start bold, then grow careful. The simplest plan halves $\\eta$ every few epochs, whatever happens. The other halves it only when the last epoch made things worse: a rise says that the steps are too long for the ground. To *anneal* a rate is to let it fall bit by bit.',
      },
      {
        kind: 'tex',
        lines: [
          '\\text{every 5 epochs:} \\quad \\eta_t = \\eta \\cdot 0.5^{\\lfloor \\text{epoch}/5 \\rfloor}',
          '\\text{on rise:} \\quad \\eta \\leftarrow 0.5 \\cdot \\eta \\quad \\text{after an epoch with } \\mathcal{L} > \\mathcal{L}_{\\text{epoch before}}',
        ],
      },
      {
        kind: 'show',
        showing: { label: 'two ways of halving', document: fromStart(annealed(0, 1, 2)), play: true },
      },
      {
        kind: 'claim',
        claim: {
          says: 'From η = 10 in the valley, halving every 5 epochs leaves the run frozen at {blind} after 100 steps; halving on a rise brings it to {rise}.',
          document: annealed(0, 1, 2),
          numbers: {
            blind: { printed: '0.14', of: ([, blind]) => lossAt(blind) },
            rise: { printed: '2.8e-8', of: ([, , rise]) => lossAt(rise) },
          },
        },
      },
      {
        kind: 'note',
        text: 'With all the data in one batch an epoch is one step, so 5 epochs pass quickly: after 50 steps only a thousandth of the rate is left. The lecture compares *validation* errors, the loss on data set aside from training; our data is too small for that, so the loss over all the data decides.',
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
        text: 'Both shrink a little at every step. Exponential decay loses a fixed share each time, and is soon practically zero. 1/t decay loses less and less: the run never quite stops.',
      },
      { kind: 'tex', lines: ['\\eta_t = \\eta\\, e^{-kt}', '\\eta_t = \\frac{\\eta}{1 + kt}'] },
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
          says: '1/t with k = 0.1 ends at {inverse}; the exponential with k = 0.05 at {exponential}, thrown onto the plateau before its rate had shrunk.',
          document: annealed(0, 3, 4),
          numbers: {
            inverse: { printed: '2.8e-7', of: ([, , inverse]) => lossAt(inverse) },
            exponential: { printed: '0.0882', of: ([, exponential]) => lossAt(exponential) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The slide prints $\\eta_0^{-kt}$. It must mean $\\eta_0 e^{-kt}$: otherwise the first rate would be 1, whatever $\\eta_0$ is.',
      },
    ],
  },
  {
    id: 'noise',
    title: 'Where annealing earns its name',
    topics: ['Annealing against the noise of mini-batches (ours)'],
    blocks: [
      {
        kind: 'text',
        text: 'Steps on single points never settle: each point pulls its own way (module 5.6), and with a constant $\\eta$ the walk trembles for ever, the wider the larger $\\eta$ is.',
      },
      againstTheTremble,
      {
        kind: 'text',
        text: 'A large $\\eta$ arrives soon but trembles. A small $\\eta$ trembles little but takes far longer to arrive. Annealing gets both: long steps on the way, short ones at the goal.',
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
          says: 'Over 100 shuffles of the data the annealed walk ends below the constant η = 2 in {wins} and below the constant 0.1 in {small}. Above the lowest possible loss it ends, in the median, by {annealed}; the constant 2 by {constant}, the constant 0.1 by {slow}.',
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
        text: 'In the valley above there was no noise: the rate had to shrink only because it was too large from the start. Noise is the usual reason to anneal.',
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
        text: 'Momentum may change, too. Early on, old gradients point the wrong way: forget them soon; later, in a long flat valley, a long memory pays. This schedule raises $\\beta$ every 250 steps, up to a cap.',
      },
      {
        kind: 'tex',
        lines: [
          '\\beta_t = \\min\\left(1 - 2^{-1-\\log_2(\\lfloor t/250 \\rfloor + 1)},\\ \\beta_{\\max}\\right)',
          '\\quad = \\min\\left(1 - \\frac{1}{2(\\lfloor t/250 \\rfloor + 1)},\\ \\beta_{\\max}\\right)',
        ],
      },
      { kind: 'show', showing: { label: 'five caps', document: fromStart(sutskever(3000)), play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'β begins at {first}, is {second} from step 250 and {fourth} from step 750. Up to step 1\u202f000 all caps but 0 give one and the same walk.',
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
        text: 'So in the 3\u202f000 steps of the scene the three high caps never take effect, and their runs lie on top of each other. A run here has at most 100\u202f000 steps, so 0.999 never takes effect at all.',
      },
      {
        kind: 'question',
        ask: 'What does the cap 0 mean?',
        answer:
          'β is 0 throughout: plain gradient descent. It is in the list as the baseline that momentum has to beat.',
      },
    ],
  },
];
