/** The bias correction that Adam and its variants share: averages freed of the bias towards their start at 0. */
import { pow } from '../../math/pow';
import type { Derived, MoveArrow, ValueByName } from '../define';

/** β₁^k and β₂^k, carried as running products: a power a step would cost more than the step. */
export const POWER_1 = 0;
export const POWER_2 = 1;
export const POWERS = { power1: 1, power2: 1 } as const;

/** Below this a power is taken for 0: 1 minus it is 1 long before, and numbers near 5e-324 are slow to handle. */
export const NO_POWER = 1e-300;

/** β₁^k and β₂^k from those of the step before. */
export function raisePowers(
  carry: Float64Array,
  hyper: { readonly beta1: number; readonly beta2: number },
): void {
  const power1 = carry[POWER_1] * hyper.beta1;
  const power2 = carry[POWER_2] * hyper.beta2;
  carry[POWER_1] = power1 > NO_POWER ? power1 : 0;
  carry[POWER_2] = power2 > NO_POWER ? power2 : 0;
}

/** 1 − β₁^k. */
export function shareOfMean(value: ValueByName): number {
  return 1 - pow(value('beta1'), value('k'));
}

/** A mean over 1 − β^k, by the names of both. */
export function correctedOf(slot: string, beta: string): Derived {
  return {
    symbol: `\\hat ${slot}_t`,
    of: (value) => value(`${slot}'`) / (1 - pow(value(beta), value('k'))),
  };
}

/** m̂ = m/(1 − β₁^k). */
export const correctedMean = correctedOf('m', 'beta1');
export const CORRECTED_MEAN_CODE = 'mHat = m/(1 - beta1**(t + 1))';

/** v̂ = v/(1 − β₂^k). */
export const correctedSquare = correctedOf('v', 'beta2');
export const CORRECTED_SQUARE_CODE = 'vHat = v/(1 - beta2**(t + 1))';

/** m ← β₁m + (1−β₁)g. */
export const MEAN_CODE = 'm = beta1*m + (1 - beta1)*g';

/** v ← β₂v + (1−β₂)g². */
export const SQUARE_CODE = 'v = beta2*v + (1 - beta2)*g*g';

/**
 * The two parts of a step against the new mean gradient: what it keeps of the old one, and what the gradient adds.
 * `rate` is all that the mean is multiplied by, η̃ in the symbols.
 */
export function meanArrows(rate: (value: ValueByName) => number): readonly MoveArrow[] {
  return [
    { name: 'momentum', symbol: '−η̃β₁m', of: (value) => -rate(value) * value('beta1') * value('m') },
    {
      name: 'gradient',
      symbol: '−η̃(1−β₁)g',
      of: (value) => -rate(value) * (1 - value('beta1')) * value('g'),
    },
  ];
}
