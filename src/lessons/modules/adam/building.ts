/** Adam, put together from its parts and taken apart again. */
import type { Step } from '../../define';
import { adamAndItsParents, onePartMissing } from '../../predictions/adam';
import { lossAt, run, sceneOf } from '../../scenes';
import { besideItsParents, takenApart } from './adamScenes';

/** The listing of the lecture: both averages short, one update for each point. */
const asInTheListing = () =>
  sceneOf({
    runs: [
      run('adam', {
        label: 'as in the listing',
        hyper: { beta1: 0.5, beta2: 0.5, epsilon: 1e-10 },
        batch: { size: 1, order: 'sequential', seed: 1 },
      }),
      run('adam', { label: 'usual β' }),
    ],
    start: { w: -4, b: -4 },
    steps: 300,
    view: { playhead: 120, window: { w: [-6, 4], b: [-6, 4] } },
  });

export const buildingSteps: readonly Step[] = [
  {
    id: 'adam',
    title: 'Adam: everything together',
    topics: [
      'Let’s put it all together in one place: Adam (Adaptive Moments)',
      'Do everything that RMSProp and AdaDelta do to solve the decay problem of AdaGrad, plus use a cumulative history of the gradients',
      'Incorporating classical momentum; L₂ norm; typically β₁ = 0.9, β₂ = 0.999',
      'The algorithm do_adam_sgd',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Momentum remembers where the gradients point; RMSProp remembers how large they are. Adam keeps both averages: $m$, of the gradients, gives the direction; $v$, of their squares, gives the scale. They are the first and second *moments* of the gradient, hence the name: adaptive moments. Both averages start at 0, and Adam corrects for that.',
      },
      { kind: 'rule', optimizer: 'adam' },
      adamAndItsParents,
      {
        kind: 'text',
        text: 'Watch the three once more. The listing below shows the values in each of Adam’s lines.',
      },
      {
        kind: 'show',
        showing: { label: 'Adam beside momentum and RMSProp', document: besideItsParents, play: true },
      },
      { kind: 'listing', run: 'r3' },
      {
        kind: 'claim',
        claim: {
          says: 'After 150 steps, all with η = 0.1, momentum is at {momentum}, RMSProp at {rmsprop} and Adam at {adam}.',
          document: besideItsParents,
          numbers: {
            momentum: { printed: '0.00514', of: ([momentum]) => lossAt(momentum) },
            rmsprop: { printed: '0.000206', of: ([, rmsprop]) => lossAt(rmsprop) },
            adam: { printed: '1.13e-6', of: ([, , adam]) => lossAt(adam) },
          },
        },
      },
      { kind: 'show', showing: { label: 'the lecture’s listing', document: asInTheListing } },
      {
        kind: 'claim',
        claim: {
          says: 'With β₁ = β₂ = 0.5 and an update for each point, as in the listing, the run is at {listing} after 300 steps and keeps circling. With 0.9 and 0.999 it is at {usual}. (In the listing, the exponent in the correction counts epochs. Ours counts steps.)',
          document: asInTheListing,
          numbers: {
            listing: { printed: '9.6e-5', of: ([listing]) => lossAt(listing) },
            usual: { printed: '6.7e-14', of: ([, usual]) => lossAt(usual) },
          },
        },
      },
    ],
  },
  {
    id: 'adam-parts',
    title: 'Taken apart',
    topics: ['Adam put together from its parts, with each part switchable'],
    blocks: [
      {
        kind: 'text',
        text: 'Each part can be switched off here: $m = g$ instead of the average, 1 instead of $\\sqrt{\\hat v} + \\varepsilon$, no correction. Which part does the work on this surface?',
      },
      onePartMissing,
      {
        kind: 'explore',
        explorable: {
          name: 'Adam in eight variants',
          load: async () => (await import('../../explorables/adam/AdamParts')).AdamParts,
        },
      },
      { kind: 'show', showing: { label: 'one part missing in each', document: takenApart } },
      {
        kind: 'claim',
        claim: {
          says: 'After 300 steps the full Adam is at {all}. Without the correction the loss is {uncorrected}, without momentum {still}, without scaling {unscaled}.',
          document: takenApart,
          numbers: {
            all: { printed: '2.0e-13', of: ([all]) => lossAt(all) },
            uncorrected: { printed: '0.00398', of: ([, uncorrected]) => lossAt(uncorrected) },
            still: { printed: '1.1e-18', of: ([, , still]) => lossAt(still) },
            unscaled: { printed: '0.412', of: ([, , , unscaled]) => lossAt(unscaled) },
          },
        },
      },
      {
        kind: 'note',
        text: 'On this smooth surface, with exact gradients, Adam is *better* without momentum. Momentum earns its keep where gradients are noisy. Scaling gets the run off the plateau.',
      },
    ],
  },
];
