import { describe, expect, it } from 'vitest';
import { parseNumber, parseNumbers, parseTyped } from '../../src/scene/parseNumber';

describe('a typed number', () => {
  it.each([
    ['0.1', 0.1],
    ['0,1', 0.1],
    [' 12 ', 12],
    ['−2.5', -2.5],
    ['-2.5', -2.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-8', 1e-8],
    ['1E−8', 1e-8],
    ['10 000', 10000],
    ['1\u202f000\u202f000', 1e6],
    ['–1', -1],
    ['‐2,5', -2.5],
    ['1e—3', 1e-3],
    ['-0', -0],
  ])('%j is understood', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'abc',
    '1e999',
    '-1e999',
    '0x10',
    '0b1',
    'NaN',
    'Infinity',
    '∞',
    '1.2.3',
    '1,2,3',
    '1 2',
    '1,',
    '1,e5',
    ',',
  ])('%j is not', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it.each(['1e', '--1', '1_000', '1 0000', '٣', '5 %', '__proto__', '1/2', '1;2'])(
    '%j is not either',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );
});

describe('a number that is being typed', () => {
  it('may end in its decimal mark', () => {
    expect(['1,', '-1,', '1.', '1,5', '1e5, '].map(parseTyped)).toEqual([1, -1, 1, 1.5, 1e5]);
    expect([',', '1,,', 'a,', ''].map(parseTyped)).toEqual([null, null, null, null]);
  });
});

describe('a typed list', () => {
  it.each([
    ['0.1, 0.5, 1', [0.1, 0.5, 1]],
    ['0.1,0.5,1', [0.1, 0.5, 1]],
    ['0.1 0.5  1', [0.1, 0.5, 1]],
    ['0,1; 0,5; 1', [0.1, 0.5, 1]],
    ['0,1, 0,5', [0.1, 0.5]],
    ['0,1, 1, 0,5', [0.1, 1, 0.5]],
    ['0,1 0,5', [0.1, 0.5]],
    ['0,1', [0.1]],
    ['1,2,3', [1, 2, 3]],
    ['0.1, 0.5,1', [0.1, 0.5, 1]],
    ['1, 2, 3', [1, 2, 3]],
    ['10', [10]],
    ['1 000, 2 000', [1000, 2000]],
    ['1 000; 2 000,5', [1000, 2000.5]],
    ['1 000 2 000', [1000, 2000]],
    ['1 200 2 000', [1200, 2000]],
    ['10 000', [10000]],
    ['1 000,5', [1000.5]],
    ['100 200 300', [100, 200, 300]],
    ['0.1, 0.5 1', [0.1, 0.5, 1]],
    ['–1, –2', [-1, -2]],
  ])('%j is understood', (text, values) => {
    expect(parseNumbers(text)).toEqual(values);
  });

  it.each(['', ',', '1,', '1,,2', '1, two', '1; 1e999', '1 000,2 000', '1 000, 2 00', '1 2; 3'])(
    '%j is not',
    (text) => {
      expect(parseNumbers(text)).toBeNull();
    },
  );
});
