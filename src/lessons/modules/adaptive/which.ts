/** All rules in one place, and the question which one to take. */
import { OPTIMIZERS } from '../../../catalog/optimizers';
import type { Step } from '../../define';
import { neuron, run, sceneOf, stepsTo } from '../../scenes';

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

/** The two that the lecture recommends, on batches of noisy data. */
const twoChoices = () => {
  const batch = { size: 25, order: 'shuffled', seed: 1 } as const;
  return sceneOf({
    objective: neuron({ kind: 'generated', id: 'noisy', n: 100, noise: 0.05, seed: 1 }, 'mean'),
    runs: [
      run('adam', { batch }),
      run('nag', { label: 'NAG, annealed', schedule: { kind: 'cosine', etaMin: 0.01, period: 200 }, batch }),
    ],
    start: START,
    steps: 200,
    view: { window: { w: [-3, 4], b: [-4, 3] } },
  });
};

export const whichSteps: readonly Step[] = [
  {
    id: 'all-together',
    title: 'All of them in one place',
    topics: ['Let’s put it all together in one place: every rule, sortable by steps and by cost'],
    blocks: [
      {
        kind: 'text',
        text: `All ${OPTIMIZERS.length} rules with their usual settings, on one surface. Sort by the steps that each needs, or by what those steps cost; the two orders are not the same.`,
      },
      {
        kind: 'explore',
        explorable: {
          name: 'Every rule, by steps and by cost',
          load: async () => (await import('../../explorables/adaptive/RuleTable')).RuleTable,
        },
      },
      {
        kind: 'text',
        text: 'A scene holds at most twelve runs, so only the table has them all. Three of the others are the lecture’s, and you have seen them beside their nearest relatives: the rewritten NAG beside NAG (module 5.5), RAdam and AdamP beside Adam. The rest are newer or come from numerical optimization.',
      },
      { kind: 'show', showing: { label: 'twelve at once', document: together, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'To a loss of 0.001 from (−2, −2): line search {search} steps, NAG {nag}, AMSGrad {amsgrad}, RMSProp {rmsprop}, Adam {adam}, momentum {momentum}, gradient descent {gd}.',
          document: together,
          numbers: {
            search: { printed: '21', of: (runs) => stepsTo(runs[3], 0.001) },
            nag: { printed: '31', of: (runs) => stepsTo(runs[2], 0.001) },
            amsgrad: { printed: '40', of: (runs) => stepsTo(runs[11], 0.001) },
            rmsprop: { printed: '41', of: (runs) => stepsTo(runs[5], 0.001) },
            adam: { printed: '74', of: (runs) => stepsTo(runs[8], 0.001) },
            momentum: { printed: '148', of: (runs) => stepsTo(runs[1], 0.001) },
            gd: { printed: '183', of: (runs) => stepsTo(runs[0], 0.001) },
          },
        },
      },
      {
        kind: 'note',
        text: 'This is one small surface and one start, and every rule has its own default η. It does not rank optimizers, only these settings, here.',
      },
    ],
  },
  {
    id: 'which',
    title: 'The million dollar question',
    topics: [
      'Million dollar question: which algorithm to use?',
      'Adam seems to be more or less the default choice now (β₁ = 0.9, β₂ = 0.999 and ε = 1e-8)',
      'For sequence generation problems η = 0.001, 0.0001 works best',
      'SGD with momentum (Nesterov or classical) with a simple annealing learning rate schedule also works well in practice, typically starting with η = 0.001, 0.0001',
      'Adam might just be the best choice overall; recent work suggests it will not converge in some cases and doesn’t generalize well',
      'Once again, which optimizer to use? Off-the-shelf optimizers are later replaced by custom-designed ones (Pedro Domingos)',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'The lecture’s answer: begin with *Adam*, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$. It is said to be robust to the choice of the first rate, yet for generating sequences $\\eta = 0.001$ or $0.0001$ works best.',
      },
      {
        kind: 'text',
        text: '*SGD with momentum*, classical or Nesterov, with a simple annealing schedule also works well in practice. It asks for more care with $\\eta$, typically starting at $0.001$ or $0.0001$.',
      },
      {
        kind: 'text',
        text: 'And the doubts: in some cases Adam does not converge to the best answer (you saw a made-up one with AMSGrad), and networks trained with it sometimes do worse on new data. Where that matters, compare with SGD before you settle.',
      },
      { kind: 'show', showing: { label: 'Adam beside annealed momentum', document: twoChoices, play: true } },
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
        kind: 'question',
        ask: 'Why would the rates here be 0.1 and not 0.001?',
        answer:
          'The lecture’s own demonstrations use 0.1: the valley is some four units away, and a run should arrive in a few hundred steps. In a large network, steps of 0.1 in every weight would be far too long.',
      },
      {
        kind: 'note',
        text: 'The lecture ends this part with a remark by Pedro Domingos: off-the-shelf optimizers are later replaced by custom-made ones.',
      },
    ],
  },
];
