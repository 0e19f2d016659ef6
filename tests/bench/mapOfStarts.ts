/** Runs from many starts, side by side. */
import type { Objective } from '../../src/catalog/define';
import { computeRuns } from '../../src/engine/lanes/computeRuns';
import { sampleAt } from '../../src/engine/surface';
import type { RunSpec } from '../../src/scene/types';

export const TARGET = 1e-3;
const EDGES = [-6, 6] as const;

export function completed<T>(work: Generator<number, T>): T {
  let part = work.next();
  while (part.done !== true) part = work.next();
  return part.value;
}

/** A run from the starts `from` up to before `to` of a square grid, counted by rows. */
export function mapOfStarts(
  objective: Objective,
  run: RunSpec,
  size: number,
  from: number,
  to: number,
): void {
  const runs = Array.from({ length: to - from }, (_, i) => {
    const [column, row] = [(from + i) % size, Math.floor((from + i) / size)];
    return { ...run, start: { w: sampleAt(EDGES, column, size), b: sampleAt(EDGES, row, size) } };
  });
  completed(computeRuns(objective, runs, TARGET));
}

/** Milliseconds of this process's CPU time since a reading of it. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
