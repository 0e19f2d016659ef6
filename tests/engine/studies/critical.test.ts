import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/catalog/define';
import { SURFACE_FUNCTIONS } from '../../../src/catalog/objectives';
import { defaultsOf } from '../../../src/catalog/parameters';
import { buildObjective, evaluateAt } from '../../../src/engine/objective';
import { critical } from '../../../src/engine/studies/critical';
import type { CriticalPoint } from '../../../src/scene/studies';
import type { Point, Window } from '../../../src/scene/types';
import { built, objectiveOf, quadratic } from '../analyticObjectives';
import { NOISY, TWO_POINTS } from '../scenes';
import { answerOf, surface } from './answer';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };

function nearest(found: readonly CriticalPoint[], { w, b }: Point) {
  const distance = (point: Point) => Math.hypot(point.w - w, point.b - b);
  const [point] = found.toSorted((a, c) => distance(a) - distance(c));
  return { kind: point?.kind, distance: point === undefined ? Number.NaN : distance(point) };
}

describe.each(SURFACE_FUNCTIONS)('points without slope on $id', (definition) => {
  const { id, domain } = definition;
  const params = defaultsOf(definition.params);
  const { points, found } = answerOf('critical', { window: domain }, surface(id)).answer;

  it('are all that are known, each with its kind', () => {
    for (const minimum of definition.minima(params)) {
      const { kind, distance } = nearest(points, minimum);
      expect(distance).toBeLessThan(1e-6);
      expect(kind).toBe('minimum');
    }
    for (const saddle of definition.saddles(params)) {
      const { kind, distance } = nearest(points, saddle);
      expect(distance).toBeLessThan(1e-6);
      expect(kind).toBe(saddle.degenerate ? 'degenerate' : 'saddle');
    }
  });

  it('have no slope, are in the window, and none is left out', () => {
    const { objective } = buildObjective(surface(id));
    for (const point of points) {
      const { gradW, gradB, loss } = evaluateAt(objective, point);
      expect(Math.hypot(gradW, gradB)).toBeLessThan(1e-6);
      expect(point.loss).toBe(loss);
      expect(point.w >= domain.w[0] && point.w <= domain.w[1]).toBe(true);
      expect(point.b >= domain.b[0] && point.b <= domain.b[1]).toBe(true);
    }
    expect(points).toHaveLength(found);
  });
});

describe('points without slope', () => {
  it('of a neuron with two points are their one minimum, not the plateaus', () => {
    const { answer } = answerOf('critical', { window: WINDOW }, TWO_POINTS);
    const { kind, distance } = nearest(answer.points, { w: 1.791759469228055, b: -2.282174095733918 });
    expect(answer.points).toHaveLength(1);
    expect(kind).toBe('minimum');
    expect(distance).toBeLessThan(1e-6);
  });

  it('that make a gutter are named here and there along it, and called degenerate', () => {
    const onePoint = { kind: 'points', x: [1], y: [0.5] } as const;
    const { answer } = answerOf(
      'critical',
      { window: WINDOW },
      { kind: 'neuron', loss: 'mean', data: onePoint },
    );
    expect(answer.points.length).toBeGreaterThan(3);
    expect(answer.points.length).toBeLessThan(16);
    for (const { w, b, kind } of answer.points) {
      expect(kind).toBe('degenerate');
      expect(w + b).toBeCloseTo(0, 6);
    }
  });

  it.each([
    // Rastrigin's slopes in w and in b are apart: 21 places without one along each, minima and maxima in turn.
    ['six-hump-camel', 3, 2, [6, 7, 2]],
    ['rastrigin', 5.12, 5.12, [11 * 11, 2 * 11 * 10, 10 * 10]],
    ['ackley', 5, 5, [121, 220, 100]],
  ] as const)('are all minima, saddles and maxima of %s', (id, w, b, counts) => {
    const window: Window = { w: [-w, w], b: [-b, b] };
    const { points } = answerOf('critical', { window }, surface(id)).answer;
    const count = (kind: string) => points.filter((point) => point.kind === kind).length;
    expect([count('minimum'), count('saddle'), count('maximum')]).toEqual(counts);
  });

  it('are the lowest of all that were found, where there are very many', () => {
    const window: Window = { w: [-20, 20], b: [-20, 20] };
    const { points, found } = answerOf('critical', { window }, surface('ackley')).answer;
    expect(points).toHaveLength(2000);
    expect(found).toBeGreaterThan(2000);
    expect(points.map(({ loss }) => loss)).toEqual(points.map(({ loss }) => loss).toSorted((p, q) => p - q));
  });

  it('cost as much as a hundred evaluations for each place from which one is looked for', () => {
    const { parts, answer } = answerOf(
      'critical',
      { window: WINDOW },
      built({ ...quadratic(2, 0, 1, { w: 0.3, b: 0.2 }), effort: 70 }),
    );
    expect(answer.points).toHaveLength(1);
    expect(parts[parts.length - 1]).toBe(7_000);
  });

  it('are looked for in parts of a bounded size', () => {
    const { parts } = answerOf('critical', { window: WINDOW }, NOISY);
    expect(Math.max(...parts)).toBeLessThan(200_000);
  });
});

