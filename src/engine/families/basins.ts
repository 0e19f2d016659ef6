/** The family of basin maps: the sweep of a run over its starts in the window, and where each of them leads. */
import { type BasinsAnswer, type BasinsQuestion, FIRST_MINIMUM, MOST_MINIMA } from '../../scene/basins';
import { cellsOfTile } from '../../scene/lattice';
import { OUTCOMES } from '../../scene/outcome';
import { axisValues } from '../../scene/sweepAxis';
import type { RunSpec } from '../../scene/types';
import { computeRuns } from '../lanes/computeRuns';
import type { Family } from './family';
import { measureOf } from './measures';
import { type BuiltSurface, buildWithMinima } from './sweepCells';

/** Runs that are held in memory at a time. */
const MOST_RUNS = 4096;

export const basins: Family<'basins'> = {
  objectives: ({ objective }) => [objective],
  begin(question) {
    const { objective, window, size } = question;
    let surface: BuiltSurface | null = null;
    return function* (tile) {
      surface ??= yield* buildWithMinima(objective, window);
      return yield* computeStarts(question, surface, cellsOfTile(tile, size));
    };
  },
};

function* computeStarts(
  { run, window, size }: BasinsQuestion,
  { built, minima }: BuiltSurface,
  cells: Uint32Array,
): Generator<number, BasinsAnswer> {
  // The starts are those of a sweep over start.w and start.b, to the last bit.
  const along = ([from, to]: readonly [number, number]) =>
    axisValues({ of: 'start', from, to, scale: 'linear', count: size }, false);
  const [w, b] = [along(window.w), along(window.b)];
  const ends = new Uint8Array(cells.length);
  const steps = new Uint32Array(cells.length);
  const numbers = () => new Float64Array(cells.length).fill(Number.NaN);
  const elsewhere = { w: numbers(), b: numbers(), loss: numbers() };
  for (let first = 0; first < cells.length; first += MOST_RUNS) {
    const runs: RunSpec[] = [];
    for (const cell of cells.subarray(first, first + MOST_RUNS))
      runs.push({ ...run, start: { w: w[cell % size], b: b[Math.floor(cell / size)] } });
    const totals = yield* computeRuns(built.objective, runs, Number.NEGATIVE_INFINITY);
    for (let i = 0; i < runs.length; i++) {
      const { outcome, basin } = measureOf(totals, i, minima, window);
      ends[first + i] = basin < MOST_MINIMA ? FIRST_MINIMUM + basin : OUTCOMES.indexOf(outcome);
      if (outcome === 'converged' && Number.isNaN(basin)) {
        elsewhere.w[first + i] = totals.w[i];
        elsewhere.b[first + i] = totals.b[i];
        elsewhere.loss[first + i] = totals.loss[i];
      }
      steps[first + i] = totals.ends[i].rest?.since ?? totals.ends[i].at;
    }
  }
  return { ends, steps, elsewhere, minima };
}
