import { describe, expect, it } from 'vitest';
import { buildPoints } from '../../src/scene/points';
import type { DataSpec, ObjectiveSpec } from '../../src/scene/types';
import { mayShowStaleResults } from '../../src/worker/staleResults';

const PRESET: DataSpec = { kind: 'preset', id: 'valley' };
const { x, y } = buildPoints(PRESET);
const TOLD = { x, y, total: x.length };
const points = (xs: Iterable<number>, ys: Iterable<number>): DataSpec => ({
  kind: 'points',
  x: [...xs],
  y: [...ys],
});
const generated = (id: string, n: number): DataSpec => ({ kind: 'generated', id, n, noise: 0.05, seed: 1 });
const on = (data: DataSpec, loss = 'mean'): ObjectiveSpec => ({ kind: 'neuron', loss, data });
const formula = (text: string): ObjectiveSpec => ({ kind: 'formula', text });
const surface = (id: string, params: Record<string, number> = {}): ObjectiveSpec => ({
  kind: 'function',
  id,
  params,
});

describe('what may stand for a while beside the numbers of the surface before', () => {
  it.each<[string, ObjectiveSpec, ObjectiveSpec]>([
    ['the same surface with another parameter', surface('beale'), surface('beale', { scale: 2 })],
    ['the same data set with another parameter', on(generated('noisy', 50)), on(generated('noisy', 60))],
    ['a data set of which one point is dragged', on(PRESET), on(points(x.with(1, 9), y.with(1, 0.5)))],
    ['points of which one is new', on(points([1, 2], [0.1, 0.2])), on(points([1, 2, 3], [0.1, 0.2, 0.3]))],
    ['points of which one is gone', on(points([1, 2, 3], [0.1, 0.2, 0.3])), on(points([1, 3], [0.1, 0.3]))],
    ['a formula that is being typed', formula('w^2 + b^2'), formula('w^2 + 2b^2')],
  ])('%s', (_, before, next) => {
    expect(mayShowStaleResults(before, next, TOLD)).toBe(true);
  });

  it.each<[string, ObjectiveSpec, ObjectiveSpec]>([
    ['another kind', on(PRESET), formula('w^2 + b^2')],
    ['another surface', surface('beale'), surface('saddle')],
    ['another data set', on(PRESET), on({ kind: 'preset', id: 'two-points' })],
    ['data that are made another way', on(generated('noisy', 50)), on(generated('sparse', 50))],
    ['another loss', on(PRESET, 'mean'), on(PRESET, 'half-sum')],
    ['other points', on(points([1, 2, 3], [0.1, 0.2, 0.3])), on(points([4, 5, 3], [0.1, 0.2, 0.3]))],
    ['points in place of a set with other ones', on(PRESET), on(points([4, 5, 3], [0.1, 0.2, 0.3]))],
    ['a set in place of other points', on(points([1], [0.5])), on(generated('noisy', 50))],
  ])('but not %s', (_, before, next) => {
    expect(mayShowStaleResults(before, next, TOLD)).toBe(false);
  });

  it('nor points in place of a set whose own have not come yet', () => {
    expect(mayShowStaleResults(on(PRESET), on(points(x.with(1, 9), y)), null)).toBe(false);
  });
});
