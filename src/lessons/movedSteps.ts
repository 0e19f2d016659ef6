/** Steps that stand in another lesson than they once did: old links and the stored progress name the old place. */

const MOVED: ReadonlyMap<string, string> = new Map([
  ['adaptive.adam', 'adam.adam'],
  ['adaptive.adam-parts', 'adam.adam-parts'],
  ['adaptive.bias', 'adam.bias'],
  ['adaptive.uncorrected', 'adam.uncorrected'],
  ['adaptive.which', 'adam.which'],
  ['adaptive.max-norm', 'adam-family.max-norm'],
  ['adaptive.nadam', 'adam-family.nadam'],
  ['adaptive.amsgrad', 'adam-family.amsgrad'],
  ['adaptive.weight-decay', 'adam-family.weight-decay'],
  ['adaptive.adamw', 'adam-family.adamw'],
  ['adaptive.w-variants', 'adam-family.w-variants'],
  ['adaptive.radam', 'schedules.radam'],
  ['adaptive.all-together', 'schedules.all-together'],
]);

/** The addresses that have moved, each with its present one. */
export const MOVED_STEPS: readonly (readonly [before: string, now: string])[] = [...MOVED];

/** The present address of a step; one that has never moved, or is none, stays as it is. */
export function presentAddress(address: string): string {
  return MOVED.get(address) ?? address;
}
