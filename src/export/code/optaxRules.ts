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

/** optax.rprop is not here: it steps by the update before. */
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
