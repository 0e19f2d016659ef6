import { describe, expect, it } from 'vitest';
import { shortText } from '../../../src/controls/rule/valueText';

describe('a value in a rule', () => {
  it.each([
    [0.9, '0.9'],
    [1, '1'],
    [0.99996, '0.99996'],
    [0.9999999, '0.9999999'],
    [0.123456, '0.1235'],
    [-1.23456789, '\u22121.235'],
    [0.000123456, '1.23·10⁻⁴'],
    [0.00099996, '9.9996·10⁻⁴'],
    [1e-8, '1·10⁻⁸'],
    [1 - 0.999, '0.001'],
  ])('%d is shown as %s', (value, text) => {
    expect(shortText(value)).toBe(text);
  });
});
