import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/engine/families';
import { createCellComputer } from '../../../src/engine/families/sweepCells';
import { TILINGS } from '../../../src/engine/families/tilings';
import { quartiles } from '../../../src/math/quartiles';
import { openingScene } from '../../../src/scene/defaults';
import { OUTCOMES, type SweepAnswer, type SweepQuestion } from '../../../src/scene/families';
import { cellsOfTile } from '../../../src/scene/lattice';
import type { Sweep } from '../../../src/scene/sweep';
import { sweepGrid } from '../../../src/scene/sweepGrid';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { runOf } from '../scenes';
import { drain } from './drain';

const { scene, view } = openingScene();
const sweep: Sweep = {
  run: scene.runs[0].id,
  x: { of: 'start.w', from: -5, to: 5, scale: 'linear', count: 20 },
  y: { of: 'start.b', from: -5, to: 5, scale: 'linear', count: 13 },
  measure: 'loss',
  target: 0.01,
  seeds: 1,
};
const question: SweepQuestion = { scene, sweep, window: view.window };
const shuffled: SweepQuestion = {
  scene: {
    ...scene,
    runs: [{ ...scene.runs[0], steps: 40, batch: { size: 1, order: 'with-replacement', seed: 1 } }],
  },
  sweep: { ...sweep, seeds: 5, y: null },
  window: view.window,
};

/** Numbers of every cell by a measure, put together from all tiles. */
function wholeOf(asked: SweepQuestion, numbersOf: (answer: SweepAnswer) => ArrayLike<number>): number[] {
  const compute = FAMILIES.sweep.begin(asked);
  const { x, y } = sweepGrid(asked.scene, asked.sweep);
  const whole: number[] = [];
  for (const tile of TILINGS.sweep(asked)) {
    const numbers = numbersOf(drain(compute(tile)));
    const cells = cellsOfTile(tile, x.length);
    const width = numbers.length / cells.length;
    cells.forEach((cell, k) => {
      for (let i = 0; i < width; i++) whole[cell * width + i] = numbers[k * width + i];
    });
  }
  expect(whole.length % (x.length * y.length)).toBe(0);
  return whole;
}

function cellsOf(asked: SweepQuestion) {
  const grid = sweepGrid(asked.scene, asked.sweep);
  const compute = createCellComputer(asked.scene, asked.sweep, asked.window, grid);
  const all = Array.from({ length: grid.x.length * grid.y.length }, (_, index) => index);
  return drain(compute(all)).map(({ seeds }) => seeds);
}

describe('the tiles of a sweep put together', () => {
  it('have each cell’s measures, in its place', () => {
    const cells = cellsOf(question).map(([only]) => only);
    for (const name of ['loss', 'best', 'stepsTo', 'passesTo', 'basin'] as const)
      expect(wholeOf(question, (answer) => answer[name])).toEqual(cells.map((cell) => cell[name]));
    const outcomes = wholeOf(question, ({ outcome }) => outcome).map((o) => OUTCOMES[o]);
    expect(outcomes).toEqual(cells.map(({ outcome }) => outcome));
  });

  it('have one number of each and no shares where there is one seed', () => {
    const [tile] = TILINGS.sweep(question);
    const { width, shares } = drain(FAMILIES.sweep.begin(question)(tile));
    expect([width, shares]).toEqual([1, null]);
  });

  it('have quartiles and shares where there are several seeds', () => {
    const cells = cellsOf(shuffled);
    const sorted = cells.map((seeds) => seeds.map(({ loss }) => loss).sort((a, b) => a - b));
    expect(wholeOf(shuffled, ({ loss }) => loss)).toEqual(sorted.flatMap((losses) => losses.slice(1, 4)));
    const shares = wholeOf(shuffled, (answer) => answer.shares as Float64Array);
    const going = OUTCOMES.indexOf('going');
    cells.forEach((seeds, k) => {
      const own = shares.slice(k * OUTCOMES.length, (k + 1) * OUTCOMES.length);
      expect(own[going]).toBe(seeds.filter(({ outcome }) => outcome === 'going').length / 5);
      expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    });
  });
});

describe('what a cell began with', () => {
  const minimaOf = (asked: SweepQuestion) =>
    TILINGS.sweep(asked).map((tile) => drain(FAMILIES.sweep.begin(asked)(tile)).minima);

  it('is the loss at its start, whether that is swept or not', () => {
    const first = { ...scene.runs[0], steps: 0 };
    const still = { ...scene, runs: [first] };
    // Without a step the loss at the end is that at the start.
    const moved: SweepQuestion = { ...question, scene: still };
    expect(wholeOf(moved, ({ began }) => began)).toEqual(wholeOf(moved, ({ loss }) => loss));
    const eta = { of: 'hyper.eta', from: 0.01, to: 1, scale: 'log', count: 5 } as const;
    const rates: SweepQuestion = { ...question, sweep: { ...sweep, x: eta, y: null } };
    const began = wholeOf(rates, (answer) => answer.began);
    expect(new Set(began).size).toBe(1);
    expect(began).toEqual(wholeOf({ ...moved, sweep: { ...sweep, x: eta, y: null } }, ({ loss }) => loss));
  });

  it('has the minima of its surface, unless cells or seeds have different ones', () => {
    const bowl: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0.5 } };
    const asked = { ...question, scene: { ...scene, objective: bowl } };
    for (const each of minimaOf(asked))
      expect(each).toEqual([expect.objectContaining({ w: expect.closeTo(0, 6), b: expect.closeTo(0, 6) })]);
    const angles = { of: 'params.angle', from: 0, to: 1, scale: 'linear', count: 4 } as const;
    expect(minimaOf({ ...asked, sweep: { ...sweep, y: angles } })).toEqual(expect.arrayContaining([null]));
    const data: ObjectiveSpec = {
      kind: 'neuron',
      data: { kind: 'generated', id: 'noisy', n: 20, noise: 0.05, seed: 3 },
      loss: 'mean',
    };
    const drawn = { ...question, scene: { ...scene, objective: data } };
    expect(minimaOf(drawn)[0]?.length).toBeGreaterThan(0);
    expect(minimaOf({ ...drawn, sweep: { ...sweep, seeds: 2 } })[0]).toBeNull();
  });
});

