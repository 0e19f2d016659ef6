/** Challenges of module 5.9, third part. */
import type { RunSpec, SceneDocument } from '../../scene/types';
import type { KeptPart } from '../define';
import { bothWays } from '../modules/adam-family/decayScenes';
import { rare, settledOutput } from '../modules/adam-family/familyScenes';
import { pointAt } from '../scenes';
import { BATCH, hyperparameter, RULE, START, STEPS, SURFACE } from './judge';
import { ofRun } from './measures';
import { withRun, yourTurn } from './step';

/** The scene with its first run alone. */
function alone({ scene, view }: SceneDocument, change: Partial<RunSpec>): SceneDocument {
  const runs = [{ ...scene.runs[0], ...change }];
  return { scene: { ...scene, runs }, view: { ...view, playhead: runs[0].steps, selected: runs[0].id } };
}
const forgetful = () => {
  const { scene, view } = alone(rare(), {});
  return { scene, view: { ...view, quantity: 'v.b' } };
};
const penalized = () => alone(bothWays('adam')(), { label: '' });
const LAMBDA: KeptPart = {
  name: 'λ',
  of: ({ runs: [first] }) => (first.decay.kind === 'none' ? 0 : first.decay.lambda),
};

export const adamFamilyChallenges = yourTurn([
  {
    id: 'a-longer-memory',
    ask: 'Nine points want 0.3 and one wants 0.95, but this Adam hardly notices the one. Keep the algorithm and bring its output to 0.36 or more. The best would be 0.365.',
    document: forgetful,
    keep: [SURFACE, RULE, START, STEPS, BATCH, hyperparameter('beta1', 'β₁')],
    goals: [{ name: 'output at x = 0, over the last 100 steps', of: ofRun(0, settledOutput), atLeast: 0.36 }],
    hints: [
      'The rare point comes every ten steps. How long does $v$ remember it?',
      'Raise $\\beta_2$ until $1/(1 - \\beta_2)$ is well above ten steps.',
    ],
    solution: () => withRun(forgetful(), 0, { hyper: { beta2: 0.999 } }),
    because:
      'With $\\beta_2 = 0.999$ all ten gradients are divided by nearly the same number, so the rare one keeps its full weight.',
  },
  {
    id: 'decay-apart',
    ask: 'The penalty keeps this Adam’s $w$ near 1. With the same $\\lambda$, use weight decay so that $w$ ends at 1.7 or more.',
    document: penalized,
    keep: [SURFACE, RULE, START, STEPS, LAMBDA, hyperparameter('eta', 'η')],
    goals: [{ name: 'w at the end', of: ofRun(0, (each) => pointAt(each).w), atLeast: 1.7 }],
    hints: ['$\\sqrt{\\hat v}$ must not divide the decay.', 'Set the decay to decoupled: that is AdamW.'],
    solution: () => withRun(penalized(), 0, { decay: { kind: 'decoupled', lambda: 0.02 } }),
    because:
      'Near the minimum gradients are small, so $1/\\sqrt{\\hat v}$ is large and blows up any penalty inside the gradient. Outside the gradient, the decay remains as gentle as $\\lambda$ makes it.',
  },
]);
