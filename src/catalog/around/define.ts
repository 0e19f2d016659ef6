/**
 * The shapes of what surrounds a rule in a step: a clip of its gradient, a condition at which it stops, an average of its
 * path. Each is one definition; the pickers, links, code, formulas and contract tests know of it through its shelf.
 */
import type { NumberParameter } from '../parameters';
import type { Source } from '../sources';

export interface AroundDefinition {
  readonly id: string;
  readonly name: string;
  /** One line for the picker. */
  readonly summary: string;
  readonly params: { readonly [name: string]: NumberParameter };
  readonly source?: Source;
}

/** A bound on the gradient that a rule sees: after the penalty's λθ, before the rule. */
export interface ClipDefinition extends AroundDefinition {
  readonly params: { readonly c: NumberParameter };
  /** The clipped gradient as plain code, of `gRaw` and `clip`, in the language of optimizers' listings. */
  readonly listing: string;
  /** Clips g = (g_w, g_b) in place. Allocates nothing. */
  readonly apply: (g: Float64Array, c: number) => void;
}

/** A condition at which a run ends before its last step. */
export interface StopDefinition extends AroundDefinition {
  readonly params: { readonly at: NumberParameter };
  /** Whether a row with this loss and this ‖∇L‖ over all the data, where they are recorded, is the last. */
  readonly meets: (loss: number, norm: number, at: number) => boolean;
}

/** An average of the path, drawn beside it. It changes no step. */
export interface AverageDefinition extends AroundDefinition {
  readonly params: { readonly beta: NumberParameter };
  /** The next average as plain code, of `thetaMean`, `keep` (its β) and θ after the step. */
  readonly listing: string;
  /** Moves the average (w, b) in place on to θ after a step. Allocates nothing. */
  readonly advance: (average: Float64Array, theta: Float64Array, beta: number) => void;
}

/** Identities, by which the worker's build knows definitions: see scripts/lib/drop-words.mjs. */
export const defineClip = (definition: ClipDefinition): ClipDefinition => definition;
export const defineStop = (definition: StopDefinition): StopDefinition => definition;
export const defineAverage = (definition: AverageDefinition): AverageDefinition => definition;
