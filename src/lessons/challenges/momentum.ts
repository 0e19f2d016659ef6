/** Challenges of module 5.4. */
import type { KeptPart } from '../define';
import { plateau, valley } from '../modules/momentum/momentumScenes';
import { lossAt, run, sceneOf, uTurns } from '../scenes';
import { RULE, RULES, START, STEPS, SURFACE } from './judge';
import { finalLoss, hyper, ofRun } from './measures';
import { withRun, yourTurn } from './step';

const remembering = () =>
  sceneOf({
    runs: [run('momentum', { hyper: { beta: 0.5 } })],
    start: { w: -2, b: -2 },
    steps: 100,
    view: { quantity: 'u.w' },
  });
const inTheValley = () => {
  const { scene, view } = valley({ playhead: 50 });
  return {
    scene: { ...scene, runs: [{ ...scene.runs[1], id: scene.runs[0].id }] },
    view: { ...view, selected: scene.runs[0].id },
  };
};
const both = () => plateau(150, { playhead: 150 });
const ETAS: KeptPart = {
  name: 'both learning rates',
  of: ({ runs }) => runs.slice(0, 2).map(({ hyper }) => hyper.eta),
};

export const momentumChallenges = yourTurn([
  {
    id: 'ten-gradients',
    ask: 'How far does the memory reach? Set $\\beta$ so that the last ten gradients carry 65 % of all the weight, to within half a percentage point.',
    document: remembering,
    keep: [SURFACE, RULE],
    goals: [
      {
        name: 'weight of the last ten, in percent',
        of: (attempt) => 100 * (1 - hyper(attempt, 0, 'beta') ** 10),
        atLeast: 64.5,
        atMost: 65.5,
      },
    ],
    hints: [
      'The last ten together weigh $1 + \\beta + \\dots + \\beta^9$; all gradients together weigh $1/(1 - \\beta)$.',
      'So the last ten have the share $1 - \\beta^{10}$. Set it to 0.65.',
    ],
    solution: () => withRun(remembering(), 0, { hyper: { beta: 0.9 } }),
    because:
      '$0.9^{10}$ is about 0.35. So with $\\beta = 0.9$ about a third of the weight lies on gradients ten or more steps old.',
  },
  {
    id: 'momentum-loses',
    ask: 'Make momentum lose: after 150 steps its loss must be at least five times gradient descent’s, at the same $\\eta$.',
    document: both,
    keep: [SURFACE, RULES, START, STEPS, ETAS],
    goals: [
      {
        name: 'momentum’s loss over gradient descent’s',
        of: ({ runs: [gd, momentum] }) => lossAt(momentum) / lossAt(gd),
        atLeast: 5,
      },
    ],
    hints: [
      'Which number does momentum have that gradient descent lacks?',
      'What happens if momentum hardly forgets?',
    ],
    solution: () => withRun(both(), 1, { hyper: { beta: 0.99 } }),
    because:
      'With $\\beta = 0.99$ the ball has next to no friction. It shoots past the minimum, and at step 150 it is still on its way back.',
  },
  {
    id: 'fewer-u-turns',
    ask: 'Bring momentum’s loss in the valley down to $10^{-6}$ or less, in 50 steps and with at most four u-turns.',
    document: inTheValley,
    keep: [SURFACE, RULE, START, STEPS],
    goals: [
      { name: 'loss after 50 steps', of: finalLoss, atMost: 1e-6 },
      { name: 'u-turns', of: ofRun(0, (each) => uTurns(each)), atMost: 4 },
    ],
    hints: [
      'U-turns come from a long memory. Shorten it.',
      'A shorter memory makes shorter steps. Raise $\\eta$ to make up for it.',
    ],
    solution: () => withRun(inTheValley(), 0, { hyper: { beta: 0.5, eta: 3 } }),
    because:
      'With $\\beta = 0.5$ the run carries little speed from wall to wall; $\\eta = 3$ restores its speed along the floor.',
  },
]);
