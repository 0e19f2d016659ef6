import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/controls/formula/excerpt';
import { parseFormula } from '../../../src/math/formula/parse';

/** The two lines that are shown. */
function lines(text: string): string[] {
  const parsed = parseFormula(text);
  if (!('fault' in parsed)) throw new Error('It was understood');
  const { before, marked, after, carets } = excerptOf(text, parsed.fault);
  return [before + marked + after, carets];
}

describe('the excerpt around a fault', () => {
  it('has carets under what is wrong', () => {
    expect(lines('w + foo(b)')).toEqual(['w + foo(b)', '    ^^^']);
    expect(lines('w *')).toEqual(['w *', '  ^']);
  });

  it('has one caret where something is missing', () => {
    expect(lines('')).toEqual(['', '^']);
    expect(lines('   ')).toEqual(['   ', '   ^']);
  });

  it('is one short line, wherever in a long formula the fault is', () => {
    const [shown, carets] = lines(`${'w^2 + '.repeat(20)}nobody(w) + ${'b + '.repeat(20)}1`);
    expect(shown).toBe('… + w^2 + w^2 + nobody(w) + b…');
    expect(shown.slice(carets.indexOf('^'), carets.length)).toBe('nobody');
    expect(lines(`w + ${'x'.repeat(400)}`)[0].length).toBeLessThan(40);
  });

  it('counts what is seen', () => {
    expect(lines('w + 😀')).toEqual(['w + 😀', '    ^']);
  });
});
