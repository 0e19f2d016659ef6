/**
 * Edits of a rate that is drawn by hand: its points, and a rate that is changed from a step on. All are pure: they take and
 * give scenes and points.
 */

import type { StepPoint } from '../catalog/parameters';
import { drawnSchedule } from '../catalog/schedules';
import { MOST_POINTS, writeByHand } from '../catalog/schedules/drawnPoints';
import { pow } from '../math/pow';
import type { RunResult } from './outcome';
import type { RunSpec, Scene, ScheduleSpec } from './types';

/** The rate that is drawn: η or β. */
export type Rate = 'eta' | 'beta';

/** Each value until the next point. */
const HELD = 'hold';

const FIELDS = { eta: 'schedule', beta: 'momentumSchedule' } as const;

export interface DrawnLine {
  readonly points: readonly StepPoint[];
  readonly between: string;
}

/** The schedule of a run's rate. */
function scheduleOf(run: RunSpec, rate: Rate): ScheduleSpec {
  return run[FIELDS[rate]];
}

/** The line of a run's rate; null where it is not drawn by hand. */
export function drawnLine(run: RunSpec, rate: Rate): DrawnLine | null {
  const { kind, points, between } = scheduleOf(run, rate);
  if (kind !== drawnSchedule(rate).id) return null;
  return { points: points as readonly StepPoint[], between: String(between) };
}

/** The scene with a rate of a run drawn by hand along a line. */
export function drawRate(scene: Scene, id: string, rate: Rate, { points, between }: DrawnLine): Scene {
  const drawn = { kind: drawnSchedule(rate).id, points, between };
  const runs = scene.runs.map((run) => (run.id === id ? { ...run, [FIELDS[rate]]: drawn } : run));
  return { ...scene, runs };
}

/** The rate at a step of a line that has begun. */
export function drawnAt(params: DrawnLine, rate: Rate, step: number): number {
  const clock = new Float64Array(1);
  const state = { base: params.points[0][1], params, step, memory: new Float64Array(1), clock };
  writeByHand(state, 0, rate === 'eta' ? 'zero' : 'one');
  return clock[0];
}

/** The points with one at a step, in the place of one that was there. As many as there may be stay as they are. */
export function withPoint(points: readonly StepPoint[], step: number, value: number): readonly StepPoint[] {
  const others = points.filter(([at]) => at !== step);
  if (others.length === MOST_POINTS) return points;
  return [...others, [step, value] as const].sort(([one], [other]) => one - other);
}

/** The points without one of them; the last one stays. */
export function withoutPoint(points: readonly StepPoint[], index: number): readonly StepPoint[] {
  return points.length === 1 ? points : points.filter((_, i) => i !== index);
}

/** The points with one of them moved, as far as its neighbours let it. */
export function movedPoint(
  points: readonly StepPoint[],
  index: number,
  step: number,
  value: number,
): readonly StepPoint[] {
  const low = index === 0 ? 0 : points[index - 1][0] + 1;
  const high = index === points.length - 1 ? Number.POSITIVE_INFINITY : points[index + 1][0] - 1;
  return points.with(index, [Math.max(low, Math.min(high, Math.round(step))), value]);
}

/**
 * The points with one more after point `index`: on the line, halfway to the next point, or to the step `last` behind the last
 * one. Between neighbours there is no room.
 */
export function withPointAfter(
  line: DrawnLine,
  rate: Rate,
  index: number,
  last: number,
): readonly StepPoint[] {
  const { points } = line;
  const [step] = points[index];
  const until = points[index + 1]?.[0] ?? Math.max(step + 2, last);
  if (until === step + 1) return points;
  const middle = Math.round((step + until) / 2);
  return withPoint(points, middle, drawnAt(line, rate, middle));
}

/** Digits of a rate that is moved by hand: of η, or of 1 − β. */
const DIGITS = 3;
/** A key changes η, or 1 − β, by so much of it, … */
const NUDGE = 0.02;
/** … and an η of 0 to this. */
const FIRST = 1e-3;
/** The least that a β lacks to 1. */
const LEAST_BELOW_ONE = 1e-9;

