/** Adam's bias correction: why it is there, and what happens without it. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { firstStepUncorrected } from '../../predictions/adam';
import { lossAt, pointAt, run, sceneOf } from '../../scenes';
import { START, uncorrected } from './adamScenes';

/** Adam's m, which begins at 0, before the first steps have filled it. */
const firstSteps = () =>
  sceneOf({
    runs: [run('adam')],
    start: START,
    steps: 60,
    view: { playhead: 10, quantity: 'm.w' },
  });

const slot = (result: RunResult, name: string, row: number): number =>
  result.columns[result.names.indexOf(name)][row];

export const biasSteps: readonly Step[] = [
  {
    id: 'bias',
    title: 'Why the bias is corrected',
    topics: [
      'Explanation for why we need bias correction in Adam',
      'We take a running average m_t so as not to rely too much on the current gradient: we are interested in the expected value of the gradients and not in a single point estimate',
      'Ideally we would want E[m_t] to be equal to E[∇w_t]. Let us see if that is the case',
      'Recall the momentum equations from module 5.4; Adam’s is a slight modification',
      'Assumption: all ∇w_τ come from the same distribution; the last ratio is the sum of a GP with common ratio β',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'A single gradient says little, so Adam follows an average: it wants the expected value of the gradients. But $m$ starts at 0, and at first it is mostly that zero. After one step with $\\beta = 0.9$ it holds only a tenth of the gradient. It *looks* as if the gradients were small, but $m$ has simply not seen enough of them yet.',
      },
      {
        kind: 'show',
        showing: { label: 'the average m in the first steps', document: firstSteps },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'A stream of gradients and its averages',
          load: async () => (await import('../../explorables/adam/BiasCorrection')).BiasCorrection,
        },
      },
      {
        kind: 'text',
        text: 'How much is missing? Write out the average of module 5.4, this time with the factor $1-\\beta$. Then take expectations, assuming that all gradients come from the same distribution:',
      },
      {
        kind: 'tex',
        lines: [
          'm_t = (1-\\beta) \\sum_{\\tau=0}^{t} \\beta^{t-\\tau}\\, g_\\tau',
          '\\mathbb{E}[m_t] = (1-\\beta) \\sum_{\\tau=0}^{t} \\beta^{t-\\tau}\\, \\mathbb{E}[g_\\tau]',
          '\\phantom{\\mathbb{E}[m_t]} = \\mathbb{E}[g]\\,(1-\\beta) \\sum_{\\tau=0}^{t} \\beta^{t-\\tau}',
        ],
      },
      {
        kind: 'tex',
        lines: [
          '\\sum_{\\tau=0}^{t} \\beta^{t-\\tau} = \\frac{1-\\beta^k}{1-\\beta}',
          '\\Rightarrow\\; \\mathbb{E}[m_t] = \\mathbb{E}[g]\\,(1-\\beta^k)',
          '\\mathbb{E}\\left[\\frac{m_t}{1-\\beta^k}\\right] = \\mathbb{E}[\\hat m_t] = \\mathbb{E}[g]',
        ],
        remark:
          'The sum is a geometric series with the ratio β and k = t + 1 terms, since steps count from 0. The same holds for v and the squared gradients.',
      },
      {
        kind: 'question',
        ask: 'The derivation assumes that all gradients come from the same distribution. Do they?',
        answer:
          'No, they change along the run. For $m$ that hardly matters: with $\\beta_1 = 0.9$ the correction fades within a few dozen steps. For $v$, with $\\beta_2 = 0.999$, it lasts for thousands of steps, and over that long a stretch it is only a good guess.',
      },
    ],
  },
  {
    id: 'uncorrected',
    title: 'Without the correction',
    topics: [
      'Hence we apply the bias correction because then the expected value of m̂_t is the same as E[∇w_t]',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Without the correction both $m$ and $v$ are too small at first. The step divides $m$ by the root of $v$.',
      },
      firstStepUncorrected,
      {
        kind: 'text',
        text: 'You might expect Adam to start slowly without the correction. In fact it starts too fast. With its longer memory ($\\beta_2 = 0.999$), $v$ falls short by more than $m$ does, and $v$ is in the denominator.',
      },
      {
        kind: 'tex',
        lines: [
          '\\frac{m_0}{\\sqrt{v_0}} = \\frac{(1-\\beta_1)\\, g}{\\sqrt{1-\\beta_2}\\, |g|} = \\frac{0.1}{\\sqrt{0.001}} \\approx 3.16',
        ],
      },
      { kind: 'show', showing: { label: 'with and without', document: uncorrected } },
      {
        kind: 'claim',
        claim: {
          says: 'The first step in w is {corrected} with the correction and {uncorrected} without it. After 300 steps the uncorrected run is still at {loss}, because its first leaps carried it past the goal.',
          document: uncorrected,
          numbers: {
            corrected: { printed: '0.1', of: ([corrected]) => pointAt(corrected, 1).w - START.w },
            uncorrected: { printed: '0.316', of: ([, plain]) => pointAt(plain, 1).w - START.w },
            loss: { printed: '0.00398', of: ([, plain]) => lossAt(plain) },
          },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'After the first step, the m of w holds {share} of the gradient it has seen.',
          document: uncorrected,
          numbers: {
            share: {
              printed: '0.1',
              of: ([corrected]) => slot(corrected, 'm.w', 1) / corrected.columns[COLUMN.gradW][0],
            },
          },
        },
      },
    ],
  },
];
