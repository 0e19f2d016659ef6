import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import type { DataSpec, Scene } from '../../src/scene/types';
import { setData, setObjective } from '../../src/state/edits';
import {
  addPoint,
  movePoint,
  removePoint,
  setCoordinate,
  standardizeX,
  takeAsPoints,
} from '../../src/state/pointEdits';

const { scene } = openingScene();
const noisy = (n: number): Scene =>
  setData(scene, { kind: 'generated', id: 'noisy', n, noise: 0.05, seed: 1 });
const own = (x: readonly number[], y: readonly number[]): Scene => setData(scene, { kind: 'points', x, y });
const dataOf = ({ objective }: Scene): DataSpec | null =>
  objective.kind === 'neuron' ? objective.data : null;

describe('edits of points', () => {
  it('make a preset one’s own', () => {
    expect(dataOf(movePoint(scene, 1, 3, 0.8))).toEqual({ kind: 'points', x: [0.5, 3], y: [0.2, 0.8] });
    expect(dataOf(setCoordinate(scene, 0, 'y', 1.5))).toEqual({
      kind: 'points',
      x: [0.5, 2.5],
      y: [1.5, 0.9],
    });
    expect(dataOf(addPoint(scene, -1, 0))).toEqual({ kind: 'points', x: [0.5, 2.5, -1], y: [0.2, 0.9, 0] });
    expect(dataOf(removePoint(scene, 0))).toEqual({ kind: 'points', x: [2.5], y: [0.9] });
  });

  it('keep the other points of generated data to the bit', () => {
    const before = dataOf(takeAsPoints(noisy(100)));
    const after = dataOf(movePoint(noisy(100), 7, 0, 0.5));
    if (before?.kind !== 'points' || after?.kind !== 'points') throw new Error('not written out');
    expect(before.x[0]).toBe(1.493970668023365);
    expect(after.x.toSpliced(7, 1)).toEqual(before.x.toSpliced(7, 1));
    expect([after.x[7], after.y[7]]).toEqual([0, 0.5]);
  });

  it('never change the scene they are given', () => {
    const given = own([1, 2], [0.1, 0.2]);
    const copy = structuredClone(given);
    movePoint(given, 0, 9, 9);
    addPoint(given, 9, 9);
    removePoint(given, 0);
    expect(given).toEqual(copy);
  });

  it('are none where nothing changes or no such point is', () => {
    const given = own([1, 2], [0.1, 0.2]);
    for (const same of [
      movePoint(given, 0, 1, 0.1),
      movePoint(given, 2, 1, 0.1),
      movePoint(given, -1, 1, 0.1),
      removePoint(given, 2),
      setCoordinate(given, 1, 'x', 2),
      takeAsPoints(given),
    ]) {
      expect(same).toBe(given);
    }
  });

  it('standardize x, and leave y and all else as it is', () => {
    const given = own([20, 40, 60], [0, 1, 0.5]);
    expect(standardizeX(given)).toEqual(own([-1.224745, 0, 1.224745], [0, 1, 0.5]));
    const alike = own([40, 40], [0, 1]);
    expect(standardizeX(alike)).toBe(alike);
  });

  it('leave the last point', () => {
    const one = own([1], [0.5]);
    expect(removePoint(one, 0)).toBe(one);
  });

  it('stop at 10 000 points', () => {
    const many = noisy(10_001);
    for (const same of [takeAsPoints(many), addPoint(many, 0, 0), movePoint(many, 0, 0, 0)])
      expect(same).toBe(many);
    const full = takeAsPoints(noisy(10_000));
    expect(addPoint(full, 0, 0)).toBe(full);
  });

  it('do nothing to a surface without data', () => {
    const bowl = setObjective(scene, { kind: 'function', id: 'saddle', params: {} });
    expect(addPoint(bowl, 0, 0)).toBe(bowl);
    expect(takeAsPoints(bowl)).toBe(bowl);
  });
});
