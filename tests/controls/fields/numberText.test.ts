import { describe, expect, it } from 'vitest';
import { exactText, shortText } from '../../../src/controls/fields/numberText';

describe('a number in its field', () => {
  it.each([
    [0.5, '0.5'],
    [-2, '\u22122'],
    [1e-8, '1e\u22128'],
    [0.0001, '0.0001'],
    [0.000218776, '2.19e\u22124'],
    [-1.2345678, '\u22121.2346'],
    [100000, '100000'],
    [-1234567.8, '\u22121.23e6'],
    [0.9999999, '0.9999999'],
    [0.99999999999, '0.99999\u2026'],
    [-1.00000000001, '\u22121.0000\u2026'],
    [0.000999999999, '0.00099\u2026'],
    [1.00000000001e-8, '1.00\u2026e\u22128'],
    [1000000000001, '1.00\u2026e12'],
    [99999.00000001, '99999.0\u2026'],
    [0.999000001, '0.99900\u2026'],
    [0.00099996, '9.9996e\u22124'],
    [0.0000120000045, '0.00001\u2026'],
    [1 / 3, '0.33333'],
  ])('%d is shown as %s', (value, text) => {
    expect(shortText(value)).toBe(text);
  });

  it('fits into the field, and is there in full to be edited', () => {
    for (const value of [1e4, 0.000999999, 999.9999, 123456.789, 1e6, -1e6, 1e-300, -0.99999999999]) {
      expect(shortText(value).length).toBeLessThanOrEqual(9);
      expect(Number(exactText(value).replaceAll('\u2212', '-'))).toBe(value);
    }
  });
});

describe('a field', () => {
  it('never shows a round number for one that is not', () => {
    for (const round of [1, 0.5, -2, 10, 0.001, 1e6, 3e-9]) {
      for (const share of [1e-4, 1e-6, 1e-8, 1e-10, -1e-5, -1e-9, -1e-12]) {
        expect(shortText(round * (1 + share))).not.toBe(shortText(round));
      }
    }
  });
});
