import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { FAMILIES } from '../../../src/engine/families';
import { createCellComputer } from '../../../src/engine/families/sweepCells';
import { TILINGS } from '../../../src/engine/families/tilings';
import { buildObjective, makeBuildable } from '../../../src/engine/objective';
import { createRunner } from '../../../src/engine/runner';
import { type BasinsQuestion, FIRST_MINIMUM } from '../../../src/scene/basins';
import { openingScene } from '../../../src/scene/defaults';
import { cellsOfTile } from '../../../src/scene/lattice';
import { type Minimum, OUTCOMES } from '../../../src/scene/outcome';
import type { Sweep } from '../../../src/scene/sweep';
import { sweepGrid } from '../../../src/scene/sweepGrid';
import type { ObjectiveSpec, RunSpec, Window } from '../../../src/scene/types';
import { drain } from './drain';

const [opening] = openingScene().scene.runs;
const run: RunSpec = { ...opening, optimizer: 'gd', hyper: { eta: 0.01 }, steps: 400 };
const himmelblau: ObjectiveSpec = { kind: 'function', id: 'himmelblau', params: {} };
const window: Window = { w: [-5, 5], b: [-4, 5] };

interface WholeMap {
  readonly ends: readonly number[];
  readonly steps: readonly number[];
  readonly minima: readonly Minimum[];
}

function mapOf(question: BasinsQuestion): WholeMap {
  const compute = FAMILIES.basins.begin(question);
  const { size } = question;
  const ends: number[] = new Array(size * size).fill(-1);
  const steps: number[] = new Array(size * size).fill(-1);
  let minima: readonly Minimum[] = [];
  for (const tile of TILINGS.basins(question)) {
    const answer = drain(compute(tile));
    cellsOfTile(tile, size).forEach((cell, k) => {
      ends[cell] = answer.ends[k];
      steps[cell] = answer.steps[k];
    });
    minima = answer.minima;
  }
  return { ends, steps, minima };
}

/** The share of starts that end so. */
function share({ ends }: WholeMap, end: number): number {
  return ends.filter((each) => each === end).length / ends.length;
}

beforeAll(() => makeBuildable({ kind: 'formula', text: 'w' }));

