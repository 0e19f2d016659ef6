/** The columns of a trajectory, a number a step: the same for every rule, then the rule's state. */
import type { OptimizerDefinition } from './define';

/** The kinds of what surrounds a run's rule; see around/. */
interface Surrounded {
  readonly clip: { readonly kind: string };
  readonly average: { readonly kind: string };
}

/**
 * Row t is the state BEFORE step t. NaN is an empty cell: `gradW`, `gradB`, `eta` and `beta` in the last row
 * (no step leaves from there) and where a rule has none, `loss` and `fullNorm` where they are not recorded.
 *
 * - `loss`: over ALL the data, without any penalty
 * - `gradW`, `gradB`: the gradient that step t sees
 * - `fullNorm`: the norm of the full gradient ‖∇L‖ at θ, taken where the loss is recorded
 * - `eta`, `beta`: what step t uses
 * - `gradEvals`, `lossEvals`: evaluations before step t, counted per data point
 */
export const BASE_COLUMNS = [
  'w',
  'b',
  'loss',
  'gradW',
  'gradB',
  'fullNorm',
  'eta',
  'beta',
  'gradEvals',
  'lossEvals',
] as const;

export type BaseColumn = (typeof BASE_COLUMNS)[number];

/** Column index of a base column, the same for every rule. */
export const COLUMN: Readonly<Record<BaseColumn, number>> = Object.fromEntries(
  BASE_COLUMNS.map((name, index) => [name, index]),
) as Record<BaseColumn, number>;

/**
 * All columns of a run: the base ones, then `slot.w` and `slot.b` of each of its rule's slots, then the gradient before
 * clipping (`gRaw.w`, `gRaw.b`) and the average of the path with its loss, where the run has those.
 */
export function columnsOf(optimizer: OptimizerDefinition, { clip, average }: Surrounded): readonly string[] {
  return [
    ...BASE_COLUMNS,
    ...Object.keys(optimizer.slots).flatMap((slot) => [`${slot}.w`, `${slot}.b`]),
    ...(clip.kind === 'none' ? [] : ['gRaw.w', 'gRaw.b']),
    ...(average.kind === 'none' ? [] : ['thetaMean.w', 'thetaMean.b', 'thetaMeanLoss']),
  ];
}
