/** The end of the lecture: learning rates that come and go, and the saddles that they help to leave. */
import { COLUMN } from '../../catalog/columns';
import type { ObjectiveSpec } from '../../scene/types';
import type { Lesson } from '../define';
import { bestRow, lossAt, pointAt, run, sceneOf } from '../scenes';

const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
/** Near (−2, 0): exactly on the ridge nothing would ever leave it. */
const NEAR_RIDGE = { w: -2, b: 0.001 };
const TRIANGULAR = { kind: 'triangular', etaMin: 0.001, stepSize: 30 };
const RESTARTS = { kind: 'warm-restarts', etaMin: 0.1, period: 50, factor: 1 };

const atTheSaddle = (...chosen: readonly ('decayed' | 'cyclical' | 'constant')[]) => {
  const runs = {
    decayed: run('gd', {
      label: 'exponential',
      hyper: { eta: 0.1 },
      schedule: { kind: 'exponential', k: 0.05 },
      steps: 85,
    }),
    cyclical: run('gd', { label: 'triangular', hyper: { eta: 0.1 }, schedule: TRIANGULAR, steps: 85 }),
    // It leaves early, and the loss falls without end: further steps would dwarf the other walks.
    constant: run('gd', { label: 'constant 0.1', hyper: { eta: 0.1 }, steps: 42 }),
  };
  return () =>
    sceneOf({
      objective: SADDLE,
      runs: chosen.map((each) => runs[each]),
      start: NEAR_RIDGE,
      view: {
        playhead: 85,
        quantity: 'eta',
        levels: 'linear',
        lossAxis: 'linear',
        window: { w: [-2.5, 2.5], b: [-2.5, 2.5] },
        layers: ['field', 'critical'],
      },
    });
};

const adaptiveAtTheSaddle = () =>
  sceneOf({
    objective: SADDLE,
    runs: [
      run('gd', { label: 'exponential', hyper: { eta: 0.1 }, schedule: { kind: 'exponential', k: 0.05 } }),
      run('adagrad'),
      run('rmsprop'),
      run('adam'),
    ],
    start: NEAR_RIDGE,
    steps: 30,
    view: {
      playhead: 30,
      levels: 'linear',
      lossAxis: 'linear',
      window: { w: [-3, 3], b: [-2, 4] },
      selected: 'r4',
    },
  });

const cosine = () =>
  sceneOf({
    runs: [
      run('gd', {
        label: 'cosine',
        hyper: { eta: 5 },
        schedule: { kind: 'cosine', etaMin: 0.1, period: 50 },
      }),
      run('gd', { label: 'warm restarts', hyper: { eta: 5 }, schedule: RESTARTS }),
    ],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 150, quantity: 'eta', selected: 'r2' },
  });

/** Momentum that has arrived when the restart throws it out again. */
const thrownOut = () =>
  sceneOf({
    runs: [run('momentum', { label: 'warm restarts', schedule: RESTARTS })],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 51, quantity: 'eta', window: { w: [-3, 4.5], b: [-5, 2.5] } },
  });

const warmedUp = () =>
  sceneOf({
    runs: [
      run('adam', { label: 'no warm-up', hyper: { eta: 0.5 } }),
      run('adam', { label: 'W = 100', hyper: { eta: 0.5 }, schedule: { kind: 'warmup', warmup: 100 } }),
      run('adam', { label: 'W = 4000', hyper: { eta: 0.5 }, schedule: { kind: 'warmup', warmup: 4000 } }),
    ],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 150, quantity: 'eta', window: { w: [-3, 5], b: [-5, 3] } },
  });

