/** The cells of a sweep. A cell is a run: its numbers are those of the scene with the cell's values written in. */
import type { Minimum } from '../../scene/outcome';
import { type Sweep, withSeed, withSwept } from '../../scene/sweep';
import { type SweepGrid, sweptRun } from '../../scene/sweepGrid';
import type { ObjectiveSpec, RunSpec, Scene, Window } from '../../scene/types';
import { effortOf } from '../effort';
import { type BuiltObjective, buildInSlices } from '../objective';
import { GRID_SIZES, pictureOf } from '../picture';
import { createRunner } from '../runner';
import { EVALUATIONS_PER_YIELD } from '../studies/study';
import { type CellMeasures, measure } from './measures';

export interface SweepCell {
  readonly x: number;
  readonly y: number;
  /** One for each seed. */
  readonly seeds: readonly CellMeasures[];
}

/** Computes cells by their index, row · columns + column; what they share is made once. */
export type CellComputer = (index: number) => Generator<number, SweepCell>;

/** Yields evaluations spent, as a family does. For a formula after `makeBuildable`. */
export function createCellComputer(
  scene: Scene,
  sweep: Sweep,
  window: Window,
  grid: SweepGrid,
): CellComputer {
  const surfaceOf = createSurfaces(window);
  const computeRun = createRunComputer(sweep.target, window);
  return function* (index) {
    const { x, y } = grid;
    const place = { x: x[index % x.length], y: y[Math.floor(index / x.length)] };
    let cell = withSwept(scene, sweep.run, sweep.x.of, place.x);
    if (sweep.y !== null) cell = withSwept(cell, sweep.run, sweep.y.of, place.y);
    const seeds: CellMeasures[] = [];
    for (let by = 0; by < sweep.seeds; by++) {
      const seeded = withSeed(cell, sweep.run, by);
      const run = sweptRun(seeded, sweep.run);
      const surface = yield* surfaceOf(seeded.objective);
      seeds.push(computeRun(surface, run));
      yield run.steps * effortOf(surface.built.objective);
    }
    return { ...place, seeds };
  };
}

interface Surface {
  readonly built: BuiltObjective;
  readonly minima: readonly Minimum[];
}

/** Surfaces that are kept, … */
const MOST_SURFACES = 256;
/** … and the points behind them all together. */
const MOST_POINTS = 1_000_000;

/** Builds each objective once, as long as there is room: cells, or their seeds, ask for the same ones again and again. */
function createSurfaces(window: Window): (spec: ObjectiveSpec) => Generator<number, Surface> {
  const kept = new Map<string, Surface>();
  let points = 0;
  let latest: { readonly spec: ObjectiveSpec; readonly surface: Surface } | null = null;
  return function* (spec) {
    // Most cells share the very object: a long list of points is then not written out for each.
    if (latest?.spec === spec) return latest.surface;
    const key = JSON.stringify(spec);
    const surface = kept.get(key) ?? (yield* build(spec, window));
    if (!kept.has(key)) {
      points += surface.built.objective.points;
      if (kept.size >= MOST_SURFACES || points > MOST_POINTS) {
        kept.clear();
        points = surface.built.objective.points;
      }
      kept.set(key, surface);
    }
    latest = { spec, surface };
    return surface;
  };
}

function* build(spec: ObjectiveSpec, window: Window): Generator<number, Surface> {
  const building = buildInSlices(spec);
  let made = building.next();
  while (made.done !== true) {
    yield EVALUATIONS_PER_YIELD;
    made = building.next();
  }
  return { built: made.value, minima: yield* minimaIn(made.value, window) };
}

/** Numbered by loss, then w, then b. */
function* minimaIn(built: BuiltObjective, window: Window): Generator<number, readonly Minimum[]> {
  const size = GRID_SIZES[0];
  const fill = pictureOf(built, window, 'linear', size, new Float64Array(size * size));
  let picture = fill.advance(EVALUATIONS_PER_YIELD);
  while (picture === null) {
    yield EVALUATIONS_PER_YIELD;
    picture = fill.advance(EVALUATIONS_PER_YIELD);
  }
  return [...picture.minima].sort((a, b) => a.loss - b.loss || a.w - b.w || a.b - b.b);
}

/** Computes runs one after the other in the same memory. */
function createRunComputer(target: number, window: Window): (surface: Surface, run: RunSpec) => CellMeasures {
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
