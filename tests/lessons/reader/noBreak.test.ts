import { describe, expect, it } from 'vitest';
import {
  isShortTex,
  leadingStops,
  letterWords,
  trailingBrackets,
  unbroken,
} from '../../../src/lessons/reader/noBreak';

describe('what stays on one line of a text', () => {
  it('are short formulas, their commands counted as a letter', () => {
    expect(isShortTex('b = -2.2822')).toBe(true);
    expect(isShortTex('f(x) = \\sigma(wx + b)')).toBe(true);
    expect(isShortTex('-\\eta\\|\\nabla\\mathcal{L}\\|^2')).toBe(true);
    expect(isShortTex('\\tfrac{1}{2}\\sum_i (f(x_i) - y_i)^2 + \\lambda(w^2 + b^2)')).toBe(false);
  });

  it('are words with one letter before their hyphen', () => {
    expect(letterWords('makes 2 u-turns, not a look-ahead; U-turns')).toEqual([
      'makes 2 ',
      'u-turns',
      ', not a look-ahead; ',
      'U-turns',
      '',
    ]);
  });

  it('are a formula and the stops and brackets after it', () => {
    expect(leadingStops(', and N pairs')).toBe(',');
    expect(leadingStops('). Then')).toBe(').');
    expect(leadingStops(' and so on')).toBe('');
    expect(leadingStops('')).toBe('');
  });

  it('are a formula and the brackets before it', () => {
    expect(trailingBrackets('a little. (')).toBe('(');
    expect(trailingBrackets('so (“')).toBe('(“');
    expect(trailingBrackets('(as it is) ')).toBe('');
  });

  it('are the two sides of a relation, a fraction or a product', () => {
    const shown = (text: string) => unbroken(text).replaceAll('\u00a0', '_');
    expect(shown('with η = 0.1, and ηλ / 4 < 2 in the end')).toBe('with η_=_0.1, and ηλ_/_4_<_2 in the end');
    expect(shown('(1 + m)·N, so 1 − β')).toBe('(1_+_m)·N, so 1_−_β');
    // A number that is measured follows, or went before.
    expect(shown('w = ')).toBe('w_=_');
    expect(shown(' × 3 is')).toBe('_×_3 is');
    expect(shown('and/or no sign at all')).toBe('and/or no sign at all');
  });
});
