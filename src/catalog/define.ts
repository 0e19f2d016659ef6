/**
 * The shapes of everything there is to choose from. A definition stands in one file, says the rule once in code
 * and once in TeX, and is all that the pickers, sliders, links, trace, docs and contract tests know of it. Its words
 * are left out of the worker's build (scripts/lib/drop-words.mjs): the engine must not need them.
 */
import type { Parameters, ValuesOf } from './parameters';

/** Where a rule or a data set comes from. */
export interface Source {
  readonly title: string;
  /** A public address, where there is one. */
  readonly url?: string;
}

/** Indices into `clock`, the scalars of the current step. Doubles travel in arrays: as arguments they allocate. */
export const ETA = 0;
export const BETA = 1;
/** t, counted from 0. */
export const STEP = 2;
/** What this step's decoupled decay is multiplied by; 1 unless a rule (AdamP) says otherwise. */
export const DECAY_SCALE = 3;
export const CLOCK_LENGTH = 4;

/** What a rule may touch in one step. All arrays are views of the runner's one arena. */
export interface StepState<S extends string, H> {
  /** θ = (w, b), updated in place. */
  readonly theta: Float64Array;
  /** The gradient this step sees: over the batch, with the L2 penalty's λθ added where there is one. */
  readonly g: Float64Array;
  /** State by name, two components each, 0 at the start. */
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
}

/** Where the η that a step uses comes from: the run's η and its schedule, the rule's own choice, or nowhere. */
export type LearningRate = 'scheduled' | 'chosen' | 'none';

/** The groups of the picker, in the lecture's order. */
export const OPTIMIZER_GROUPS = ['descent', 'momentum', 'line-search', 'adaptive', 'adam'] as const;
export type OptimizerGroup = (typeof OPTIMIZER_GROUPS)[number];

/** A quantity of a rule's formula that is neither state nor hyperparameter, such as m̂. */
export interface Derived {
  /** TeX. */
  readonly symbol: string;
  /** Its value in one component; `value` looks up any name the formula may use. */
  readonly of: (value: LookUp) => number;
}

/** Looks up any name that a formula may use; a last `.w` or `.b` asks for that component, whichever is looked at. */
export type LookUp = (name: string) => number;

/** One of the displacements that a step is made of. */
export interface MoveArrow {
  /** What pushes, in words: "momentum". */
  readonly name: string;
  /** How it is written beside an arrow, as plain text: −ηβu. */
  readonly symbol: string;
  /** Its length in one component, with its sign. */
  readonly of: (value: LookUp) => number;
  /** The rule takes its gradient at this arrow's tip. */
  readonly lookAhead?: true;
  /** Not a part of the step: begins at θ and is shown beside it, to compare with. */
  readonly compare?: true;
}

export interface Slot {
  /** TeX. */
  readonly symbol: string;
  /** What it holds, in words: "velocity". */
  readonly name: string;
}

