import { describe, expect, it } from 'vitest';
import { SURFACE_FUNCTIONS } from '../../../src/catalog/objectives';
import { defaultsOf } from '../../../src/catalog/parameters';
import { buildObjective, evaluateAt } from '../../../src/engine/objective';
import type { CriticalPoint } from '../../../src/scene/studies';
import type { Point, Window } from '../../../src/scene/types';
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
  const { answer: found } = answerOf('critical', { window: domain }, surface(id));

  it('are all that are known, each with its kind', () => {
    for (const minimum of definition.minima(params)) {
      const { kind, distance } = nearest(found, minimum);
      expect(distance).toBeLessThan(1e-6);
      expect(kind).toBe('minimum');
    }
    for (const saddle of definition.saddles(params)) {
      const { kind, distance } = nearest(found, saddle);
      expect(distance).toBeLessThan(1e-6);
      expect(kind).toBe(saddle.degenerate ? 'degenerate' : 'saddle');
    }
  });

  it('have no slope, are in the window, and are not too many', () => {
    const { objective } = buildObjective(surface(id));
    for (const point of found) {
      const { gradW, gradB, loss } = evaluateAt(objective, point);
      expect(Math.hypot(gradW, gradB)).toBeLessThan(1e-6);
      expect(point.loss).toBe(loss);
      expect(point.w >= domain.w[0] && point.w <= domain.w[1]).toBe(true);
      expect(point.b >= domain.b[0] && point.b <= domain.b[1]).toBe(true);
    }
    expect(found.length).toBeLessThanOrEqual(200);
  });
});

describe('points without slope', () => {
  it('of a neuron with two points are their one minimum, not the plateaus', () => {
    const { answer } = answerOf('critical', { window: WINDOW }, TWO_POINTS);
    const { kind, distance } = nearest(answer, { w: 1.791759469228055, b: -2.282174095733918 });
    expect(answer).toHaveLength(1);
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
    expect(answer.length).toBeGreaterThan(3);
    expect(answer.length).toBeLessThan(16);
    for (const { w, b, kind } of answer) {
      expect(kind).toBe('degenerate');
      expect(w + b).toBeCloseTo(0, 6);
    }
  });

  it('are all of the six-hump camel’s: six minima, seven saddles, two maxima', () => {
    const { answer } = answerOf(
      'critical',
      { window: { w: [-3, 3], b: [-2, 2] } },
      surface('six-hump-camel'),
    );
    const count = (kind: string) => answer.filter((point) => point.kind === kind).length;
    expect([count('minimum'), count('saddle'), count('maximum')]).toEqual([6, 7, 2]);
  });

  it('are looked for in parts of a bounded size', () => {
    const { parts } = answerOf('critical', { window: WINDOW }, NOISY);
    expect(Math.max(...parts)).toBeLessThan(200_000);
  });
});
