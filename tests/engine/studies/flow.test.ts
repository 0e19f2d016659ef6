import { describe, expect, it } from 'vitest';
import type { FlowLine } from '../../../src/scene/studies';
import type { ObjectiveSpec, Window } from '../../../src/scene/types';
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
    // Not what it idles there.
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
