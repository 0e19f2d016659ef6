/**
 * The shelf of quantities: the id of each that the second chart can show of every run, in the order of its list. It stands
 * here, below the charts, because links and files are read, also in a terminal, without loading any chart.
 */
import { loadedRules } from '../catalog/optimizers/loaded';

export const QUANTITY_IDS = [
  'eta',
  'rateW',
  'rateB',
  'beta',
  'norm',
  'gradW',
  'gradB',
  'stepLength',
  'angle',
  'distance',
  'sharpness',
] as const;

export type QuantityId = (typeof QUANTITY_IDS)[number];

/** All that a scene may name: those of every run, and each component of each state slot of the rules, such as `v.w`. */
export function legalQuantities(): readonly string[] {
  const slots = loadedRules().flatMap((rule) => Object.keys(rule.slots));
  return [...QUANTITY_IDS, ...new Set(slots.flatMap((slot) => [`${slot}.w`, `${slot}.b`]))];
}
