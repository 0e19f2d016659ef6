import { describe, expect, it } from 'vitest';
import {
  gridLog,
  sayPower,
  sayTime,
  writePower,
} from '../../../../src/lessons/explorables/guess-work/gridCount';

describe('the size of a grid', () => {
  it('is exact where it is small', () => {
    expect(writePower(gridLog(8, 2))).toBe('64');
    expect(writePower(gridLog(3, 10))).toBe('59\u202f049');
    expect(sayPower(gridLog(7, 7))).toBe('823\u202f543');
  });

  it('is a power of ten where it is large', () => {
    expect(writePower(gridLog(10, 6))).toBe('10⁶');
    expect(writePower(gridLog(2, 100))).toBe('1.3·10³⁰');
    expect(writePower(gridLog(10, 100))).toBe('10¹⁰⁰');
  });

  it('does not overflow at the far end', () => {
    expect(writePower(gridLog(1000, 1_000_000))).toBe('10³⁰⁰⁰⁰⁰⁰');
    expect(sayPower(gridLog(1000, 1_000_000))).toBe('a number of 3\u202f000\u202f001 digits');
    expect(sayTime(gridLog(1000, 1_000_000))).toBe('10²⁹⁹⁹⁹⁸³ years');
  });

  it('is said in words as far as there are some', () => {
    expect(sayPower(gridLog(10, 9))).toBe('about 1 billion');
    expect(sayPower(gridLog(2, 40))).toBe('about 1.1 trillion');
    expect(sayPower(gridLog(10, 100))).toBe('a number of 101 digits');
  });

  it('never has a mantissa of ten', () => {
    for (let d = 1; d <= 3000; d++) expect(writePower(gridLog(999, d))).not.toContain('10.0');
  });
});

describe('the time it takes at 10⁹ a second', () => {
  it.each([
    [10, 1, '10 nanoseconds'],
    [10, 6, '1 millisecond'],
    [10, 9, '1 second'],
    [60, 6, '47 seconds'],
    [10, 18, '32 years'],
    [2, 100, '4.0·10¹³ years'],
  ])('of %i values in %i parameters is %s', (k, d, time) => {
    expect(sayTime(gridLog(k, d))).toBe(time);
  });
});
