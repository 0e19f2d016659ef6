import { describe, expect, it } from 'vitest';
import type { FlowLine } from '../../../src/scene/studies';
import type { ObjectiveSpec, Window } from '../../../src/scene/types';
import { built, objectiveOf, quadratic } from '../analyticObjectives';
import { runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';
import { answerOf, surface } from './answer';

const WINDOW: Window = { w: [-4, 4], b: [-4, 4] };

function lineFrom(w: number, b: number, on: ObjectiveSpec, window = WINDOW): FlowLine {
  return answerOf('flow', { starts: [{ w, b }], window }, on).answer[0];
}

/** The position of a line at a time, straight between two of its points. */
function at({ points, times }: FlowLine, time: number): readonly [number, number] {
  const after = times.findIndex((each) => each >= time);
  const share = (time - times[after - 1]) / (times[after] - times[after - 1]);
  const between = (k: number) =>
    points[2 * after - 2 + k] + share * (points[2 * after + k] - points[2 * after - 2 + k]);
  return [between(0), between(1)];
}

describe('gradient flow', () => {
  it('shrinks each axis of a bowl like e^(−λt)', () => {
    const { points, times, end } = lineFrom(3, -2, surface('bowl', { kappa: 10, angle: 0 }));
    expect(end).toBe('rest');
    times.forEach((time, i) => {
      expect(points[2 * i]).toBeCloseTo(3 * Math.exp(-time), 7);
      expect(points[2 * i + 1]).toBeCloseTo(-2 * Math.exp(-10 * time), 7);
    });
  });

  it('begins at its start, at time 0, and goes down all the way', () => {
    const line = lineFrom(-2, -2, TWO_POINTS);
    const places = Array.from(line.times, (_, i) => ({ w: line.points[2 * i], b: line.points[2 * i + 1] }));
    const { answer } = answerOf('samples', { points: places }, TWO_POINTS);
    expect(line.times[0]).toBe(0);
    expect(places[0]).toEqual({ w: -2, b: -2 });
    for (let i = 1; i < places.length; i++) expect(answer[3 * i]).toBeLessThan(answer[3 * i - 3] + 1e-15);
    expect(places.at(-1)?.w).toBeCloseTo(1.791759469228055, 4);
  });

  it('is what gradient descent comes to as η goes to 0: a tenth of η, a tenth of the distance', () => {
    const line = lineFrom(-2, -2, TWO_POINTS);
    const distance = (eta: number) => {
      const steps = Math.round(40 / eta);
      const { columns } = follow(TWO_POINTS, runOf('gd', { steps, hyper: { eta } }));
      const [w, b] = at(line, 40);
      return Math.hypot(columns.w[steps] - w, columns.b[steps] - b);
    };
    const [coarse, fine] = [distance(0.5), distance(0.05)];
    expect(fine).toBeLessThan(0.02);
    expect(coarse / fine).toBeGreaterThan(7);
    expect(coarse / fine).toBeLessThan(14);
  });

  it('ends where it has left the window far behind', () => {
    const { end, points } = lineFrom(0.1, 1, surface('saddle'));
    expect(end).toBe('left');
    expect(Math.abs(points[points.length - 2]) + Math.abs(points[points.length - 1])).toBeGreaterThan(20);
  });

  it('rests where it begins without a slope', () => {
    const { end, times } = lineFrom(0, 0, surface('saddle'));
    expect(end).toBe('rest');
    expect(times).toHaveLength(1);
  });

  it.each([
    ['himmelblau', 0, 0, { w: [-5, 5], b: [-5, 5] }],
    ['rosenbrock', -1.2, 1, { w: [-2, 2], b: [-1, 3] }],
    ['ackley', 2.1, 1.1, { w: [-5, 5], b: [-5, 5] }],
  ] as const)('rests at the bottom of %s, and stops there', (id, w, b, window) => {
    const { end, points, times } = lineFrom(w, b, surface(id), window);
    const [lastW, lastB] = points.slice(-2);
    expect(end).toBe('rest');
    const { answer } = answerOf('critical', { window }, surface(id));
    const distances = answer.points
      .filter(({ kind }) => kind === 'minimum')
      .map((point) => Math.hypot(point.w - lastW, point.b - lastB));
    expect(Math.min(...distances)).toBeLessThan(1e-5);
    // The time that it idles there does not count.
    expect(times[times.length - 1]).toBeLessThan(100);
  });

  it('gives as many lines as starts, in few enough points to draw', () => {
    const starts = [
      { w: -1.2, b: 1 },
      { w: 1.5, b: -1.5 },
    ];
    const { answer, parts } = answerOf('flow', { starts, window: WINDOW }, surface('rosenbrock'));
    expect(answer.map(({ start }) => start)).toEqual(starts);
    for (const { times, points } of answer) {
      expect(times.length).toBeLessThan(5000);
      expect(points).toHaveLength(2 * times.length);
    }
    expect(Math.max(...parts)).toBeLessThan(200_000);
  });
});

/** The line from (1, 0) of a flow that need not go downhill, in a window of 8 by 8. */
function lineOf(
  slope: (w: number, b: number) => readonly [number, number],
  { cost = 1, start = { w: 1, b: 0 }, window = WINDOW } = {},
) {
  const objective = { ...objectiveOf({ loss: () => 0, slope }), cost };
  const { answer, parts } = answerOf('flow', { starts: [start], window }, built(objective));
  const [{ end, points, times }] = answer;
  const places = Array.from(times, (_, i) => [points[2 * i], points[2 * i + 1]] as const);
  return { end, times, places, last: times[times.length - 1], parts };
}

/** A fine step in that window, and the first one. */
const FINE = 8 / 500;
const FIRST = 8 / 1000;
/** Round and round, at the speed of the radius. */
const circle = (w: number, b: number) => [b, -w] as const;

describe('a step of the flow', () => {
  it('is first a thousandth of a side, and later at most a five-hundredth', () => {
    const { times, places } = lineOf((w, b) => [0.5 * w, 0.5 * b], { start: { w: 0.6, b: -0.8 } });
    expect(times[1]).toBeCloseTo(FIRST / 0.5, 12);
    const lengths = places.slice(1).map(([w, b], i) => Math.hypot(w - places[i][0], b - places[i][1]));
    expect(lengths[0]).toBeCloseTo(FIRST, 4);
    expect(Math.max(...lengths)).toBeLessThan(FINE * (1 + 1e-9));
    expect(lengths[1]).toBeGreaterThan(0.98 * FINE);
  });

  it('is measured by the shorter side of the window', () => {
    for (const window of [
      { w: [-4, 4], b: [-40, 40] },
      { w: [-40, 40], b: [-4, 4] },
    ] as Window[])
      expect(lineOf((w, b) => [w, b], { window }).times[1]).toBeCloseTo(FIRST, 12);
  });
});

describe('the end of the flow', () => {
  it.each([
    [0.5, 1e-9],
    [20, 20e-9],
  ])('is rest where the slope, %d at first, has become %d', (rate, rest) => {
    const { end, places } = lineOf((w, b) => [rate * w, rate * b]);
    const speeds = places.map(([w, b]) => rate * Math.hypot(w, b));
    expect(end).toBe('rest');
    expect(speeds[speeds.length - 1]).toBeLessThanOrEqual(rest);
    expect(speeds[speeds.length - 2]).toBeGreaterThan(rest);
  });

  it('is a time of a million, to the last bit', () => {
    const { end, last } = lineOf(() => [1e-7, 0]);
    expect([end, last]).toEqual(['time', 1e6]);
    expect(lineOf(() => [2e-9, 0])).toMatchObject({ end: 'time', last: 1e6 });
  });

  it.each([
    [1, 20_000],
    [10_000, 834],
    [1e6, 100],
  ])('comes, where an evaluation costs %d, after %d steps', (cost, steps) => {
    const { end, last } = lineOf(circle, { cost });
    expect(end).toBe('time');
    expect(last).toBeCloseTo(FIRST + (steps - 1) * FINE, 6);
  });

  it.each([
    [490, 'time'],
    [510, 'rest'],
  ] as const)('is not known for rest before 500 steps: of at most %d the end is %s', (most, end) => {
    // 50,000,000 evaluations, six of them a step.
    const cost = 50_000_000 / (6 * most);
    expect(lineOf(circle, { cost, start: { w: 1e-7, b: 0 } }).end).toBe(end);
  });

  it('is rest where 500 steps lead nowhere, and then where they began', () => {
    expect(lineOf(circle, { start: { w: 1e-7, b: 0 } })).toMatchObject({ end: 'rest', last: 0 });
    expect(lineOf(circle, { start: { w: 1e-5, b: 0 } }).end).toBe('time');
    expect(lineOf(circle, { start: { w: 1e-7, b: 0 }, window: { w: [-0.4, 0.4], b: [-0.4, 0.4] } }).end).toBe(
      'time',
    );
  });

  it.each([
    [-1, 0, 28],
    [1, 0, 28],
    [0, -1, 28],
    [0, 1, 28],
  ])('is three sides outside of the window, down the slope (%d, %d)', (slopeW, slopeB, far) => {
    const { end, places } = lineOf(() => [slopeW, slopeB], { start: { w: 0, b: 0 } });
    const [w, b] = places[places.length - 1];
    const gone = -(slopeW * w + slopeB * b);
    expect(end).toBe('left');
    expect(gone).toBeGreaterThan(far);
    expect(gone).toBeLessThan(far + 1.01 * FINE);
  });

  it('is rest at once where the slope is a billionth', () => {
    expect(lineOf(() => [1e-9, 0])).toMatchObject({ end: 'rest', last: 0 });
    expect(lineOf(() => [0, -1e-9])).toMatchObject({ end: 'rest', last: 0 });
  });

  it.each([
    [28, 0],
    [-28, 0],
    [0, 28],
    [0, -28],
  ])('is not yet where it is just three sides outside of the window: from (%d, %d) it comes back', (w, b) => {
    expect(lineOf((atW, atB) => [atW, atB], { start: { w, b } }).end).toBe('rest');
  });

  it('is undefined where no step, however short, leads to a slope', () => {
    const alone = (w: number, b: number) => [w === 0 && b === 0 ? -1 : Number.NaN, 0] as const;
    expect(lineOf(alone, { start: { w: 0, b: 0 } })).toMatchObject({ end: 'undefined', last: 0 });
  });

  it('is undefined in a hole', () => {
    expect(lineOf(() => [Number.NaN, 0])).toMatchObject({ end: 'undefined', last: 0 });
  });

  it('is undefined at the edge of a hole, where steps grow ever shorter: that is no rest', () => {
    const { end, places } = lineOf((w) => [w > 2 ? Number.NaN : -1, 0]);
    expect(end).toBe('undefined');
    expect(places[places.length - 1][0]).toBeCloseTo(2, 2);
  });
});

describe('a line of the flow', () => {
  it('has all its points where they are few', () => {
    const { places } = lineOf((w, b) => [w, b], { start: { w: 4, b: 0 } });
    const close = places.filter(([w], i) => i > 0 && places[i - 1][0] - w < FINE / 2);
    expect(close.length).toBeGreaterThan(10);
  });

  it('has, of very many, those that are a fine step apart, and every so many of the others', () => {
    const { times, places } = lineOf(circle, { start: { w: 0.01, b: 0 } });
    const steps = 20_000;
    // On so small a circle no point is a fine step away from the one before, but for those across it.
    expect(times.length).toBeGreaterThan(steps / 11);
    expect(times.length).toBeLessThan(steps / 2);
    expect(places[0]).toEqual([0.01, 0]);
  });

  it('has every eleventh of 20,000 points that are all close together, and the last', () => {
    const { times, places } = lineOf(circle, { start: { w: 0.005, b: 0 } });
    // 20,001 points are thinned to 2,000 at most.
    expect(times).toHaveLength(1 + Math.floor(20_000 / 11) + 1);
    expect(places[0]).toEqual([0.005, 0]);
  });

  it('has a point for about every two steps of the others, whichever way it goes', () => {
    const { places } = lineOf(circle, { start: { w: 1, b: 0 } });
    const gaps = places.slice(1).map(([w, b], i) => Math.hypot(w - places[i][0], b - places[i][1]));
    expect(Math.max(...gaps)).toBeLessThan(2 * FINE * (1 + 1e-9));
    expect(places.length).toBeGreaterThan(10_000);
    expect(places.length).toBeLessThan(11_100);
  });

  it('tells the cost of a part that is just as large, of a line that does not move as well', () => {
    expect(lineOf(() => [0, 0], { cost: 100_000 }).parts).toEqual([100_000]);
    expect(lineOf(() => [0, 0], { cost: 99_999 }).parts).toEqual([]);
  });

  it('tells its cost in parts of 100,000', () => {
    const { parts } = lineOf(circle, { cost: 10_000 });
    // Six evaluations a step, and seven in the first: two steps a part.
    expect(parts[0]).toBe(130_000);
    expect(new Set(parts.slice(1))).toEqual(new Set([120_000]));
    expect(parts).toHaveLength(417);
  });

  it('ends where the surface is level', () => {
    const { answer } = answerOf(
      'flow',
      { starts: [{ w: 1, b: 1 }], window: WINDOW },
      built(quadratic(2, 1, 3)),
    );
    const { points, end } = answer[0];
    expect(end).toBe('rest');
    expect(Math.hypot(points[points.length - 2], points[points.length - 1])).toBeLessThan(1e-8);
  });
});
