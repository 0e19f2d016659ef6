/** Rates that start over, and rates that begin low. */
import { COLUMN } from '../../../catalog/columns';
import type { Step } from '../../define';
import { bestRow, lossAt } from '../../scenes';
import { cosine, restartsAndOthers, thrownOut, warmedUp } from './scheduleScenes';

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
        text: 'A cosine lets the rate fall slowly at first, fast in the middle and slowly at the end. With *warm restarts* it then jumps back to the top and falls again. The start is warm because the parameters stay where they are; only the rate starts over.',
      },
      { kind: 'show', showing: { label: 'one cosine, and restarts', document: cosine, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'η is {before} at step 50 and {after} at step 51. After 150 steps the restarted run is at {restarted}, the one whose rate stayed low at {cosine}.',
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
        text: 'But that cosine spent a hundred steps at its lowest rate. A fairer opponent is one cosine over all 150 steps; and on this gentle surface no rate needs to shrink at all.',
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
    id: 'early-stopping',
    title: 'Rolling back to the best',
    topics: [
      'Reached minimum at the 46th iteration; if we run it for more iterations, it crosses the minimum',
      'We could use early stopping to roll back to the minimum',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A run may reach its lowest point midway and leave it again, say when a restart comes just then. No harm done: keep a copy of the best parameters so far. *Early stopping* ends the run when nothing better has come for a while, and rolls back to that copy. How long it waits is its *patience*.',
      },
      { kind: 'show', showing: { label: 'thrown out by a restart', document: thrownOut } },
      {
        kind: 'claim',
        claim: {
          says: 'This run is lowest at step {best}, at {lowest}. Five steps later the loss is {later}.',
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
        ask: 'Given more steps, this run gets lower still. What would early stopping need to get there?',
        answer:
          'More patience: enough to sit out the bump. Patience buys the chance of something better, and wastes steps when nothing better comes.',
      },
      {
        kind: 'note',
        text: 'The lecture’s run reaches its minimum at step 46, on a surface that it does not give. Ours is momentum on the two points and gets there at step 51. In practice you watch the loss on data set aside for validation, not on the training data.',
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
        remark: 's counts the steps since the last restart: 0, 1, … T.',
      },
      {
        kind: 'text',
        text: 'At $s = 0$ the cosine is 1 and the rate $\\eta_{\\max}$; at $s = T$ it is −1 and the rate $\\eta_{\\min}$. One step later $s$ is 0 again: that is the jump. $T$ need not stay the same: often each period is made longer than the last.',
      },
      { kind: 'show', showing: { label: 'the rate of three restarts', document: cosine } },
      {
        kind: 'explore',
        explorable: {
          name: 'The shape of a schedule',
          load: async () => (await import('../../explorables/schedules/ScheduleShape')).ScheduleShape,
        },
      },
      {
        kind: 'note',
        text: 'The paper counts epochs of mini-batches and restarts after a number of them. Ours counts steps, as the lecture does: with all the data in one batch that is the same.',
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
        text: 'Usually the rate starts high. Transformers are trained the other way round: it rises in a straight line from nearly 0 for $W$ steps, and only then falls, like $1/\\sqrt{k}$. At first Adam’s averages rest on a handful of gradients and cannot be trusted with long steps. The lecture calls this a *warm start*.',
      },
      {
        kind: 'tex',
        lines: [
          '\\eta_t = \\eta \\cdot \\min\\left(\\frac{k}{W},\\ \\sqrt{\\frac{W}{k}}\\right), \\qquad k = t + 1',
        ],
      },
      { kind: 'show', showing: { label: 'Adam with and without warm-up', document: warmedUp, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'Adam with η = 0.5 is at {cold} after 100 steps; warmed up over 100 steps at {warm}. With the 4\u202f000 steps of transformers it is still at {long}.',
          document: warmedUp,
          numbers: {
            cold: { printed: '0.0043', of: ([cold]) => lossAt(cold, 100) },
            warm: { printed: '0.00096', of: ([, warm]) => lossAt(warm, 100) },
            long: { printed: '0.392', of: ([, , long]) => lossAt(long, 100) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The slide gives warmupSteps = 4000 and no formula. Ours has the shape of the transformer paper, scaled so that its peak is $\\eta$. Their training took 100\u202f000 steps; a run of 150 ends long before step 4\u202f000.',
      },
      {
        kind: 'question',
        ask: 'W has to be chosen. Could the rule itself know how long to be careful?',
        answer:
          'Yes: how many gradients the second average rests on follows from $\\beta_2$ and the number of steps. RAdam, on the next page, makes use of that.',
      },
    ],
  },
];
