import { describe, expect, it } from 'vitest';
import { cutOff, formatUnrounded, readsRounder } from '../../src/text/number';

describe('a number in few digits', () => {
  it.each([
    [0.99996, 4, true],
    [0.9996, 4, false],
    [0.30002, 4, true],
    [0.3, 4, false],
    [0.12304, 4, false],
    [Number.NaN, 4, false],
    [Number.POSITIVE_INFINITY, 4, false],
  ])('%d in %d digits reads as a rounder one: %s', (value, digits, rounder) => {
    expect(readsRounder(value, digits)).toBe(rounder);
  });

  it.each([
    [0.99996, '0.99996'],
    [-0.99996, '\u22120.99996'],
    [0.9999999, '0.9999999'],
    [0.99999999999, '0.99999\u2026'],
    [1.00004, '1.00004'],
    [0.5, '0.5'],
    [0.123456, '0.1235'],
    [9.999996e-9, '9.999996·10⁻⁹'],
    [9.99999999e-9, '9.\u2026·10⁻⁹'],
    [Number.NaN, '\u2013'],
  ])('%d is written %s', (value, text) => {
    expect(formatUnrounded(value, 4, 7)).toBe(text);
  });

  it('is round where only an error of the arithmetic keeps it from being so', () => {
    expect(formatUnrounded(1 - 0.9, 4, 7)).toBe('0.1');
    expect(formatUnrounded(0.1 + 0.2, 4, 7)).toBe('0.3');
  });

  it('is cut off only where it is too long', () => {
    expect(cutOff('0.999', 5)).toBe('0.999');
    expect(cutOff('0.99999', 5)).toBe('0.999\u2026');
    expect(cutOff('9.9999e\u22125', 7)).toBe('9.99\u2026e\u22125');
  });
});
