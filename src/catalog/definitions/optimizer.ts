/** The definition of a rule, the memory it may touch in a step, and its line in a picker. */
import type { Parameters, ValuesOf } from '../parameters';
import type { Source } from '../sources';

/** Indices into `clock`, the scalars of the current step. Doubles travel in arrays: as arguments they allocate. */
export const ETA = 0;
export const BETA = 1;
/** t, counted from 0. */
export const STEP = 2;
/** The factor of this step's decoupled decay; 1 unless a rule (AdamP) says otherwise. */
export const DECAY_SCALE = 3;
export const CLOCK_LENGTH = 4;

/** The memory that a rule may touch in one step. All arrays are views of the runner's one arena. */
export interface StepState<S extends string, H> {
  /** θ = (w, b), updated in place. */
  readonly theta: Float64Array;
  /** The gradient this step sees: over the batch, with the L2 penalty's λθ added where there is one. */
  readonly g: Float64Array;
  /** State by name, two components each; 0 at the start, or what the slot says. */
  readonly slots: { readonly [name in S]: Float64Array };
  /** Scalars that are carried from step to step, in the order of `carry`. */
  readonly carry: Float64Array;
  readonly hyper: H;
  /** η_t, β_t, t and the decay's scale: see ETA, BETA, STEP, DECAY_SCALE. A rule that writes to it does so at every step. */
  readonly clock: Float64Array;
  /** A point to look at: written by `lookAhead`, and before `measure`. */
  readonly probe: Float64Array;
  /** Writes the loss over ALL the data at `probe` to `measured[0]`; counted as N loss evaluations. */
  measure(): void;
  readonly measured: Float64Array;
  /** Writes the gradient at `probe` over the step's batch, L2 penalty included, to `slope`; counted as B gradients. */
  measureSlope(): void;
  readonly slope: Float64Array;
  /**
   * Writes the exact ∂²L/∂w², ∂²L/∂w∂b and ∂²L/∂b² over ALL the data at θ to `curvature`; counted as HESSIAN_PRICE·N
   * gradients.
   */
  measureHessian(): void;
  /**
   * The same of JᵀJ, where L is a sum of squares with residuals r: scaled so that Jᵀr is ∇L. NaN where there are no
   * residuals. Counted as N gradients: one more pass over the rows of J.
   */
  measureSquares(): void;
  readonly curvature: Float64Array;
}

/** Gradients that a Hessian costs: its two columns are derivatives of the gradient, each as dear as one (Pearlmutter 1994). */
export const HESSIAN_PRICE = 2;

/** A quantity that a rule's steps need besides the gradient: see StepState. */
export type Need = 'loss' | 'slope' | 'hessian' | 'residuals';

/** The settings that a run of the rule may have. A setting that is not named here is offered. */
export interface Offers {
  /** Only all the data make sense at each step. */
  readonly batches?: false;
  /** The kinds of weight decay besides none; false where the rule minimises the loss as it is. */
  readonly decay?: false | readonly ('l2' | 'decoupled')[];
  /** A clip of the gradient makes no sense. */
  readonly clip?: false;
}

/** The source of the η of a step: the run's η and its schedule, the rule's own choice, or none. */
export type LearningRate = 'scheduled' | 'chosen' | 'none';

/** The groups of rules: five of the lecture's, in its order, then the others. */
export const OPTIMIZER_GROUPS = [
  'descent',
  'momentum',
  'line-search',
  'adaptive',
  'adam',
  'newer',
  'second-order',
  'derivative-free',
] as const;
export type OptimizerGroup = (typeof OPTIMIZER_GROUPS)[number];

/** A quantity of a rule's listing that is neither state nor hyperparameter, such as m̂. */
export interface Derived {
  /** TeX. */
  readonly symbol: string;
  /** Its value in one component; `value` looks up any name the listing may use. */
  readonly of: (value: ValueByName) => number;
}

/** Looks up any name that a listing may use; a last `.w` or `.b` asks for that component, whichever is looked at. */
export type ValueByName = (name: string) => number;

