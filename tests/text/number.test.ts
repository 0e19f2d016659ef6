import { describe, expect, it } from 'vitest';
import { prettyNumber } from '../../src/lessons/prettyNumber';
import {
  counted,
  cutOff,
  formatCount,
  formatExact,
  formatFixed,
  formatNumber,
  formatUnrounded,
  readsRounder,
  writtenApart,
} from '../../src/text/number';
import { numbersText } from '../../src/text/numbers';
import { parse, read, sourceFiles, walk } from '../architecture/syntax';

describe('a count with its noun', () => {
  it('is in the singular for one, and in the plural for any other', () => {
    expect(['0', '1', '2', '1\u202f000'].map((count) => counted(count, 'gradient'))).toEqual([
      '0 gradients',
      '1 gradient',
      '2 gradients',
      '1\u202f000 gradients',
    ]);
    expect(counted('1', 'loss', 'losses')).toBe('1 loss');
  });

  it('is so in the cost of a run', () => {
    expect(numbersText.evaluationCount('1', '0')).toBe('1 gradient and 0 losses evaluated');
    expect(numbersText.evaluationsPerPoint('2', '1')).toBe(
      '2 gradients and 1 loss evaluated, counted per data point',
    );
  });
});

const THIN = '\u202f';
const MINUS = '\u2212';

describe('a number', () => {
  it.each([
    [1 / 3, '0.3333'],
    [-1 / 3, `${MINUS}0.3333`],
    [12.3456, '12.35'],
    [2.5, '2.5'],
    [20, '20'],
    [100.04, '100'],
    [1005, `1${THIN}005`],
    [250_000, `250${THIN}000`],
  ])('%d has four digits that mean something: %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [0.001, '0.001'],
    [0.0009876, '9.876·10⁻⁴'],
    [-0.0009876, `${MINUS}9.876·10⁻⁴`],
    [999_499, `999${THIN}500`],
    [1e6, '1·10⁶'],
    [-1.5e6, `${MINUS}1.5·10⁶`],
    [6.02214076e23, '6.022·10²³'],
    [1.7976931348623157e308, '1.798·10³⁰⁸'],
    [5e-324, '4.941·10⁻³²⁴'],
  ])('%d is plain from a thousandth up to a million, else a power of ten: %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [Number.NaN, '\u2013'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, `${MINUS}∞`],
    [0, '0'],
    [-0, '0'],
  ])('%d has a sign of its own: %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('has as many digits as are asked for', () => {
    const written = [1, 2, 6, 15].map((digits) => formatNumber(2 / 3, digits));
    expect(written).toEqual(['0.7', '0.67', '0.666667', '0.666666666666667']);
    expect([1, 2, 6].map((digits) => formatNumber(2e-5 / 3, digits))).toEqual([
      '7·10⁻⁶',
      '6.7·10⁻⁶',
      '6.66667·10⁻⁶',
    ]);
  });

  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1, '1'],
    [0, '0'],
    [-0, '0'],
    [-1e-7, '-1e-7'],
    [Number.NaN, ''],
  ])('%d is copied with every digit, and without a sign of nothing: %s', (value, text) => {
    expect(formatExact(value)).toBe(text);
  });
});

describe('a number with a fixed count of decimals', () => {
  it.each([
    [-2, 4, `${MINUS}2.0000`],
    [-1, 1, `${MINUS}1.0`],
    [0.5, 2, '0.50'],
    [0.99, 1, '1.0'],
    [-0.06, 1, `${MINUS}0.1`],
    [1e4 / 3, 1, `3${THIN}333.3`],
  ])('%d, of %d, is %s', (value, decimals, text) => {
    expect(formatFixed(value, decimals)).toBe(text);
  });

  it('has no minus sign where nothing is left of it', () => {
    expect([-0.0004, -0, 0].map((value) => formatFixed(value, 2))).toEqual(['0.00', '0.00', '0.00']);
  });

  it('is one in few digits where a number has not so many decimals', () => {
    expect(formatFixed(0.1, 20)).toBe('0.10000000000000000555');
    expect(formatFixed(0.1, 21)).toBe('0.1');
    expect(formatFixed(Number.POSITIVE_INFINITY, 2)).toBe('∞');
    expect(formatFixed(Number.NaN, 2)).toBe('\u2013');
  });
});

describe('numbers side by side', () => {
  it('have the fewest digits in which no two read alike', () => {
    expect(writtenApart([1, 2, 3], 2, 6)).toEqual(['1', '2', '3']);
    expect(writtenApart([1.26, 1.31], 2, 6)).toEqual(['1.26', '1.31']);
    expect(writtenApart([1 / 3, 1 / 7], 2, 6)).toEqual(['0.33', '0.14']);
  });

  it('may have the most digits, and are not written where those are too few', () => {
    expect(writtenApart([1.00001, 1.00002], 2, 6)).toEqual(['1.00001', '1.00002']);
    expect(writtenApart([1.00001, 1.00002], 2, 5)).toBeNull();
    expect(writtenApart([1, 1], 2, 6)).toBeNull();
  });

  it('are written as the caller writes one', () => {
    const write = (value: number, digits: number) => `${value.toFixed(digits)} s`;
    expect(writtenApart([0.5, 0.51], 0, 3, write)).toEqual(['0.50 s', '0.51 s']);
  });
});

describe('a number in few digits', () => {
  it.each([
    [0.99996, 4, true],
    [0.1230004, 6, true],
    [0.1230004, 5, false],
    [0.96, 1, true],
    [1.04, 1, true],
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
    [0.99999996, '0.99999\u2026'],
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
    expect(formatUnrounded(1 + 4e-14, 4, 7)).toBe('1');
    expect(formatUnrounded(1 + 4e-12, 4, 7)).toBe('1.00000\u2026');
  });

  it('is cut off only where it is too long', () => {
    expect(cutOff('0.999', 5)).toBe('0.999');
    expect(cutOff('0.99999', 5)).toBe('0.999\u2026');
    expect(cutOff('9.9999e\u22125', 7)).toBe('9.99\u2026e\u22125');
  });
});

const plain = (text: string) => text.replaceAll(THIN, '_');

describe('thousands stand apart by a thin space', () => {
  it.each([
    ['a count', formatCount(205000), '205_000'],
    ['a value', formatNumber(12345), '12_350'],
    ['a value below zero', formatNumber(-2180), '−2_180'],
    ['a value with decimals', formatFixed(-1234.5678, 4), '−1_234.5678'],
    ['a number of a claim', prettyNumber('2180'), '2_180'],
    ['a number of a claim below zero', prettyNumber('-205000.5'), '−205_000.5'],
  ])('in %s', (_, text, written) => expect(plain(text)).toBe(written));

  it('and decimals do not', () => {
    expect(formatFixed(0.1234567, 7)).toBe('0.1234567');
    expect(prettyNumber('7.12345e-6')).toBe('7.12345·10⁻⁶');
  });

  it('in all that is written for people: no comma parts them', () => {
    const parted = ['src/text', 'src/lessons', 'src/controls', 'src/catalog']
      .flatMap(sourceFiles)
      .flatMap((file) => {
        const found: string[] = [];
        walk(parse(file, read(file)), (node) => {
          const text = node.type === 'TemplateElement' ? (node.value as { raw: string }).raw : node.value;
          const isText = ['Literal', 'JSXText', 'TemplateElement'].includes(node.type);
          if (isText && typeof text === 'string' && /\d,\d{3}(?!\d)/.test(text))
            found.push(`${file}: ${text}`);
        });
        return found;
      });
    expect(parted).toEqual([]);
  });
});
