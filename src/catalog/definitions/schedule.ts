/** The definition of a schedule of η or β, and the memory it may touch in a step. */
import type { ScheduleParameters, ValuesOf } from '../parameters';
import type { Source } from '../sources';

/**
 * A schedule as plain code, as in an optimizer's listing: names are those of the parameters, `eta0` (or `beta0`) and `t`; `epoch`,
 * `stepsPerEpoch`, `floor`, `exp`, `cos`, `sqrt`, `abs`, `min`, `max`, `pi` and `inf` are given besides. Lines under an `if` are indented by
 * four spaces.
 */
export interface ScheduleListing {
  /** Lines that stand before the loop. */
  readonly before?: readonly string[];
  /** Lines of each step, which leave the rate in `eta` (or `beta`). */
  readonly step: readonly string[];
}

/** The memory that a schedule may touch in one step. */
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

export interface ScheduleDefinition<P extends ScheduleParameters = ScheduleParameters> {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly source: Source;
  /** The rate it drives: η, or β of the rules that have a momentum. */
  readonly target: 'eta' | 'beta';
  readonly params: P;
  /** Parameters that suit a run of so many steps better than their defaults: a run has them when it is given the schedule. */
  readonly suited?: (steps: number) => { readonly [name in keyof P]?: number };
  /** Scalars carried between steps and what they start with. */
  readonly memory: readonly {
    readonly name: string;
    readonly start: (base: number, params: ValuesOf<P>) => number;
  }[];
  /** The page prints its formulas from these lines. */
  readonly listing: ScheduleListing;
  /** TeX of names in the listing that are no parameters. Names without a symbol are written out where they are used. */
  readonly symbols?: { readonly [name: string]: string };
  /** Names whose lines are left out of the formula. */
  readonly unsaid?: readonly string[];
  /** Whether the run's own η (or β) makes no difference with these parameters; false without it. */
  readonly ignoresBase?: (params: ValuesOf<P>) => boolean;
  /** The rate never changes, so that the engine need not ask for it at every step. */
  readonly constant?: true;
  /** Writes this step's η to clock[ETA] (or β to clock[BETA]). Allocates nothing. Called once a step, in order. */
  readonly rate: (state: ScheduleState<ValuesOf<P>>) => void;
  /** Called at each epoch's end, after its last step, with `epochLoss` set. */
  readonly epochEnd?: (state: ScheduleState<ValuesOf<P>>) => void;
}

/** Identity with inference, as for optimizers: names of parameters become types, which the shelf forgets. */
export function defineSchedule<const P extends ScheduleParameters>(
  definition: ScheduleDefinition<P>,
): ScheduleDefinition;
export function defineSchedule(definition: ScheduleDefinition): ScheduleDefinition {
  return definition;
}
