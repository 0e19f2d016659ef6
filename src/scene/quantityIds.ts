/**
 * The ids of what the second chart can show of every run. They stand here, below the charts, because links and files
 * are read without loading any chart.
 */
import { OPTIMIZERS } from '../catalog/optimizers';

export const QUANTITY_IDS = ['eta', 'beta', 'norm', 'gradW', 'gradB', 'sharpness'] as const;

export type QuantityId = (typeof QUANTITY_IDS)[number];

/** All that a scene may name: those of every run, and each component of each state slot of the rules, such as `v.w`. */
export const LEGAL_QUANTITIES: readonly string[] = [
  ...QUANTITY_IDS,
  ...new Set(
    OPTIMIZERS.flatMap(({ slots }) => Object.keys(slots).flatMap((slot) => [`${slot}.w`, `${slot}.b`])),
  ),
];
