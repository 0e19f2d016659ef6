/** The rules that PyTorch has, with the arguments that make them ours. Adding one is one entry. */

import { pythonFloat } from './names';
import { isOn, keepsVelocity, type NativeRule, numbersOf } from './natives';
import type { RunParts } from './runParts';

/** The penalty as an argument, where no clip comes between it and the rule. */
function penalty({ run: { decay, clip } }: RunParts): { readonly args: string; readonly decay?: 'l2' } {
  return decay.kind === 'l2' && clip.kind === 'none'
    ? { args: `, weight_decay=${pythonFloat(decay.lambda)}`, decay: 'l2' }
    : { args: '' };
}

/** An optimizer whose `weight_decay` is the penalty. */
function withPenalty(of: string, args: string, parts: RunParts, ...notes: readonly string[]) {
  const { args: more, ...decay } = penalty(parts);
  return { of, args: `${args}${more}`, notes, ...decay };
}

export const TORCH_RULES: Readonly<Record<string, NativeRule>> = {
  gd: (parts) => withPenalty('torch.optim.SGD', `lr=${numbersOf(parts)('eta')}`, parts),
  momentum: (parts) => {
    const n = numbersOf(parts);
    if (!keepsVelocity(parts)) return undefined;
    return withPenalty('torch.optim.SGD', `lr=${n('eta')}, momentum=${n('beta')}`, parts);
  },
  nesterov: (parts) => {
    const n = numbersOf(parts);
    // PyTorch takes no Nesterov without a momentum.
    if (!keepsVelocity(parts) || n('beta') === '0.0') return undefined;
    return withPenalty('torch.optim.SGD', `lr=${n('eta')}, momentum=${n('beta')}, nesterov=True`, parts);
  },
  adagrad: (parts) => {
    const n = numbersOf(parts);
    if (!isOn(parts, 'root')) return undefined;
    const note = "PyTorch's own ε is 1e-10.";
    return withPenalty('torch.optim.Adagrad', `lr=${n('eta')}, eps=${n('epsilon')}`, parts, note);
  },
  rmsprop: (parts) => {
    const n = numbersOf(parts);
    const args = `lr=${n('eta')}, alpha=${n('beta')}, eps=${n('epsilon')}`;
    return withPenalty('torch.optim.RMSprop', args, parts, "PyTorch's own ε is 1e-8, and α (here β) 0.99.");
  },
  adadelta: (parts) => {
    const n = numbersOf(parts);
    const args = `lr=1.0, rho=${n('beta')}, eps=${n('epsilon')}`;
    return withPenalty('torch.optim.Adadelta', args, parts, "PyTorch's own ρ (here β) is 0.9, and ε 1e-6.");
  },
  adam: (parts) => {
    const n = numbersOf(parts);
    if (!isOn(parts, 'momentum', 'scaling', 'biasCorrection')) return undefined;
    const args = `lr=${n('eta')}, betas=(${n('beta1')}, ${n('beta2')}), eps=${n('epsilon')}`;
    const { decay } = parts.run;
    if (decay.kind === 'decoupled')
      return {
        of: 'torch.optim.AdamW',
        args: `${args}, weight_decay=${pythonFloat(decay.lambda)}`,
        decay: 'decoupled',
      };
    return withPenalty('torch.optim.Adam', args, parts);
  },
  radam: (parts) => {
    const n = numbersOf(parts);
    const args = `lr=${n('eta')}, betas=(${n('beta1')}, ${n('beta2')}), eps=${n('epsilon')}`;
    return withPenalty('torch.optim.RAdam', args, parts);
  },
  rprop: (parts) => {
    const n = numbersOf(parts);
    const { shrink, growth } = parts.run.hyper;
    // PyTorch takes only factors below and above 1.
    if (!(Number(shrink) > 0 && Number(shrink) < 1 && Number(growth) > 1)) return undefined;
    const etas = `etas=(${n('shrink')}, ${n('growth')}), step_sizes=(${n('shortest')}, ${n('longest')})`;
    return { of: 'torch.optim.Rprop', args: `lr=${n('delta0')}, ${etas}` };
  },
};

/** Rules that PyTorch has by that name, but as others. */
export const TORCH_DIFFERS: Readonly<Record<string, string>> = {
  adamax: 'Not torch.optim.Adamax, which adds ε to |g| before the maximum.',
  nadam: 'Not torch.optim.NAdam, whose β₁ changes on the way and whose ε stands outside the root.',
  amsgrad: 'Not torch.optim.Adam with amsgrad=True, which corrects both means for their start.',
  adagrad: 'Not torch.optim.Adagrad, which takes the root of the sum.',
  nag: 'Not SGD with nesterov=True, which takes the gradient at θ and so has other places on the way.',
  bfgs: 'Not torch.optim.LBFGS, whose memory and line search are others.',
};
