/** A challenge of module 5.8. */
import { evaluations, lossAt, run, sceneOf } from '../scenes';
import { RULES, START, SURFACE } from './judge';
import { ofRun } from './measures';
import { withRun, yourTurn } from './step';

const equalPrice = () =>
  sceneOf({
    runs: [run('gd', { steps: 300, label: 'plain' }), run('line-search', { steps: 50 })],
    start: { w: -2, b: -2 },
    view: { playhead: 300, selected: 'r1' },
  });

export const lineSearchChallenges = yourTurn([
  {
    id: 'beat-the-search',
    ask: 'Beat the line search with plain steps at the same price. With at most 600 evaluations, reach a loss at least ten times smaller than the search’s.',
    document: equalPrice,
    keep: [SURFACE, RULES, START],
    goals: [
      {
        name: 'the search’s loss over yours',
        of: ({ runs: [plain, search] }) => lossAt(search) / lossAt(plain),
        atLeast: 10,
      },
      { name: 'your evaluations', of: ofRun(0, (plain) => evaluations(plain)), atMost: 600 },
      { name: 'evaluations of the search', of: ofRun(1, (search) => evaluations(search)), atLeast: 600 },
    ],
    hints: [
      'Look at the chart of $\\eta$: which rate does the search choose nearly every time?',
      'Use that rate yourself.',
    ],
    solution: () => withRun(equalPrice(), 0, { hyper: { eta: 10 } }),
    because:
      'The search pays six times the price for each step, only to find that 10 is best. With plain steps at $\\eta = 10$ you get six steps for the price of one.',
  },
]);