describe('a basin map', () => {
  it('has the outcome and the minimum of each cell of the sweep over the starts', () => {
    const size = 17;
    const map = mapOf({ objective: himmelblau, run, window, size });
    const sweep: Sweep = {
      run: run.id,
      x: { of: 'start.w', from: window.w[0], to: window.w[1], scale: 'linear', count: size },
      y: { of: 'start.b', from: window.b[0], to: window.b[1], scale: 'linear', count: size },
      measure: 'basin',
      target: 0,
      seeds: 1,
    };
    const scene = { ...openingScene().scene, objective: himmelblau, runs: [run] };
    const cells = drain(
      createCellComputer(scene, sweep, window, sweepGrid(scene, sweep))(map.ends.map((_, cell) => cell)),
    );
    expect(map.ends).toEqual(
      cells.map(({ seeds: [{ outcome, basin }] }) =>
        Number.isNaN(basin) ? OUTCOMES.indexOf(outcome) : FIRST_MINIMUM + basin,
      ),
    );
  });

  it('counts the steps until the recorded run rests for good, else all that it took', () => {
    const size = 9;
    const map = mapOf({ objective: himmelblau, run, window, size });
    const { objective } = buildObjective(himmelblau);
    map.steps.forEach((steps, cell) => {
      const start = {
        w: -5 + (10 * (cell % size)) / (size - 1),
        b: -4 + (9 * Math.floor(cell / size)) / (size - 1),
      };
      const runner = createRunner(objective, { ...run, start });
      runner.fill(new Float64Array(runner.columns.length * (run.steps + 1)), run.steps + 1);
      expect(steps).toBe(runner.end?.rest?.since ?? runner.end?.at);
    });
  });

  it('finds the four minima of Himmelblau, numbered, each with a good part of the starts', () => {
    const map = mapOf({ objective: himmelblau, run, window, size: 33 });
    expect(map.minima).toHaveLength(4);
    for (const [i, { loss }] of map.minima.entries())
      if (i > 0) expect(loss).toBeGreaterThanOrEqual(map.minima[i - 1].loss);
    const shares = map.minima.map((_, i) => share(map, FIRST_MINIMUM + i));
    for (const each of shares) expect(each).toBeGreaterThan(0.1);
    expect(shares.reduce((sum, each) => sum + each)).toBeGreaterThan(0.95);
  });

  it('of a bowl is one basin', () => {
    const bowl: ObjectiveSpec = { kind: 'formula', text: 'w^2 + 2*b^2' };
    const map = mapOf({ objective: bowl, run: { ...run, hyper: { eta: 0.1 } }, window, size: 17 });
    expect(share(map, FIRST_MINIMUM)).toBe(1);
  });

  it('of a saddle without a floor diverges, but for the line that leads to the saddle', () => {
    const saddle: ObjectiveSpec = { kind: 'formula', text: 'w^2 - b^2' };
    const long = { ...run, hyper: { eta: 0.3 }, steps: 2000 };
    const map = mapOf({ objective: saddle, run: long, window: { w: [-1, 1], b: [-1, 1] }, size: 9 });
    expect(share(map, OUTCOMES.indexOf('diverged'))).toBeCloseTo(8 / 9, 12);
    expect(share(map, OUTCOMES.indexOf('saddle'))).toBeCloseTo(1 / 9, 12);
  });

  it('says where runs come to rest that end at no minimum that is known', () => {
    const rastrigin: ObjectiveSpec = { kind: 'function', id: 'rastrigin', params: {} };
    const size = 65;
    const still = { ...run, hyper: { eta: 0.002 }, steps: 60 };
    // Of its many minima only the lowest is listed.
    const wide: Window = { w: [-3.2, 3.2], b: [-3.2, 3.2] };
    const compute = FAMILIES.basins.begin({ objective: rastrigin, run: still, window: wide, size });
    const tile = { level: 0, at: null, effort: 1, stride: 1, skips: false } as const;
    const { ends, steps, elsewhere } = drain(compute({ ...tile, columns: [0, size], rows: [0, size] }));
    const { objective } = buildObjective(rastrigin);
    const found = new Set<number>();
    for (let cell = 0; cell < size * size; cell += 37) {
      const start = { w: -3.2 + 0.1 * (cell % size), b: -3.2 + 0.1 * Math.floor(cell / size) };
      const runner = createRunner(objective, { ...still, start });
      const out = new Float64Array(runner.columns.length * 61);
      const last = runner.fill(out, 61) - 1;
      const at = (column: number) => expect.closeTo(out[61 * column + last], 9);
      found.add(ends[cell]);
      expect(steps[cell]).toBe(runner.end?.rest?.since ?? last);
      const place = [elsewhere.w[cell], elsewhere.b[cell], elsewhere.loss[cell]];
      const isElsewhere = ends[cell] === OUTCOMES.indexOf('converged');
      expect(place).toEqual(
        isElsewhere ? [at(COLUMN.w), at(COLUMN.b), at(COLUMN.loss)] : Array(3).fill(Number.NaN),
      );
    }
    expect(found).toEqual(new Set([OUTCOMES.indexOf('converged'), FIRST_MINIMUM]));
  });

  it('says nothing of places where runs end at a minimum of the window, or at none', () => {
    const compute = FAMILIES.basins.begin({
      objective: himmelblau,
      run: { ...run, steps: 300 },
      window,
      size: 9,
    });
    const tile = { level: 0, at: null, effort: 1, stride: 1, skips: false } as const;
    const { ends, elsewhere } = drain(compute({ ...tile, columns: [0, 9], rows: [0, 9] }));
    expect(new Set(ends).size).toBeGreaterThan(3);
    const empty = new Float64Array(81).fill(Number.NaN);
    expect(elsewhere).toEqual({ w: empty, b: empty, loss: empty });
  });
});
