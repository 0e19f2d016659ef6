/** More cells between those of a sweep, which stay what they are. */
import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import { effortOfCell } from '../../src/scene/effort';
import { withSwept } from '../../src/scene/sweep';
import type { Sweep, SweepAxis } from '../../src/scene/sweepFields';
import { finerSweep, placesAmong } from '../../src/scene/sweepFiner';
import { sweepGrid } from '../../src/scene/sweepGrid';

const { scene } = openingScene();
const MOMENTUM = 'r2';
const ETA: SweepAxis = { of: 'hyper.eta', from: 1e-4, to: 10, scale: 'log', count: 65 };
const BETA: SweepAxis = { of: 'hyper.beta', from: 0, to: 0.999, scale: 'one-minus-log', count: 33 };
const sweepOf = (x: SweepAxis, y: SweepAxis | null): Sweep => ({
  run: MOMENTUM,
  x,
  y,
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
});

describe('a finer sweep', () => {
  it('has a cell for each pixel, and all cells of the other among its own, to the bit', () => {
    for (const x of [ETA, { ...ETA, scale: 'linear' as const }, { ...ETA, count: 50 }]) {
      const sweep = sweepOf(x, BETA);
      const finer = finerSweep(scene, sweep, { x: 700, y: 240 });
      expect(finer.x.count).toBeGreaterThanOrEqual(700);
      expect(finer.x.count).toBeLessThan(700 + x.count);
      expect(finer.y?.count).toBe(257);
      const [grid, own] = [sweepGrid(scene, finer), sweepGrid(scene, sweep)];
      expect(placesAmong(grid.x, own.x).map((at) => grid.x[at])).toEqual(own.x);
      expect(placesAmong(grid.y, own.y).map((at) => grid.y[at])).toEqual(own.y);
    }
  });

  it('fills the whole width of a screen of 1920 × 1080, and on one of twice as many pixels as much as is affordable', () => {
    const sweep = sweepOf(ETA, { ...BETA, count: 65 });
    const whole = finerSweep(scene, sweep, { x: 1372, y: 808 });
    expect([whole.x.count, whole.y?.count]).toEqual([1409, 833]);
    const dense = finerSweep(scene, sweep, { x: 2744, y: 1616 });
    const cells = dense.x.count * (dense.y?.count ?? 1);
    expect(cells).toBeGreaterThan(900_000);
    expect(cells).toBeLessThanOrEqual(1.2e6);
  });

  it('ends where values can no longer be told apart, and where there are none between whole numbers', () => {
    const close: SweepAxis = { of: 'hyper.eta', from: 0.1, to: 0.1 + 64 * 5e-17, scale: 'linear', count: 65 };
    expect(finerSweep(scene, sweepOf(close, null), { x: 700, y: 0 }).x.count).toBeLessThan(200);
    const steps: SweepAxis = { of: 'steps', from: 1, to: 100, scale: 'linear', count: 17 };
    const values = sweepGrid(scene, finerSweep(scene, sweepOf(steps, null), { x: 2000, y: 0 })).x;
    expect(values).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  });

  it('is the sweep itself where more of its cells would take too long', () => {
    const long = withSwept(scene, MOMENTUM, 'steps', 100_000);
    const sweep = sweepOf(ETA, BETA);
    const finer = finerSweep(long, sweep, { x: 2000, y: 2000 });
    const cells = finer.x.count * (finer.y?.count ?? 1);
    expect(cells * effortOfCell(long, sweep)).toBeLessThan(5e9);
    expect(finerSweep(long, { ...sweep, seeds: 20 }, { x: 2000, y: 2000 })).toEqual({ ...sweep, seeds: 20 });
  });
});
