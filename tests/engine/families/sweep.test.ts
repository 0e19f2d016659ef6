import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/engine/families';
import { createCellComputer } from '../../../src/engine/families/sweepCells';
import { TILINGS } from '../../../src/engine/families/tilings';
import { openingScene } from '../../../src/scene/defaults';
import { OUTCOMES, type SweepAnswer, type SweepQuestion } from '../../../src/scene/families';
import { cellsOfTile } from '../../../src/scene/lattice';
import type { Sweep } from '../../../src/scene/sweep';
import { sweepGrid } from '../../../src/scene/sweepGrid';
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

it('a cell that takes more steps makes for smaller tiles', () => {
  const long = { ...scene, runs: scene.runs.map((run) => ({ ...run, steps: 100_000 })) };
  const tiles = TILINGS.sweep({ ...question, scene: long });
  expect(tiles.length).toBeGreaterThan(TILINGS.sweep(question).length);
  expect(Math.max(...tiles.map((tile) => cellsOfTile(tile, 20).length))).toBeLessThan(10);
});
