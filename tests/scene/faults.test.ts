import { describe, expect, it } from 'vitest';
import { expectation, pathText, rangeText, shorten, strictFaults } from '../../src/scene/faults';

const findings = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `runs[${i}]`, message: 'no' }));

describe('a list of faults', () => {
  it('has fifty of them, and says how many more there are', () => {
    expect(strictFaults(findings(50))).toHaveLength(50);
    const faults = strictFaults(findings(53));
    expect(faults).toHaveLength(51);
    expect(faults[49]).toEqual({ path: 'runs[49]', message: 'no' });
    expect(faults[50]).toEqual({ path: '', message: 'and 3 more faults' });
  });
});

describe('a foreign text in a fault', () => {
  it('is cut off after forty characters', () => {
    expect(shorten('a'.repeat(40))).toBe('a'.repeat(40));
    expect(shorten('a'.repeat(41))).toBe(`${'a'.repeat(40)}…`);
    expect(shorten('😀'.repeat(41))).toBe(`${'😀'.repeat(40)}…`);
  });

  it('has a dot for what cannot be shown', () => {
    expect(shorten('a\u0007b\nc')).toBe('a·b·c');
  });
});

describe('what was found', () => {
  it.each([
    [undefined, 'nothing'],
    ['x', '"x"'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'an object of 1 fields'],
    [null, 'null'],
    [-1, '−1'],
    [1e7, '10\u202f000\u202f000'],
    [1e-7, '1e−7'],
    [0.00001234, '0.00001234'],
  ])('%j is %s', (value, words) => {
    expect(expectation('a number', value)).toBe(`expected a number, got ${words}`);
  });

  it('is measured by a range in words', () => {
    expect(rangeText({ min: 0, max: 9 })).toBe('a number from 0 to 9');
    expect(rangeText({ min: 0, max: 1, below: true })).toBe('a number from 0 to below 1');
    expect(rangeText({ min: 1, max: 9, integer: true })).toBe('a whole number from 1 to 9');
    expect(rangeText({ min: -1e6, max: 1e6 })).toBe(
      'a number from −1\u202f000\u202f000 to 1\u202f000\u202f000',
    );
    const most = Number.MAX_VALUE;
    expect(rangeText({ min: 0, max: most })).toBe('a number from 0');
    expect(rangeText({ min: -most, max: most })).toBe('a number');
  });

  it('stands where its path says', () => {
    expect(pathText(['runs', 0, 'hyper', 'eta'])).toBe('runs[0].hyper.eta');
    expect(pathText(['a b', 'c'])).toBe('"a b".c');
    expect(pathText(['a'.repeat(60)])).toBe('a'.repeat(60));
    expect(pathText(['a'.repeat(61)])).toBe(`"${'a'.repeat(40)}…"`);
    expect(pathText([])).toBe('');
  });
});
