import { describe, expect, it } from 'vitest';
import { besideCut, hasSpacing, lossScale, lossUp, topLoss } from '../../src/state/lossScale';

const valley = { lowest: 1e-9, highest: 0.8, minimum: null };
const saddle = { lowest: -9, highest: 9, minimum: null };
const camel = { lowest: -1, highest: 5, minimum: { w: 0, b: 0, loss: -1.03 } };

describe('the scale of losses', () => {
  it.each(['linear', 'log'] as const)('leads from a %s position to its loss and back', (spacing) => {
    const scale = lossScale(valley, spacing);
    for (const position of [0, 0.1, 0.5, 0.99, 1])
      expect(scale.position(scale.loss(position))).toBeCloseTo(position, 12);
    expect(scale.loss(1)).toBeCloseTo(valley.highest, 12);
  });

  it('shows six decades where it is logarithmic, as the isolines do', () => {
    const { low, high } = lossScale(valley, 'log');
    expect(high / low).toBeCloseTo(1e6, 4);
  });

  it.each([
    ['log', camel],
    ['above-min', camel],
    ['above-min', { lowest: 0.3, highest: 8, minimum: { w: 0, b: 0, loss: 0.25 } }],
  ] as const)(
    'counts from the lowest loss where it is %s and that has to be or is asked for',
    (spacing, surface) => {
      const scale = lossScale(surface, spacing);
      expect(scale.spacing).toBe('log');
      expect(scale.base).toBe(surface.minimum.loss);
      expect(scale.low).toBe(surface.lowest);
      const above = (loss: number) => Math.log(loss - scale.base);
      const middle = (surface.lowest + surface.highest) / 2;
      expect(scale.position(middle)).toBeCloseTo(
        (above(middle) - above(scale.low)) / (above(scale.high) - above(scale.low)),
        12,
      );
      for (const position of [0, 0.1, 0.5, 0.99, 1])
        expect(scale.position(scale.loss(position))).toBeCloseTo(position, 12);
    },
  );

  it('is linear where losses lie below 0 and the lowest one is not known', () => {
    expect(lossScale(saddle, 'log').spacing).toBe('linear');
    expect(lossScale(saddle, 'above-min').spacing).toBe('linear');
    expect(hasSpacing(saddle, 'log')).toBe(false);
    expect(hasSpacing(saddle, 'above-min')).toBe(false);
    expect(hasSpacing(saddle, 'linear')).toBe(true);
    expect(hasSpacing(camel, 'log')).toBe(true);
    expect(hasSpacing(camel, 'above-min')).toBe(true);
    expect(hasSpacing(valley, 'log')).toBe(true);
    expect(hasSpacing(valley, 'above-min')).toBe(false);
  });

  it('ends at the cut, beyond which it says how far', () => {
    const scale = lossScale(camel, 'linear', 2);
    expect(scale.high).toBe(2);
    expect(scale.position(5)).toBe(1);
    expect(scale.reach(5)).toBeCloseTo(2, 12);
  });

  it('takes no cut that would leave nothing or changes nothing', () => {
    for (const clip of [-2, -1, 5, 6]) expect(topLoss(camel, clip)).toBe(5);
  });

  it('lies above or below a cut that does not pass through it', () => {
    expect([-2, -1, -0.5, 4, 5, 6].map((clip) => besideCut(camel, clip))).toEqual([
      'above',
      'above',
      null,
      null,
      'below',
      'below',
    ]);
    expect(besideCut(camel, null)).toBe(null);
  });

  it('has a loss halfway up, of the upper four decades where it is logarithmic', () => {
    expect(lossUp(camel, 'linear', null, 0.5)).toBe(2);
    expect(lossUp(valley, 'log', null, 0.5)).toBeCloseTo(0.008, 9);
  });
});
