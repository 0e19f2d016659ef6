/** Momentum and NAG on estimated gradients. */
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { fromStart } from '../../heldAt';
import { batchesForNag } from '../../predictions/stochastic';
import { firstStepBelow, lossAt, stepsToStayBelow, totalRise } from '../../scenes';
import { FEW, miniBatches, OTHER_DRAW, singlePoints } from './stochasticScenes';

/** At how many rows the loss is above `loss` again, once it has been as low. */
function stepsAbove(result: RunResult, loss: number): number {
  let count = 0;
  for (let row = firstStepBelow(result, loss); row < result.length; row++)
    if (lossAt(result, row) > loss) count++;
  return count;
}

export const withMomentumSteps: readonly Step[] = [
  {
    id: 'momentum',
    title: 'Stochastic momentum and NAG',
    topics: [
      'SGD with momentum, β = 0.5; SGD with NAG, β = 0.85',
      'Both exhibit oscillations; NAG takes relatively shorter u-turns',
      'After 500 steps SGD still has a very high error whereas NAG and momentum are close to convergence',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A batch averages gradients over points; momentum averages them over steps. So momentum, too, calms noisy gradients. Here are SGD, momentum and NAG on single points, with the lecture’s values of $\\beta$.',
      },
      {
        kind: 'show',
        showing: {
          label: 'single points, 500 steps',
          document: fromStart(singlePoints(0.85, 0.5, 0.1, FEW)),
          play: true,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'After 500 single-point steps SGD is still at {sgd}. Momentum is at {momentum} and NAG at {nag}; the lowest possible is 0.0768.',
          document: singlePoints(0.85, 0.5, 0.1, FEW),
          numbers: {
            sgd: { printed: '4.55', of: ([sgd]) => lossAt(sgd) },
            momentum: { printed: '0.132', of: ([, momentum]) => lossAt(momentum) },
            nag: { printed: '0.0769', of: ([, , nag]) => lossAt(nag) },
          },
        },
      },
      {
        kind: 'show',
        showing: { label: 'the same β, a larger step', document: singlePoints(0.85, 0.85, 1, FEW) },
      },
      {
        kind: 'claim',
        claim: {
          says: 'With β = 0.85 and η = 1 for both, the rises of the loss add up to {momentum} for momentum and to {nag} for NAG, which makes shorter u-turns.',
          document: singlePoints(0.85, 0.85, 1, FEW),
          numbers: {
            momentum: { printed: '0.455', of: ([, momentum]) => totalRise(momentum) },
            nag: { printed: '0.286', of: ([, , nag]) => totalRise(nag) },
          },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'The lecture observes the same, but it is not a law. With another draw of the 60 points, the rises add up to {momentum} for momentum and {nag} for NAG.',
          document: singlePoints(0.85, 0.85, 1, OTHER_DRAW),
          numbers: {
            momentum: { printed: '0.254', of: ([, momentum]) => totalRise(momentum) },
            nag: { printed: '0.274', of: ([, , nag]) => totalRise(nag) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture gives neither the data nor the $\\eta$ of these pictures. We use 60 generated points and the sum of their losses. $\\eta = 0.1$ makes plain SGD as slow as the lecture reports.',
      },
    ],
  },
  {
    id: 'exercise',
    title: 'The exercise: mini-batch momentum and NAG',
    topics: ['You can also have the mini-batch version of momentum and NAG: left as an exercise'],
    blocks: [
      {
        kind: 'text',
        text: 'A batch averages over points, momentum over steps. Now put the two together.',
      },
      batchesForNag,
      { kind: 'show', showing: { label: 'the exercise, solved', document: miniBatches, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'To get down to a loss of 0.005 and stay there, plain mini-batches take {plain} steps and NAG takes {nag}. Momentum swings wider and takes {momentum}. On single points NAG first gets there after {single} steps, but {again} of the next {after} steps are above it again. The rises of its loss add up to {restless}, against {calm} with batches.',
          document: miniBatches,
          numbers: {
            plain: { printed: '48', of: ([plain]) => stepsToStayBelow(plain, 0.005) },
            momentum: { printed: '66', of: ([, momentum]) => stepsToStayBelow(momentum, 0.005) },
            nag: { printed: '44', of: ([, , nag]) => stepsToStayBelow(nag, 0.005) },
            single: { printed: '69', of: ([, , , single]) => firstStepBelow(single, 0.005) },
            again: { printed: '6', of: ([, , , single]) => stepsAbove(single, 0.005) },
            after: {
              printed: '231',
              of: ([, , , single]) => single.length - 1 - firstStepBelow(single, 0.005),
            },
            restless: { printed: '0.0386', of: ([, , , single]) => totalRise(single) },
            calm: { printed: '0.00977', of: ([, , nag]) => totalRise(nag) },
          },
        },
      },
      {
        kind: 'question',
        ask: 'What changes in the code for the mini-batch version of NAG?',
        answer:
          'Nothing in NAG itself. Only $g$ changes: at the look-ahead point, NAG takes the gradient over the batch instead of over all the data.',
      },
    ],
  },
];
