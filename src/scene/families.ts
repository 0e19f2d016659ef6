/**
 * Questions about many runs at once, which the pool of workers answers tile by tile: coarse tiles first, those nearest
 * the pointer before the others. A question says all that is needed; nothing else on the page changes its answer.
 */
import type { BasinsAnswer, BasinsQuestion } from './basins';
import type { CompareQuestion, CompareTile, RuleTuning } from './comparison';
import type { LatticeTile } from './lattice';
import type { SeedsAnswer, SeedsQuestion, SeedsTile } from './luck';
import type { Minimum } from './outcome';
import type { Sweep } from './sweep';
import type { Scene, Window } from './types';

export { OUTCOMES } from './outcome';

/** A sweep of a scene; its `measure` does not matter, since all are told. */
export interface SweepQuestion {
  readonly scene: Scene;
  readonly sweep: Sweep;
  /** Minima are looked for in it. */
  readonly window: Window;
}

/**
 * All measures of a tile's cells, in the order of `cellsOfTile`. Numbers have `width` entries a cell: one with one seed;
 * first quartile, median and third quartile with several. NaN is empty; +∞ is a quartile among runs that diverged.
 */
export interface SweepAnswer {
  /** 1 or 3. */
  readonly width: number;
  readonly loss: Float64Array;
  readonly best: Float64Array;
  readonly stepsTo: Float64Array;
  readonly passesTo: Float64Array;
  /** The index in OUTCOMES; with several seeds that of most runs, the first of equal ones. */
  readonly outcome: Uint8Array;
  /** The share of each outcome, OUTCOMES.length entries a cell; null with one seed. */
  readonly shares: Float64Array | null;
  /** The index of the minimum that it ends at; NaN for none. With several seeds where all end at the same one. */
  readonly basin: Float64Array;
  /** The loss at the start; the median where there are several seeds. */
  readonly began: Float64Array;
  /** The minima of the surface as they are numbered; null where the cells, or their seeds, have different surfaces. */
  readonly minima: readonly Minimum[] | null;
}

/** Each family by name: what is asked, how it is cut, and what is answered for a tile. */
export interface Families {
  readonly sweep: {
    readonly question: SweepQuestion;
    readonly tile: LatticeTile;
    readonly answer: SweepAnswer;
  };
  readonly basins: {
    readonly question: BasinsQuestion;
    readonly tile: LatticeTile;
    readonly answer: BasinsAnswer;
  };
  readonly seeds: {
    readonly question: SeedsQuestion;
    readonly tile: SeedsTile;
    readonly answer: SeedsAnswer;
  };
  readonly compare: {
    readonly question: CompareQuestion;
    readonly tile: CompareTile;
    readonly answer: RuleTuning;
  };
}

export type FamilyName = keyof Families;
export type FamilyQuestion<F extends FamilyName> = Families[F]['question'];
export type TileOf<F extends FamilyName> = Families[F]['tile'];
export type TileAnswer<F extends FamilyName> = Families[F]['answer'];

export interface FamilyProgress {
  /** Tiles that are answered or given up, and all there are. */
  readonly done: number;
  readonly tiles: number;
  /** Effort of those, and of all. */
  readonly spent: number;
  readonly effort: number;
  /** The coarsest level of which something is left; the number of levels once all is there. */
  readonly level: number;
}

export interface FamilyFault {
  /** The index of the tile that is given up, while the others go on; null where nothing more will come. */
  readonly tile: number | null;
  /** The worker's message; empty where the worker sent none before it ended. */
  readonly message: string;
}

/** Called as answers come, never before `ask` has returned. */
export interface FamilyListener<F extends FamilyName> {
  tile(tile: TileOf<F>, answer: TileAnswer<F>, index: number): void;
  /** At first, and after each tile. */
  progress?(progress: FamilyProgress): void;
  /** Every tile is answered or given up. Once. */
  done?(): void;
  fault?(fault: FamilyFault): void;
}

export interface FamilyHandle {
  /** Computes nothing more for now; what is there stays, and tiles at work stand still. */
  stop(): void;
  goOn(): void;
  /** Tiles nearest to this place come first within a level; coordinates as a tile's `at`. null: in their order. */
  prefer(at: readonly [x: number, y: number] | null): void;
  /** Ends the question: no more answers come, and tiles at work are abandoned at once. */
  withdraw(): void;
}

/** Asks the pool. The newest question is worked on first within a level. */
export interface FamilyClient {
  ask<F extends FamilyName>(
    family: F,
    question: FamilyQuestion<F>,
    listener: FamilyListener<F>,
  ): FamilyHandle;
}