/** One of the displacements that a step is made of. */
export interface MoveArrow {
  /** The name of the push, in words: "momentum". */
  readonly name: string;
  /** Plain text beside an arrow: −ηβu. */
  readonly symbol: string;
  /** Its length in one component, with its sign. */
  readonly of: (value: ValueByName) => number;
  /** The rule takes its gradient at this arrow's tip. */
  readonly lookAhead?: true;
  /** The arrow is no part of the step: it begins at θ and is shown beside the step, for comparison or to show a place. */
  readonly compare?: true;
}

/** A place, or a symmetric matrix, from the values of names with a last `.w` or `.b`. */
type PlaceBy = (value: ValueByName) => readonly [w: number, b: number];
type MatrixBy = (value: ValueByName) => readonly [ww: number, wb: number, bb: number];

/** A figure in the plane of (w, b). One with a number that is not finite is left out. */
export type Shape =
  /** All x with (x − at)ᵀM(x − at) as at `through`: an ellipse, or a hyperbola where M bends both ways. */
  | {
      readonly kind: 'conic';
      readonly name: string;
      readonly label: string;
      readonly matrix: MatrixBy;
      readonly at: PlaceBy;
      readonly through: PlaceBy;
      readonly dashed?: true;
      /** Is about other places than θ: stays as it is where a short step is drawn enlarged. */
      readonly inPlace?: true;
      /** An isoline of a paraboloid: where the one through that place is too small to be seen, one further out does as well. */
      readonly isoline?: true;
      /** Its form says more than its size: where it would leave the picture it is drawn smaller, and named so. */
      readonly form?: true;
    }
  | {
      readonly kind: 'line';
      readonly name: string;
      readonly label: string;
      readonly points: readonly PlaceBy[];
      readonly dashed?: true;
      readonly inPlace?: true;
    }
  /** A straight line through a place, across the whole picture. */
  | {
      readonly kind: 'axis';
      readonly name: string;
      readonly label: string;
      readonly at: PlaceBy;
      /** A displacement along it, other than 0. */
      readonly along: PlaceBy;
      readonly dashed?: true;
    }
  | { readonly kind: 'point'; readonly name: string; readonly label: string; readonly at: PlaceBy }
  /** The isoline through θ of the paraboloid that fits the surface there: what a rule’s own idea of it is compared with. */
  | { readonly kind: 'true-model'; readonly name: string; readonly label: string };

/** A path beside that of θ, from the start to the playhead. */
export interface Trail {
  /** In words: “the walker”. */
  readonly name: string;
  readonly label: string;
  readonly at: PlaceBy;
  /** It is drawn over the steps for which this holds alone, as a broad band; over all of them, as a line, where it is left out. */
  readonly when?: (value: ValueByName) => boolean;
}

export interface Slot {
  /** TeX. */
  readonly symbol: string;
  /** The content in words: "velocity". */
  readonly name: string;
  /** The content at the start, if that is not 0: θ, `eye` (of a matrix), or the number of the hyperparameter with this name. */
  readonly start?: string;
  /** One number for both parameters: both components hold it, and charts show it once. */
  readonly scalar?: true;
  /** Stays what it is at the start. */
  readonly fixed?: true;
  /** With this slot's number off the diagonal it is a symmetric matrix, whose diagonal it holds. Listings know the matrix alone. */
  readonly cross?: string;
  /** It is the matrix of a turn, whose first column it holds. */
  readonly rotation?: true;
}

