/** The definition of a data set, fixed or drawn. */
import type { Parameters, ValuesOf } from '../parameters';
import type { Source } from '../sources';

/** Points (x, y), as many of each. */
export interface DataPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface DatasetDefinition<P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly source: Source;
  /** `preset` data is fixed; `generated` data is drawn from a seed. */
  readonly kind: 'preset' | 'generated';
  /** The start of descents on it, if not the usual one. */
  readonly start?: { readonly w: number; readonly b: number };
  /** Id of the loss under which the usual rates suit it, where that is not any. */
  readonly loss?: string;
  /** An η for the rules that move by the slope, where their usual one does not suit it under that loss. */
  readonly eta?: number;
  /** The camera from which its surface is seen best, in degrees and box sides, where that is not the usual one. */
  readonly camera?: { readonly azimuth: number; readonly elevation: number; readonly distance: number };
  readonly params: P;
  readonly points: (params: ValuesOf<P>) => DataPoints;
  /** The same in slices of some milliseconds: of what may be a million points. */
  readonly drawing?: (params: ValuesOf<P>) => PointGenerator;
}

/** Points that are being drawn: yields now and then, so that the one who draws can be interrupted. */
export type PointGenerator = Generator<void, DataPoints>;

/** Identity with inference, as for optimizers: names of parameters become types, which the shelf forgets. */
export function defineDataset<const P extends Parameters>(
  definition: DatasetDefinition<P>,
): DatasetDefinition;
export function defineDataset(definition: DatasetDefinition): DatasetDefinition {
  return definition;
}