/** A rate that is moved to some value by hand, as it is written. */
export function writtenRate(rate: Rate, value: number): number {
  if (rate === 'eta') return Math.max(0, Number(value.toPrecision(DIGITS)));
  const below = Math.max(LEAST_BELOW_ONE, Math.min(1, Number((1 - value).toPrecision(DIGITS))));
  // 1 − 0.0098 has a tail of rounding, which nobody wants to read.
  return Number((1 - below).toPrecision(12));
}

/** A rate that keys move up, or down where `by` is below 0: the nearer β is to 1, the less, and never to 1. */
export function nudgedRate(rate: Rate, value: number, by: number): number {
  if (rate === 'beta') return writtenRate(rate, 1 - (1 - value) / pow(1 + NUDGE, by));
  return writtenRate(rate, value === 0 && by > 0 ? FIRST : value * pow(1 + NUDGE, by));
}

/** A rate that changes less often than this is drawn as it is, step by step. */
const FEW = 12;

/**
 * A line to be bent that follows a rate: with all of its changes where they are few, else through a dozen of its values
 * that are joined on a log scale.
 * @param rates of the steps 0, 1, …; @param base the rate where none is known
 */
export function lineThrough(rates: ArrayLike<number>, base: number): DrawnLine {
  const known = knownSteps(rates);
  if (known === 0) return { points: [[0, base]], between: HELD };
  const changes = changesUpTo(rates, known);
  if (changes.length <= FEW) return { points: changes, between: HELD };
  const points = Array.from({ length: FEW }, (_, i): StepPoint => {
    const step = Math.round((i * (known - 1)) / (FEW - 1));
    return [step, rates[step]];
  });
  return { points, between: 'log-line' };
}

/** A run's rate as far as it is known: its line where it is drawn by hand, and the rates of the steps 0, 1, … taken so far. */
export interface KnownRate {
  readonly line: DrawnLine | null;
  readonly rates: ArrayLike<number>;
}

/** Whether a rate can be changed from a step on: a line has so many points, and each change before takes one. */
export function canChangeFrom(known: KnownRate, step: number): boolean {
  return (pointsBefore(known, step)?.length ?? 0) < MOST_POINTS;
}

/**
 * The line of a rate that is what it was before a step, to the last bit, and another one from there on; null where it has
 * changed more often before than a line has points, or where a rate before is not known.
 */
export function changedFrom(known: KnownRate, step: number, value: number): DrawnLine | null {
  const before = pointsBefore(known, step);
  if (before === null || before.length >= MOST_POINTS) return null;
  return { points: [...before, [step, value]], between: HELD };
}

/**
 * The step at which a run's rate is changed: the playhead's; the last row of a run that has ended before, since it takes no
 * step there.
 */
export function stepToChange(playhead: number, { length, end, halted }: RunResult): number {
  const isOver = end !== null || halted === true;
  return isOver ? Math.min(playhead, Math.max(0, length - 1)) : playhead;
}

/** The rate that a step has; NaN where it is not known. */
export function rateAt({ line, rates }: KnownRate, base: number, step: number): number {
  if (line?.between === HELD) return line.points.findLast(([at]) => at <= step)?.[1] ?? base;
  // The last row has no step: what its run used last is what a longer one would go on with.
  return rates[Math.max(0, Math.min(step, rates.length - 2))] ?? Number.NaN;
}

/** Points that give a rate up to a step as it is, the first one at 0 or where it leaves the run's own; null where it is not known. */
function pointsBefore({ line, rates }: KnownRate, step: number): readonly StepPoint[] | null {
  if (line?.between === HELD) return line.points.filter(([at]) => at < step);
  return knownSteps(rates) < step ? null : changesUpTo(rates, step);
}

/** A point for each change of a rate before a step, the first one at 0. */
function changesUpTo(rates: ArrayLike<number>, step: number): StepPoint[] {
  const points: StepPoint[] = [];
  for (let t = 0; t < step; t++)
    if (points.length === 0 || rates[t] !== rates[t - 1]) points.push([t, rates[t]]);
  return points;
}

/** The steps whose rate is known; the last row of a run has none. */
function knownSteps(rates: ArrayLike<number>): number {
  let known = 0;
  while (known < rates.length && !Number.isNaN(rates[known])) known++;
  return known;
}