export interface OptimizerDefinition<S extends string = string, P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: string;
  /** For lists and legends, where the name is too long for them. */
  readonly short?: string;
  readonly group: OptimizerGroup;
  /** One line for the picker. */
  readonly summary: string;
  /** Which variant this is, where books and libraries differ. */
  readonly variant: string;
  readonly source: Source;
  /** Where the rule with decoupled decay has a name of its own: AdamW. */
  readonly withDecoupledDecay?: { readonly id: string; readonly name: string; readonly summary: string };
  readonly hyper: P;
  readonly slots: { readonly [name in S]: Slot };
  /** Names of the scalars carried between steps, with their values at the start. */
  readonly carry: { readonly [name: string]: number };
  readonly learningRate: LearningRate;
  /** Whether the rule's `beta` follows a momentum schedule. */
  readonly momentumSchedule: boolean;
  /**
   * The rule in TeX, one assignment a line. `\val{name}` stands for a value that can be filled in: a
   * hyperparameter, a slot (`u` before the step, `u'` after it), `g`, `theta`, `theta'`, `eta` (η_t), `beta`
   * (β_t where it is scheduled), `k`, or a name in `derived`.
   */
  readonly formula: (hyper: ValuesOf<P>) => readonly string[];
  /**
   * One step as plain code, one assignment a line, in the lecture's language (Python, with arrays as NumPy has
   * them): `u = beta*u + g`. Names are those of the formula, t counts from 0; `gradient`, `loss`, `dot`, `norm`,
   * `where`, `argmin`, `sqrt`, `abs`, `max` and `min` are given. The gradient is taken in a line
   * `g = gradient(…)`, and the last line assigns θ. Decay and schedules are not in it: see scene/listing.ts.
   */
  readonly listing: (hyper: ValuesOf<P>) => readonly string[];
  /**
   * The step taken apart, head to tail from θ to where the rule itself leads (decoupled decay comes after). Where
   * it is left out the step is one arrow.
   */
  readonly arrows?: (hyper: ValuesOf<P>) => readonly MoveArrow[];
  /** The rates η that each step tries along −g, in order; the one that it keeps is recorded as η_t. */
  readonly candidates?: (hyper: ValuesOf<P>) => readonly number[];
  /**
   * Quantities that formula, listing or arrows speak of. One that is called `decayScale` is what the step's
   * decoupled decay is multiplied by.
   */
  readonly derived: { readonly [name: string]: Derived };
  /** Writes to `probe` where the gradient is to be taken, for rules that do not take it at θ. */
  readonly lookAhead?: (state: StepState<S, ValuesOf<P>>) => void;
  /** One update of θ and of the state, in place. Allocates nothing. */
  readonly step: (state: StepState<S, ValuesOf<P>>) => void;
}

/** Identity with inference: names of slots and hyperparameters become types. */
export function defineOptimizer<const S extends string, const P extends Parameters>(
  definition: OptimizerDefinition<S, P>,
): OptimizerDefinition {
  return definition as unknown as OptimizerDefinition;
}

/** An entry of the picker: a rule, or a rule with decoupled decay under a name of its own (AdamW). */
export interface OptimizerEntry {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly summary: string;
  readonly optimizer: string;
  readonly decoupled: boolean;
}

/**
 * A schedule as plain code, as in an optimizer's listing: names are those of the formula, and `epoch`,
 * `stepsPerEpoch`, `floor`, `exp`, `cos`, `pi` and `inf` are given besides. Lines under an `if` are indented by
 * four spaces.
 */
export interface ScheduleListing {
  /** Lines that stand before the loop. */
  readonly before?: readonly string[];
  /** Lines of each step, which leave the rate in `eta` (or `beta`). */
  readonly step: readonly string[];
}

/** What a schedule may touch in one step. */
export interface ScheduleState<H> {
  /** The run's own η (or β). */
  readonly base: number;
  readonly params: H;
  /** t and the epoch it falls in, from 0. */
  step: number;
  epoch: number;
  /** Scalars that are carried from step to step, in the order of `memory`. */
  readonly memory: Float64Array;
  /** The losses over all the data: [at this epoch's end, at the end of the epoch before (the start, first)]. */
  readonly epochLoss: Float64Array;
  readonly clock: Float64Array;
}

export interface ScheduleDefinition<P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly source: Source;
  /** What it drives: η, or β of the rules that have a momentum. */
  readonly target: 'eta' | 'beta';
  readonly params: P;
  /** Scalars carried between steps and what they start with. */
  readonly memory: readonly {
    readonly name: string;
    readonly start: (base: number, params: ValuesOf<P>) => number;
  }[];
  /** TeX with `\val{name}` for parameters, `eta0` (or `beta0`) and `t`. */
  readonly formula: (params: ValuesOf<P>) => readonly string[];
  readonly listing: ScheduleListing;
  /** The rate stays what it is: then nobody needs to ask for it at every step. */
  readonly constant?: true;
  /** Writes this step's η to clock[ETA] (or β to clock[BETA]). Allocates nothing. Called once a step, in order. */
  readonly rate: (state: ScheduleState<ValuesOf<P>>) => void;
  /** Called at each epoch's end, after its last step, with `epochLoss` set. */
  readonly epochEnd?: (state: ScheduleState<ValuesOf<P>>) => void;
}

