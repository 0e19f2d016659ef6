import { describe, expect, it } from 'vitest';
import { hasLog, lossScale, topLoss, usualSlice } from '../../src/state/lossScale';

const valley = { lowest: 1e-9, highest: 0.8, minimum: null };
const camel = { lowest: -1, highest: 5, minimum: { w: 0, b: 0, loss: -1.03 } };

describe('the scale of losses', () => {
  it.each(['linear', 'log'] as const)('leads from a %s position to its loss and back', (spacing) => {
    const scale = lossScale(valley, spacing);
    for (const position of [0, 0.1, 0.5, 0.99, 1])
      expect(scale.position(scale.loss(position))).toBeCloseTo(position, 12);
    expect(scale.loss(1)).toBeCloseTo(valley.highest, 12);
  });

  it('shows four decades where it is logarithmic', () => {
    const { low, high } = lossScale(valley, 'log');
    expect(high / low).toBeCloseTo(1e4, 6);
  });

  it('is linear where losses lie below 0', () => {
    expect(hasLog(camel)).toBe(false);
    expect(lossScale(camel, 'log').spacing).toBe('linear');
    expect(hasLog(valley)).toBe(true);
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

  it('has the slice halfway up its colours', () => {
    expect(usualSlice(camel, 'linear', null)).toBe(2);
    expect(usualSlice(valley, 'log', null)).toBeCloseTo(0.008, 9);
  });
});
