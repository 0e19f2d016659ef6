import { describe, expect, it } from 'vitest';
import { type MapFrame, plotFrame } from '../../../src/views/contour/frame';
import { PIXELS, run, runOver, thinPath, walk } from './paths';

const FRAME = plotFrame(444, 432, { w: [-6, 6], b: [-6, 6] }) as MapFrame;

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

const drawn = (points: readonly (readonly [number, number])[], frame = PIXELS) =>
  thinPath(runOver(points), frame);
const ends = ({ x, y }: { x: readonly number[]; y: readonly number[] }) =>
  x.map((each, i) => [each, y[i]].map((value) => Math.round(1e9 * value) / 1e9));

describe('a step of a drawn path', () => {
  it('is left out below half a pixel, in x and in y', () => {
    for (const [dx, dy, rows] of [
      [0.49, 0.49, 0],
      [0.5, 0, 2],
      [0, 0.5, 2],
      [-0.5, 0.1, 2],
      [0.1, -0.5, 2],
      [-0.4, -0.4, 0],
    ])
      expect(
        drawn([
          [100, 100],
          [100 + dx, 100 + dy],
        ]).row,
      ).toHaveLength(rows);
  });

  it('is measured from the last one drawn', () => {
    expect(
      drawn([
        [100, 100],
        [100.3, 100],
        [100.6, 100],
        [100.9, 100],
        [101.2, 100],
      ]).row,
    ).toEqual([2, 2, 4]);
  });

  it('adds its length', () => {
    expect(
      drawn([
        [100, 100],
        [103, 104],
        [103, 110],
      ]).length,
    ).toBe(11);
    expect(
      drawn([
        [-1000, 200],
        [1000, 200],
      ]).length,
    ).toBe(432);
  });

  it('goes on sixteen pixels beyond the plot, on each side', () => {
    expect(
      ends(
        drawn([
          [-100, 200],
          [500, 200],
        ]),
      ),
    ).toEqual([
      [-16, 200],
      [416, 200],
    ]);
    expect(
      ends(
        drawn([
          [200, 500],
          [200, -100],
        ]),
      ),
    ).toEqual([
      [200, 416],
      [200, -16],
    ]);
    const inset = {
      ...PIXELS,
      left: 50,
      top: 20,
      width: 100,
      height: 60,
      window: { w: [0, 100], b: [0, 60] } as const,
    };
    const across = drawn(
      [
        [-100, 370],
        [500, 370],
      ],
      inset,
    );
    expect(ends(across)).toEqual([
      [34, 50],
      [166, 50],
    ]);
    const down = drawn(
      [
        [50, 1000],
        [50, -1000],
      ],
      inset,
    );
    expect(ends(down)).toEqual([
      [100, 96],
      [100, 4],
    ]);
  });

  it('begins a new line where the path comes in again', () => {
    const path = drawn([
      [100, 100],
      [100, -100],
      [200, -100],
      [200, 100],
      [250, 100],
    ]);
    expect(ends(path)).toEqual([
      [100, 100],
      [100, -16],
      [200, -16],
      [200, 100],
      [250, 100],
    ]);
    expect(path.begins).toEqual([true, false, true, false, false]);
    expect(path.row).toEqual([1, 1, 3, 3, 4]);
  });

  it('goes on where it ends on the border', () => {
    const path = drawn([
      [100, 100],
      [100, -16],
      [200, -16],
      [200, 100],
    ]);
    expect(path.begins).toEqual([true, false, false, false]);
  });
});

describe('a path that goes to and fro', () => {
  const between = (a: readonly [number, number], b: readonly [number, number], times: number) =>
    Array.from({ length: times }, (_, i) => (i % 2 === 0 ? a : b));
  const crowd = between([100, 100], [110, 100], 3000);

  it('is drawn 2,000 times over, and no more', () => {
    expect(drawn(crowd).row).toHaveLength(2001);
    expect(drawn(crowd).row.at(-1)).toBe(2000);
  });

  it('is drawn three times over elsewhere, once there is a crowd', () => {
    const path = drawn([...crowd, ...between([200, 200], [203, 200], 50)]);
    const later = path.row.filter((row) => row > 2999);
    // The way there, which begins anew, and three times to and fro.
    expect(later).toEqual([3000, 3000, 3001, 3002, 3003]);
    expect(path.begins.slice(-5)).toEqual([true, false, false, false, false]);
  });

  it('is drawn where any fifth of it leads over open ground', () => {
    const filled = [...crowd, ...between([200, 200], [212, 200], 50)];
    const count = drawn(filled).row.length;
    for (const [x, y] of [
      [224, 200],
      [188, 200],
      [200, 212],
      [200, 188],
      [212, 212],
    ] as const)
      expect(drawn([...filled, [200, 200] as const, [x, y] as const]).row.length).toBeGreaterThan(count);
    expect(drawn([...filled, [212, 200] as const, [200, 200] as const]).row).toHaveLength(count);
  });

  it('counts as the same ground within three pixels', () => {
    // Cells begin at −16, so that one reaches from 200 up to 203.
    const filled = [
      ...crowd,
      ...between([200, 200], [200, 200.6], 40),
      ...between([201, 201], [202, 201], 40),
    ];
    const count = drawn(filled).row.length;
    expect(drawn([...filled, [202.9, 202.9] as const, [200, 200] as const]).row).toHaveLength(count);
    expect(drawn([...filled, [203.1, 201] as const]).row.length).toBeGreaterThan(count);
    expect(drawn([...filled, [201, 203.1] as const]).row.length).toBeGreaterThan(count);
  });
});
