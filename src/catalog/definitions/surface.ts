/** The definition of a listed surface. */
import type { Parameters, ValuesOf } from '../parameters';
import type { Source } from '../sources';

/** A point without slope, and how high it lies. */
export interface StationaryPoint {
  readonly w: number;
  readonly b: number;
  readonly loss: number;
  /** The Hessian does not tell what kind of point it is: it is 0, or there is none (at the tip of a cone). */
  readonly degenerate?: true;
}

/** A closed-form surface, such as a saddle. */
export interface SurfaceFunctionDefinition<P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly source: Source;
  readonly params: P;
  /**
   * L in the grammar of formulas (src/math/formula), with the parameters' names, and with a `*` in every product. The
   * page prints it, and a test evaluates it against `evaluate`.
   */
  readonly formula: string;
  /** Parts of the formula that are written by a name, in the same grammar. */
  readonly where?: { readonly [name: string]: string };
  /** The window in which it shows what it is known for. */
  readonly domain: { readonly w: readonly [number, number]; readonly b: readonly [number, number] };
  /** The elevation from which it is best looked at, in degrees, where the usual one of functions does not do. */
  readonly elevation?: number;
  /** The start from which the usual rules show what the surface is known for. */
  readonly start: { readonly w: number; readonly b: number };
  /** An η with which gradient descent shows from the start what the surface is known for, at the default parameters. */
  readonly eta: number;
  /** The η of rules with a momentum, where they need another one. */
  readonly momentumEta?: number;
  /** The η of rules that scale their steps themselves, where the window is not as wide as others. */
  readonly adaptiveEta?: number;
  /** The steps that it takes to show that, where the usual number is too small. */
  readonly steps?: number;
  /** The best spacing of isolines and losses: even where the surface is below 0, or has many minima at all heights. */
  readonly spacing: 'linear' | 'log';
  /** Minima that are known, the lowest first. Where they are many, the lowest only. */
  readonly minima: (params: ValuesOf<P>) => readonly StationaryPoint[];
  /** Saddles that are known. */
  readonly saddles: (params: ValuesOf<P>) => readonly StationaryPoint[];
  /** It has no lowest loss: somewhere it falls for ever. */
  readonly unboundedBelow?: true;
  /** As an objective's. Where there is no gradient, at the tip of a cone, it writes 0. */
  readonly evaluate: (theta: Float64Array, out: Float64Array, params: ValuesOf<P>) => void;
  /** Writes ∂²L/∂w², ∂²L/∂w∂b and ∂²L/∂b² to out[WW], out[WB] and out[BB]; NaN where there is none. */
  readonly hessian: (theta: Float64Array, out: Float64Array, params: ValuesOf<P>) => void;
}

/** Identity with inference, as for optimizers: names of parameters become types, which the shelf forgets. */
export function defineSurfaceFunction<const P extends Parameters>(
  definition: SurfaceFunctionDefinition<P>,
): SurfaceFunctionDefinition;
export function defineSurfaceFunction(definition: SurfaceFunctionDefinition): SurfaceFunctionDefinition {
  return definition;
}
