/** The map of schemes, and saddles that stop a shrinking rate. */
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { downTheRidge, whoEscapes } from '../../predictions/schedules';
import { lossAt, pointAt } from '../../scenes';
import { paperOfSchedule } from '../../sources';
import { adaptiveAtTheSaddle, atTheSaddle } from './scheduleScenes';
import { schedulesInTheValley } from './schemes';

const ends = (runs: readonly RunResult[]): readonly number[] => runs.map((each) => lossAt(each));

/** Whether a run ends where it stood so many steps before. */
function isBack(result: RunResult, steps: number): boolean {
  const [last, before] = [pointAt(result), pointAt(result, result.length - 1 - steps)];
  return Math.abs(last.w - before.w) < 1e-6 && Math.abs(last.b - before.b) < 1e-6;
}

export const saddleSteps: readonly Step[] = [
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
        text: 'This whole lecture asks one question: how long should the next step be? A scheme can answer by the *clock* (how many epochs have passed?), by the *loss* (has it risen? which rate lowers it most?) or by the *gradients* so far. Choose one, and the workbench sets it up.',
      },
      {
        kind: 'show',
        showing: {
          label: 'seven schedules in the valley',
          document: fromStart(schedulesInTheValley),
          play: true,
        },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'The map of schemes',
          load: async () => (await import('../../explorables/schedules/SchemeMap')).SchemeMap,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'In the valley a constant η = 5 ends up hopping around the same five points, the lowest at a loss of {constant}. Within 150 steps all schedules of the first row get lower, from {worst} (warm-up) down to {best} (cyclical). With hindsight, a constant η = 2 would have reached {known}.',
          document: schedulesInTheValley,
          numbers: {
            constant: {
              printed: '0.0039',
              of: ([constant]) => Math.min(...[0, 1, 2, 3, 4].map((back) => lossAt(constant, 150 - back))),
            },
            worst: { printed: '0.0025', of: ([, , ...schedules]) => Math.max(...ends(schedules)) },
            best: { printed: '3.7e-15', of: ([, , ...schedules]) => Math.min(...ends(schedules)) },
            known: { printed: '1.2e-9', of: ([, known]) => lossAt(known) },
          },
          holds: ([constant, , ...schedules]) =>
            [1, 2, 3, 4, 5].every((back) => isBack(constant, back) === (back === 5)) &&
            ends(schedules).indexOf(Math.max(...ends(schedules))) === 6 &&
            ends(schedules).indexOf(Math.min(...ends(schedules))) === 3,
        },
      },
      {
        kind: 'note',
        text: 'The slide lists line search and “log search” under validation, since both try several rates and keep the one with the lowest loss. Search on a logarithmic scale is in module 5.7, line search in 5.8.',
      },
    ],
  },
  {
    id: 'saddle',
    title: 'Down to a saddle',
    topics: [
      'Suppose the loss surface has a saddle point and η is decreased exponentially',
      'After some iterations the parameters will reach near the saddle point',
      'Since the learning rate has decreased, the algorithm has no way of coming out of the saddle point',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A saddle is like a mountain pass: it goes down in one direction, up in the other, and is level in the middle.',
      },
      downTheRidge,
      {
        kind: 'text',
        text: 'A run that comes down the ridge slows as the surface levels out. If its rate has shrunk to nothing by then, the run stays there, right beside the way down.',
      },
      { kind: 'show', showing: { label: 'the saddle', document: atTheSaddle('decayed'), play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'With $\\eta_t = 0.1\\,e^{-0.05t}$, the run is at w = {w}, b = {b} after 85 steps, and moves less than 0.001 per step.',
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
        text: 'The lecture shows a surface with a saddle but not its formula, and starts at $(-2, 0)$. We take $w^2 - b^2$ and start at $b = 0.001$. Exactly on the ridge $\\partial\\mathcal{L}/\\partial b$ is 0, and no rate would help.',
      },
      {
        kind: 'question',
        ask: 'Why are saddles worse in a large network?',
        answer:
          'In many dimensions a level place is far more often a saddle than a minimum, because a single direction that leads down is enough. In the lecture’s words, the difficulty often arises from saddle points rather than poor local minima.',
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
        text: 'A *cyclical* rate goes up and down between two values, $\\mu$ steps each way.',
      },
      whoEscapes,
      { kind: 'text', text: 'Whenever the rate is high, a stalled run gets another push.' },
      {
        kind: 'tex',
        lines: [
          '\\text{cycle} = \\left\\lfloor 1 + \\frac{t}{2\\mu} \\right\\rfloor',
          '\\eta_t = \\eta_{\\min} + (\\eta - \\eta_{\\min}) \\cdot \\max(0,\\ 1 - x_t)',
          'x_t = \\left|\\frac{t}{\\mu} - 2 \\cdot \\text{cycle} + 1\\right|',
        ],
      },
      paperOfSchedule('triangular'),
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
          says: 'By step 85 the cyclical run has escaped: its b is {out} and its loss {loss}. The decayed one is still at {stuck}.',
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
        ask: 'Would a constant η = 0.1 have escaped too?',
        answer:
          'Yes, and sooner, as the next claim shows. The decay closed the door. A cycle keeps opening it again, with small rates in between.',
      },
      {
        kind: 'show',
        showing: { label: 'all three', document: atTheSaddle('decayed', 'cyclical', 'constant') },
      },
      {
        kind: 'claim',
        claim: {
          says: 'With the constant rate, b has reached {constant} by step 42, where we end the run. With the cyclical rate it is then at {cyclical}.',
          document: atTheSaddle('decayed', 'cyclical', 'constant'),
          numbers: {
            constant: { printed: '2.12', of: ([, , constant]) => pointAt(constant).b },
            cyclical: { printed: '0.0968', of: ([, cyclical]) => pointAt(cyclical, 42).b },
          },
        },
      },
      {
        kind: 'text',
        text: 'Rules that adapt to the gradients leave a saddle on their own, because they divide the tiny gradient along $b$ by its equally tiny history. That costs memory and work for each parameter. A cyclical rate costs nothing.',
      },
      { kind: 'show', showing: { label: 'adaptive rules at the saddle', document: adaptiveAtTheSaddle } },
      {
        kind: 'claim',
        claim: {
          says: 'Starting from b = 0.001, after 30 steps AdaGrad is at b = {adagrad}, RMSProp at {rmsprop} and Adam at {adam}.',
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
];
