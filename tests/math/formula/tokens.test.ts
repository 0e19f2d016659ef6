/** A formula's text in pieces. */
import { describe, expect, it } from 'vitest';
import { faultOf, leftSideFault, type Token, tokenAt } from '../../../src/math/formula/tokens';

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'fault') return tokens;
    at = token.at + token.length;
  }
}
const number = (value: number, at: number, length: number) => ({ kind: 'number', value, at, length });
const name = (text: string, at: number) => ({ kind: 'name', name: text, at, length: text.length });
const sign = (text: string, at: number, length = 1) => ({ kind: 'sign', sign: text, at, length });
const end = (at: number) => ({ kind: 'end', at, length: 0 });

describe('the pieces of a formula', () => {
  it('are numbers, names and signs, each with its place', () => {
    expect(tokensOf(' 3.5w_1 + sin(b)')).toEqual([
      number(3.5, 1, 3),
      name('w_1', 4),
      sign('+', 8),
      name('sin', 10),
      sign('(', 13),
      name('b', 14),
      sign(')', 15),
      end(16),
    ]);
    expect(tokensOf('  ')).toEqual([end(2)]);
  });

  it('are numbers in all their forms', () => {
    expect(['7', '7.', '.5', '1e3', '2.5E-2', '1e+2'].map((text) => tokenAt(text, 0))).toEqual([
      number(7, 0, 1),
      number(7, 0, 2),
      number(0.5, 0, 2),
      number(1000, 0, 3),
      number(0.025, 0, 6),
      number(100, 0, 4),
    ]);
    expect([...'½¼¾⅛⅜⅝⅞'].map((text) => tokenAt(text, 0))).toEqual(
      [0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875].map((value) => number(value, 0, 1)),
    );
    expect(tokenAt('2e', 0)).toEqual(number(2, 0, 1));
  });

  it('are raised numbers', () => {
    expect(tokenAt('w²', 1)).toEqual({ kind: 'superscript', value: 2, at: 1, length: 1 });
    expect(tokenAt('⁻¹⁰', 0)).toEqual({ kind: 'superscript', value: -10, at: 0, length: 3 });
    expect([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((text) => tokenAt(text, 0))).toEqual(
      Array.from({ length: 10 }, (_, value) => ({ kind: 'superscript', value, at: 0, length: 1 })),
    );
  });

  it('are Greek letters by themselves', () => {
    expect(tokensOf('πw')).toEqual([name('π', 0), name('w', 1), end(2)]);
    expect(tokensOf('σσ')).toEqual([name('σ', 0), name('σ', 1), end(2)]);
  });

  it('are signs, those of the keyboard and those that a text brings along', () => {
    expect([...'+-*/^(),'].map((text) => tokenAt(text, 0))).toEqual(
      [...'+-*/^(),'].map((each) => sign(each, 0)),
    );
    for (const dash of '−‐‑‒–—') expect(tokenAt(dash, 0)).toEqual(sign('-', 0));
    for (const times of '·⋅×∗∙') expect(tokenAt(times, 0)).toEqual(sign('*', 0));
    for (const over of '÷∕⁄') expect(tokenAt(over, 0)).toEqual(sign('/', 0));
    expect(tokensOf('w**2')).toEqual([name('w', 0), sign('^', 1, 2), number(2, 3, 1), end(4)]);
    expect(tokenAt('* *', 0)).toEqual(sign('*', 0));
  });
});

describe('what is no piece of a formula', () => {
  const faults = (text: string) => faultOf(tokenAt(text, 0));

  it('is a number that no double holds', () => {
    expect(faults('1e999+w')).toEqual({
      message: 'this number is too large: the largest is about 1.8e308',
      at: 0,
      length: 5,
    });
  });

  it('is a comparison, over both of its signs', () => {
    expect(faults('==w')).toMatchObject({ at: 0, length: 2 });
  });

  it('is an equals sign: what is named to the left of it is left out, and there is no other', () => {
    expect(leftSideFault('L = w')).toMatchObject({
      message: expect.stringContaining('leave out “L =”'),
      at: 2,
      length: 1,
    });
    expect(leftSideFault(' f(w, b)=w')).toMatchObject({
      message: expect.stringContaining('leave out “f(w, b) =”'),
      at: 8,
    });
    expect(['w^2 = 3', 'L == w', 'w', '= w'].map(leftSideFault)).toEqual([null, null, null, null]);
    expect(faultOf(tokenAt('w^2 = 3', 4))?.message).toContain('has no equals sign');
    expect(faults('= =')).toMatchObject({ message: expect.stringContaining('no equals sign'), length: 1 });
  });

  it('is none of the signs without width that copied mathematics brings along', () => {
    expect(tokenAt('\u2062w', 0)).toMatchObject({ kind: 'name', at: 1 });
    expect(tokenAt('\u200b ', 0)).toMatchObject({ kind: 'end', at: 2 });
  });

  it('is a sign that means something elsewhere, with what to write instead', () => {
    expect(faults('|w|')?.message).toBe('the absolute value is written abs(w)');
    expect(faults('⁻w')?.message).toBe('a power is written with ^, as in w^-2');
    expect(faults('√w')?.message).toBe('a square root is written sqrt(w)');
  });

  it('is any other character, shown or by its number, in full', () => {
    expect(faults('§')).toEqual({ message: '“§” has no meaning in a formula', at: 0, length: 1 });
    expect(faults('\u0007')?.message).toBe('the character U+0007 has no meaning in a formula');
    expect(faults('😀')).toEqual({ message: '“😀” has no meaning in a formula', at: 0, length: 2 });
  });

  it('is nothing that is a piece', () => {
    expect([faults('w'), faults('1'), faults('')]).toEqual([null, null, null]);
  });
});
