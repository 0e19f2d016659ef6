/** The rows of a scene's runs as the engine has them, and how many of them do not depend on the last bits. */
import { findOptimizer } from '../../../src/catalog/optimizers';
import { trajectories } from '../../../src/cli/trajectories';
import type { Scene } from '../../../src/scene/types';

/** The difference that a program may have at a row, in absolute terms below 1 and relative above. */
export const TOLERANCE = 1e-9;

/** Starts beside a run's own, by so many of the last bits of w and of b. */
const NUDGES = Array.from({ length: 16 }, (_, i) => [((i * 7) % 17) - 8, ((i * 11) % 19) - 9] as const);
const BIT = 2 ** -52;
/** A row counts while runs from those starts are this much closer to it than the tolerance. */
const SURE = TOLERANCE / 50;

/**
 * The rows of a scene's runs as the engine has them: w, b and loss, and those of the average where there is one. `sure` is the
 * number of rows, from the first, that do not hang on the last bits: from there on rounding alone decides, as where BFGS has
 * converged and steps along what is left of a gradient, and programs in which sums are rounded otherwise may differ.
 */
export function expectedRows(scene: Scene) {
  const beside = NUDGES.map(([w, b]) => rowsOf(nudged(scene, w, b)));
  return rowsOf(scene).map((run, index) => ({
    ...run,
    sure: Math.min(decided(run), ...beside.map((others) => rowsAlike(run.rows, others[index].rows))),
  }));
}

function rowsOf(scene: Scene) {
  return [...trajectories(scene)].map(({ run, optimizer, columns, length }) => {
    const names = ['w', 'b', 'loss', 'thetaMean.w', 'thetaMean.b', 'thetaMeanLoss'];
    const kept = names.flatMap((name) => columns.get(name) ?? []);
    const rows = Array.from({ length }, (_, t) => kept.map((column) => column[t]));
    return { run, optimizer, rows };
  });
}

/** In parts of a loss of about 1: what sums of it that are rounded otherwise may differ by. */
const NOISE = 1e-14;

/** The number of rows, from the first, up to where a rule that compares losses finds them the same but for rounding. */
function decided({ optimizer, rows }: { readonly optimizer: string; readonly rows: Rows }): number {
  if (findOptimizer(optimizer)?.needs?.includes('loss') !== true) return rows.length;
  const isLevel = (t: number) =>
    Math.abs(rows[t + 1][2] - rows[t][2]) <= NOISE * Math.max(1, Math.abs(rows[t][2]));
  const level = rows.findIndex((_, t) => t + 1 < rows.length && isLevel(t));
  return level < 0 ? rows.length : level + 1;
}

function nudged(scene: Scene, w: number, b: number): Scene {
  const moved = (value: number, bits: number) => value + Math.max(Math.abs(value), 0.1) * bits * BIT;
  const runs = scene.runs.map((run) => ({
    ...run,
    start: { w: moved(run.start.w, w), b: moved(run.start.b, b) },
  }));
  return { ...scene, runs };
}

type Rows = readonly (readonly number[])[];

/** The number of rows, from the first, that are alike. */
function rowsAlike(rows: Rows, others: Rows): number {
  const isAlike = (row: readonly number[], other: readonly number[] | undefined) =>
    other !== undefined &&
    row.every((value, i) => Math.abs(value - other[i]) <= SURE * Math.max(1, Math.abs(value)));
  const apart = rows.findIndex((row, t) => !isAlike(row, others[t]));
  return apart < 0 ? rows.length : apart;
}
