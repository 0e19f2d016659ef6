/** Everything about a surface that is drawn: grid, isolines, lowest point; coarse first, then fine. In slices. */
import { quantilesOf } from '../math/equalize';
import { linearLevels, logLevels } from '../math/levels';
import { type LossRange, logRange } from '../math/lossSpacing';
import type { Isoline, Minimum } from '../scene/outcome';
import type { Point, View, Window } from '../scene/types';
import { withoutArtifacts } from './isolineArtifacts';
import { withoutClots } from './isolineClots';
import { isoline } from './isolines';
import { exactMinimum, minimumAt, searchMinimum } from './minimum';
import type { BuiltObjective } from './objective';
import { summarize } from './statistics';
import { neuronSurface, plainSurface, reachOf, type SurfaceFill, sampleAt } from './surface';
import { weightedNeuron } from './weightedNeuron';

/** Isolines that are asked for; round levels make it a few more or fewer. */
const LEVELS = 18;
/** Above this many points, the lowest point is searched on their summary, so as not to take too long. */
const MOST_POINTS_TO_SEARCH = 20_000;
/** Evaluations of a point's loss in a part of summarizing. */
const PART = 100_000;

/** Losses further from 0 than this are holes too: the height between two of them would not be a number. */
const LARGEST_LOSS = 1e300;

/** Samples a side, coarse and fine. */
export const GRID_SIZES = [65, 257] as const;

export interface Picture {
  readonly size: number;
  readonly grid: Float64Array;
  readonly lowest: number;
  readonly highest: number;
  readonly quantiles: Float64Array;
  readonly isolines: readonly Isoline[];
  /** The first of `minima`. */
  readonly minimum: Minimum | null;
  readonly minima: readonly Minimum[];
}

export interface PictureFill {
  /** Does about `evaluations` evaluations of a point's loss more; the picture once it is complete. */
  advance(evaluations: number): Picture | null;
}

/**
 * @param grid memory for size² samples
 * @param withIsolines those of a coarse grid are others than those of the fine one
 */
export function pictureOf(
  built: BuiltObjective,
  window: Window,
  spacing: View['levels'],
  size: number,
  grid: Float64Array,
  withIsolines = true,
): PictureFill {
  const fill = surfaceOf(built, window, size, grid);
  let search: Generator<number, readonly Minimum[]> | null = null;
  let range: Range = { lowest: Number.NaN, highest: Number.NaN, lowestAt: 0, holes: false };
  let minima: readonly Minimum[] = [];
  let levels: readonly Level[] | null = null;
  const isolines: Isoline[] = [];
  // Marching through a grid is about as much work as evaluating two points in each of its cells.
  const isolineCost = 2 * size * size;
  return {
    advance(evaluations) {
      if (search === null) {
        if (!fill.advance(evaluations)) return null;
        range = markHoles(grid);
        search = searchMinima(built, window, {
          w: sampleAt(window.w, range.lowestAt % size, size),
          b: sampleAt(window.b, Math.floor(range.lowestAt / size), size),
        });
      }
      const { lowest, highest, holes } = range;
      let budget = evaluations;
      while (levels === null) {
        const { done, value } = search.next();
        if (done === true) {
          minima = value;
          levels =
            withIsolines && lowest < highest
              ? levelsOf({ lowest, highest, minimum: minima[0] ?? null }, spacing)
              : [];
        } else {
          budget -= value;
          if (budget <= 0) return null;
        }
      }
      for (; isolines.length < levels.length; budget -= isolineCost) {
        if (budget <= 0) return null;
        const { level, above } = levels[isolines.length];
        const found = isoline(grid, size, window, level, holes);
        isolines.push(above === undefined ? found : { ...found, above });
      }
      const cleared = isolines.map((lines) => withoutArtifacts(lines, window, size, minima));
      return {
        size,
        grid,
        lowest,
        highest,
        quantiles: quantilesOf(coarseSamples(grid, size)),
        isolines: withoutClots(cleared, window),
        minimum: minima[0] ?? null,
        minima,
      };
    },
  };
}

