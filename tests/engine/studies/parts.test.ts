import { describe, expect, it } from 'vitest';
import { LOSSES } from '../../../src/catalog/losses';
import { createNeuron } from '../../../src/catalog/objectives';
import { buildObjective, evaluateAt } from '../../../src/engine/objective';
import { objectiveWithin } from '../../../src/engine/studies/study';
import { built, objectiveOf, quadratic } from '../analyticObjectives';
import { NOISY, runOf } from '../scenes';
import { answerOf } from './answer';

const WINDOW = { w: [-4, 4], b: [-4, 4] } as const;
/** One evaluation costs 40,000: a part is three of them. */
const DEAR = built({ ...quadratic(1, 0, 2), cost: 40_000 });

describe('the parts of a study', () => {
  it('are three evaluations where one costs 40,000', () => {
    const { parts } = answerOf('field', { window: WINDOW, columns: 4, rows: 2 }, DEAR);
    expect(parts).toEqual([120_000, 120_000]);
    const points = Array.from({ length: 7 }, (_, i) => ({ w: i, b: 0 }));
    expect(answerOf('samples', { points }, DEAR).parts).toEqual([120_000, 120_000]);
    const ends = { from: points[0], to: points[6], count: 7 };
    expect(answerOf('profile', ends, DEAR).parts).toEqual([120_000, 120_000]);
  });

  it('are one where it costs as much as a part', () => {
    const full = built({ ...quadratic(1, 0, 2), cost: 100_000 });
    expect(answerOf('field', { window: WINDOW, columns: 2, rows: 1 }, full).parts).toEqual([
      100_000, 100_000,
    ]);
    const points = [{ w: 0, b: 0 }];
    expect(answerOf('samples', { points }, full).parts).toEqual([100_000]);
    expect(answerOf('profile', { from: points[0], to: points[0], count: 2 }, full).parts).toEqual([
      100_000, 100_000,
    ]);
    const quarter = built({ ...quadratic(1, 0, 2), cost: 25_000 });
    const path = Float64Array.of(0, 1, 2);
    expect(answerOf('sharpness', { w: path, b: path, count: 3 }, quarter).parts).toEqual(
      Array(3).fill(100_000),
    );
  });

  it('of a Hessian are four evaluations', () => {
    const path = Float64Array.of(0, 1, 2, 3, 4);
    const { parts } = answerOf('sharpness', { w: path, b: path, count: 5 }, DEAR);
    expect(parts).toEqual(Array(5).fill(160_000));
    expect(answerOf('curvature', { point: { w: 0, b: 0 }, window: WINDOW }, DEAR).parts).toEqual([
      40_000, 160_000,
    ]);
  });

  it('of a search for points without slope are a hundred evaluations a candidate', () => {
    const { parts } = answerOf('critical', { window: WINDOW }, DEAR);
    expect(parts.filter((part) => part === 120_000)).toHaveLength(1408);
    expect(new Set(parts.slice(1408))).toEqual(new Set([4_000_000]));
  });

  it('of an experiment are rows with two evaluations each', () => {
    const runs = [runOf('gd', { steps: 2000, hyper: { eta: 0.01 } })];
    const { parts } = answerOf('experiment', { objective: NOISY, runs }, DEAR);
    const rows = Math.floor(100_000 / (2 * 53));
    expect(parts).toEqual([53, 2 * 53 * rows, 2 * 53 * rows, 2 * 53 * (2001 - 2 * rows)]);
  });

  it('of a search for a late batch are the points that are drawn up to it', () => {
    const run = runOf('gd', { batch: { size: 10, order: 'shuffled', seed: 4 } });
    const { parts } = answerOf('pulls', { run, step: 25_000, point: { w: 0, b: 0 } }, NOISY);
    // Then all the points, the batch, and the points one by one.
    expect(parts.slice(0, -3)).toEqual([100_000, 100_000]);
    expect(parts.slice(-3)).toEqual([53, expect.any(Number), 53]);
  });
});

describe('the objective of many places', () => {
  function chosen(x: Float64Array) {
    const points = { x, y: x.map((each) => (each > 0 ? 0.9 : 0.1)) };
    const objective = createNeuron(points, LOSSES[0]);
    const work = objectiveWithin({ objective, points, loss: LOSSES[0], minima: null }, 4);
    for (;;) {
      const step = work.next();
      if (step.done === true) return { given: objective, got: step.value };
    }
  }

  it('is over the data’s summary above a thousand points', () => {
    const two = (length: number) => Float64Array.from({ length }, (_, i) => i % 2);
    const few = chosen(two(1000));
    expect(few.got).toBe(few.given);
    expect(chosen(two(1001)).got.cost).toBe(2);
  });

  it('is the plain one where a summary has no fewer points', () => {
    const { got, given } = chosen(Float64Array.from({ length: 1200 }, (_, i) => i));
    expect(got).toBe(given);
  });
});

