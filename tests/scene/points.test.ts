import { describe, expect, it } from 'vitest';
import { buildPoints, countPoints, isOutOfReach, pointsUpTo } from '../../src/scene/points';
import type { DataSpec, ObjectiveSpec } from '../../src/scene/types';

const neuron = (data: DataSpec): ObjectiveSpec => ({ kind: 'neuron', loss: 'mean', data });
const noisy = (n: number): DataSpec => ({ kind: 'generated', id: 'noisy', n, noise: 0.05, seed: 1 });

describe('the points of an objective', () => {
  it('are counted without being drawn', () => {
    expect(countPoints(neuron(noisy(1_000_000)))).toBe(1_000_000);
    expect(countPoints(neuron({ kind: 'generated', id: 'noisy' }))).toBe(100);
    expect(countPoints(neuron({ kind: 'preset', id: 'six-points' }))).toBe(6);
    expect(countPoints(neuron({ kind: 'points', x: [1], y: [0.5] }))).toBe(1);
    expect(countPoints({ kind: 'function', id: 'saddle', params: {} })).toBe(0);
  });

  it('are those that the engine has, drawn once for one spec', () => {
    const objective = neuron(noisy(50));
    const points = pointsUpTo(objective, 200);
    expect(points).toEqual(buildPoints(noisy(50)));
    expect(pointsUpTo(objective, 200)).toBe(points);
  });

  it('are not had where they are more than asked for, or none', () => {
    expect(pointsUpTo(neuron(noisy(200)), 200)?.x).toHaveLength(200);
    expect(pointsUpTo(neuron(noisy(201)), 200)).toBeNull();
    expect(pointsUpTo(neuron(noisy(10_000)), 1e9)?.x).toHaveLength(10_000);
    expect(pointsUpTo(neuron(noisy(10_001)), 1e9)).toBeNull();
    expect(pointsUpTo(neuron({ kind: 'points', x: [], y: [] }), 200)).toBeNull();
    expect(pointsUpTo(neuron({ kind: 'points', x: [2], y: [0.5] }), 200)?.x).toEqual(Float64Array.of(2));
    expect(pointsUpTo({ kind: 'function', id: 'saddle', params: {} }, 200)).toBeNull();
  });

  it('lie out of the sigmoid’s reach at 0, at 1 and beyond', () => {
    expect([-1, 0, 1, 1.5].map(isOutOfReach)).toEqual([true, true, true, true]);
    expect([1e-9, 0.5, 1 - 1e-9].map(isOutOfReach)).toEqual([false, false, false]);
  });
});
