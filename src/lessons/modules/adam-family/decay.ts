/** An L2 penalty against decay of the weights themselves: the same for plain steps, different for Adam. */
import type { Step } from '../../define';
import { decayUnderAdam, penaltyOrDecay } from '../../predictions/adamFamily';
import { largestDistance, lossAt, pointAt, run, sceneOf } from '../../scenes';
import { bothWays, DECOUPLED, START } from './decayScenes';

/** The paper on AdamW: in the catalog it is a setting of the rules, and no rule. */
const DECOUPLED_DECAY = {
  title: 'I. Loshchilov and F. Hutter, Decoupled weight decay regularization, 2019',
  url: 'https://arxiv.org/abs/1711.05101',
};

const theFamily = () =>
  sceneOf({
    runs: ['adam', 'nadam', 'rmsprop', 'adagrad', 'adamp'].map((each) => run(each, { decay: DECOUPLED })),
    start: START,
    steps: 500,
    view: { playhead: 150, window: { w: [-3.5, 3.5], b: [-4.5, 2.5] } },
  });

export const decaySteps: readonly Step[] = [
  {
    id: 'weight-decay',
    title: 'A penalty, or a decay',
    topics: [
      'L₂ regularization and weight decay are equivalent for SGD algorithms but not for algorithms that use adaptive gradients like Adam',
      'In other words, they are coupled as shown; the terms on the right can be rearranged',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Large weights make a steep function that follows every wiggle of the training data and does worse on new data. There are two ways to keep the weights small. Add a penalty $\\tfrac{\\lambda}{2}\\lVert\\theta\\rVert^2$ to the loss; its gradient is $\\lambda\\theta$. Or let every step shrink the weights a little. ($\\lambda$ is the strength of either; in module 5.7 it was a curvature.)',
      },
      penaltyOrDecay,
      { kind: 'text', text: 'For plain gradient descent the two are the same:' },
      {
        kind: 'tex',
        lines: [
          '\\theta - \\eta\\,(\\nabla\\mathcal{L} + \\lambda\\theta) = (1 - \\eta\\lambda)\\,\\theta - \\eta\\,\\nabla\\mathcal{L}',
        ],
      },
      { kind: 'show', showing: { label: 'plain steps, both ways', document: bothWays('gd') } },
      {
        kind: 'claim',
        claim: {
          says: 'With λ = 0.02 the two runs of gradient descent never differ by more than rounding. Both end with a loss of {loss}, because the penalty holds them back from the minimum.',
          document: bothWays('gd'),
          numbers: { loss: { printed: '0.0174', of: ([penalty]) => lossAt(penalty) } },
          holds: ([penalty, decoupled]) => largestDistance(penalty, decoupled) < 1e-12,
        },
      },
    ],
  },
  {
    id: 'adamw',
    title: 'The same under Adam?',
    topics: [
      'However, it is observed that it is not the case with the Adam optimizer',
      'Decoupling weight decay: do it directly with the update equation. Update rule for AdamW',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'An adaptive rule does more than multiply the gradient by one number.',
      },
      decayUnderAdam,
      {
        kind: 'text',
        text: 'Adam divides the whole gradient by $\\sqrt{\\hat v}$, including the penalty’s part. So a weight with large gradients hardly decays, and one with small gradients decays too much. *AdamW* keeps the penalty out of the gradient and shrinks the weights separately.',
      },
      {
        kind: 'tex',
        lines: [
          '\\theta_{t+1} = \\theta_t - \\eta\\, \\frac{\\hat m_t}{\\sqrt{\\hat v_t} + \\varepsilon} - \\eta\\,\\lambda\\,\\theta_t',
        ],
      },
      { kind: 'source', source: DECOUPLED_DECAY },
      { kind: 'show', showing: { label: 'Adam, both ways', document: bothWays('adam') } },
      {
        kind: 'explore',
        explorable: {
          name: 'Coincide or part',
          load: async () => (await import('../../explorables/adam-family/DecayPaths')).DecayPaths,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'Under Adam the two runs are up to {apart} apart. With the penalty, w ends at {penalty}. With AdamW it ends at {decoupled}, close to the minimum at 1.79.',
          document: bothWays('adam'),
          numbers: {
            apart: { printed: '1.34', of: ([penalty, decoupled]) => largestDistance(penalty, decoupled) },
            penalty: { printed: '0.992', of: ([penalty]) => pointAt(penalty).w },
            decoupled: { printed: '1.73', of: ([, decoupled]) => pointAt(decoupled).w },
          },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'With momentum, too, the two differ. They are up to {apart} apart, because the penalty enters the velocity and the decay does not.',
          document: bothWays('momentum'),
          numbers: {
            apart: { printed: '3.34', of: ([penalty, decoupled]) => largestDistance(penalty, decoupled) },
          },
        },
      },
    ],
  },
  {
    id: 'w-variants',
    title: 'The W variants, and AdamP',
    topics: [
      'Now we can extend the same to NAdam and call it NAdamW, RMSProp: RMSPropW, and AdaGradW',
      'A similar situation arises with normalization techniques. To rectify it, modify Adam and call it AdamP',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'The same trick works for every adaptive rule: *NAdamW*, *RMSPropW*, *AdaGradW*. To get one of these, choose its rule and set the decay to decoupled.',
      },
      {
        kind: 'text',
        text: '*AdamP* fixes something else. With normalization layers only the direction of the weights matters, not their length, and momentum lengthens them to no purpose. Where the gradient is nearly at right angles to the weights, AdamP removes the part of the step that lengthens them.',
      },
      { kind: 'rule', optimizer: 'adamp' },
      { kind: 'show', showing: { label: 'all with decoupled decay', document: theFamily } },
      {
        kind: 'claim',
        claim: {
          says: 'After 500 steps AdamW is at {adam}, NAdamW at {nadam}, RMSPropW at {rmsprop}, AdaGradW at {adagrad} and AdamP at {adamp}.',
          document: theFamily,
          numbers: {
            adam: { printed: '6.22e-5', of: (runs) => lossAt(runs[0]) },
            nadam: { printed: '2.8e-6', of: (runs) => lossAt(runs[1]) },
            rmsprop: { printed: '0.000212', of: (runs) => lossAt(runs[2]) },
            adagrad: { printed: '0.0181', of: (runs) => lossAt(runs[3]) },
            adamp: { printed: '6.21e-5', of: (runs) => lossAt(runs[4]) },
          },
        },
      },
      {
        kind: 'note',
        text: 'Our neuron has no normalization layer, so AdamP has little to fix here.',
      },
    ],
  },
];