describe('a study of data', () => {
  const { objective } = buildObjective(NOISY);
  const point = { w: 1.5, b: -0.5 };
  const { loss, gradW, gradB } = evaluateAt(objective, point);
  const around = { w: [0.5, 2.5], b: [-1.5, 0.5] } as const;

  it('takes all of the points, the first one too', () => {
    const { answer: curved } = answerOf('curvature', { point, window: WINDOW }, NOISY);
    expect([curved.loss, ...curved.gradient]).toEqual([loss, gradW, gradB]);
    const { answer: field } = answerOf('field', { window: around, columns: 1, rows: 1 }, NOISY);
    expect([field.w[0], field.b[0]]).toEqual([-gradW, -gradB]);
    const { answer: profile } = answerOf(
      'profile',
      { from: point, to: { ...point, w: 2.5 }, count: 2 },
      NOISY,
    );
    expect([profile.loss[0], profile.slope[0]]).toEqual([loss, gradW]);
    const { answer: samples } = answerOf('samples', { points: [point] }, NOISY);
    expect([...samples]).toEqual([loss, gradW, gradB]);
    const { answer: pulls } = answerOf('pulls', { run: runOf('gd'), step: 0, point }, NOISY);
    expect([pulls.all.w, pulls.all.b]).toEqual([-gradW, -gradB]);
  });

  it('begins its flow down the slope of all of them', () => {
    const [line] = answerOf('flow', { starts: [point], window: around }, NOISY).answer;
    const [dw, db] = [line.points[2] - point.w, line.points[3] - point.b];
    expect(Math.atan2(db, dw)).toBeCloseTo(Math.atan2(-gradB, -gradW), 2);
    expect(line.times[1]).toBeCloseTo(2e-3 / Math.hypot(gradW, gradB), 9);
  });
});

describe('a field', () => {
  it('has no direction in a hole, whichever slope is none', () => {
    const holed = objectiveOf({
      loss: () => 0,
      slope: (w, b) => [w < 0 ? Number.NaN : 1, b < 0 ? Number.POSITIVE_INFINITY : 2],
    });
    const { answer } = answerOf('field', { window: WINDOW, columns: 2, rows: 2 }, built(holed));
    expect([...answer.w]).toEqual([Number.NaN, Number.NaN, Number.NaN, -1]);
    expect([...answer.b]).toEqual([Number.NaN, Number.NaN, Number.NaN, -2]);
  });
});

describe('a profile', () => {
  it('has the slope along its line, and the length that it has', () => {
    const { answer } = answerOf(
      'profile',
      { from: { w: 1, b: 2 }, to: { w: 4, b: 6 }, count: 6 },
      built(quadratic(1, 0, 2)),
    );
    expect([...answer.distance]).toEqual([0, 1, 2, 3, 4, 5]);
    // (w, 2b) · (3, 4) / 5 at its ends.
    expect(answer.slope[0]).toBeCloseTo((1 * 3 + 4 * 4) / 5, 12);
    expect(answer.slope[5]).toBeCloseTo((4 * 3 + 12 * 4) / 5, 12);
  });

  it('has both ends, even where it is asked for one point', () => {
    const { answer } = answerOf(
      'profile',
      { from: { w: 0, b: 0 }, to: { w: 2, b: 0 }, count: 1 },
      built(quadratic(1, 0, 1)),
    );
    expect([...answer.loss]).toEqual([0, 2]);
  });
});

describe('sharpness', () => {
  it('is looked at in evenly many rows, rounded to whole ones', () => {
    const rowsOf = (length: number, count: number) => {
      const path = new Float64Array(length);
      return [...answerOf('sharpness', { w: path, b: path, count }, built(quadratic(3, 0, 2))).answer.rows];
    };
    expect(rowsOf(11, 4)).toEqual([0, 3, 7, 10]);
    expect(rowsOf(5, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(rowsOf(6, 5)).toEqual([0, 1, 3, 4, 5]);
    expect(rowsOf(9, 1)).toEqual([0, 8]);
    expect(rowsOf(1, 4)).toEqual([0]);
  });

  it('goes by both coordinates of the path', () => {
    const bent = objectiveOf({ loss: () => 0, slope: () => [0, 0], bend: (w, b) => [w, 0, b] });
    const { answer } = answerOf(
      'sharpness',
      { w: Float64Array.of(1, 5, Number.NaN), b: Float64Array.of(3, 2, 1), count: 3 },
      built(bent),
    );
    expect([...answer.sharpness]).toEqual([3, 5, Number.NaN]);
  });
});

describe('curvature', () => {
  const at = { w: 0.5, b: -1 };

  it('of a turned paraboloid is the paraboloid itself, from wherever it is looked at', () => {
    const bowl = quadratic(2, 1.5, 3, at);
    const out = new Float64Array(3);
    for (const point of [
      { w: 1, b: 2 },
      { w: -3, b: 0.5 },
    ]) {
      const { answer } = answerOf('curvature', { point, window: { w: [-2, 6], b: [-4, 4] } }, built(bowl));
      expect([answer.size, answer.model.length]).toEqual([33, 33 * 33]);
      for (const [column, row] of [
        [0, 0],
        [32, 0],
        [0, 32],
        [32, 32],
        [5, 20],
      ]) {
        bowl.evaluate(Float64Array.of(-2 + column / 4, -4 + row / 4), out, 0, 0, null);
        expect(answer.model[row * 33 + column]).toBeCloseTo(out[2], 10);
      }
      expect(answer.center?.w).toBeCloseTo(at.w, 12);
      expect(answer.center?.b).toBeCloseTo(at.b, 12);
      expect(answer.hessian).toEqual([2, 1.5, 3]);
    }
  });

  it.each([
    [0.9e-12, false],
    [1.2e-12, true],
  ])('of a gutter that bends by %d of its slope across has a centre: %s', (along, has) => {
    for (const [ww, wb, bb] of [
      [1, 0, along],
      [along, 0, 1],
      [-1, 0, along],
    ]) {
      const gutter = quadratic(ww, wb, bb, at);
      const { answer } = answerOf('curvature', { point: { w: 0.5, b: -1 }, window: WINDOW }, built(gutter));
      expect(answer.center !== null).toBe(has);
    }
  });

  it('of a place without derivatives has no centre', () => {
    const hole = objectiveOf({ loss: () => 0, slope: () => [Number.NaN, 0], bend: () => [1, 0, 1] });
    expect(answerOf('curvature', { point: at, window: WINDOW }, built(hole)).answer.center).toBeNull();
  });
});
