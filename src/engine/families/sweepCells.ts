/** The cells of a sweep. A cell is a run: its numbers are those of the scene with the cell's values written in. */
import { LOSS } from '../../catalog/define';
import type { Minimum } from '../../scene/outcome';
import { type Sweep, withSeed, withSwept } from '../../scene/sweep';
import { type SweepGrid, sweptRun } from '../../scene/sweepGrid';
import type { ObjectiveSpec, Point, RunSpec, Scene, Window } from '../../scene/types';
import { computeRuns } from '../lanes/computeRuns';
import { type BuiltObjective, buildInSlices } from '../objective';
import { GRID_SIZES, pictureOf } from '../picture';
import { EVALUATIONS_PER_YIELD } from '../studies/study';
import { type CellMeasures, measureOf } from './measures';

export interface SweepCell {
  readonly x: number;
  readonly y: number;
  /** One for each seed. */
  readonly seeds: readonly CellMeasures[];
  /** The loss at the start, one for each seed. */
  readonly began: readonly number[];
  /** Those of its surface, as they are numbered; null where the seeds have different surfaces. */
  readonly minima: readonly Minimum[] | null;
}

/** Computes cells by their index, row · columns + column, in the order in which they are asked for; what they share is made once. */
export type CellComputer = (indices: Iterable<number>) => Generator<number, SweepCell[]>;

/** Runs that wait to be computed side by side: at most so many, … */
const MOST_RUNS = 8192;
/** … on at most so many surfaces. */
const MOST_SURFACES = 256;
/** Cells that are made ready before newer questions are looked for, and the evaluations that take as long. */
const CELLS_PER_YIELD = 512;
const EFFORT_OF_CELLS = 50_000;

/** Yields evaluations spent, as a family does. For a formula after `makeBuildable`. */
export function createCellComputer(
  scene: Scene,
  sweep: Sweep,
  window: Window,
  grid: SweepGrid,
): CellComputer {
  const surfaceOf = createSurfaces(window);
  const lossAt = createLossAt();
  // Each cell writes a scene of its own: with the swept run alone that is soon done.
  const alone = { ...scene, runs: [sweptRun(scene, sweep.run)] };
  return function* (indices) {
    const { x, y } = grid;
    const waiting = createWaiting(sweep.target, window);
    const cells: SweepCell[] = [];
    for (const index of indices) {
      const place = { x: x[index % x.length], y: y[Math.floor(index / x.length)] };
      const seeds: CellMeasures[] = new Array(sweep.seeds);
      const began: number[] = [];
      const surfaces = new Set<BuiltSurface>();
      let cell = withSwept(alone, sweep.run, sweep.x.of, place.x);
      if (sweep.y !== null) cell = withSwept(cell, sweep.run, sweep.y.of, place.y);
      for (let by = 0; by < sweep.seeds; by++) {
        const seeded = withSeed(cell, sweep.run, by);
        const surface = yield* surfaceOf(seeded.objective);
        const run = sweptRun(seeded, sweep.run);
        surfaces.add(surface);
        began.push(lossAt(surface, run.start));
        waiting.add(surface, { run, seeds, by });
        if (waiting.isFull()) yield* waiting.computeAll();
      }
      const minima = surfaces.size === 1 ? [...surfaces][0].minima : null;
      cells.push({ x: place.x, y: place.y, seeds, began, minima });
      if (cells.length % CELLS_PER_YIELD === 0) yield EFFORT_OF_CELLS;
    }
    yield* waiting.computeAll();
    return cells;
  };
}

/** The loss at a start, evaluated once while both stay the same: most sweeps have one start on one surface. */
function createLossAt(): (surface: BuiltSurface, start: Point) => number {
  const [theta, out] = [new Float64Array(2), new Float64Array(3)];
  let latest: BuiltSurface | null = null;
  return (surface, { w, b }) => {
    const { objective } = surface.built;
    if (latest !== surface || theta[0] !== w || theta[1] !== b) {
      latest = surface;
      theta[0] = w;
      theta[1] = b;
      objective.evaluate(theta, out, 0, objective.points, null);
    }
    return out[LOSS];
  };
}

/** A run, and where its measures go. */
interface WaitingRun {
  readonly run: RunSpec;
  readonly seeds: CellMeasures[];
  readonly by: number;
}

/** Gathers runs by the surface that they are on: those on one are computed side by side. */
function createWaiting(target: number, window: Window) {
  const bySurface = new Map<BuiltSurface, WaitingRun[]>();
  let runs = 0;
  let points = 0;
  return {
    add(surface: BuiltSurface, waiting: WaitingRun): void {
      const others = bySurface.get(surface);
      if (others !== undefined) others.push(waiting);
      else {
        bySurface.set(surface, [waiting]);
        points += surface.built.objective.points;
      }
      runs++;
    },

    isFull: () => runs >= MOST_RUNS || bySurface.size >= MOST_SURFACES || points > MOST_POINTS,

    *computeAll(): Generator<number, void> {
      for (const [{ built, minima }, waiting] of bySurface) {
        const all = waiting.map(({ run }) => run);
        const totals = yield* computeRuns(built.objective, all, target);
        waiting.forEach(({ seeds, by }, i) => {
          seeds[by] = measureOf(totals, i, minima, window);
        });
      }
      bySurface.clear();
      runs = points = 0;
    },
  };
}

export interface BuiltSurface {
  readonly built: BuiltObjective;
  readonly minima: readonly Minimum[];
}

/** Points behind all the surfaces that are kept. */
const MOST_POINTS = 1_000_000;

/** Builds each objective once, as long as there is room: cells, or their seeds, ask for the same ones again and again. */
function createSurfaces(window: Window): (spec: ObjectiveSpec) => Generator<number, BuiltSurface> {
  const kept = new Map<string, BuiltSurface>();
  let points = 0;
  let latest: { readonly spec: ObjectiveSpec; readonly surface: BuiltSurface } | null = null;
  return function* (spec) {
    // Most cells share the very object: a long list of points is then not written out for each.
    if (latest?.spec === spec) return latest.surface;
    const key = JSON.stringify(spec);
    const surface = kept.get(key) ?? (yield* buildWithMinima(spec, window));
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

/** A surface and its minima, built in parts; yields as a family does. */
export function* buildWithMinima(spec: ObjectiveSpec, window: Window): Generator<number, BuiltSurface> {
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
