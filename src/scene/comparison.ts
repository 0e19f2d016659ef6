/** The fair comparison as plain data: what is asked of the engine, what it answers, and who wins. */
import { findSurfaceFunction } from '../catalog/objectives';
import { defaultsOf } from '../catalog/parameters';
import { ARRIVED } from './goodRange';
import type { FamilyTile } from './tile';
import type { ObjectiveSpec, RunSpec, Window } from './types';

/** The problem that a rule is tuned on: one surface, with starts, seeds and budgets. */
export interface TuningProblem {
  /** The option of the picker that stands for the surface. */
  readonly surface: string;
  readonly objective: ObjectiveSpec;
  /** The run whose start, batch, decay and schedule all rules take. */
  readonly run: RunSpec;
  readonly window: Window;
  /** In passes over the data, ascending. */
  readonly budgets: readonly number[];
  /** The loss that is to be reached. */
  readonly target: number;
  /** 1: the run's own start; K: a K × K grid over the window, its edges included. */
  readonly starts: number;
  readonly seeds: number;
  /** Whether the losses along the way and the costs of each run are wanted as well. */
  readonly details: boolean;
}

/** Rules, each of which is tuned on each problem. */
export interface CompareQuestion {
  readonly rules: readonly string[];
  readonly problems: readonly TuningProblem[];
}

/** One rule's tuning on one problem. */
export interface CompareTile extends FamilyTile {
  readonly rule: string;
  /** Its place among the problems. */
  readonly problem: number;
}

/** Result of a rule at one choice of its rates, over all starts and seeds. */
export interface Score {
  /** NaN where the rule has none. */
  readonly eta: number;
  /** β, or β₁. */
  readonly beta: number;
  /** The median of the lowest losses: what is compared. */
  readonly score: number;
  /** First quartile, median and third quartile of the loss at the budget. */
  readonly loss: readonly [number, number, number];
  /** The median, +∞ where most do not get there. */
  readonly passesTo: number;
  /** First and third quartile of those passes. */
  readonly passesHalf: readonly [number, number];
  /** The share of runs that got to the target, and stayed. */
  readonly reached: number;
  /** The most steps that one of the runs has taken. */
  readonly steps: number;
}

/** Quartiles of the loss along the way: entry i is at the i-th of a tuning's passes. */
export interface LossCurve {
  readonly q1: Float64Array;
  readonly median: Float64Array;
  readonly q3: Float64Array;
}

/** A choice of rates with what is drawn of it; without details both are null. */
export interface Details {
  readonly curve: LossCurve;
  /** The cost of each run when it reached the target, in passes; NaN where it did not. By start, then by seed. */
  readonly costs: Float64Array;
}

/** A rule within one budget. */
export interface Tuned {
  readonly rule: string;
  readonly best: Score;
  /** At the rule's defaults. */
  readonly untuned: Score;
  /** The number of choices that were tried. */
  readonly candidates: number;
  /** Decades of η around the best, at its β, whose score is at most twice the best; NaN where that says nothing. */
  readonly width: number;
  readonly bestDetails: Details | null;
  readonly untunedDetails: Details | null;
}

/** A rule tuned on one problem: entry k of `within` is within the problem's k-th budget. */
export interface RuleTuning {
  readonly rule: string;
  readonly within: readonly Tuned[];
  /** The passes of the curves' points; empty without details. */
  readonly passes: Float64Array;
}

/**
 * Whether `a` comes before `b`, to the last bit: the lower score, of equal ones the fewer passes to the target, of those the
 * smaller η; 0 where nothing tells them apart. Infinite passes are equal.
 */
export function compareScores(a: Score, b: Score): number {
  return compared(a, b, ['score', 'passesTo', 'eta']);
}

/**
 * The list in the order in which rules are said to win. As `compareScores` has it, but that scores next to the lowest one are
 * equal: rounding alone decides which of them is lower. Of what nothing tells apart, what stood first comes first.
 */
export function bestFirst<Each>(list: readonly Each[], scoreOf: (each: Each) => Score): Each[] {
  const isLowest = nextToLowest(list.map(scoreOf));
  return [...list].sort((one, other) => {
    const [a, b] = [scoreOf(one), scoreOf(other)];
    return compared(a, b, isLowest(a) && isLowest(b) ? ['passesTo', 'eta'] : ['score', 'passesTo', 'eta']);
  });
}

/** Negative where `a` comes first by the first number in which they differ; 0 where they differ in none. Infinite ones are equal. */
function compared(a: Score, b: Score, keys: readonly ('score' | 'passesTo' | 'eta')[]): number {
  for (const key of keys) {
    if (a[key] < b[key]) return -1;
    if (a[key] > b[key]) return 1;
  }
  return 0;
}

/** Whether a score of the list is as low as its lowest, but for what counts as equal. */
export function nextToLowest(scores: readonly Score[]): (score: Score) => boolean {
  const lowest = scores.reduce((least, { score }) => Math.min(least, score), Number.POSITIVE_INFINITY);
  return ({ score }) => score <= lowest + ARRIVED;
}

/** The height from which losses are compared as multiples: 0, or the surface's lowest known loss where that is below 0. */
export function floorOf(objective: ObjectiveSpec): number {
  return Math.min(0, lowestKnown(objective) ?? 0);
}

/** The loss of the lowest minimum that a surface's definition lists; undefined where it lists none. */
export function lowestKnown(objective: ObjectiveSpec): number | undefined {
  if (objective.kind !== 'function') return undefined;
  const definition = findSurfaceFunction(objective.id);
  return definition?.minima({ ...defaultsOf(definition.params), ...objective.params })[0]?.loss;
}

export interface Win {
  readonly rule: string;
  /** The loss where it is lower than the second's; else the passes to the target. */
  readonly by: 'loss' | 'passes';
  /** The second's height above the floor, or its passes, as a multiple of the winner's. */
  readonly factor: number;
}

/**
 * The winner of a list in the order of `bestFirst`; null where nobody wins: where the first two are equal, or their middle halves
 * overlap, those of their losses, or those of their passes where the lowest losses are equal.
 */
export function winner(
  scores: readonly { readonly rule: string; readonly score: Score }[],
  floor = 0,
): Win | null {
  if (scores.length < 2) return null;
  const [{ rule, score: first }, { score: second }] = scores;
  if (nextToLowest(scores.map(({ score }) => score))(second)) {
    const isFirst = first.passesTo < second.passesTo && first.passesHalf[1] < second.passesHalf[0];
    return isFirst ? { rule, by: 'passes', factor: second.passesTo / first.passesTo } : null;
  }
  if (!(first.loss[2] < second.loss[0])) return null;
  return { rule, by: 'loss', factor: (second.score - floor) / (first.score - floor) };
}
