import { describe, expect, it } from 'vitest';
import { pointCount } from '../../src/controls/run/pointCount';
import { runName, uniqueName } from '../../src/controls/useRuns';
import { defaultRun } from '../../src/scene/defaults';
import { CONTROLS_TEXT } from '../../src/text/controls';

describe('a run’s name', () => {
  const adam = defaultRun('adam', 'r1');

  it('is its label, or that of the picker’s entry', () => {
    expect(runName(adam)).toBe('Adam');
    expect(runName({ ...adam, decay: { kind: 'decoupled', lambda: 0.01 } })).toBe('AdamW');
    expect(runName({ ...adam, label: 'Mine' })).toBe('Mine');
  });

  it('is numbered where another run has it already', () => {
    const runs = [adam, defaultRun('gd', 'r2'), { ...adam, id: 'r3' }, { ...adam, id: 'r4' }];
    expect(runs.map(({ id }) => uniqueName(runs, id))).toEqual([
      'Adam',
      'Gradient descent',
      'Adam (2)',
      'Adam (3)',
    ]);
  });
});

describe('a range in words', () => {
  it.each([
    [{ min: 0, max: 10000 }, 'X must be from 0 to 10\u202f000'],
    [{ min: 0, max: 1, below: true }, 'X must be at least 0 and below 1'],
    [{ min: 0, max: 100000, integer: true }, 'X must be a whole number from 0 to 100\u202f000'],
    [{ min: -1e6, max: 1e6 }, 'X must be from −1\u202f000\u202f000 to 1\u202f000\u202f000'],
    [{ min: 1e-12, max: 1 }, 'X must be from 1e−12 to 1'],
  ])('%j: %s', (legal, words) => {
    expect(CONTROLS_TEXT.mustBe('X', legal)).toBe(words);
  });
});

describe('the number of points', () => {
  const neuron = { kind: 'neuron', loss: 'mean' } as const;

  it('comes from the data, and is 0 where there is none', () => {
    expect(pointCount({ ...neuron, data: { kind: 'preset', id: 'six-points' } })).toBe(6);
    expect(pointCount({ ...neuron, data: { kind: 'points', x: [1, 2, 3], y: [0, 0, 0] } })).toBe(3);
    expect(pointCount({ ...neuron, data: { kind: 'generated', id: 'noisy', n: 42 } })).toBe(42);
    expect(pointCount({ ...neuron, data: { kind: 'generated', id: 'noisy' } })).toBe(100);
    expect(pointCount({ kind: 'function', id: 'saddle', params: {} })).toBe(0);
  });
});