interface Range {
  readonly lowest: number;
  readonly highest: number;
  /** The lowest sample's index. */
  readonly lowestAt: number;
  readonly holes: boolean;
}

/** The range of a grid's samples, all that are no losses made NaN. */
export function markHoles(grid: Float64Array): Range {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let lowestAt = 0;
  let holes = 0;
  for (let i = 0; i < grid.length; i++) {
    const loss = grid[i];
    if (!(Math.abs(loss) <= LARGEST_LOSS)) {
      grid[i] = Number.NaN;
      holes++;
      continue;
    }
    if (loss < lowest) {
      lowest = loss;
      lowestAt = i;
    }
    if (loss > highest) highest = loss;
  }
  if (holes === grid.length) lowest = highest = Number.NaN;
  return { lowest, highest, lowestAt, holes: holes > 0 };
}

/** The samples of the coarse grid, without holes: the fine grid then has the same quantiles, and its colours do not change. */
function coarseSamples(grid: Float64Array, size: number): Float64Array {
  const stride = Math.max(1, Math.floor((size - 1) / (GRID_SIZES[0] - 1)));
  const samples = new Float64Array(grid.length);
  let count = 0;
  for (let row = 0; row < size; row += stride) {
    for (let column = 0; column < size; column += stride) {
      const loss = grid[row * size + column];
      if (!Number.isNaN(loss)) samples[count++] = loss;
    }
  }
  return samples.subarray(0, count);
}

/** The loss over a window, by whichever way is fastest. `grid` is memory for size² samples. */
export function surfaceOf(
  built: BuiltObjective,
  window: Window,
  size: number,
  grid: Float64Array,
): SurfaceFill {
  const { objective, points, loss } = built;
  return points === null || loss === null
    ? plainSurface(objective, window, grid, size)
    : neuronSurface(objective, points, loss, window, grid, size);
}

type Level = Pick<Isoline, 'level' | 'above'>;

function levelsOf(range: LossRange, spacing: View['levels']): readonly Level[] {
  const log = logRange(spacing, range);
  if (log === null) return linearLevels(range.lowest, range.highest, LEVELS).map((level) => ({ level }));
  const { base, low, high } = log;
  const above = logLevels(low, high, LEVELS);
  return base === 0
    ? above.map((level) => ({ level }))
    : above.map((each) => ({ level: base + each, above: each })).filter(({ level }) => level > range.lowest);
}

/** Those that the definition lists; else the lowest point, if it can be found. Yields evaluations of a point's loss. */
function* searchMinima(
  built: BuiltObjective,
  window: Window,
  start: Point,
): Generator<number, readonly Minimum[]> {
  const { objective, minima } = built;
  if (minima !== null) return minima.map(({ w, b }) => minimumAt(objective, w, b));
  const lowest = yield* searchLowest(built, window, start);
  return lowest === null ? [] : [lowest];
}

function* searchLowest(
  { objective, points, loss }: BuiltObjective,
  window: Window,
  start: Point,
): Generator<number, Minimum | null> {
  if (points === null || loss === null) return yield* searchMinimum(objective, start);
  if (points.x.length <= MOST_POINTS_TO_SEARCH)
    return exactMinimum(objective, points) ?? (yield* searchMinimum(objective, start));
  const reach = reachOf(window).w;
  const summarizing = summarize(points, reach);
  let summary = summarizing.advance(PART);
  for (; summary === null; summary = summarizing.advance(PART)) yield PART;
  if (summary.x.length > MOST_POINTS_TO_SEARCH) return null;
  const found = yield* searchMinimum(weightedNeuron(summary, loss), start);
  // The summary says nothing about larger w. The loss is the true one: one evaluation of all the data.
  return found === null || Math.abs(found.w) > reach ? null : minimumAt(objective, found.w, found.b);
}
