/** The million dollar question: which rule to take. */
import type { Step } from '../../define';
import { neuron, run, sceneOf } from '../../scenes';

const START = { w: -2, b: -2 };

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

export const choiceSteps: readonly Step[] = [
  {
    id: 'which',
    title: 'The million dollar question',
    topics: [
      'Million dollar question: which algorithm to use?',
      'Adam seems to be more or less the default choice now (β₁ = 0.9, β₂ = 0.999 and ε = 1e-8)',
      'For sequence generation problems η = 0.001, 0.0001 works best',
      'SGD with momentum (Nesterov or classical) with a simple annealing learning rate schedule also works well in practice, typically starting with η = 0.001, 0.0001',
      'Adam might just be the best choice overall; recent work suggests it will not converge in some cases and doesn’t generalize well',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Which algorithm should you use? The lecture’s answer: start with *Adam*, with $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$. People call it robust to the initial learning rate. Still, for generating sequences $\\eta = 0.001$ or $0.0001$ works best.',
      },
      {
        kind: 'text',
        text: '*SGD with momentum*, classical or Nesterov, with a simple annealing schedule also works well in practice. It needs more care with $\\eta$, which typically starts at $0.001$ or $0.0001$.',
      },
      { kind: 'show', showing: { label: 'Adam beside annealed momentum', document: twoChoices, play: true } },
      {
        kind: 'text',
        text: 'There are doubts, too. In some cases Adam does not converge to the best answer (part 5.9c constructs one). And networks trained with Adam sometimes do worse on new data. If that matters to you, compare with SGD before you decide.',
      },
      {
        kind: 'question',
        ask: 'Why are the rates in these lessons 0.1 and not 0.001?',
        answer:
          'The lecture’s own demonstrations use 0.1, because the valley is about four units away and a run should get there in a few hundred steps. In a large network, steps of 0.1 in every weight would be far too long.',
      },
    ],
  },
];
