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
  ask: 'A run comes down the ridge from $(-2, 0.001)$ towards the pass, and its rate falls exponentially. Where will it be after 85 steps?',
  document: () => heldAt(atTheSaddle('decayed')()),
  asked: {
    kind: 'choose',
    options: [
      { text: 'down one of the sides, beyond the pass', right: ([decayed]) => isOut(decayed) },
      {
        text: 'near the pass, hardly moving',
        right: ([decayed]) => !isOut(decayed) && Math.abs(pointAt(decayed).w) < 0.5,
      },
      {
        text: 'still far up on the ridge',
        right: ([decayed]) => !isOut(decayed) && Math.abs(pointAt(decayed).w) >= 0.5,
      },
    ],
  },
  says: 'After 85 steps it is at $w =$ {w}, $b =$ {b}.',
  numbers: { w: ([decayed]) => pointAt(decayed).w, b: ([decayed]) => pointAt(decayed).b },
});

export const whoEscapes = predict({
  id: 'who-escapes',
  ask: 'Three rates at the same saddle reach 0.1 at most. One decays, one goes up and down, one stays constant. Which of the runs escape, that is, end more than one unit to the side?',
  document: () => heldAt(atTheSaddle('decayed', 'cyclical', 'constant')()),
  asked: {
    kind: 'choose',
    several: true,
    options: ['the decaying rate', 'the cyclical rate', 'the constant rate'].map((text, index) => ({
      text,
      right: (runs) => isOut(runs[index]),
    })),
  },
  says: 'The decaying run ends at $b =$ {decayed} and the cyclical one at {cyclical}. The constant one has reached {constant} after half as many steps.',
  numbers: {
    decayed: ([decayed]) => pointAt(decayed).b,
    cyclical: ([, cyclical]) => pointAt(cyclical).b,
    constant: ([, , constant]) => pointAt(constant).b,
  },
});

export const restartsOrNot = predict({
  id: 'restarts-or-not',
  ask: 'Here are three ways to spend 150 steps on this gentle surface, all starting at $\\eta = 5$. Which ends with the lowest loss?',
  document: () => heldAt(restartsAndOthers()),
  asked: {
    kind: 'choose',
    options: lowest(['a cosine with restarts', 'one cosine over all steps', 'a constant rate'], (run) =>
      lossAt(run),
    ),
  },
  says: 'The restarts end at {restarted}, one long cosine at {long}, and the constant rate at {constant}.',
  numbers: {
    restarted: ([restarted]) => lossAt(restarted),
    long: ([, long]) => lossAt(long),
    constant: ([, , constant]) => lossAt(constant),
  },
});

export const warmUpOrNot = predict({
  id: 'warm-up-or-not',
  ask: 'Here are three runs of Adam with $\\eta = 0.5$. One starts at the full rate, one warms up over 100 steps, and one over the 4\u202f000 steps of transformers. Which has the lowest loss after 100 steps?',
  document: () => heldAt(warmedUp()),
  asked: {
    kind: 'choose',
    options: lowest(['no warm-up', 'warmed up over 100 steps', 'warmed up over 4\u202f000 steps'], (run) =>
      lossAt(run, 100),
    ),
  },
  says: 'After 100 steps Adam is at {cold} without a warm-up, at {warm} with the short one and at {long} with the long one.',
  numbers: {
    cold: ([cold]) => lossAt(cold, 100),
    warm: ([, warm]) => lossAt(warm, 100),
    long: ([, , long]) => lossAt(long, 100),
  },
});
