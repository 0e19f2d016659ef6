import { describe, expect, it } from 'vitest';
import { prettyNumber } from '../../src/lessons/reader/blocks/prettyNumber';
import {
  counted,
  cutOff,
  formatCount,
  formatFixed,
  formatNumber,
  formatUnrounded,
  readsRounder,
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

const plain = (text: string) => text.replaceAll('\u202f', '_');

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
