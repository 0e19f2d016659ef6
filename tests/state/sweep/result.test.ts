/** A sweep's cells as tiles come in: coarse ones stand for those around them, and none is lost. */
import { describe, expect, it } from 'vitest';
import { sweep as family } from '../../../src/engine/families/sweep';
import { sweepTiles } from '../../../src/engine/families/sweepTiles';
import { defaultRun, openingScene } from '../../../src/scene/defaults';
import { latticeTiles } from '../../../src/scene/lattice';
import { sweepCsv, sweepHeader } from '../../../src/scene/sweepCsv';
import type { Sweep } from '../../../src/scene/sweepFields';
import { sweepGrid } from '../../../src/scene/sweepGrid';
import type { Scene } from '../../../src/scene/types';
import { namedCells } from '../../../src/state/sweep/namedCells';
import { questionKey, sweepQuestions } from '../../../src/state/sweep/questions';
import { SweepResult, UNKNOWN } from '../../../src/state/sweep/result';

const WINDOW = { w: [-6, 6], b: [-6, 6] } as const;
const scene: Scene = {
  ...openingScene().scene,
  runs: [defaultRun('momentum', 'r1', { w: -2, b: -2 }), defaultRun('gd', 'r2', { w: -2, b: -2 })],
};
const SWEEP: Sweep = {
  run: 'r1',
  x: { of: 'hyper.eta', from: 0.01, to: 10, scale: 'log', count: 17 },
  y: { of: 'hyper.beta', from: 0, to: 0.99, scale: 'one-minus-log', count: 9 },
  measure: 'loss',
  target: 0.01,
  seeds: 1,
};

function computed(asked: Sweep, tiles = sweepTiles({ scene, sweep: asked, window: WINDOW })): SweepResult {
  const question = { scene, sweep: asked, window: WINDOW };
  const result = new SweepResult(asked, sweepGrid(scene, asked));
  const compute = family.begin(question);
  for (const tile of tiles) {
    const work = compute(tile);
    for (;;) {
      const { done, value } = work.next();
      if (done !== true) continue;
      result.take(tile, value);
      break;
    }
  }
  return result;
}

describe('the result of a sweep', () => {
  it('knows every cell once all tiles are in, whatever their order', () => {
    const tiles = sweepTiles({ scene, sweep: SWEEP, window: WINDOW });
    const forwards = computed(SWEEP, tiles);
    const backwards = computed(SWEEP, tiles.toReversed());
    expect(forwards.known).toBe(17 * 9);
    expect([...forwards.shown]).toEqual(Array.from({ length: 17 * 9 }, (_, cell) => cell));
    for (const key of ['loss', 'best', 'stepsTo', 'outcome', 'shown'] as const)
      expect(backwards[key]).toEqual(forwards[key]);
  });

  it('lets a coarse cell stand for those around it, and a finer one for fewer', () => {
    const tiles = latticeTiles(17, 9, 1e6);
    const coarse = computed(
      SWEEP,
      tiles.filter(({ level }) => level === 0),
    );
    expect([...coarse.shown].every((cell) => cell !== UNKNOWN)).toBe(true);
    expect(new Set(coarse.shown).size).toBe(coarse.known);
    expect(coarse.known).toBeLessThan(17 * 9);
  });

  it('is printed as the terminal prints it, with seeds too', () => {
    const lines = sweepCsv(SWEEP, computed(SWEEP)).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 17 * 9);
    expect(lines[0]).toBe('x,y,loss,best,steps_to,passes_to,outcome,basin');
    const seeded = { ...SWEEP, seeds: 3 };
    const [header, first] = sweepCsv(seeded, computed(seeded)).split('\n');
    expect(header).toBe(sweepHeader(seeded));
    expect(first.split(',')).toHaveLength(header.split(',').length);
  });
});

it('a cell that could not be computed has its place in the table and nothing else', () => {
  const tiles = sweepTiles({ scene, sweep: SWEEP, window: WINDOW });
  const result = computed(SWEEP, tiles.slice(0, -1));
  const lines = sweepCsv(SWEEP, namedCells(result)).trimEnd().split('\n').slice(1);
  const missing = lines.filter((line) => line.endsWith(',,,,,,'));
  expect(missing).toHaveLength(17 * 9 - result.known);
  expect(missing.length).toBeGreaterThan(0);
  expect(missing[0].split(',')).toHaveLength(8);
});

describe('the questions of a sweep', () => {
  const keys = (changed: Scene, sweep = SWEEP) =>
    [...sweepQuestions(changed, sweep, WINDOW)].map(([id, question]) => [id, questionKey(question)]);

  it('do not change with what is swept, another run or a name, and do with all else', () => {
    const [momentum, gd] = scene.runs;
    const moved = { ...momentum, hyper: { ...momentum.hyper, eta: 3, beta: 0.1 }, label: 'Mine' };
    expect(keys({ ...scene, runs: [moved, { ...gd, steps: 3 }] })).toEqual(keys(scene));
    expect(keys({ ...scene, runs: [{ ...momentum, steps: 3 }, gd] })).not.toEqual(keys(scene));
    expect(keys(scene, { ...SWEEP, measure: 'best' })).toEqual(keys(scene));
  });

  it('are one for each visible run that has the number, along one axis', () => {
    const curves = { ...SWEEP, y: null };
    expect(keys(scene, curves).map(([id]) => id)).toEqual(['r1', 'r2']);
    expect(
      keys(scene, { ...curves, x: { ...SWEEP.x, of: 'hyper.beta', to: 0.9 } }).map(([id]) => id),
    ).toEqual(['r1']);
    const hidden = { ...scene, runs: [scene.runs[0], { ...scene.runs[1], visible: false }] };
    expect(keys(hidden, curves).map(([id]) => id)).toEqual(['r1']);
  });
});
