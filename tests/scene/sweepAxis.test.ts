import { describe, expect, it } from 'vitest';
import { axisValues } from '../../src/scene/sweepAxis';

const axis = (scale: 'linear' | 'log' | 'one-minus-log', from: number, to: number, count: number) => ({
  of: 'hyper.eta',
  from,
  to,
  scale,
  count,
});

describe('an axis', () => {
  it('has evenly spaced values on a linear scale', () => {
    expect(axisValues(axis('linear', -1, 1, 5), false)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  it('has as many a decade on a log scale', () => {
    const values = axisValues(axis('log', 0.001, 10, 5), false);
    [0.001, 0.01, 0.1, 1, 10].forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 14);
    });
  });

  it('comes as close to 1 on a one-minus-log scale as its ends say', () => {
    const values = axisValues(axis('one-minus-log', 0.9, 0.999, 3), false);
    expect(values[1]).toBeCloseTo(0.99, 14);
  });

  it.each(['linear', 'log', 'one-minus-log'] as const)(
    'has both ends exactly as they are written: %s',
    (scale) => {
      const values = axisValues(axis(scale, 0.1, 0.7, 7), false);
      expect([values[0], values[6]]).toEqual([0.1, 0.7]);
    },
  );

  it('has each whole number once, rounded half up', () => {
    expect(axisValues(axis('linear', 1, 4, 7), true)).toEqual([1, 2, 3, 4]);
  });

  it('may run downwards', () => {
    expect(axisValues(axis('linear', 1, -1, 3), false)).toEqual([1, 0, -1]);
  });
});
