/** The angle of each step to the way straight down. */
import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../../src/catalog/columns';
import type { Point } from '../../../../src/scene/types';
import { createResults } from '../../../../src/state/results';
import { angle } from '../../../../src/views/charts/quantities/angle';
import type { SeriesData } from '../../../../src/views/charts/series';

/** A run through these places. A slope is found for each place that is asked about. */
function shown(
  places: readonly Point[],
  slopeAt: ((place: Point, index: number) => readonly [number, number]) | null,
) {
  const columns = BASE_COLUMNS.map(() => new Float64Array(places.length));
  places.forEach(({ w, b }, row) => {
    columns[COLUMN.w][row] = w;
    columns[COLUMN.b][row] = b;
  });
  const results = createResults();
  const end = { reason: 'steps', at: places.length - 1, rest: null } as const;
  results.set(
    'runs',
    new Map([['r1', { id: 'r1', names: BASE_COLUMNS, columns, length: places.length, end }]]),
  );
  const questions: { readonly study: string; readonly points: readonly Point[] }[] = [];
  const answers: (() => void)[] = [];
  const data = {
    results,
    studies: {
      ask: (
        study: string,
        { points }: { points: readonly Point[] },
        answer: (found: Float64Array | null) => void,
      ) => {
        questions.push({ study, points });
        answers.push(() =>
          answer(slopeAt && Float64Array.from(points.flatMap((place, i) => [99, ...slopeAt(place, i)]))),
        );
        return () => {};
      },
    },
  } as unknown as SeriesData;
  const live = angle.source.start(data, ['r1'], () => {});
  for (const answer of answers) answer();
  return { series: live.of('r1'), questions };
}

const line = (length: number) => Array.from({ length }, (_, row) => ({ w: row, b: -row }));

describe('the angle to straight down', () => {
  it('is between 0 and 180 degrees, to either side', () => {
    const steps = [
      [1, 0],
      [1, 1],
      [0, 2],
      [0, -2],
      [-1, 1],
      [-3, 0],
    ];
    // Straight down is along w.
    const places: Point[] = [{ w: 0, b: 0 }];
    for (const [dw, db] of steps) {
      const { w, b } = places[places.length - 1];
      places.push({ w: w + dw, b: b + db });
    }
    const { series, questions } = shown(places, () => [-2, 0]);
    expect([...(series?.a ?? [])].map((each) => Math.round(1e9 * each) / 1e9)).toEqual([
      0,
      45,
      90,
      90,
      135,
      180,
      Number.NaN,
    ]);
    expect(series).toMatchObject({ b: null, length: 7 });
    expect(questions).toEqual([{ study: 'samples', points: places.slice(0, -1) }]);
  });

  it('is against the slope in both parameters at the place that the step leaves', () => {
    const places = [
      { w: 0, b: 0 },
      { w: 3, b: 4 },
      { w: 4, b: 4 },
    ];
    const { series } = shown(places, (_, i) => (i === 0 ? [-3, -4] : [-1, 1]));
    expect(series?.a[0]).toBe(0);
    expect(series?.a[1]).toBeCloseTo(45, 12);
  });

  it('is none of a step that stands still, and on level ground', () => {
    const stands = [
      { w: 1, b: 1 },
      { w: 1, b: 1 },
    ];
    expect(shown(stands, () => [1, 0]).series?.a[0]).toBeNaN();
    expect(shown(line(2), () => [0, 0]).series?.a[0]).toBeNaN();
    expect(shown(line(2), () => [0, 1]).series?.a[0]).not.toBeNaN();
    expect(shown([stands[0], { w: 1, b: 2 }], () => [1, 0]).series?.a[0]).toBe(90);
  });

  it('is computed at 2,000 steps of a longer run, evenly, with both ends', () => {
    const rowsOf = (length: number) =>
      shown(line(length), () => [1, 0]).questions[0].points.map(({ w }) => w);
    expect(rowsOf(2001)).toEqual(Array.from({ length: 2000 }, (_, row) => row));
    const rows = rowsOf(4000);
    expect([rows.length, rows[0], rows[1], rows[2], rows[1999]]).toEqual([2000, 0, 2, 4, 3998]);
    expect([rowsOf(2), rowsOf(1), rowsOf(0)]).toEqual([[0], [], []]);
  });

  it('is unknown where the slopes could not be computed', () => {
    expect(shown(line(3), null).series).toBeUndefined();
  });

  it('is a quantity of every run, without a bound, on an even axis', () => {
    expect([angle.source.bounded, angle.axis, angle.unit]).toEqual([false, 'linear', 'degrees']);
  });
});
