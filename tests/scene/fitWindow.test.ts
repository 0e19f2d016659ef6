import { describe, expect, it } from 'vitest';
import { DEFAULT_OBJECTIVE, DEFAULT_VIEW, openingScene } from '../../src/scene/defaults';
import { fitWindow, holdsAll, usualWindow } from '../../src/scene/fitWindow';
import type { RunResult } from '../../src/scene/outcome';
import { chooseSurface, FORMULA } from '../../src/scene/surfaceChoice';

function run(rows: readonly (readonly [number, number])[], capacity = rows.length): RunResult {
  const column = (index: 0 | 1) =>
    Float64Array.from({ length: capacity }, (_, row) => rows[row]?.[index] ?? 999);
  return { id: 'r1', names: ['w', 'b'], columns: [column(0), column(1)], length: rows.length, end: null };
}

const sides = ({ w, b }: { w: readonly [number, number]; b: readonly [number, number] }) => [
  w[1] - w[0],
  b[1] - b[0],
];

describe('the window that fits', () => {
  it('holds every row that there is, and every point, with room to spare', () => {
    const rows = [
      [-2, -2],
      [1, 3],
      [4, 0.5],
    ] as const;
    const window = fitWindow([run(rows, 10)], [{ w: 1.8, b: -2.3 }]);
    if (window === null) throw new Error('There is something to fit to');
    expect(
      holdsAll(
        window,
        rows.map(([w, b]) => ({ w, b })),
      ),
    ).toBe(true);
    expect(window.w[0]).toBeLessThan(-2);
    expect(window.b[0]).toBeLessThan(-2.3);
    expect(window.b[1]).toBeGreaterThan(3);
    expect(window.w[1]).toBeLessThan(5);
  });

  it('leaves out what is not a place: rows that are not finite or beyond legal coordinates', () => {
    const wild = [
      [0, 0],
      [1, 1],
      [1e7, 0],
      [Number.NaN, 0],
      [0, Number.NEGATIVE_INFINITY],
      [-1e300, 1e300],
    ] as const;
    expect(fitWindow([run(wild)], [])).toEqual(fitWindow([run(wild.slice(0, 2))], []));
  });

  it('has sides of much the same length, around the middle of what is seen', () => {
    const window = fitWindow(
      [
        run([
          [-5, 2],
          [5, 2],
        ]),
      ],
      [],
    );
    if (window === null) throw new Error('There is something to fit to');
    const [w, b] = sides(window);
    expect(w / b).toBeCloseTo(1.6, 2);
    expect((window.b[0] + window.b[1]) / 2).toBeCloseTo(2, 2);
  });

  it('is small around a single place, and legal', () => {
    const window = fitWindow([], [{ w: 1, b: -1 }]);
    if (window === null) throw new Error('There is something to fit to');
    for (const side of sides(window)) {
      expect(side).toBeGreaterThan(1e-4);
      expect(side).toBeLessThan(0.01);
    }
    expect(holdsAll(window, [{ w: 1, b: -1 }])).toBe(true);
  });

  it('never leaves the legal coordinates, however far out the runs are', () => {
    const rows = [
      [2.5, 0.01],
      [-9.9e5, 1e6],
    ] as const;
    for (const seen of [rows, rows.slice(1)]) {
      const window = fitWindow([run(seen)], []);
      if (window === null) throw new Error('There is something to fit to');
      for (const edge of [...window.w, ...window.b]) expect(Math.abs(edge)).toBeLessThanOrEqual(1e6);
      for (const side of sides(window)) expect(side).toBeGreaterThan(1e-4);
      expect(
        holdsAll(
          window,
          seen.map(([w, b]) => ({ w, b })),
        ),
      ).toBe(true);
    }
  });

  it('is none where there is nothing to see', () => {
    expect(fitWindow([], [])).toBeNull();
    expect(fitWindow([run([])], [])).toBeNull();
  });
});

describe('the usual window', () => {
  it('is the domain of a function, the one that a formula opens in, and the lecture’s for a neuron', () => {
    const beale = { kind: 'function', id: 'beale', params: {} } as const;
    expect(usualWindow(beale)).toEqual({ w: [-4.5, 4.5], b: [-4.5, 4.5] });
    const formula = { kind: 'formula', text: 'w*b' } as const;
    expect(usualWindow(formula)).toEqual({ w: [-3, 3], b: [-3, 3] });
    expect(chooseSurface(openingScene().scene, FORMULA).view?.window).toEqual(usualWindow(formula));
    expect(usualWindow(DEFAULT_OBJECTIVE)).toEqual(DEFAULT_VIEW.window);
  });
});
