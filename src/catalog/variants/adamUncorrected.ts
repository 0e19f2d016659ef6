import type { Variant } from './variant';

export const adamUncorrected: Variant = {
  of: 'adam',
  name: 'Adam without bias correction',
  differs: 'm and v are used as they are, though they start at 0: the first steps are too long.',
  hyper: { biasCorrection: false },
  definition: null,
};
