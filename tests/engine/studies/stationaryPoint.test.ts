import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/catalog/define';
import { findStationaryPoint } from '../../../src/engine/studies/stationaryPoint';

/** ½(θ − c)ᵀH(θ − c), and where it was evaluated. */
function quadratic([ww, wb, bb]: readonly [number, number, number], c = { w: 0, b: 0 }) {
  const visited: (readonly [number, number])[] = [];
  const objective: Objective = {
    points: 0,
    cost: 1,
    evaluate(theta, out) {
      visited.push([theta[0], theta[1]]);
      const [w, b] = [theta[0] - c.w, theta[1] - c.b];
      out.set([ww * w + wb * b, wb * w + bb * b, 0.5 * (ww * w * w + 2 * wb * w * b + bb * b * b)]);
    },
    hessian: (_, out) => out.set([ww, wb, bb]),
  };
  return { objective, visited };
}

const SIDES = { w: 10, b: 10 };

describe('the level point', () => {
  it.each([
    ['a turned bowl', [2, 1.5, 3]],
    ['a turned saddle', [2, 1.5, -3]],
    ['a turned dome', [-2, 1.5, -3]],
    ['a long valley', [100, 7, 1]],
  ] as const)(
    'of %s is found in a few steps of Newton’s, since there is nothing else to find',
    (_, hessian) => {
      const { objective, visited } = quadratic(hessian, { w: 1, b: -2 });
      const found = findStationaryPoint(objective, { w: 1.4, b: -2.3 }, SIDES);
      expect(found?.w).toBeCloseTo(1, 9);
      expect(found?.b).toBeCloseTo(-2, 9);
      // The first step is damped by a millionth of the curvature, the next ones by ever less.
      expect(Math.hypot(visited[1][0] - 1, visited[1][1] + 2)).toBeLessThan(0.02);
      expect(visited.length).toBeLessThanOrEqual(6);
    },
  );

  it('is approached by at most a sixteenth of each side at a time', () => {
    const { objective, visited } = quadratic([2, 1.5, 3]);
    const found = findStationaryPoint(objective, { w: 4, b: 9 }, { w: 8, b: 32 });
    expect(found?.w).toBeCloseTo(0, 9);
    const parts = visited.slice(1).map(([w, b], i) => {
      return Math.max(Math.abs(w - visited[i][0]) / 8, Math.abs(b - visited[i][1]) / 32);
    });
    expect(Math.max(...parts)).toBeCloseTo(1 / 16, 12);
    expect(parts.filter((part) => part > 0.0624).length).toBeGreaterThan(4);
  });

  it('is the start itself where there is no slope', () => {
    const { objective, visited } = quadratic([2, 1.5, 3], { w: 1, b: 2 });
    expect(findStationaryPoint(objective, { w: 1, b: 2 }, SIDES)).toEqual({ w: 1, b: 2 });
    expect(visited).toHaveLength(1);
  });

  it('is none on a slope that bends nowhere, nor on one that flattens out for ever', () => {
    const straight = { ...quadratic([0, 0, 0]).objective };
    straight.evaluate = (_, out) => out.set([1, 2, 0]);
    expect(findStationaryPoint(straight, { w: 0, b: 0 }, SIDES)).toBeNull();
    const tail = { ...straight };
    tail.evaluate = ([w], out) => out.set([-Math.exp(-w), 0, Math.exp(-w)]);
    tail.hessian = ([w], out) => out.set([Math.exp(-w), 0, 0]);
    expect(findStationaryPoint(tail, { w: 0, b: 0 }, SIDES)).toBeNull();
  });
});

it('a step that made nothing better is taken back before a shorter one is tried', () => {
  const { objective, visited } = quadratic([10, 0, 10]);
  // It says that it bends less than it does: whole steps go too far.
  const misleading: Objective = { ...objective, hessian: (_, out) => out.set([1, 0, 1]) };
  const found = findStationaryPoint(misleading, { w: 2, b: 1 }, { w: 1000, b: 1000 });
  expect(found?.w).toBeCloseTo(0, 6);
  const far = visited.filter(([w]) => Math.abs(w) > 2);
  expect(far.length).toBeGreaterThan(2);
  // All tries lie on the line from the start to the point.
  for (const [w, b] of visited) expect(b).toBeCloseTo(w / 2, 12);
});

describe('the search for a level point', () => {
  it('damps its steps by a millionth of the curvature, and by ten times less after each good one', () => {
    const { objective, visited } = quadratic([1, 0, 1]);
    findStationaryPoint(objective, { w: 0.4, b: 0 }, SIDES);
    expect(visited[1][0] / (0.4 * 1e-6)).toBeCloseTo(1, 4);
    expect(visited[2][0] / visited[1][0] / 1e-7).toBeCloseTo(1, 3);
  });

  it('has arrived when a step is a billionth of a side', () => {
    const evaluations = (away: number) => {
      const { objective, visited } = quadratic([1, 0, 1]);
      expect(findStationaryPoint(objective, { w: away, b: 0 }, SIDES)).not.toBeNull();
      return visited.length;
    };
    expect([0.9e-8, 1.2e-8].map(evaluations)).toEqual([2, 3]);
  });

  it('damps its steps tenfold where they lead to steeper ground, up to a million millions', () => {
    let evaluations = 0;
    const { objective } = quadratic([1, 0, 1]);
    const pit: Objective = {
      ...objective,
      evaluate([w], out) {
        evaluations++;
        out.set([w === 0 ? 1 : 2, 0, 0]);
      },
    };
    expect(findStationaryPoint(pit, { w: 0, b: 0 }, SIDES)).toBeNull();
    // The start, and dampings from 10⁻⁶ to 10¹².
    expect(evaluations).toBe(1 + 19);
  });

  it('takes at most 60 steps, and each over all the data', () => {
    const asked: string[] = [];
    const { objective } = quadratic([0, 0, 0]);
    const tail: Objective = {
      ...objective,
      points: 7,
      evaluate([w], out, from, to) {
        asked.push(`${from} to ${to}`);
        out.set([-Math.exp(-w), 0, Math.exp(-w)]);
      },
      hessian: ([w], out) => out.set([Math.exp(-w), 0, 0]),
    };
    expect(findStationaryPoint(tail, { w: 0, b: 0 }, { w: 1000, b: 1000 })).toBeNull();
    expect(asked).toEqual(Array(61).fill('0 to 7'));
  });
});
