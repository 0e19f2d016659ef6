/** All rules in one place, and once again the question which one to take. */
import { OPTIMIZERS } from '../../../catalog/optimizers';
import type { Step } from '../../define';
import { neuron, run, sceneOf, stepsToStayBelow } from '../../scenes';
import { SPARSE } from '../adaptive/data';

const START = { w: -2, b: -2 };
/** A scene holds twelve; the text says why the others are left to the table. */
const TWELVE = [
  'gd',
  'momentum',
  'nag',
  'line-search',
  'adagrad',
  'rmsprop',
  'maxaprop',
  'adadelta',
  'adam',
  'adamax',
  'nadam',
  'amsgrad',
];

const together = () =>
  sceneOf({
    runs: TWELVE.map((each) => run(each)),
    start: START,
    steps: 300,
    view: { playhead: 40, selected: 'r9' },
  });

/** The same twelve where the feature of w is rare: another order. */
const onSparse = () =>
  sceneOf({
    objective: neuron(SPARSE, 'mean'),
    runs: TWELVE.map((each) => run(each)),
    start: START,
    steps: 300,
    view: { playhead: 40, selected: 'r9', window: { w: [-3, 3.5], b: [-3.5, 3] } },
  });

export const allRulesSteps: readonly Step[] = [
  {
    id: 'all-together',
    title: 'All of them in one place',
    topics: ['Let’s put it all together in one place: every rule, sortable by steps and by cost'],
    blocks: [
      {
        kind: 'text',
        text: `Here are all ${OPTIMIZERS.length} rules with their usual settings, on one surface. Sort them by the steps they need, or by the cost of those steps. The two orders differ.`,
      },
      {
        kind: 'explore',
        explorable: {
          name: 'Every rule, by steps and by cost',
          load: async () => (await import('../../explorables/schedules/RuleTable')).RuleTable,
        },
      },
      {
        kind: 'text',
        text: 'A scene holds at most twelve runs, so only the table has them all. Three of the others are in the lecture, and you have seen them beside their nearest relatives: the rewritten NAG beside NAG (module 5.5), AdamP and RAdam beside Adam. The rest are newer or come from numerical optimization.',
      },
      { kind: 'show', showing: { label: 'twelve at once', document: together, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'To get from (−2, −2) below a loss of 0.001 and stay there, line search takes {search} steps, AMSGrad {amsgrad}, RMSProp {rmsprop}, Adam {adam}, NAG {nag}, momentum {momentum} and gradient descent {gd}.',
          document: together,
          numbers: {
            search: { printed: '21', of: (runs) => stepsToStayBelow(runs[3], 0.001) },
            nag: { printed: '83', of: (runs) => stepsToStayBelow(runs[2], 0.001) },
            amsgrad: { printed: '40', of: (runs) => stepsToStayBelow(runs[11], 0.001) },
            rmsprop: { printed: '41', of: (runs) => stepsToStayBelow(runs[5], 0.001) },
            adam: { printed: '74', of: (runs) => stepsToStayBelow(runs[8], 0.001) },
            momentum: { printed: '148', of: (runs) => stepsToStayBelow(runs[1], 0.001) },
            gd: { printed: '183', of: (runs) => stepsToStayBelow(runs[0], 0.001) },
          },
        },
      },
      {
        kind: 'note',
        text: 'This is one small surface with one start, and every rule has its own default η. The table ranks these settings on this surface, not the optimizers in general.',
      },
    ],
  },
  {
    id: 'once-again',
    title: 'Once again: which optimizer?',
    topics: [
      'Once again, which optimizer to use? Off-the-shelf optimizers are later replaced by custom-designed ones (Pedro Domingos)',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'You have now seen them all. No rule is best everywhere, but here is where to begin.',
      },
      { kind: 'show', showing: { label: 'twelve at once, on sparse data', document: onSparse, play: true } },
      {
        kind: 'table',
        caption: 'Where to begin',
        head: ['If you …', 'take', 'with'],
        rows: [
          ['want something that works at once', 'Adam', 'η 10⁻³, β 0.9 and 0.999'],
          ['generate sequences', 'Adam', 'η 10⁻³ or 10⁻⁴'],
          ['decay weights', 'AdamW', 'decoupled decay'],
          ['want the last percent and have time', 'SGD with momentum or NAG', 'an annealed η'],
          ['have rare but important features', 'an adaptive rule', 'a rate for each parameter'],
        ],
      },
      {
        kind: 'note',
        text: 'The lecture ends its list of rules with a remark by Pedro Domingos: people begin with off-the-shelf optimizers and later replace them with custom-designed ones.',
      },
    ],
  },
];
