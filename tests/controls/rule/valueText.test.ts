import { describe, expect, it } from 'vitest';
import { listText, placeText, shortText } from '../../../src/controls/rule/valueText';
import type { RunStep } from '../../../src/scene/ruleValues';
import { runOf } from '../../engine/scenes';

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

describe('a list in a rule', () => {
  it('is shown whole up to six values, and beyond by its first three and its last', () => {
    expect(listText([])).toBe('{}');
    expect(listText([0.5])).toBe('{0.5}');
    expect(listText([1, 2, 3, 4, 5, 6])).toBe('{1, 2, 3, 4, 5, 6}');
    expect(listText([1, 2, 3, 4, 5, 6, 7])).toBe('{1, 2, 3, …, 7}');
  });

  it('has values as short as others', () => {
    expect(listText([0.123456, -0.000123456])).toBe('{0.1235, −1.23·10⁻⁴}');
  });
});

describe('what stands in a place of a formula', () => {
  const result = { id: 'r1', names: [], columns: [], length: 0, end: null };
  const step: RunStep = { run: runOf('gd'), result, row: 3, component: 'b' };
  const text = (value: number | readonly number[], operand: boolean) =>
    placeText(() => value, { name: 'g', operand }, step);

  it('is the value of its name at the step and in the component', () => {
    const asked: unknown[] = [];
    const valueAt = (...args: unknown[]) => {
      asked.push(args);
      return 0.25;
    };
    expect(placeText(valueAt, { name: 'eta', operand: false }, step)).toBe('0.25');
    expect(asked).toEqual([['eta', step]]);
  });

  it('has parentheses where a minus would meet an operator, and only there', () => {
    expect(text(-0.5, true)).toBe('(−0.5)');
    expect(text(-0.5, false)).toBe('−0.5');
    expect(text(0.5, true)).toBe('0.5');
    expect(text(-1e-8, true)).toBe('(−1·10⁻⁸)');
    expect(text([-1, 2], true)).toBe('{−1, 2}');
  });
});
