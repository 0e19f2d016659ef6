/** The axes of a sweep as values. */
import { type Sweep, sweptRange } from './sweep';
import { axisValues } from './sweepAxis';
import type { RunSpec, Scene } from './types';

export interface SweepGrid {
  readonly x: readonly number[];
  /** A single NaN for a sweep along one axis. */
  readonly y: readonly number[];
}

/** @param sweep without faults (`sweepFaults`) */
export function sweepGrid(scene: Scene, { run: id, x, y }: Pick<Sweep, 'run' | 'x' | 'y'>): SweepGrid {
  const run = sweptRun(scene, id);
  const valuesOf = (axis: Sweep['x']) => axisValues(axis, sweptRange(scene, run, axis.of)?.integer === true);
  return { x: valuesOf(x), y: y === null ? [Number.NaN] : valuesOf(y) };
}

/** @throws Error where the scene has no run of that id */
export function sweptRun({ runs }: Scene, id: string): RunSpec {
  const run = runs.find((each) => each.id === id);
  if (run === undefined) throw new Error(`There is no run "${id}"`);
  return run;
}