export const schedules: Lesson = {
  id: 'schedules',
  number: '5.10',
  title: 'Schedules and saddles',
  summary: 'A map of all the schemes, saddles that stop a shrinking rate, and rates that rise again.',
  steps: [
    {
      id: 'map',
      title: 'A map of learning rate schemes',
      topics: [
        'Now we need to digress to a new set of adaptive learning rate schemes',
        'Learning rate schemes based on epochs: step decay, exponential decay, cyclical, cosine annealing, warm restart',
        'Based on validation: line search, log search',
        'Based on gradients: AdaGrad, RMSProp, AdaDelta, Adam, AdaMax, NAdam, AMSGrad, AdamW',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'All of this lecture answers one question: how long should the next step be? A scheme may look at the *clock* (how many epochs have passed), at the *loss* (has it risen? which rate lowers it most?) or at the *gradients* it has met. Choose one, and it is set up on the workbench.',
        },
        {
          kind: 'explore',
          explorable: {
            name: 'The map of schemes',
            load: async () => (await import('../explorables/SchemeMap')).SchemeMap,
          },
        },
        {
          kind: 'note',
          text: 'The slide lists line search and “log search” under validation: both try rates and keep what the loss likes. The search on a logarithmic scale is in module 5.7, line search in 5.8.',
        },
      ],
    },
    {
      id: 'saddle',
      title: 'Stuck at a saddle',
      topics: [
        'Suppose the loss surface has a saddle point and η is decreased exponentially',
        'After some iterations the parameters will reach near the saddle point',
        'Since the learning rate has decreased, the algorithm has no way of coming out of the saddle point',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'A saddle is a pass: down along one way, up along the other, level in the middle. A walk that comes down the ridge slows as the ground levels. If its rate has meanwhile shrunk to nothing, it stays, although the way down lies at its feet.',
        },
        { kind: 'show', showing: { label: 'the saddle', document: atTheSaddle('decayed'), play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'With $\\eta_t = 0.1\\,e^{-0.05t}$, after 85 steps the walk stands at w = {w}, b = {b}, and moves by less than 0.001 a step.',
            document: atTheSaddle('decayed'),
            numbers: {
              w: { printed: '-0.0278', of: ([decayed]) => pointAt(decayed).w },
              b: { printed: '0.047', of: ([decayed]) => pointAt(decayed).b },
            },
            holds: ([decayed]) => {
              const [last, before] = [pointAt(decayed), pointAt(decayed, decayed.length - 2)];
              return Math.abs(last.w - before.w) < 0.001 && Math.abs(last.b - before.b) < 0.001;
            },
          },
        },
        {
          kind: 'note',
          text: 'The lecture shows a surface with a saddle without its formula, and starts at $(-2, 0)$. We take $w^2 - b^2$ and start at $b = 0.001$: exactly on the ridge $\\partial\\mathcal{L}/\\partial b$ is 0, and no rate would help.',
        },
        {
          kind: 'question',
          ask: 'Why is that worse in a large network?',
          answer:
            'In many dimensions a level place is far more often a saddle than a minimum: it only takes one direction that leads down. It is saddles, not poor minima, that hold training up.',
        },
      ],
    },
    {
      id: 'cyclical',
      title: 'Let the rate rise again',
      topics: [
        'What if we allow the learning rate to increase after some iterations?',
        'Rationale: difficulty in minimizing the loss arises from saddle points rather than poor local minima',
        'Adaptive schemes may help, at an additional computational cost; a simple alternative is to vary the rate cyclically',
        'CLR: triangular, with maximum 0.1, base 0.001 and step size 30',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'A *cyclical* rate goes up and down between two values, one way in $\\mu$ steps. Whenever it is high, a walk that is held up gets another push.',
        },
        {
          kind: 'tex',
          lines: [
            '\\text{cycle} = \\left\\lfloor 1 + \\frac{t}{2\\mu} \\right\\rfloor',
            '\\eta_t = \\eta_{\\min} + (\\eta - \\eta_{\\min}) \\cdot \\max\\left(0,\\ 1 - \\left|\\frac{t}{\\mu} - 2 \\cdot \\text{cycle} + 1\\right|\\right)',
          ],
        },
        {
          kind: 'show',
          showing: {
            label: 'decayed against cyclical',
            document: atTheSaddle('decayed', 'cyclical'),
            play: true,
          },
        },
        {
          kind: 'claim',
          claim: {
            says: 'At step 85 the cyclical walk has left: its b is {out} and the loss {loss}; the decayed one is still at {stuck}.',
            document: atTheSaddle('decayed', 'cyclical'),
            numbers: {
              out: { printed: '2.04', of: ([, cyclical]) => pointAt(cyclical).b },
              loss: { printed: '-4.15', of: ([, cyclical]) => lossAt(cyclical) },
              stuck: { printed: '-0.00143', of: ([decayed]) => lossAt(decayed) },
            },
          },
        },
        {
          kind: 'question',
          ask: 'Would a constant η = 0.1 have escaped as well?',
          answer:
            'Yes, and sooner: see for yourself below. It was the decay that closed the door. A cycle opens it again and keeps small rates for the time in between.',
        },
        {
          kind: 'show',
          showing: { label: 'all three', document: atTheSaddle('decayed', 'cyclical', 'constant') },
        },
        {
          kind: 'claim',
          claim: {
            says: 'The constant rate has come to b = {constant} by step 42, where we end its walk. The cyclical one is then at {cyclical}.',
            document: atTheSaddle('decayed', 'cyclical', 'constant'),
            numbers: {
              constant: { printed: '2.12', of: ([, , constant]) => pointAt(constant).b },
              cyclical: { printed: '0.0968', of: ([, cyclical]) => pointAt(cyclical, 42).b },
            },
          },
        },
        {
          kind: 'text',
          text: 'Rules that adapt to the gradients leave a saddle by themselves: the tiny gradient along $b$ is divided by its own tiny history. That costs memory and work for each parameter, a cycle costs nothing.',
        },
        { kind: 'show', showing: { label: 'adaptive rules at the saddle', document: adaptiveAtTheSaddle } },
        {
          kind: 'claim',
          claim: {
            says: 'After 30 steps from b = 0.001, AdaGrad is at b = {adagrad}, RMSProp at {rmsprop} and Adam at {adam}.',
            document: adaptiveAtTheSaddle,
            numbers: {
              adagrad: { printed: '1.41', of: (runs) => pointAt(runs[1]).b },
              rmsprop: { printed: '3.32', of: (runs) => pointAt(runs[2]).b },
              adam: { printed: '3.22', of: (runs) => pointAt(runs[3]).b },
            },
          },
        },
      ],
    },
    {
      id: 'restarts',
      title: 'Cosine annealing and warm restarts',
      topics: [
        'Cosine annealing (warm re-start): changing the learning rate cyclically also helps faster convergence',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'A cosine lets the rate fall slowly at first, fast in the middle and slowly at the end. With *warm restarts* it then jumps back to the top and falls again: the parameters stay where they are (warm), only the rate starts over.',
        },
        { kind: 'show', showing: { label: 'one cosine, and restarts', document: cosine, play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'η is {before} at step 50 and {after} at step 51. After 150 steps the restarted walk is at {restarted}, the one whose rate stayed low at {cosine}.',
            document: cosine,
            numbers: {
              before: { printed: '0.1', of: ([, restarted]) => restarted.columns[COLUMN.eta][50] },
              after: { printed: '5', of: ([, restarted]) => restarted.columns[COLUMN.eta][51] },
              restarted: { printed: '8.0e-6', of: ([, restarted]) => lossAt(restarted) },
              cosine: { printed: '0.0043', of: ([once]) => lossAt(once) },
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
          text: 'A walk may reach its lowest point mid-way and leave it again, as when a restart comes just then. No harm: keep a copy of the best parameters so far. *Early stopping* ends the run when nothing better has come for a while, and rolls back to that copy.',
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
            load: async () => (await import('../explorables/EarlyStopping')).EarlyStopping,
          },
        },
        {
          kind: 'question',
          ask: 'Had it gone on, this run would have come lower still. What would it take to get there?',
          answer:
            'More patience: enough to live through the bump. Patience buys the chance of something better, and costs steps where nothing better comes.',
        },
        {
          kind: 'note',
          text: 'The lecture’s run reaches its minimum at step 46, on a surface that it does not give. Ours is momentum on the two points and gets there at step 51. In practice one watches the loss on data that was set aside, not on the training data.',
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
        {
          kind: 'explore',
          explorable: {
            name: 'The shape of a schedule',
            load: async () => (await import('../explorables/ScheduleShape')).ScheduleShape,
          },
        },
        {
          kind: 'note',
          text: 'In the paper the clock counts epochs of mini-batches and a restart comes after a number of them. As in the lecture, ours counts steps: with all the data in one batch that is the same.',
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
          text: 'Usually the rate is high first. Transformers are trained the other way round: from nearly 0 it rises in a straight line for $W$ steps, and only then it falls, like $1/\\sqrt{k}$. At first Adam’s averages rest on a handful of gradients, and are not to be trusted with long steps.',
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
            says: 'Adam with η = 0.5 is at {cold} after 100 steps; warmed up over 100 steps at {warm}. With the 4,000 steps of transformers it is still at {long}.',
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
          text: 'The slide gives warmupSteps = 4000 and no formula. Ours has the shape of the transformer paper, scaled so that its peak is $\\eta$. Their training took 100,000 steps; a walk of 150 ends long before step 4,000.',
        },
        {
          kind: 'question',
          ask: 'RAdam does something like this without a schedule. How?',
          answer:
            'It asks how many gradients its second average rests on. While they are too few it takes plain momentum steps; then it brings the scaling in little by little.',
        },
      ],
    },
  ],
};
