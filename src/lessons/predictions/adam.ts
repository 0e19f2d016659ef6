/** Predictions of part 5.9b. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { besideItsParents, takenApart, uncorrected } from '../modules/adam/adamScenes';
import { lossAt, pointAt } from '../scenes';
import { lowest, nearest, predict } from './build';

export const adamAndItsParents = predict({
  id: 'adam-and-its-parents',
  ask: 'Momentum, RMSProp and Adam start on the plateau, all with $\\eta = 0.1$. Which has the lowest loss after 150 steps?',
  document: () => heldAt(besideItsParents()),
  asked: { kind: 'choose', options: lowest(['momentum', 'RMSProp', 'Adam'], (run) => lossAt(run)) },
  says: 'Momentum is at {momentum}, RMSProp at {rmsprop} and Adam at {adam}.',
  numbers: {
    momentum: ([momentum]) => lossAt(momentum),
    rmsprop: ([, rmsprop]) => lossAt(rmsprop),
    adam: ([, , adam]) => lossAt(adam),
  },
});

export const onePartMissing = predict({
  id: 'one-part-missing',
  ask: 'Here are four versions of Adam on this smooth surface. The first is complete; each of the others lacks one part. Which has the lowest loss after 300 steps?',
  document: () => heldAt(takenApart()),
  asked: {
    kind: 'choose',
    options: lowest(
      [
        'all parts',
        'no bias correction',
        'no momentum ($m = g$)',
        'no scaling (1 in place of $\\sqrt{\\hat v}$)',
      ],
      (run) => lossAt(run),
    ),
  },
  says: 'The complete Adam ends at {all}. Without the correction it ends at {uncorrected}, without momentum at {still}, without scaling at {unscaled}.',
  numbers: {
    all: ([all]) => lossAt(all),
    uncorrected: ([, plain]) => lossAt(plain),
    still: ([, , still]) => lossAt(still),
    unscaled: ([, , , unscaled]) => lossAt(unscaled),
  },
});

const firstStep = (run: RunResult) => pointAt(run, 1).w - pointAt(run, 0).w;

export const firstStepUncorrected = predict({
  id: 'first-step-uncorrected',
  ask: 'Adam’s $m$ and $v$ start at 0, and the correction makes up for that. How long is the first step without the correction, compared with the corrected one?',
  document: () => heldAt(uncorrected()),
  asked: {
    kind: 'choose',
    options: nearest(
      [0.1, 0.3, 1, 3],
      ([corrected, plain]) => firstStep(plain) / firstStep(corrected),
      (times) =>
        ({ 0.1: 'a tenth as long', 0.3: 'a third as long', 1: 'just as long' })[times] ??
        'three times as long',
    ),
  },
  says: 'The first step in $w$ is {corrected} with the correction and {plain} without it: $v$ falls short by more than $m$ does, and $v$ is in the denominator.',
  numbers: {
    corrected: ([corrected]) => firstStep(corrected),
    plain: ([, plain]) => firstStep(plain),
  },
});
