/** Displacements that several rules are made of. */
import type { MoveArrow } from '../define';

/** −ηg. */
export const AGAINST_GRADIENT: MoveArrow = {
  name: 'gradient',
  symbol: '−ηg',
  of: (value) => -value('eta') * value('g'),
};

/** −ηβu, with the velocity before the step. */
export const MOMENTUM: MoveArrow = {
  name: 'momentum',
  symbol: '−ηβu',
  of: (value) => -value('eta') * value('beta') * value('u'),
};

/** The step of gradient descent with the same η, beside a rule that scales the gradient. */
export const UNSCALED: MoveArrow = { ...AGAINST_GRADIENT, compare: true };
