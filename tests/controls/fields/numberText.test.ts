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
  ])('%d is shown as %s', (value, text) => {
    expect(shortText(value)).toBe(text);
  });

  it('fits into the field, and is there in full to be edited', () => {
    for (const value of [1e4, 0.000999999, 999.9999, 123456.789, 1e6, -1e6, 1e-300]) {
      expect(shortText(value).length).toBeLessThanOrEqual(9);
      expect(Number(exactText(value).replaceAll('\u2212', '-'))).toBe(value);
    }
  });
});
