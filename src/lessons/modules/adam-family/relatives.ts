/** Adam's relatives: other norms, a look ahead, a memory that never falls. */
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec } from '../../../scene/types';
import type { Step } from '../../define';
import { oneOfTen } from '../../predictions/adamFamily';
import { lossAt, run, sceneOf, stepsToStayBelow } from '../../scenes';
import { rare, settledOutput } from './familyScenes';

const START = { w: -2, b: -2 };

const beside =
  (playhead: number, ...rules: readonly (readonly [id: string, hyper?: RunSpec['hyper']])[]) =>
  () =>
    sceneOf({
      runs: rules.map(([id, hyper = {}]) => run(id, { hyper })),
      start: START,
      steps: 300,
      view: { playhead },
    });

const maxNorm = beside(60, ['rmsprop', { beta: 0.9 }], ['maxaprop'], ['adam'], ['adamax']);
const lookAhead = beside(50, ['adam', { beta2: 0.99, epsilon: 1e-10 }], ['nadam']);

const slot = (result: RunResult, name: string): Float64Array =>
  result.columns[result.names.indexOf(name)].subarray(0, result.length);

export const relativeSteps: readonly Step[] = [
  {
    id: 'max-norm',
    title: 'The largest instead of the mean square',
    topics: [
      'AdaMax: replaced the L₂ norm by the L max norm in Adam',
      'Do the same modification for RMSProp and call it MaxaProp',
      'The algorithm do_adamax_sgd',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'The root of an average of squares is a kind of $L_2$ norm of the recent gradients. Take the *largest* of them instead, and let it fade a little at each step. The denominator becomes simpler: no squares, no root, and nothing to correct, since a maximum is not biased towards 0.',
      },
      { kind: 'rule', optimizer: 'maxaprop' },
      { kind: 'rule', optimizer: 'adamax' },
      {
        kind: 'explore',
        explorable: {
          name: 'What each denominator remembers',
          load: async () => (await import('../../explorables/adam-family/NormMemory')).NormMemory,
        },
      },
      { kind: 'show', showing: { label: 'both pairs', document: maxNorm } },
      {
        kind: 'claim',
        claim: {
          says: 'To get below a loss of 0.01 and stay there, RMSProp (β 0.9) takes {rmsprop} steps, MaxaProp {maxaprop}, Adam {adam} and AdaMax {adamax}.',
          document: maxNorm,
          numbers: {
            rmsprop: { printed: '28', of: ([rmsprop]) => stepsToStayBelow(rmsprop, 0.01) },
            maxaprop: { printed: '38', of: ([, maxaprop]) => stepsToStayBelow(maxaprop, 0.01) },
            adam: { printed: '52', of: ([, , adam]) => stepsToStayBelow(adam, 0.01) },
            adamax: { printed: '78', of: ([, , , adamax]) => stepsToStayBelow(adamax, 0.01) },
          },
        },
      },
      {
        kind: 'question',
        ask: 'One gradient is a hundred times as large as all the others. Which forgets it sooner, the maximum or the mean square, with the same β?',
        answer:
          'The maximum, in the end. It takes in the whole gradient and then fades by the factor β at each step. The mean square takes it in with weight 1 − β, but its root fades only by √β. With β = 0.9 the maximum is larger for about twenty steps and smaller from then on.',
      },
    ],
  },
  {
    id: 'nadam',
    title: 'NAdam: Adam that looks ahead',
    topics: [
      'We know that NAG is superior to momentum. Why not just incorporate it with Adam?',
      'Recall the equations for momentum and NAG, skipping the factor 1 − β; so can we write m_t with ∇(w_t − β₁m_{t−1})? Untangle it by rewriting NAG, at the cost of intuition',
      'Rewritten NAG: observe that the momentum vector is used twice; look ahead is computed only at the weight update',
      'Plug this into Adam with m̂_t; relaxing β^{t−1} in the denominator of m̂_{t−1}; we replace m̂_{t−1} by m̂_t',
      'We need not modify v_t. Update rule for NAdam and its algorithm; parameterized version of NAdam',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'NAG as first written takes its gradient at the look-ahead point, so it moves the parameters twice. The rewritten form (module 5.5) takes the gradient at $\\theta$ and looks ahead only in the update, with the newest $m$:',
      },
      {
        kind: 'tex',
        lines: [
          '\\text{NAG:} \\quad m_t = \\beta m_{t-1} + \\nabla\\mathcal{L}(\\theta_t - \\eta\\beta m_{t-1})',
          '\\theta_{t+1} = \\theta_t - \\eta\\, m_t',
          '\\text{rewritten:} \\quad m_t = \\beta m_{t-1} + g_t',
          '\\theta_{t+1} = \\theta_t - \\eta\\,(\\beta m_t + g_t)',
        ],
        remark:
          'For brevity, the factor 1 − β before the gradient is left out. In the rewritten form g is taken at θ itself.',
      },
      {
        kind: 'text',
        text: 'This form fits straight into Adam. Start from Adam’s step and write out $\\hat m_t$. Nothing changes in $v$:',
      },
      {
        kind: 'tex',
        lines: [
          '\\theta_{t+1} = \\theta_t - \\frac{\\eta}{\\sqrt{\\hat v_t} + \\varepsilon}\\, \\hat m_t',
          '\\hat m_t = \\frac{\\beta_1 m_{t-1} + (1-\\beta_1)\\, g_t}{1-\\beta_1^k}',
          '\\hat m_t = \\beta_1 \\frac{m_{t-1}}{1-\\beta_1^k} + \\frac{(1-\\beta_1)\\, g_t}{1-\\beta_1^k}',
          '\\phantom{\\hat m_t} \\approx \\beta_1 \\hat m_{t-1} + \\frac{(1-\\beta_1)\\, g_t}{1-\\beta_1^k}',
        ],
      },
      {
        kind: 'tex',
        lines: [
          '\\text{look ahead:} \\quad \\hat m_{t-1} \\to \\hat m_t',
          '\\theta_{t+1} = \\theta_t - \\frac{\\eta}{\\sqrt{\\hat v_t + \\varepsilon}} \\left(\\beta_1 \\hat m_t + \\frac{(1-\\beta_1)\\, g_t}{1-\\beta_1^k}\\right)',
        ],
        remark:
          'Here k = t + 1, as in the rules. The ≈ replaces k − 1 by k in the denominator of the old average. In the last line ε has moved under the root, as in the lecture’s listing.',
      },
      {
        kind: 'question',
        ask: 'Had we left the gradient at the look-ahead point, $m_t = \\beta m_{t-1} + (1-\\beta)\\,\\nabla\\mathcal{L}(\\theta_t - \\eta\\beta m_{t-1})$, what would the bias correction be? Try computing it as we did for Adam.',
        answer:
          'The sum is the same, so the factor is again $1 - \\beta^k$, provided that all these gradients come from the same distribution. But they are taken at points that depend on $m$ itself, which makes that assumption harder to believe. In the rewritten form each one is taken at $\\theta$, as in Adam.',
      },
      { kind: 'rule', optimizer: 'nadam' },
      { kind: 'show', showing: { label: 'Adam and NAdam, same β and ε', document: lookAhead } },
      {
        kind: 'claim',
        claim: {
          says: 'After 50 steps NAdam is at {nadam}; Adam, with the same β₂ and ε, is at {adam}.',
          document: lookAhead,
          numbers: {
            nadam: { printed: '0.0061', of: ([, nadam]) => lossAt(nadam, 50) },
            adam: { printed: '0.014', of: ([adam]) => lossAt(adam, 50) },
          },
        },
      },
      {
        kind: 'note',
        text: 'The lecture’s listing puts $\\varepsilon$ under the root, as in AdaDelta and in no other rule, and so do we. The lecture also mentions a parameterized version but does not show it: in NAdam’s paper $\\beta_1$ follows a schedule.',
      },
    ],
  },
  {
    id: 'amsgrad',
    title: 'AMSGrad: never forget the largest',
    topics: [
      'Some recent work suggests that there is a problem with Adam and it will not converge in some cases',
      'SGD with momentum outperformed Adam in certain problems like object detection and machine translation: averaging squared gradients suppresses high-valued gradient information; use max() to retain it',
      'Update rule for AMSGrad. Note that there are no bias corrections in AMSGrad! Well, no one knows what AMSGrad stands for',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'In object detection and translation, SGD with momentum did better than Adam. One reason given is that an average forgets. If the gradient that matters is large but *rare*, it has faded from $v$ before the next one comes. Then the rare gradient is divided by its own size and the many small ones by theirs, so each gets one vote. AMSGrad keeps the largest $v$ it has ever seen, so large gradients stay large.',
      },
      { kind: 'rule', optimizer: 'amsgrad' },
      oneOfTen,
      {
        kind: 'text',
        text: 'All these points have $x = 0$, so the loss depends on $b$ alone. The second chart shows the $\\hat v$ of AMSGrad, which never falls.',
      },
      { kind: 'show', showing: { label: 'a rare large gradient', document: rare } },
      {
        kind: 'claim',
        claim: {
          says: 'Nine points want 0.3 and one wants 0.95. The best answer is their mean, 0.365. With short memories (β₁ = 0, β₂ = 0.5) Adam settles at {adam} and AMSGrad at {amsgrad}.',
          document: rare,
          numbers: {
            adam: { printed: '0.31', of: ([adam]) => settledOutput(adam) },
            amsgrad: { printed: '0.365', of: ([, amsgrad]) => settledOutput(amsgrad) },
          },
          holds: ([, amsgrad]) =>
            slot(amsgrad, 'vHat.b').every((value, row, all) => row === 0 || value >= all[row - 1]),
        },
      },
      {
        kind: 'note',
        text: 'We made up this data to show the effect, and the memories are far shorter than usual. With the usual $\\beta_2 = 0.999$ Adam also ends within a thousandth of 0.365, because its memory outlasts the ten points.',
      },
      {
        kind: 'question',
        ask: 'What did “AMS” stand for?',
        answer: 'Nobody seems to know for sure. The paper does not say.',
      },
    ],
  },
];
