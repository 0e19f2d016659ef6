import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import type { RunResult } from '../../../src/state/results';
import { type MapFrame, plotFrame } from '../../../src/views/contour/frame';
import { thinMarkers, thinPath } from '../../../src/views/contour/thinning';

const FRAME = plotFrame(444, 432, { w: [-6, 6], b: [-6, 6] }) as MapFrame;

function run(w: readonly number[], b: readonly number[]): RunResult {
  const columns = BASE_COLUMNS.map((name) =>
    Float64Array.from(name === 'w' ? w : name === 'b' ? b : w.map(() => 0)),
  );
  return { id: 'r1', names: BASE_COLUMNS, columns, length: w.length, end: null };
}

/** A walk whose steps have any length, reaching far out of the window. */
function walk(steps: number, size: number): RunResult {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  const w = [0];
  const b = [0];
  for (let i = 0; i < steps; i++) {
    w.push(0.99 * w[i] + size * random());
    b.push(0.99 * b[i] + size * random());
  }
  return run(w, b);
}

describe('a path as it is drawn', () => {
  it('keeps every step that can be seen', () => {
    const path = thinPath(run([-2, -1, 0, 1], [0, 1, 0, 1]), FRAME);
    expect(path.row).toEqual([1, 1, 2, 3]);
    expect(path.begins).toEqual([true, false, false, false]);
  });

  it('drops steps nearer than half a pixel', () => {
    const fine = Array.from({ length: 100_001 }, (_, i) => -5 + i / 10_000);
    const path = thinPath(run(fine, fine), FRAME);
    expect(path.row.length).toBeLessThan(1000);
    expect(path.row.length).toBeGreaterThan(300);
  });

  it('ends where numbers end, and stays near the plot', () => {
    const path = thinPath(run([0, 1, 1e300, Number.POSITIVE_INFINITY, 0], [0, 1, 1e300, 0, 0]), FRAME);
    expect(Math.max(...path.row)).toBe(2);
    for (const x of path.x) expect(Math.abs(x)).toBeLessThan(500);
    for (const y of path.y) expect(Math.abs(y)).toBeLessThan(500);
  });

  it('crosses the plot between two steps outside it', () => {
    const path = thinPath(run([-60, 60], [0, 0]), FRAME);
    expect(path.begins).toEqual([true, false]);
    expect(path.x[1] - path.x[0]).toBeGreaterThan(FRAME.width);
  });

  it('up to a step does not depend on what comes after', () => {
    const whole = walk(20_000, 1.5);
    const path = thinPath(whole, FRAME);
    const first = thinPath({ ...whole, length: 9_000 }, FRAME);
    const kept = path.row.filter((row) => row < 9_000).length;
    expect(first.row).toEqual(path.row.slice(0, kept));
    expect(first.x).toEqual(path.x.slice(0, kept));
  });

  it('has a bounded number of vertices, however long it goes on', () => {
    expect(thinPath(walk(100_000, 0.8), FRAME).row.length).toBeLessThan(40_000);
  });
});

describe('markers', () => {
  it('never touch, wherever the path comes back to', () => {
    const { x, y } = thinMarkers(walk(3_000, 0.6), FRAME, 9);
    expect(x.length).toBeGreaterThan(20);
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < i; j++) expect(Math.hypot(x[i] - x[j], y[i] - y[j])).toBeGreaterThanOrEqual(9);
    }
  });

  it('stand at steps inside the plot', () => {
    expect(thinMarkers(run([0, 1e9, Number.NaN, 3], [0, 0, 0, 3]), FRAME, 9).row).toEqual([0, 3]);
  });
});
