/** The rules that Keras has, with the arguments that make them ours. Adding one is one entry. */
import { pythonFloat } from './names';
import { isOn, keepsVelocity, movesRate, type NativeRule, numbersOf } from './natives';
import type { RunParts } from './runParts';

/** Keras puts η into the velocity: where η changes, old gradients keep the η of their time, and the rule is another one. */
function keepsMomentum(parts: RunParts): boolean {
  return keepsVelocity(parts) && !movesRate(parts, 'eta') && Number(parts.run.hyper.beta) > 0;
}

export const KERAS_RULES: Readonly<Record<string, NativeRule>> = {
  gd: (parts) => ({ of: 'keras.optimizers.SGD', args: `learning_rate=${numbersOf(parts)('eta')}` }),
  momentum: (parts) => {
    const n = numbersOf(parts);
    return keepsMomentum(parts)
      ? { of: 'keras.optimizers.SGD', args: `learning_rate=${n('eta')}, momentum=${n('beta')}` }
      : undefined;
  },
  nesterov: (parts) => {
    const n = numbersOf(parts);
    return keepsMomentum(parts)
      ? {
          of: 'keras.optimizers.SGD',
          args: `learning_rate=${n('eta')}, momentum=${n('beta')}, nesterov=True`,
        }
      : undefined;
  },
  adadelta: (parts) => {
    const n = numbersOf(parts);
    const args = `learning_rate=1.0, rho=${n('beta')}, epsilon=${n('epsilon')}`;
    return {
      of: 'keras.optimizers.Adadelta',
      args,
      notes: ["Keras' own learning rate is 0.001, and ε 1e-7."],
    };
  },
  adam: (parts) => {
    const n = numbersOf(parts);
    if (!isOn(parts, 'momentum', 'scaling', 'biasCorrection')) return undefined;
    const { decay } = parts.run;
    const args = `learning_rate=${n('eta')}, beta_1=${n('beta1')}, beta_2=${n('beta2')}`;
    const isDecoupled = decay.kind === 'decoupled';
    return {
      of: isDecoupled ? 'keras.optimizers.AdamW' : 'keras.optimizers.Adam',
      args: isDecoupled ? `${args}, weight_decay=${pythonFloat(decay.lambda)}` : args,
      ...(isDecoupled ? { decay: 'decoupled' as const } : {}),
      notes: [
        'Keras adds ε (its own is 1e-7) to the root before the bias correction: below it is corrected likewise.',
      ],
      each: [`optimizer.epsilon = ${n('epsilon')}*math.sqrt(1 - ${n('beta2')}**(t + 1))`],
    };
  },
  adamax: (parts) => {
    const n = numbersOf(parts);
    const args = `learning_rate=${n('eta')}, beta_1=${n('beta1')}, beta_2=${n('beta2')}, epsilon=${n('epsilon')}`;
    return { of: 'keras.optimizers.Adamax', args, notes: ["Keras' own ε is 1e-7."] };
  },
  lion: (parts) => {
    const n = numbersOf(parts);
    // Keras takes no Lion without a momentum.
    if (!(Number(parts.run.hyper.beta1) > 0)) return undefined;
    return {
      of: 'keras.optimizers.Lion',
      args: `learning_rate=${n('eta')}, beta_1=${n('beta1')}, beta_2=${n('beta2')}`,
    };
  },
};

/** Rules that Keras has by that name, but as others. */
export const KERAS_DIFFERS: Readonly<Record<string, string>> = {
  momentum:
    "Not Keras' SGD, which puts η into the velocity: where η changes, old gradients would keep the η of their time.",
  nesterov:
    "Not Keras' SGD, which puts η into the velocity: where η changes, old gradients would keep the η of their time.",
  nag: 'Not SGD with nesterov=True, which takes the gradient at θ and so has other places on the way.',
  adagrad: 'Not keras.optimizers.Adagrad, whose sum begins at 0.1 and whose ε (1e-7) stands inside the root.',
  rmsprop: 'Not keras.optimizers.RMSprop, whose ε (1e-7) stands inside the root.',
  nadam: 'Not keras.optimizers.Nadam, whose β₁ changes on the way and whose ε stands outside the root.',
  amsgrad: 'Not keras.optimizers.Adam with amsgrad=True, which corrects both means for their start.',
};
