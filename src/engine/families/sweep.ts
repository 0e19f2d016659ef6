/** The cells of a sweep. A cell is a run: its numbers are those of the scene with the cell's values written in. */
import type { Minimum } from '../../scene/outcome';
import { type Sweep, sweptRange, withSeed, withSwept } from '../../scene/sweep';
import type { ObjectiveSpec, RunSpec, Scene, Window } from '../../scene/types';
import { type BuiltObjective, buildObjective } from '../objective';
import { GRID_SIZES, pictureOf } from '../picture';
import { createRunner } from '../runner';
import { axisValues } from './axis';
import { type CellMeasures, measure } from './measures';

export interface SweepGrid {
  readonly x: readonly number[];
  /** A single NaN for a sweep along one axis. */
  readonly y: readonly number[];
}

/** A sweep without faults (scene/sweep) as its axes' values. */
export function sweepGrid(scene: Scene, { run: id, x, y }: Sweep): SweepGrid {
  const run = runOf(scene, id);
  const valuesOf = (axis: Sweep['x']) => axisValues(axis, sweptRange(scene, run, axis.of)?.integer === true);
  return { x: valuesOf(x), y: y === null ? [Number.NaN] : valuesOf(y) };
}

export interface SweepCell {
  readonly x: number;
  readonly y: number;
  /** One for each seed. */
  readonly seeds: readonly CellMeasures[];
}

/** The cells `from` up to before `to`, counted by y, then x. For a formula after `makeBuildable`. */
export function* sweepCells(
  scene: Scene,
  sweep: Sweep,
  window: Window,
  { x, y }: SweepGrid,
  from: number,
  to: number,
): Generator<SweepCell> {
  const surfaces = createSurfaces(window);
  const computeRun = createComputer(sweep.target, window);
  for (let index = from; index < to; index++) {
    const place = { x: x[index % x.length], y: y[Math.floor(index / x.length)] };
    let cell = withSwept(scene, sweep.run, sweep.x.of, place.x);
    if (sweep.y !== null) cell = withSwept(cell, sweep.run, sweep.y.of, place.y);
    const seeds: CellMeasures[] = [];
    for (let by = 0; by < sweep.seeds; by++) {
      const seeded = withSeed(cell, sweep.run, by);
      seeds.push(computeRun(surfaces(seeded.objective), runOf(seeded, sweep.run)));
    }
    yield { ...place, seeds };
  }
}

interface Surface {
  readonly built: BuiltObjective;
  readonly minima: readonly Minimum[];
}

/** Builds each objective once, as long as the same one is asked for again and again. */
function createSurfaces(window: Window): (spec: ObjectiveSpec) => Surface {
  let latest: { readonly spec: string; readonly surface: Surface } | null = null;
  let same: ObjectiveSpec | null = null;
  return (spec) => {
    if (latest !== null && spec === same) return latest.surface;
    const text = JSON.stringify(spec);
    if (latest?.spec !== text) {
      const built = buildObjective(spec);
      latest = { spec: text, surface: { built, minima: minimaIn(built, window) } };
    }
    same = spec;
    return latest.surface;
  };
}

/** Numbered by loss, then w, then b. */
function minimaIn(built: BuiltObjective, window: Window): readonly Minimum[] {
  const size = GRID_SIZES[0];
  const picture = pictureOf(built, window, 'linear', size, new Float64Array(size * size));
  const { minima } = picture.advance(Number.POSITIVE_INFINITY) ?? { minima: [] };
  return [...minima].sort((a, b) => a.loss - b.loss || a.w - b.w || a.b - b.b);
}

/** Computes runs one after the other in the same memory. */
function createComputer(target: number, window: Window): (surface: Surface, run: RunSpec) => CellMeasures {
  let out = new Float64Array(0);
  return ({ built, minima }, run) => {
    const runner = createRunner(built.objective, run);
    const capacity = run.steps + 1;
    if (out.length < capacity * runner.columns.length)
      out = new Float64Array(capacity * runner.columns.length);
    const rows = runner.fill(out, capacity);
    if (runner.end === null) throw new Error('The run has no end');
    return measure(out, capacity, rows, runner.end, target, built.objective.points, minima, window);
  };
}

function runOf({ runs }: Scene, id: string): RunSpec {
  const run = runs.find((each) => each.id === id);
  if (run === undefined) throw new Error(`There is no run "${id}"`);
  return run;
}
