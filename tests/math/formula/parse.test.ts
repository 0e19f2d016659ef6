import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, LONGEST_FORMULA, MOST_PARTS, parseFormula } from '../../../src/math/formula/parse';
import { MAX_FORMULA_LENGTH } from '../../../src/scene/limits';
import { ALL_FUNCTIONS, print, treesOf, withoutPlaces } from './trees';

/** A formula with all its parentheses. */
function shape(text: string): string {
  const parsed = parseFormula(text);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  const write = (each: typeof parsed.expression): string => {
    switch (each.kind) {
      case 'number':
        return String(each.value);
      case 'negate':
        return `(-${write(each.of)})`;
      case 'binary':
        return `(${write(each.left)}${each.sign}${write(each.right)})`;
      case 'call':
        return `${each.name}(${each.of.map(write).join(',')})`;
      default:
        return each.name;
    }
  };
  return write(parsed.expression);
}

function fault(text: string): { message: string; marked: string; at: number } {
  const parsed = parseFormula(text);
  if (!('fault' in parsed)) throw new Error(`“${text}” was understood`);
  const { message, at, length } = parsed.fault;
  return { message, marked: text.slice(at, at + length), at };
}

describe('a formula', () => {
  it.each([
    ['w + b*2', '(w+(b*2))'],
    ['w - b - 1', '((w-b)-1)'],
    ['w / b / 2', '((w/b)/2)'],
    ['-w^2', '(-(w^2))'],
    ['2^3^2', '(2^(3^2))'],
    ['2^-w', '(2^(-w))'],
    ['w*-b', '(w*(-b))'],
    ['--w', '(-(-w))'],
    ['+w', 'w'],
    ['2w', '(2*w)'],
    ['2w^2', '(2*(w^2))'],
    ['3(w+b)', '(3*(w+b))'],
    ['(w+1)(b-1)', '((w+1)*(b-1))'],
    ['w b', '(w*b)'],
    ['w(b+1)', '(w*(b+1))'],
    ['1/2w', '((1/2)*w)'],
    ['-2w', '((-2)*w)'],
    ['2 sin(w)', '(2*sin(w))'],
    ['ln(w)', 'log(w)'],
    ['max(w, min(b, 0))', 'max(w,min(b,0))'],
    ['2e', '(2*e)'],
    ['2 e', '(2*e)'],
    ['2e^w', '(2*(e^w))'],
    ['2exp(w)', '(2*exp(w))'],
    ['2e3w', '(2000*w)'],
    ['.5w + 2.', '((0.5*w)+2)'],
    ['w − 2·b × 3 ÷ 4', '(w-(((2*b)*3)/4))'],
    ['2π w', '((2*pi)*w)'],
    [' w\t+\n b ', '(w+b)'],
    ['πw', '(pi*w)'],
    ['2πw', '((2*pi)*w)'],
    ['wπ', '(w*pi)'],
    ['w – b — 1', '((w-b)-1)'],
    ['w∗b∙2', '((w*b)*2)'],
    ['w∕b⁄2', '((w/b)/2)'],
    ['½w + ¾', '((0.5*w)+0.75)'],
    ['-w² + b³', '((-(w^2))+(b^3))'],
    ['(w+b)⁻¹⁰', '((w+b)^-10)'],
    ['sin(w)²b', '((sin(w)^2)*b)'],
    ['σ(w) + 2σ(b)', '(sigmoid(w)+(2*sigmoid(b)))'],
    ['w**2**b', '(w^(2^b))'],
  ])('%s is read as %s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  it('knows where each of its parts stands', () => {
    const text = 'w + max(2b, -1)';
    const parsed = parseFormula(text);
    if (!('expression' in parsed) || parsed.expression.kind !== 'binary') throw new Error('not a sum');
    const cut = ({ at, length }: { at: number; length: number }) => text.slice(at, at + length);
    const { right } = parsed.expression;
    expect(cut(parsed.expression)).toBe(text);
    expect(cut(right)).toBe('max(2b, -1)');
    if (right.kind !== 'call') throw new Error('not a call');
    expect(right.of.map(cut)).toEqual(['2b', '-1']);
  });

  it('is read back from its text, whatever it is', () => {
    fc.assert(
      fc.property(treesOf(ALL_FUNCTIONS), (tree) => {
        const text = print(tree);
        fc.pre(text.length <= LONGEST_FORMULA && text.split('(').length < 20);
        const parsed = parseFormula(text);
        if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.message}`);
        expect(withoutPlaces(parsed.expression)).toEqual(withoutPlaces(tree));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a fault names what is wrong, and where', () => {
  it.each([
    ['', '', 'the formula is empty'],
    ['   ', '', 'the formula is empty'],
    ['w + foo(b)', 'foo', 'there is no function “foo”; known are exp, log'],
    ['w + q', 'q', 'there is no name “q”; known are w, b, pi, e'],
    ['w + x', 'x', 'write w for x'],
    ['w + y^2', 'y', 'write b for y'],
    ['⅓w', '⅓', 'a third is written 1/3'],
    ['2½', '½', 'expected a sign such as + or * after 2'],
    ['²w', '²', 'expected a number, w, b or ('],
    ['w²^3', '^', 'expected a sign such as + or * after ²'],
    ['2 wb', 'wb', 'a product is written w*b'],
    ['w *', '*', 'expected a number, w, b or ( after *'],
    ['w * / b', '/', 'expected a number, w, b or ( after *'],
    ['* w', '*', 'expected a number, w, b or ('],
    ['2 * (w + b', '(', 'a closing parenthesis is missing'],
    ['sin(w', '(', 'a closing parenthesis is missing'],
    ['w)', ')', 'this ) has no ('],
    ['()', ')', 'expected a number, w, b or ( after ('],
    ['w 2', '2', 'expected a sign such as + or * after w'],
    ['1.2.3', '.3', 'expected a sign such as + or * after 1.2'],
    ['sin w', 'sin', 'sin needs its argument in parentheses: sin(w)'],
    ['sin^2(w)', 'sin', 'sin needs its argument in parentheses'],
    ['w + min(b)', 'min(b)', 'min takes two arguments'],
    ['exp(w, b)', 'exp(w, b)', 'exp takes one argument'],
    ['0,5 w', ',', 'decimals have a point'],
    ['|w|', '|', 'abs(w)'],
    ['w = 2', '=', 'to the right of it'],
    ['w == 2', '==', 'there is no operator =='],
    ['w + 1e999', '1e999', 'this number is too large'],
    ['w & b', '&', '“&” has no meaning'],
    ['w \u0000', '\u0000', 'the character U+0000'],
    ['w 😀', '😀', '“😀” has no meaning'],
  ])('%j: %j', (text, marked, message) => {
    const found = fault(text);
    expect(found.marked).toBe(marked);
    expect(found.message).toContain(message);
  });

  it('for what is too long, too deep or made of too much', () => {
    expect(LONGEST_FORMULA).toBe(MAX_FORMULA_LENGTH);
    expect(fault(`w${'+w'.repeat(1e5)}`)).toMatchObject({
      at: LONGEST_FORMULA,
      message: 'a formula has at most 500 characters; this one is longer',
    });
    expect(fault('('.repeat(DEEPEST + 1)).message).toContain('in one another');
    expect(fault('-'.repeat(DEEPEST + 1)).message).toContain('in one another');
    expect(fault(`w${'^w'.repeat(DEEPEST + 1)}`).message).toContain('in one another');
    expect(fault(`${'w('.repeat(DEEPEST + 1)}w`).message).toContain('in one another');
    expect(fault(`${'sin('.repeat(DEEPEST + 1)}w`).message).toContain('in one another');
    expect(fault(`${'w max(w,'.repeat(DEEPEST + 1)}w`).message).toContain('in one another');
    expect(shape(`${'('.repeat(DEEPEST)}w${')'.repeat(DEEPEST)}`)).toBe('w');
    expect(shape(`${'-'.repeat(DEEPEST)}w`)).toContain('w');
    expect(fault('w w'.repeat(LONGEST_FORMULA / 3)).message).toContain('no name');
    expect(fault('w '.repeat(LONGEST_FORMULA / 2)).message).toContain(`more than ${MOST_PARTS} parts`);
  });
});

describe('hostile text', () => {
  const PLACEHOLDER = ['$', '{w}'].join('');
  const HOSTILE = [
    ...[
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'globalThis',
      'this',
    ],
    ...['w.constructor', 'w["constructor"]', 'constructor(w)', 'w.__proto__.x', 'toString()', '__proto__(w)'],
    ...["import('x')", 'eval(w)', 'Function("return 1")()', 'new Date()', 'fetch(w)', 'w => b', 'w;b', 'w,b'],
    ...[
      `\`${PLACEHOLDER}\``,
      '`w`',
      '"w"',
      "'w'",
      '/* w */ b',
      '// w',
      'w // b',
      '<script>',
      '</style>',
      PLACEHOLDER,
      '\\u0077',
    ],
    ...[
      '(((',
      ')))',
      '^^^',
      ',,,',
      '...',
      '1e+',
      '0x10',
      '1_000',
      '٣',
      'ｗ',
      'ѡ',
      'w\u0301',
      '\ud800',
      '\u202ew',
    ],
    ...[
      '('.repeat(1e5),
      ')'.repeat(1e5),
      'sin('.repeat(1e5),
      '-'.repeat(1e5),
      'w^'.repeat(1e5),
      ' '.repeat(1e6),
    ],
    ...['9'.repeat(499), `1e${'9'.repeat(400)}`, '1e999', 'w'.repeat(499), `${'f('.repeat(249)}w`],
  ];

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('%j is a fault within the text', (_, text) => {
    const parsed = parseFormula(text);
    if (!('fault' in parsed)) throw new Error('It was understood');
    const { at, length, message } = parsed.fault;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at + length).toBeLessThanOrEqual(text.length);
    expect(message.length).toBeLessThan(250);
  });

  it('of any kind never throws', () => {
    const pieces = fc.constantFrom(
      ...['w', 'b', '2', '(', ')', '^', '-', '*', ',', 'sin', 'max', ' ', 'e', '.', '²'],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 60 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseFormula(text);
        if ('fault' in parsed) expect(parsed.fault.at + parsed.fault.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});

it('a formula has 400 parts at the most', () => {
  const sum = (terms: number) => `w${'+w'.repeat(terms - 1)}`;
  expect(MOST_PARTS).toBe(400);
  // Each term but the first is two parts, and so is the first with a sign.
  expect('expression' in parseFormula(`-${sum(200)}`)).toBe(true);
  expect('fault' in parseFormula(sum(201))).toBe(true);
});

describe('a name that there is not', () => {
  const said = (text: string) => {
    const parsed = parseFormula(text);
    return 'fault' in parsed ? parsed.fault.message : '';
  };

  it('is quoted up to its 24th letter', () => {
    const letters = 'qrstuvabcdefghijklmnopxyz';
    expect(said(letters.slice(0, 24))).toContain(`“${letters.slice(0, 24)}”`);
    expect(said(letters)).toContain(`“${letters.slice(0, 24)}…”`);
    expect(said(`${letters}(w)`)).toContain(`no function “${letters.slice(0, 24)}…”`);
  });

  it('is what the variables are called elsewhere, or a product without its signs', () => {
    expect([said('x'), said('Y + 1').includes('write'), said('B')].map(String)).toEqual([
      'there is no name “x”; the surface is over w and b: write w for x',
      'false',
      'there is no name “B”; the surface is over w and b: write b for B',
    ]);
    expect(said('wb')).toBe('there is no name “wb”; a product is written w*b');
    expect(said('wwbbw')).toContain('w*w*b*b*w');
    expect(said('wwbbwb')).toContain('known are');
    expect(said('x(w)')).toContain('there is no function “x”');
  });
});
