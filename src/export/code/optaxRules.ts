/** The rules that Optax has, with the arguments that make them ours. Adding one is one entry. */
import { pythonFloat } from './names';
import { isOn, keepsVelocity, type Native, numbersOf } from './natives';
import type { RunParts } from './runParts';

export interface OptaxRule extends Native {
  /** Arguments that are no numbers, for `inject_hyperparams`. */
  readonly statics?: string;
  /** Lines before it. */
  readonly before?: readonly string[];
}

/** undefined where Optax' rule of that name is another one, or does not take these numbers. */
type Entry = (parts: RunParts) => OptaxRule | undefined;

/** Weight decay as an argument of rules whose decay is decoupled. */
function decoupled({ run: { decay } }: RunParts): { readonly args: string; readonly decay?: 'decoupled' } {
  return decay.kind === 'decoupled'
    ? { args: `, weight_decay=${pythonFloat(decay.lambda)}`, decay: 'decoupled' }
    : { args: '' };
}

export const OPTAX_RULES: Readonly<Record<string, Entry>> = {
  gd: (parts) => ({ of: 'optax.sgd', args: `learning_rate=${numbersOf(parts)('eta')}` }),
  momentum: (parts) => {
    const n = numbersOf(parts);
    return keepsVelocity(parts)
      ? { of: 'optax.sgd', args: `learning_rate=${n('eta')}, momentum=${n('beta')}` }
      : undefined;
  },
  nesterov: (parts) => {
    const n = numbersOf(parts);
    if (!keepsVelocity(parts)) return undefined;
    const args = `learning_rate=${n('eta')}, momentum=${n('beta')}, nesterov=True`;
    return { of: 'optax.sgd', args, statics: '"nesterov",' };
  },
  rmsprop: (parts) => {
    const n = numbersOf(parts);
    const args = `learning_rate=${n('eta')}, decay=${n('beta')}, eps=${n('epsilon')}, eps_in_sqrt=False`;
    return {
      of: 'optax.rmsprop',
      args,
      statics: '"eps_in_sqrt",',
      notes: ["Optax' own ε stands inside the root."],
    };
  },
  adadelta: (parts) => {
    const n = numbersOf(parts);
    return { of: 'optax.adadelta', args: `learning_rate=1.0, rho=${n('beta')}, eps=${n('epsilon')}` };
  },
  adam: (parts) => {
    const n = numbersOf(parts);
    if (!isOn(parts, 'momentum', 'scaling', 'biasCorrection')) return undefined;
    const args = `learning_rate=${n('eta')}, b1=${n('beta1')}, b2=${n('beta2')}, eps=${n('epsilon')}`;
    const { args: more, decay } = decoupled(parts);
    return decay === undefined
      ? { of: 'optax.adam', args }
      : { of: 'optax.adamw', args: `${args}${more}`, decay };
  },
  adabelief: (parts) => {
    const n = numbersOf(parts);
    const rates = `learning_rate=${n('eta')}, b1=${n('beta1')}, b2=${n('beta2')}`;
    const notes = ["Optax' own ε are 1e-16."];
    return { of: 'optax.adabelief', args: `${rates}, eps=${n('epsilon')}, eps_root=${n('epsilon')}`, notes };
  },
  ademamix: (parts) => {
    const n = numbersOf(parts);
    const { args: more, ...decay } = decoupled(parts);
    const means = `b1=${n('beta1')}, b2=${n('beta2')}, b3=${n('beta3')}, alpha=${n('alpha')}`;
    const args = `learning_rate=${n('eta')}, ${means}, eps=${n('epsilon')}${more}`;
    return { of: 'optax.contrib.ademamix', args, before: ['import optax.contrib', ''], ...decay };
  },
  lion: (parts) => {
    const n = numbersOf(parts);
    const { decay } = parts.run;
    const share = decay.kind === 'decoupled' ? pythonFloat(decay.lambda) : '0.0';
    const args = `learning_rate=${n('eta')}, b1=${n('beta1')}, b2=${n('beta2')}, weight_decay=${share}`;
    return {
      of: 'optax.lion',
      args,
      notes: ["Optax' own weight decay is 1e-3."],
      ...(decay.kind === 'decoupled' ? { decay: 'decoupled' } : {}),
    };
  },
  yogi: (parts) => {
    const n = numbersOf(parts);
    const scale = `optax.scale_by_yogi(b1=${n('beta1')}, b2=${n('beta2')}, eps=${n('epsilon')}, initial_accumulator_value=0.0)`;
    const before = [
      '# optax.yogi begins its means at 1e-6, not at 0.',
      'def yogi_from_zero(learning_rate):',
      `    return optax.chain(${scale}, optax.scale_by_learning_rate(learning_rate))`,
      '',
    ];
    return { of: 'yogi_from_zero', args: `learning_rate=${n('eta')}`, before };
  },
};

/** Rules that Optax has by that name, but as others. */
export const OPTAX_DIFFERS: Readonly<Record<string, string>> = {
  nag: 'Not optax.sgd with nesterov=True, which takes the gradient at θ and so has other places on the way.',
  adagrad: 'Not optax.adagrad, whose sum begins at 0.1 and whose ε (1e-7) stands inside the root.',
  adamax: 'Not optax.adamax, which adds ε to |g| before the maximum.',
  nadam: 'Not optax.nadam, which corrects the mean by the power of the next step, with ε outside the root.',
  amsgrad: 'Not optax.amsgrad, which corrects both means for their start.',
  radam: 'Not optax.radam, which adds ε to the root after its correction.',
  rprop: 'Not optax.rprop, which steps by the update before.',
  adan: 'Not optax.adan, which looks ahead by 1 - b2 where this one does by β₂.',
  sam: 'Not optax.contrib.sam, which takes its climb and its step in turn.',
  'schedule-free': 'Not optax.contrib.schedule_free_sgd, whose parameters are the places of the gradient, y.',
  'schedule-free-adamw':
    'Not optax.contrib.schedule_free_adamw, whose parameters are the places of the gradient, y.',
};