export interface OptimizerDefinition<S extends string = string, P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: string;
  /** For lists and legends, where the name is too long for them. */
  readonly short?: string;
  readonly group: OptimizerGroup;
  /** One line below the picker: what the rule does. */
  readonly summary: string;
  /** One line in the picker: when one would take it. The beginning of a summary, up to its colon, may say it already. */
  readonly when?: string;
  /** The variant, where books and libraries differ. */
  readonly variant: string;
  readonly source: Source;
  /** The name of the rule with decoupled decay, if it has its own: AdamW. */
  readonly withDecoupledDecay?: { readonly id: string; readonly name: string; readonly summary: string };
  readonly hyper: P;
  readonly slots: { readonly [name in S]: Slot };
  /** Names of the scalars carried between steps, with their values at the start. */
  readonly carry: { readonly [name: string]: number };
  readonly learningRate: LearningRate;
  /** The quantities that its steps need besides g. A rule that needs residuals is offered only on surfaces that have some. */
  readonly needs?: readonly Need[];
  /** false: the rule looks at losses alone, and no gradient is counted. */
  readonly gradient?: false;
  readonly offers?: Offers;
  /** A sentence for the panel: what `offers` leaves out, and why. There wherever that leaves something out. */
  readonly withheld?: string;
  /** Whether the rule's `beta` follows a momentum schedule. */
  readonly momentumSchedule: boolean;
  /**
   * One step as plain code, one assignment a line, in the lecture's language (Python, with arrays as NumPy has
   * them): `u = beta*u + g`. Names are those of the formula, t counts from 0; `gradient`, `loss`, `dot`, `norm`, `norm1`,
   * `where`, `argmin`, `sqrt`, `abs`, `sign`, `max` and `min` are given; of matrices `hessian`, `squares` (JᵀJ), `eye`, `outer`, `solve`,
   * `matmul`, `rootsolve` ((M + εI)^(−1/2)v), `absm` (of the absolute eigenvalues), `inv`, `eigvec` and `diag`. The gradient is taken in a line
   * `g = gradient(…)`, and the last line assigns θ. Decay and schedules are not in it: see scene/listing.ts. Only a rule
   * with `shrink` says itself where decoupled decay acts, if it is asked to: by `lam`.
   */
  readonly listing: (hyper: ValuesOf<P>, decayed?: boolean) => readonly string[];
  /**
   * TeX of names in the listing that are none of those: lines that assign them have symbols alone. Names without a symbol are
   * written out where they are used.
   */
  readonly symbols?: { readonly [name: string]: string };
  /**
   * The step taken apart, head to tail from θ to where the rule itself leads (decoupled decay comes after). Where
   * it is left out the step is one arrow.
   */
  readonly arrows?: (hyper: ValuesOf<P>) => readonly MoveArrow[];
  /** The gradient of the step before, for a rule that looks at how it changes: −∇L has that one, and the change, beside it. */
  readonly gradientBefore?: (value: ValueByName) => number;
  /** The rates η that each step tries along −g, in order; the one that it keeps is recorded as η_t. */
  readonly candidates?: (hyper: ValuesOf<P>) => readonly number[];
  /** The quantity against which the rates of `candidates` lead, if it is not g; a search down the list ends with the one that it keeps. */
  readonly searchAlong?: string;
  /** Figures that show what the rule has in mind, drawn with the step taken apart. */
  readonly shapes?: (hyper: ValuesOf<P>) => readonly Shape[];
  /** Points that move on a path of their own beside θ, or stretches of θ's path; drawn by the layer of the step taken apart. */
  readonly trails?: (hyper: ValuesOf<P>) => readonly Trail[];
  /**
   * Quantities that listing or arrows use. One that is called `decayScale` is what the step's
   * decoupled decay is multiplied by.
   */
  readonly derived: { readonly [name: string]: Derived };
  /**
   * State that another rule would have on the same path, for figures that compare the two: in each component 0 at the start, then
   * computed from each step's gradient and the number before. Its number after the step goes by the name with a '.
   */
  readonly alongside?: {
    readonly [name: string]: (gradient: number, before: number, hyper: ValuesOf<P>) => number;
  };
  /** Writes to `probe` where the gradient is to be taken, for rules that do not take it at θ. */
  readonly lookAhead?: (state: StepState<S, ValuesOf<P>>) => void;
  /** One update of θ and of the state, in place. Allocates nothing. */
  readonly step: (state: StepState<S, ValuesOf<P>>) => void;
  /** After the step: decoupled decay by ηλ, which is in `clock[DECAY_SCALE]`, where it is not θ that shrinks by itself. */
  readonly shrink?: (state: StepState<S, ValuesOf<P>>) => void;
}

/**
 * Identity with inference: names of slots and hyperparameters become types. On the shelf a definition is one like any other,
 * so that the overload forgets them.
 */
export function defineOptimizer<const S extends string, const P extends Parameters>(
  definition: OptimizerDefinition<S, P>,
): OptimizerDefinition;
export function defineOptimizer(definition: OptimizerDefinition): OptimizerDefinition {
  return definition;
}

/** An entry of the picker: a rule, or a rule with decoupled decay under a name of its own (AdamW). */
export interface OptimizerEntry {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly summary: string;
  /** Says when to take the rule; the summary where the rule does not say it. */
  readonly when: string;
  readonly optimizer: string;
  readonly decoupled: boolean;
}
