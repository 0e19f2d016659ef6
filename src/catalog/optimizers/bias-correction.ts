/** What Adam and its variants share in their formulas: averages freed of the bias towards their start at 0. */
import { pow } from '../../math/pow';
import type { Derived } from '../define';

/** β₁^k and β₂^k, carried as running products: a power a step would cost more than the step. */
export const POWER_1 = 0;
export const POWER_2 = 1;
export const POWERS = { power1: 1, power2: 1 } as const;

/** m̂ = m/(1 − β₁^k). */
export const correctedMean: Derived = {
  symbol: '\\hat m_t',
  of: (value) => value("m'") / (1 - pow(value('beta1'), value('k'))),
};
export const CORRECTED_MEAN = "\\val{mHat} = \\frac{\\val{m'}}{1 - \\val{beta1}^{\\val{k}}}";

/** v̂ = v/(1 − β₂^k). */
export const correctedSquare: Derived = {
  symbol: '\\hat v_t',
  of: (value) => value("v'") / (1 - pow(value('beta2'), value('k'))),
};
export const CORRECTED_SQUARE = "\\val{vHat} = \\frac{\\val{v'}}{1 - \\val{beta2}^{\\val{k}}}";

/** m ← β₁m + (1−β₁)g. */
export const MEAN = "\\val{m'} = \\val{beta1} \\cdot \\val{m} + (1 - \\val{beta1}) \\cdot \\val{g}";
/** v ← β₂v + (1−β₂)g². */
export const SQUARE = "\\val{v'} = \\val{beta2} \\cdot \\val{v} + (1 - \\val{beta2}) \\cdot \\val{g}^2";
