/** Predictions of module 5.10. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { atTheSaddle, restartsAndOthers, warmedUp } from '../modules/schedules/scheduleScenes';
import { lossAt, pointAt } from '../scenes';
import { lowest, predict } from './build';

/** Off the ridge, on the way down. */
const isOut = (run: RunResult) => Math.abs(pointAt(run).b) > 1;

export const downTheRidge = predict({
  id: 'down-the-ridge',
  ask: 'A run comes down the ridge from $(-2, 0.001)$ towards the pass, and its rate falls exponentially. Where is it after 85 steps?',
  document: () => heldAt(atTheSaddle('decayed')()),
  asked: {
    kind: 'choose',
    options: [
      { text: 'down one of the sides, beyond the pass', right: ([decayed]) => isOut(decayed) },
      {
        text: 'near the pass, practically standing still',
        right: ([decayed]) => !isOut(decayed) && Math.abs(pointAt(decayed).w) < 0.5,
      },
      {
        text: 'still far up on the ridge',
        right: ([decayed]) => !isOut(decayed) && Math.abs(pointAt(decayed).w) >= 0.5,
      },
    ],
  },
  says: 'After 85 steps it stands at $w =$ {w}, $b =$ {b}.',
  numbers: { w: ([decayed]) => pointAt(decayed).w, b: ([decayed]) => pointAt(decayed).b },
});

export const whoEscapes = predict({
  id: 'who-escapes',
  ask: 'Three rates at the same saddle, all beginning from 0.1 or rising to it: one decays, one goes up and down, one stays constant. Which of the runs get away, more than one unit to the side?',
  document: () => heldAt(atTheSaddle('decayed', 'cyclical', 'constant')()),
  asked: {
    kind: 'choose',
    several: true,
    options: ['the decaying rate', 'the cyclical rate', 'the constant rate'].map((text, index) => ({
      text,
      right: (runs) => isOut(runs[index]),
    })),
  },
  says: 'At their ends the decaying run is at $b =$ {decayed}, the cyclical one at {cyclical} and the constant one, after half as many steps, at {constant}.',
  numbers: {
    decayed: ([decayed]) => pointAt(decayed).b,
    cyclical: ([, cyclical]) => pointAt(cyclical).b,
    constant: ([, , constant]) => pointAt(constant).b,
  },
});

export const restartsOrNot = predict({
  id: 'restarts-or-not',
  ask: 'Three ways to spend 150 steps on this gentle surface, all beginning at $\\eta = 5$. Which ends lowest?',
  document: () => heldAt(restartsAndOthers()),
  asked: {
    kind: 'choose',
    options: lowest(['a cosine with restarts', 'one cosine over all steps', 'a constant rate'], (run) =>
      lossAt(run),
    ),
  },
  says: 'Restarts end at {restarted}, one long cosine at {long}, and the constant rate at {constant}.',
  numbers: {
    restarted: ([restarted]) => lossAt(restarted),
    long: ([, long]) => lossAt(long),
    constant: ([, , constant]) => lossAt(constant),
  },
});

export const warmUpOrNot = predict({
  id: 'warm-up-or-not',
  ask: 'Adam with $\\eta = 0.5$: at once, warmed up over 100 steps, or over the 4\u202f000 steps of transformers. Which has the lowest loss after 100 steps?',
  document: () => heldAt(warmedUp()),
  asked: {
    kind: 'choose',
    options: lowest(['no warm-up', 'warmed up over 100 steps', 'warmed up over 4\u202f000 steps'], (run) =>
      lossAt(run, 100),
    ),
  },
  says: 'After 100 steps Adam is at {cold} without warm-up, at {warm} with the short one and at {long} with the long one.',
  numbers: {
    cold: ([cold]) => lossAt(cold, 100),
    warm: ([, warm]) => lossAt(warm, 100),
    long: ([, , long]) => lossAt(long, 100),
  },
});
