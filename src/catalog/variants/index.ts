/** The shelf of variants. Scenes cannot name them. */
import { adagradEpsilonInside } from './adagradEpsilonInside';
import { adamEpsilonFirst } from './adamEpsilonFirst';
import { adamEpsilonInside } from './adamEpsilonInside';
import { adamUncorrected } from './adamUncorrected';
import { momentumDampened } from './momentumDampened';
import { rmspropEpsilonInside } from './rmspropEpsilonInside';
import type { Variant } from './variant';

export const VARIANTS: readonly Variant[] = [
  adamUncorrected,
  adamEpsilonInside,
  adamEpsilonFirst,
  rmspropEpsilonInside,
  adagradEpsilonInside,
  momentumDampened,
];