describe('minima that are known beforehand', () => {
  /** The points that are found around one, with the minima that the objective’s definition lists. */
  function foundBeside(objective: Objective, minima: readonly Point[]): readonly Point[] {
    const searching = critical({ window: WINDOW }, { ...built(objective), minima });
    for (let step = searching.next(); ; step = searching.next())
      if (step.done === true) return step.value.points.map(({ w, b }) => ({ w, b }));
  }

  it.each([
    { w: -6, b: -6 },
    { w: 6, b: 6 },
    { w: -6, b: 6 },
    { w: 0, b: 0 },
  ])('are named, also at the very edge of the window: $w, $b', (at) => {
    expect(foundBeside(quadratic(2, 0, 1, at), [at])).toEqual([at]);
  });

  it('are named where no slope leads to them', () => {
    const cone = objectiveOf({
      loss: (w, b) => Math.sqrt(w * w + b * b),
      slope: (w, b) => [w / Math.sqrt(w * w + b * b), b / Math.sqrt(w * w + b * b)],
    });
    expect(foundBeside(cone, [{ w: 0, b: 0 }])).toEqual([{ w: 0, b: 0 }]);
    expect(foundBeside(cone, [])).toEqual([]);
  });

  it('are one where they lie up to a hundred-thousandth of a side apart', () => {
    const near = 1e-5 * 12;
    for (const [w, b] of [
      [1, 0],
      [0, 1],
    ]) {
      const beside = (away: number) =>
        foundBeside(quadratic(2, 0, 1), [
          { w: 0, b: 0 },
          { w: w * away, b: b * away },
        ]);
      expect(beside(near)).toHaveLength(1);
      expect(beside(-near)).toHaveLength(1);
      expect(beside(1.2 * near)).toHaveLength(2);
    }
  });

  it('stand for an eighth of a side of the gutter that they lie in', () => {
    const gutters = [
      [quadratic(1, 0, 0), (along: number) => ({ w: 0, b: along })],
      [quadratic(0, 0, 1), (along: number) => ({ w: along, b: 0 })],
    ] as const;
    for (const [gutter, at] of gutters) {
      const isNamed = (along: number) =>
        foundBeside(gutter, [at(-6), at(along)]).some(({ w, b }) => w + b === along);
      expect([1.49, 1.5, 1.51].map((far) => isNamed(-6 + far))).toEqual([false, false, true]);
    }
  });

  it.each([
    { w: 6.01, b: 0 },
    { w: -6.01, b: 0 },
    { w: 0, b: 6.01 },
    { w: 0, b: -6.01 },
  ])('are left out where they lie outside of it: $w, $b', (at) => {
    expect(foundBeside(quadratic(2, 0, 1, at), [at])).toEqual([]);
  });
});
