/** A run at work in the worker, and how many of its rows a slice may take. */
import { effortOf } from '../engine/effort';
import type { BuiltObjective } from '../engine/objective';
import { createRunner, type Runner } from '../engine/runner';
import type { ToWorker } from './protocol';

/** Evaluations of one point's loss in a slice: a few milliseconds. */
export const SLICE = 1_000_000;
/** A slice grows by at most this factor, since a step that costs more may follow. */
const MOST_GROWTH = 8;

export interface RunTask {
  readonly job: number;
  readonly id: string;
  readonly runner: Runner;
  /** A counted evaluation in evaluations of a point's loss: a long formula takes many. */
  readonly effortPerEvaluation: number;
  /** Rows a slice may take, so that it stays short whatever a step costs. */
  rowsPerSlice: number;
  /** Rows so far, and the evaluations they had taken. */
  rows: number;
  evaluations: number;
}

/** @throws as `createRunner` */
export function startRun(
  { objective }: BuiltObjective,
  { job, run }: Extract<ToWorker, { type: 'run' }>,
): RunTask {
  const rowsPerSlice = Math.max(1, Math.floor(SLICE / (2 * effortOf(objective))));
  const runner = createRunner(objective, run);
  const effortPerEvaluation = effortOf(objective) / Math.max(1, objective.cost);
  return { job, id: run.id, runner, effortPerEvaluation, rowsPerSlice, rows: 0, evaluations: 0 };
}

/** From what the latest rows have cost, how many the next slice may take: steps of a batch cost less than all N. */
export function adaptSlice(task: RunTask, out: Float64Array, rows: number, capacity: number): void {
  if (rows === 0) return;
  const { columns } = task.runner;
  const last = (name: string) => out[columns.indexOf(name) * capacity + rows - 1];
  const evaluations = last('gradEvals') + last('lossEvals');
  // A row tells what the steps before it have cost, so the first chunk alone says nothing about its last step.
  if (task.rows > 0) {
    const perRow = Math.max(1, (task.effortPerEvaluation * (evaluations - task.evaluations)) / rows);
    const affordable = Math.floor(SLICE / (2 * perRow));
    task.rowsPerSlice = Math.max(1, Math.min(affordable, task.rowsPerSlice * MOST_GROWTH));
  }
  task.rows += rows;
  task.evaluations = evaluations;
}
