/** Rates that start over, and rates that begin low. */
import { COLUMN } from '../../../catalog/columns';
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { restartsOrNot, warmUpOrNot } from '../../predictions/schedules';
import { bestRow, lossAt } from '../../scenes';
import { countOf, medianOf } from '../../seeds';
import { paperOfSchedule } from '../../sources';
import {
  cosine,
  manyBasins,
  restartsAndOthers,
  steepStart,
  threeTries,
  thrownOut,
  warmedUp,
} from './scheduleScenes';

/** Losses that differ by less are of the same dent. */
const SAME = 1e-3;
/** Rastrigin's lowest dent has the loss 0, the next ones nearly 1. */
const LOWEST_DENT = 0.5;

export const restartSteps: readonly Step[] = [
  {
    id: 'restarts',
    title: 'Cosine annealing and warm restarts',
    topics: [
      'Cosine annealing (warm re-start): changing the learning rate cyclically also helps faster convergence',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'With a cosine the rate falls slowly at first, fast in the middle and slowly at the end. With *warm restarts* it then jumps back to the top and falls again. The restart is warm because the parameters stay where they are. Only the rate starts over.',
      },
      restartsOrNot,
      { kind: 'show', showing: { label: 'one cosine, and restarts', document: cosine, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'η is {before} at step 50 and {after} at step 51. After 150 steps the restarted run is at {restarted}, while the one whose rate stayed low is at {cosine}.',
          document: cosine,
          numbers: {
            before: { printed: '0.1', of: ([, restarted]) => restarted.columns[COLUMN.eta][50] },
            after: { printed: '5', of: ([, restarted]) => restarted.columns[COLUMN.eta][51] },
            restarted: { printed: '8.0e-6', of: ([, restarted]) => lossAt(restarted) },
            cosine: { printed: '0.0043', of: ([once]) => lossAt(once) },
          },
        },
      },
      {
        kind: 'text',
        text: 'But that cosine spent a hundred steps at its lowest rate. One cosine over all 150 steps is a fairer opponent. And on this gentle surface the rate does not need to shrink at all.',
      },
      {
        kind: 'show',
        showing: { label: 'beside one long cosine and a constant rate', document: restartsAndOthers },
      },
      {
        kind: 'claim',
        claim: {
          says: 'After 150 steps restarts are at {restarted}, one long cosine at {long}, and a constant η = 5 at {constant}.',
          document: restartsAndOthers,
          numbers: {
            restarted: { printed: '8.0e-6', of: ([restarted]) => lossAt(restarted) },
            long: { printed: '8.6e-6', of: ([, long]) => lossAt(long) },
            constant: { printed: '3.5e-9', of: ([, , constant]) => lossAt(constant) },
          },
        },
      },
    ],
  },
  {
    id: 'many-basins',
    title: 'Where restarts earn their name',
    topics: ['Warm restarts where basins are many (ours)'],
    blocks: [
      {
        kind: 'text',
        text: 'On a surface with one basin a restart has nothing to find. This one is a bowl with more than a hundred dents, each a trap for a small rate. While the rate is high, the run is thrown from dent to dent. As the rate falls, the run settles in one of them. Then the restart throws it out again. Each cycle is another try, and the best point so far is kept.',
      },
      { kind: 'show', showing: { label: 'from dent to dent', document: threeTries, play: true } },
      {
        kind: 'question',
        ask: 'The restarts try fifteen dents, one long cosine only one. If the best point so far counts, which would you bet on?',
        answer: 'On the restarts, though they do not win from every start. The claim below counts.',
      },
      {
        kind: 'show',
        showing: { label: 'all three, for 300 steps', document: () => manyBasins(1), play: true },
      },
      {
        kind: 'seeds',
        claim: {
          says: 'Take 100 random starts, 300 steps each. The best loss with restarts is lower than with one cosine from {lower} starts, higher from {higher}, and the same from the rest. The median of the best losses is {restarts} with restarts, {cosine} with one cosine and {constant} with a constant rate. They find the lowest dent of all from {found}, {foundOnce} and {foundNever} starts.',
          seeds: 100,
          document: manyBasins,
          measure: (runs) => runs.map((each) => lossAt(each, bestRow(each))),
          numbers: {
            lower: { printed: '64', of: countOf(([, once, again]) => again < once - SAME) },
            higher: { printed: '22', of: countOf(([, once, again]) => again > once + SAME) },
            restarts: { printed: '1.0', of: medianOf(2) },
            cosine: { printed: '2.0', of: medianOf(1) },
            constant: { printed: '4.0', of: medianOf(0) },
            found: { printed: '18', of: countOf(([, , again]) => again < LOWEST_DENT) },
            foundOnce: { printed: '9', of: countOf(([, once]) => once < LOWEST_DENT) },
            foundNever: { printed: '0', of: countOf(([constant]) => constant < LOWEST_DENT) },
          },
        },
      },
      {
        kind: 'note',
        text: 'That is one reason to train large networks with restarts. There is another: the network at the end of each cycle is good in its own right, and several such snapshots can vote.',
      },
    ],
  },
  {
    id: 'early-stopping',
    title: 'Rolling back to the best',
    topics: [
      'Reached minimum at the 46th iteration; if we run it for more iterations, it crosses the minimum',
      'We could use early stopping to roll back to the minimum',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A run may reach its lowest point halfway and leave it again, for instance when a restart throws it out. That does no harm if you keep a copy of the best parameters so far. *Early stopping* ends the run when nothing better has come for a while, and rolls back to that copy. The number of steps it waits is its *patience*.',
      },
      { kind: 'show', showing: { label: 'thrown out by a restart', document: thrownOut } },
      {
        kind: 'claim',
        claim: {
          says: 'This run is lowest at step {best}, with a loss of {lowest}. Five steps later the loss is {later}.',
          document: thrownOut,
          numbers: {
            best: { printed: '51', of: ([only]) => bestRow(only) },
            lowest: { printed: '0.000167', of: ([only]) => lossAt(only, bestRow(only)) },
            later: { printed: '0.0111', of: ([only]) => lossAt(only, bestRow(only) + 5) },
          },
        },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'Early stopping with patience',
          load: async () => (await import('../../explorables/schedules/EarlyStopping')).EarlyStopping,
        },
      },
      {
        kind: 'question',
        ask: 'With more steps this run gets even lower. What would early stopping need to get there?',
        answer:
          'It would need enough patience to sit out the bump. Patience buys a chance of something better, and wastes steps when nothing better comes.',
      },
      {
        kind: 'note',
        text: 'The lecture’s run reaches its minimum at step 46, on a surface that is not given. Ours is momentum on the two points and gets there at step 51. In practice you watch the loss on data kept aside for validation, not on the training data.',
      },
    ],
  },
  {
    id: 'shape',
    title: 'The formula of a restart',
    topics: [
      'η max, η min, t the current epoch, T the restart interval, which can be adaptive',
      'Modified formula from the paper for batch gradient (the original deals with SGD and restarts after an epoch)',
      'η is η max for t = 0 and η min for t = T',
      'Note the abrupt changes after T: that is why it is called warm re-start',
    ],
    blocks: [
      {
        kind: 'tex',
        lines: [
          '\\eta_t = \\eta_{\\min} + \\tfrac{1}{2}(\\eta_{\\max} - \\eta_{\\min})\\left(1 + \\cos\\left(\\pi\\, \\tfrac{s}{T}\\right)\\right)',
        ],
        remark: 's counts the steps since the last restart: 0, 1, …, T.',
      },
      paperOfSchedule('warm-restarts'),
      {
        kind: 'text',
        text: 'At $s = 0$ the cosine is 1 and the rate is $\\eta_{\\max}$. At $s = T$ the cosine is −1 and the rate is $\\eta_{\\min}$. One step later $s$ is 0 again, and the rate jumps. $T$ need not stay the same; often each period is longer than the last.',
      },
      {
        kind: 'show',
        showing: { label: 'the rate of three restarts', document: fromStart(cosine), play: true },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'The shape of a schedule',
          load: async () => (await import('../../explorables/schedules/ScheduleShape')).ScheduleShape,
        },
      },
      {
        kind: 'note',
        text: 'The paper restarts after a number of epochs of mini-batches. We count steps, as the lecture does. With all the data in one batch that is the same.',
      },
    ],
  },
  {
    id: 'warm-up',
    title: 'Warm-up',
    topics: [
      'Warm-start: found to be helpful in achieving quicker convergence in architectures like transformers',
      'Using a low initial learning rate helps the model to warm and converge better; warmupSteps = 4000',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Usually the rate starts high. With transformers it starts low: it rises in a straight line from nearly 0 for $W$ steps, and only then falls, like $1/\\sqrt{k}$. At first Adam’s averages rest on a handful of gradients, too few for long steps. The lecture calls this a *warm start*.',
      },
      warmUpOrNot,
      {
        kind: 'tex',
        lines: [
          '\\eta_t = \\eta \\cdot \\min\\left(\\frac{k}{W},\\ \\sqrt{\\frac{W}{k}}\\right), \\qquad k = t + 1',
        ],
      },
      paperOfSchedule('warmup'),
      { kind: 'show', showing: { label: 'Adam with and without warm-up', document: warmedUp, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'After 100 steps Adam with η = 0.5 is at {cold}. Warmed up over 100 steps, it is at {warm}. With the 4\u202f000 warm-up steps of transformers it is still at {long}.',
          document: warmedUp,
          numbers: {
            cold: { printed: '0.0043', of: ([cold]) => lossAt(cold, 100) },
            warm: { printed: '0.00096', of: ([, warm]) => lossAt(warm, 100) },
            long: { printed: '0.392', of: ([, , long]) => lossAt(long, 100) },
          },
        },
      },
      {
        kind: 'text',
        text: 'Warm-up earns its name where the start is steep. There even a moderate rate is above the limit $2/\\lambda$ (module 5.7), and the first steps throw the run out. With a rising rate the run first slides down to gentler ground.',
      },
      {
        kind: 'show',
        showing: { label: 'a steep start', document: steepStart, diverges: true },
      },
      {
        kind: 'claim',
        claim: {
          says: 'From this corner, plain steps with η = 0.05 diverge at step {steps}, and letting the rate decay does not save them. Warmed up over 50 steps to the same 0.05, they bring the loss down to {warm}. A constant 0.002 survives and gets to {small}.',
          document: steepStart,
          numbers: {
            steps: { printed: '3', of: ([cold]) => cold.length },
            warm: { printed: '4.5e-5', of: ([, warm]) => lossAt(warm) },
            small: { printed: '0.227', of: ([, , small]) => lossAt(small) },
          },
          holds: ([cold, , , decaying]) =>
            cold.end?.reason === 'diverged' && decaying.end?.reason === 'diverged',
        },
      },
      {
        kind: 'note',
        text: 'The slide gives warmupSteps = 4000 but no formula. Our schedule has the shape of the one in the transformer paper, scaled so that its peak is $\\eta$. Their training took 100\u202f000 steps. A run of 150 steps ends long before step 4\u202f000.',
      },
      {
        kind: 'question',
        ask: 'W has to be chosen. Could the rule itself work out how long to be careful?',
        answer:
          'Yes. From $\\beta_2$ and the number of steps it can compute how many gradients the second average rests on. RAdam, on the next page, does just that.',
      },
    ],
  },
];