/** Identity with inference, as for optimizers: names of parameters become types. */
export function defineSchedule<const P extends Parameters>(
  definition: ScheduleDefinition<P>,
): ScheduleDefinition {
  return definition as unknown as ScheduleDefinition;
}

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
  /** Where descents on it are told to begin, where that is not the usual start. */
  readonly start?: { readonly w: number; readonly b: number };
  /** Id of the loss under which the usual rates suit it, where that is not any. */
  readonly loss?: string;
  /** An η for the rules that move by the slope, where their usual one does not suit it under that loss. */
  readonly eta?: number;
  readonly params: P;
  readonly points: (params: ValuesOf<P>) => DataPoints;
  /** The same in slices of some milliseconds: of what may be a million points. */
  readonly drawing?: (params: ValuesOf<P>) => Drawing;
}

/** Points that are being drawn: yields now and then, so that the one who draws can be interrupted. */
export type Drawing = Generator<void, DataPoints>;

/** Identity with inference, as for optimizers: names of parameters become types. */
export function defineDataset<const P extends Parameters>(
  definition: DatasetDefinition<P>,
): DatasetDefinition {
  return definition as unknown as DatasetDefinition;
}

/** Indices into the output of `evaluate`. */
export const GRAD_W = 0;
export const GRAD_B = 1;
export const LOSS = 2;

/** A loss over (w, b), with its gradient in the same function because two functions drift apart. */
export interface Objective {
  /** N, the number of data points; 0 where there is no data. */
  readonly points: number;
  /** What one evaluation over everything costs: N, or 1 where there is no data. */
  readonly cost: number;
  /** As how many evaluations of a point's loss it takes in time, where that is far from `cost`. */
  readonly effort?: number;
  /**
   * Writes ∂L/∂w, ∂L/∂b and L of the points from…to (of `order`, where given, else of the data's own order)
   * to out[GRAD_W], out[GRAD_B], out[LOSS]. An objective without data ignores the range. Allocates nothing.
   */
  evaluate(theta: Float64Array, out: Float64Array, from: number, to: number, order: Int32Array | null): void;
  /** Writes ∂²L/∂w², ∂²L/∂w∂b and ∂²L/∂b² over everything to out[WW], out[WB] and out[BB], where it is known. */
  hessian?(theta: Float64Array, out: Float64Array): void;
}

export interface LossDefinition {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly formula: readonly string[];
  readonly source: Source;
  /** What the sum of squared residuals is multiplied by, over n points. */
  readonly lossScale: (n: number) => number;
  /** What the sum of per-point gradients (f−y)·f·(1−f)·(x, 1) is multiplied by, over a batch of n points. */
  readonly gradientScale: (n: number) => number;
}

/** Indices into the output of `hessian`. */
export const WW = 0;
export const WB = 1;
export const BB = 2;

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
  readonly formula: readonly string[];
  /** The window in which it shows what it is known for. */
  readonly domain: { readonly w: readonly [number, number]; readonly b: readonly [number, number] };
  /** From here a descent has something to tell. */
  readonly start: { readonly w: number; readonly b: number };
  /** An η with which gradient descent goes down from the start, at the default parameters. */
  readonly eta: number;
  /** How isolines and losses are best spaced: evenly where it is below 0, or has many minima at all heights. */
  readonly spacing: 'linear' | 'log';
  /** Minima that are known, the lowest first. Where they are many, the lowest only. */
  readonly minima: (params: ValuesOf<P>) => readonly StationaryPoint[];
  /** Saddles that are known. */
  readonly saddles: (params: ValuesOf<P>) => readonly StationaryPoint[];
  /** Somewhere it goes down for ever. */
  readonly unboundedBelow?: true;
  /** As an objective's. Where there is no gradient, at the tip of a cone, it writes 0. */
  readonly evaluate: (theta: Float64Array, out: Float64Array, params: ValuesOf<P>) => void;
  /** Writes ∂²L/∂w², ∂²L/∂w∂b and ∂²L/∂b² to out[WW], out[WB] and out[BB]; NaN where there is none. */
  readonly hessian: (theta: Float64Array, out: Float64Array, params: ValuesOf<P>) => void;
}

/** Identity with inference, as for optimizers: names of parameters become types. */
export function defineSurfaceFunction<const P extends Parameters>(
  definition: SurfaceFunctionDefinition<P>,
): SurfaceFunctionDefinition {
  return definition as unknown as SurfaceFunctionDefinition;
}
