import { describe, expect, it } from 'vitest';
import { byRoundness } from '../../../src/math/levels';
import { levelTexts, namedLevels } from '../../../src/views/contour/levels';

describe('levels in words', () => {
  it('have three digits to six', () => {
    expect([...levelTexts([1 / 3, 2 / 3]).values()]).toEqual(['0.333', '0.667']);
    expect([...levelTexts([1.23456, 1.23457]).values()]).toEqual(['1.23456', '1.23457']);
    expect([...levelTexts([1.234567, 1.234568, 1.234571]).values()]).toEqual([
      '1.23457\u22123·10⁻⁶',
      '1.23457\u22122·10⁻⁶',
      '1.23457+1·10⁻⁶',
    ]);
  });

  it('have as few digits as tell them apart', () => {
    expect([...levelTexts([0.1, 0.2, 0.5]).values()]).toEqual(['0.1', '0.2', '0.5']);
    expect([...levelTexts([0.13288, 0.13289]).values()]).toEqual(['0.13288', '0.13289']);
    expect([...levelTexts([]).values()]).toEqual([]);
  });

  it('say apart what they have in common, where that is nearly all', () => {
    expect([...levelTexts([1, 1.000000000002, 1.000000000012]).values()]).toEqual([
      '1',
      '1+2·10⁻¹²',
      '1+1.2·10⁻¹¹',
    ]);
    expect([...levelTexts([-20.00000001, -20, -19.99999999]).values()]).toEqual([
      '−20−1·10⁻⁸',
      '−20',
      '−20+1·10⁻⁸',
    ]);
  });

  it('put the round ones first', () => {
    expect(byRoundness([0.02, 0.05, 0.1, 0.15, 0.3, 1])).toEqual([0.1, 1, 0.05, 0.02, 0.3, 0.15]);
  });

  it('say by a plus sign that they count from the lowest loss, and are round by that', () => {
    const isolines = [0.01, 0.05, 0.1].map((above) => ({ level: above - 1.03, above, lines: [] }));
    expect(namedLevels(isolines)).toEqual([
      { level: 0.01 - 1.03, text: '+0.01' },
      { level: 0.1 - 1.03, text: '+0.1' },
      { level: 0.05 - 1.03, text: '+0.05' },
    ]);
    expect(namedLevels([{ level: 0.5, lines: [] }])).toEqual([{ level: 0.5, text: '0.5' }]);
  });
});
