import { describe, expect, it } from 'vitest';
import { withoutArtifacts } from '../../src/engine/isolineArtifacts';
import { buildObjective } from '../../src/engine/objective';
import { type Picture, pictureOf } from '../../src/engine/picture';
import type { ObjectiveSpec, View, Window } from '../../src/scene/types';
import { TWO_POINTS } from './scenes';

const SIZE = 257;
const LARGEST: Window = { w: [-1e6, 1e6], b: [-1e6, 1e6] };

function picture(spec: ObjectiveSpec, window: Window, levels: View['levels']): Picture {
  const fill = pictureOf(buildObjective(spec), window, levels, SIZE, new Float64Array(SIZE * SIZE));
  const done = fill.advance(Number.POSITIVE_INFINITY);
  if (done === null) throw new Error('not done');
  return done;
}

/** Cells are 1 wide and 2 high. */
const CELLS: Window = { w: [0, 100], b: [0, 200] };

function ring(w: number, b: number, cellsWide: number, cellsHigh: number): Float64Array {
  const points = [];
  for (let k = 0; k <= 24; k++) {
    const angle = (2 * Math.PI * (k % 24)) / 24;
    points.push(w + (cellsWide / 2) * Math.cos(angle), b + cellsHigh * Math.sin(angle));
  }
  return Float64Array.from(points);
}

const kept = (line: Float64Array, minima: readonly { w: number; b: number }[] = []) =>
  withoutArtifacts({ level: 1, lines: [line] }, CELLS, 101, minima).lines.length;

describe('isolines without specks', () => {
  it('do not fall apart into dots along the floor of a valley that is narrower than a cell', () => {
    const { isolines } = picture(TWO_POINTS, { w: [-6, 6], b: [-6, 6] }, 'log');
    expect(isolines.find(({ level }) => level === 0.005)?.lines.length).toBe(1);
  });

  it('have no dot around every second sample where ripples are shorter than a cell', () => {
    const { isolines } = picture({ kind: 'function', id: 'ackley', params: {} }, LARGEST, 'linear');
    expect(isolines.length).toBeGreaterThan(10);
    for (const { lines } of isolines) expect(lines.length).toBeLessThan(3);
  });

  it('have no rows of dots along steps that meet in a wedge', () => {
    for (const id of ['valley', 'six-points']) {
      const spec = { ...TWO_POINTS, data: { kind: 'preset', id } } as const;
      for (const { lines } of picture(spec, LARGEST, 'linear').isolines) expect(lines.length).toBeLessThan(5);
    }
  });

  it('keep a ring around a minimum, however small', () => {
    expect(kept(ring(50, 50, 0.3, 0.2))).toBe(0);
    expect(kept(ring(50, 50, 0.3, 0.2), [{ w: 50.05, b: 50.1 }])).toBe(1);
    expect(kept(ring(50, 50, 0.3, 0.2), [{ w: 60, b: 50 }])).toBe(0);
    const { isolines, minimum } = picture(TWO_POINTS, { w: [-60, 60], b: [-60, 60] }, 'log');
    expect(minimum?.w).toBeCloseTo(1.79, 2);
    // Little more than a cell wide.
    expect(isolines.find(({ level }) => level === 0.002)?.lines.length).toBe(1);
  });

  it('keep rings that more than a few samples decide', () => {
    expect(kept(ring(50, 50, 3, 3))).toBe(1);
    expect(kept(ring(50, 50, 40, 0.8))).toBe(1);
    expect(kept(ring(50, 50, 6, 0.4))).toBe(0);
  });
});
