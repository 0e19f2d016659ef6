import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import type { RunResult } from '../../../src/state/results';
import { type MapFrame, plotFrame } from '../../../src/views/contour/frame';
import { type DrawnRun, drawnRun, isPartial } from '../../../src/views/contour/paths';

const FRAME = plotFrame(444, 432, { w: [-6, 6], b: [-6, 6] }) as MapFrame;
const OTHER_FRAME = plotFrame(444, 432, { w: [-3, 3], b: [-3, 3] }) as MapFrame;

/** A spiral of which every value that is read is counted. */
class CountedRun {
  reads = 0;
  private readonly columns: RunResult['columns'];

  constructor(private readonly rows: number) {
    const spiral = (phase: number) =>
      Float64Array.from({ length: rows }, (_, i) => (5 * i * Math.sin(i / 50 + phase)) / rows);
    const counted = new Proxy(spiral(0), {
      get: (column, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) this.reads++;
        return Reflect.get(column, key, column);
      },
    });
    this.columns = BASE_COLUMNS.map((_, c) => (c === 0 ? counted : spiral(1)));
  }

  first(length: number, job = 1): RunResult {
    const end = length === this.rows ? ({ reason: 'steps', at: length - 1, rest: null } as const) : null;
    return { id: 'r1', names: BASE_COLUMNS, columns: this.columns, length, end, job };
  }
}

const ROWS = 10_000;
const whole = (run: RunResult) => drawnRun(run, FRAME, undefined, ROWS);

describe('a run on the map', () => {
  it('is thinned so many rows a picture, and is in the end the same as at one go', () => {
    const counted = new CountedRun(ROWS);
    const run = counted.first(ROWS);
    let drawn: DrawnRun | undefined;
    let pictures = 0;
    do {
      counted.reads = 0;
      drawn = drawnRun(run, FRAME, drawn, 1_500);
      // Once for its line, once for its markers.
      expect(counted.reads).toBeLessThanOrEqual(2 * 1_500);
      pictures++;
    } while (isPartial(drawn));
    expect(pictures).toBe(7);
    const expected = whole(run);
    expect(drawn.path.thin).toEqual(expected.path.thin);
    expect(drawn.markers.thin).toEqual(expected.markers.thin);
  });

  it('that grows is thinned only where it is new', () => {
    const counted = new CountedRun(ROWS);
    const before = whole(counted.first(9_000));
    counted.reads = 0;
    const after = drawnRun(counted.first(ROWS), FRAME, before, ROWS);
    expect(counted.reads).toBe(2 * 1_000);
    expect(after.path.thin).toEqual(whole(counted.first(ROWS)).path.thin);
  });

  it('is not thinned again while nothing of it changes', () => {
    const run = new CountedRun(ROWS).first(ROWS);
    const before = whole(run);
    expect(drawnRun(run, FRAME, before, ROWS)).toBe(before);
  });

  it.each([
    ['another computation of it', (counted: CountedRun) => [counted.first(ROWS, 2), FRAME] as const],
    ['another window', (counted: CountedRun) => [counted.first(ROWS), OTHER_FRAME] as const],
    ['fewer rows of it', (counted: CountedRun) => [counted.first(500), FRAME] as const],
  ])('begins anew with %s', (_, next) => {
    const counted = new CountedRun(ROWS);
    const before = whole(counted.first(ROWS));
    const [run, frame] = next(counted);
    const drawn = drawnRun(run, frame, before, ROWS);
    expect(drawn.path).not.toBe(before.path);
    expect(drawn.rows).toBe(run.length);
  });
});