describe('a cell of several seeds', () => {
  /** Two of them end apart here and there: one meets the condition, the other does not. */
  const stopped: SweepQuestion = {
    ...shuffled,
    scene: {
      ...shuffled.scene,
      runs: [{ ...shuffled.scene.runs[0], stop: { kind: 'loss', at: 0.005 } }],
    },
    sweep: { ...shuffled.sweep, seeds: 2, target: 0.05 },
  };
  const cells = cellsOf(stopped);

  it('has the quartiles of every measure', () => {
    for (const name of ['best', 'stepsTo', 'passesTo'] as const) {
      const wanted = cells.flatMap((seeds) => quartiles(seeds.map((seed) => seed[name])));
      expect(wholeOf(stopped, (answer) => answer[name])).toEqual(wanted);
    }
  });

  it('has three numbers of each measure, where a cell of one run has one', () => {
    for (const [asked, width] of [
      [stopped, 3],
      [question, 1],
    ] as const) {
      const [tile] = TILINGS.sweep(asked);
      const cells = cellsOfTile(tile, sweepGrid(asked.scene, asked.sweep).x.length).length;
      const answer = drain(FAMILIES.sweep.begin(asked)(tile));
      expect(answer.width).toBe(width);
      for (const each of [answer.loss, answer.best, answer.stepsTo, answer.passesTo])
        expect(each).toHaveLength(cells * width);
    }
  });

  it('has the outcome of most of its seeds, the first of the list where several are as many', () => {
    const counts = cells.map((seeds) =>
      OUTCOMES.map((each) => seeds.filter(({ outcome }) => outcome === each).length),
    );
    expect(wholeOf(stopped, ({ outcome }) => outcome)).toEqual(
      counts.map((each) => each.indexOf(Math.max(...each))),
    );
    expect(counts.some((each) => each.filter((count) => count === 1).length === 2)).toBe(true);
    expect(wholeOf(stopped, ({ shares }) => shares ?? [])).toEqual(counts.flat().map((count) => count / 2));
  });

  it('counts seeds that are lost as infinite losses', () => {
    const saddle = { kind: 'function', id: 'saddle', params: {} } as const;
    const lost = (optimizer: string, hyper: RunSpec['hyper']): SweepQuestion => ({
      scene: { ...scene, objective: saddle, runs: [runOf(optimizer, { hyper, steps: 900 })] },
      sweep: {
        ...sweep,
        x: { ...sweep.x, from: 0.5, to: 1, count: 2 },
        y: { ...sweep.y, of: 'start.b', from: 0, to: 1, scale: 'linear', count: 2 },
        seeds: 2,
      },
      window: view.window,
    });
    const lossesOf = (asked: SweepQuestion) => wholeOf(asked, ({ loss }) => loss);
    const infinite = Array(3).fill(Number.POSITIVE_INFINITY);
    const { epsilon: _, ...hyper } = runOf('adam').hyper;
    expect(lossesOf(lost('adam', { ...hyper, epsilon: 0 })).slice(0, 3)).toEqual(infinite);
    expect(lossesOf(lost('gd', { eta: 10 })).slice(6, 9)).toEqual(infinite);
  });

  it('has a basin only where all of its seeds lead to the same', () => {
    const himmelblau = { kind: 'function', id: 'himmelblau', params: {} } as const;
    const run = runOf('gd', { hyper: { eta: 0.01 }, steps: 900 });
    const asked: SweepQuestion = {
      scene: { ...scene, objective: himmelblau, runs: [run] },
      sweep: { ...sweep, x: { ...sweep.x, from: -3, to: 3, count: 2 }, y: null, seeds: 2 },
      window: view.window,
    };
    const basins = wholeOf(asked, ({ basin }) => basin);
    expect(basins).toEqual(cellsOf(asked).map(([{ basin }]) => basin));
    expect(new Set(basins).size).toBe(2);
    expect(wholeOf(asked, ({ outcome }) => outcome)).toEqual([0, 0].map(() => OUTCOMES.indexOf('converged')));
    expect(wholeOf(asked, ({ shares }) => shares ?? []).filter((share) => share === 1)).toHaveLength(2);
  });
});

it('a cell that takes more steps makes for smaller tiles', () => {
  const long = { ...scene, runs: scene.runs.map((run) => ({ ...run, steps: 100_000 })) };
  const tiles = TILINGS.sweep({ ...question, scene: long });
  expect(tiles.length).toBeGreaterThan(TILINGS.sweep(question).length);
  expect(Math.max(...tiles.map((tile) => cellsOfTile(tile, 20).length))).toBeLessThan(10);
});
