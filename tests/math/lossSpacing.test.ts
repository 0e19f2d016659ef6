import { describe, expect, it } from 'vitest';
import { logBase, logRange } from '../../src/math/lossSpacing';

const bowl = { lowest: 0.5, highest: 100, minimum: { loss: 0.25 } };
const camel = { lowest: -1, highest: 5, minimum: { loss: -1.03 } };
const saddle = { lowest: -9, highest: 9, minimum: null };
const flat = { lowest: 0.2, highest: 0.7, minimum: null };

describe('where a logarithm of losses counts from', () => {
  it('is 0, or the lowest loss where that is asked for', () => {
    expect(logBase('log', bowl)).toBe(0);
    expect(logBase('above-min', bowl)).toBe(0.25);
  });

  it('is the lowest loss where losses lie below 0', () => {
    expect(logBase('log', camel)).toBe(-1.03);
    expect(logBase('above-min', camel)).toBe(-1.03);
  });

  it('is a sample that rounding left below the lowest loss', () => {
    expect(logBase('above-min', { lowest: 0.2, minimum: { loss: 0.3 } })).toBe(0.2);
  });

  it('is 0 where the lowest loss is not known, and nowhere where losses lie below 0 as well', () => {
    expect(logBase('above-min', flat)).toBe(0);
    expect(logBase('log', saddle)).toBeNull();
    expect(logBase('above-min', saddle)).toBeNull();
    expect(logBase('linear', bowl)).toBeNull();
  });
});

describe('the range of a logarithm of losses', () => {
  it('reaches six decades below the highest loss', () => {
    expect(logRange('log', { lowest: 1e-30, highest: 2, minimum: null })).toEqual({
      base: 0,
      low: 2e-6,
      high: 2,
    });
    expect(logRange('above-min', { lowest: -1, highest: 1, minimum: { loss: -1 } })).toEqual({
      base: -1,
      low: 2e-6,
      high: 2,
    });
  });

  it('begins at the lowest sample where that lies higher', () => {
    expect(logRange('above-min', bowl)).toEqual({ base: 0.25, low: 0.25, high: 99.75 });
  });

  it('is none where all losses are the lowest one', () => {
    expect(logRange('log', { lowest: 0, highest: 0, minimum: null })).toBeNull();
    expect(logRange('above-min', { lowest: 3, highest: 3, minimum: { loss: 3 } })).toBeNull();
  });
});
