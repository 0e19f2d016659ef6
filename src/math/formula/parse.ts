/**
 * From a text such as `(w^2-b)^2 + 0.1*sin(5w)` to an expression.
 *
 * From loosest to tightest: + and −; * and / and products without a sign (`2w`, `3(w+b)`), from left to right; a
 * leading + or −; ^, from right to left. So −w^2 is −(w²), 2^3^2 is 2⁹, 2^-w is allowed, and 1/2w is (1/2)·w.
 */
import {
  CONSTANT_NAMES,
  type Expression,
  type FormulaFault,
  FUNCTION_NAMES,
  FUNCTIONS,
  type FunctionName,
  type SourceSpan,
  VARIABLE_NAMES,
} from './expression';
import { faultOf, leftSideFault, type Sign, type Token, tokenAt } from './tokens';

export type ParsedFormula = { readonly expression: Expression } | { readonly fault: FormulaFault };

/** In UTF-16 units. */
export const LONGEST_FORMULA = 500;
export const MOST_PARTS = 400;
/** Deepest nesting of parentheses, signs and powers. */
export const DEEPEST = 50;

/** The expression that a text stands for, or the first thing that is wrong with it. Never throws. */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > LONGEST_FORMULA) {
    const message = `a formula has at most ${LONGEST_FORMULA} characters; this one is longer`;
    return { fault: { message, at: LONGEST_FORMULA, length: text.length - LONGEST_FORMULA } };
  }
  const left = leftSideFault(text);
  if (left !== null) return { fault: left };
  try {
    return { expression: new Parser(text).whole() };
  } catch (reason) {
    if (reason instanceof Refusal) return { fault: reason.fault };
    throw reason;
  }
}

class Refusal extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.message);
  }
}

function refuse(message: string, { at, length }: SourceSpan): never {
  throw new Refusal({ message, at, length });
}

class Parser {
  private token: Token;
  /** The text before the token, for messages; null at the start. */
  private before: Token | null = null;
  private parts = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    this.token = this.read(0);
  }

  whole(): Expression {
    if (this.isEnd()) refuse('the formula is empty; try w^2 + b^2', this.token);
    const expression = this.sum();
    if (this.isEnd()) return expression;
    if (this.isSign(')')) refuse('this ) has no ( before it', this.token);
    return this.unexpected();
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      const sign = this.isSign('+') ? '+' : this.isSign('-') ? '-' : null;
      if (sign === null) return left;
      this.next();
      const right = this.product();
      left = this.part({ kind: 'binary', sign, left, right, ...span(left, right) });
    }
  }

  private product(): Expression {
    let left = this.signed();
    for (;;) {
      const sign = this.isSign('/') ? '/' : this.isSign('*') || this.beginsFactor() ? '*' : null;
      if (sign === null) return left;
      const isWritten = this.token.kind === 'sign' && !this.isSign('(');
      if (isWritten) this.next();
      const right = isWritten ? this.signed() : this.unsigned();
      left = this.part({ kind: 'binary', sign, left, right, ...span(left, right) });
    }
  }

  private signed(): Expression {
    this.enter();
    const { token } = this;
    let result: Expression;
    if (this.isSign('-')) {
      this.next();
      const of = this.signed();
      result = this.part({ kind: 'negate', of, ...span(token, of) });
    } else if (this.isSign('+')) {
      this.next();
      const of = this.signed();
      result = { ...of, ...span(token, of) };
    } else result = this.power();
    this.depth--;
    return result;
  }

  /** A factor without a sign before it, as the second in `2w`. */
  private unsigned(): Expression {
    this.enter();
    const result = this.power();
    this.depth--;
    return result;
  }

  /** One level deeper: every way into parentheses, signs and powers leads through here. */
  private enter(): void {
    // The whole is a level too, and is in nothing.
    if (++this.depth > DEEPEST + 1)
      refuse(`more than ${DEEPEST} brackets, signs or powers in one another`, this.token);
  }

  private power(): Expression {
    const left = this.atom();
    const { token } = this;
    if (token.kind === 'superscript') {
      this.next();
      const { at, length } = token;
      const right = this.part({ kind: 'number', value: token.value, at, length });
      return this.part({ kind: 'binary', sign: '^', left, right, ...span(left, right) });
    }
    if (!this.isSign('^')) return left;
    this.next();
    const right = this.signed();
    return this.part({ kind: 'binary', sign: '^', left, right, ...span(left, right) });
  }

  private atom(): Expression {
    const { token } = this;
    if (token.kind === 'number') {
      this.next();
      return this.part({ kind: 'number', value: token.value, at: token.at, length: token.length });
    }
    if (token.kind === 'name') return this.named(token.name, token);
    if (!this.isSign('(')) return this.unexpected();
    this.next();
    const inside = this.sum();
    return { ...inside, ...span(token, this.closing(token)) };
  }

  private named(name: string, token: Token): Expression {
    const place = { at: token.at, length: token.length };
    const called = FUNCTION_NAMES.get(name);
    const variable = VARIABLE_NAMES.get(name);
    const constant = CONSTANT_NAMES.get(name);
    this.next();
    if (called !== undefined) return this.call(called, name, token);
    if (variable !== undefined) return this.part({ kind: 'variable', name: variable, ...place });
    if (constant !== undefined) return this.part({ kind: 'constant', name: constant, ...place });
    return refuse(unknownName(name, this.isSign('(')), place);
  }

  private call(called: FunctionName, name: string, token: Token): Expression {
    const wanted = FUNCTIONS[called];
    const example = wanted === 1 ? `${name}(w)` : `${name}(w, b)`;
    if (!this.isSign('(')) refuse(`${name} needs its argument in parentheses: ${example}`, token);
    const opening = this.token;
    this.next();
    const of = [this.sum()];
    while (this.isSign(',')) {
      this.next();
      of.push(this.sum());
    }
    const place = span(token, this.closing(opening));
    if (of.length === wanted) return this.part({ kind: 'call', name: called, of, ...place });
    const found = wanted === 1 ? 'one argument' : 'two arguments with a comma between them';
    return refuse(`${name} takes ${found}, as in ${example}`, place);
  }

  /** The parenthesis that closes `opening`. */
  private closing(opening: Token): Token {
    const { token } = this;
    if (this.isSign(')')) {
      this.next();
      return token;
    }
    return token.kind === 'end'
      ? refuse('a closing parenthesis is missing for this one', opening)
      : this.unexpected();
  }

  private unexpected(): never {
    const { token, before } = this;
    const afterOperand = before !== null && (before.kind !== 'sign' || before.sign === ')');
    if (this.isSign(','))
      refuse('a comma stands only between the arguments of min and max; decimals have a point', token);
    if (afterOperand) refuse(`expected a sign such as + or * after ${this.quote(before)}`, token);
    const after = before === null ? '' : ` after ${this.quote(before)}`;
    return refuse(
      `expected a number, w, b or (${after}`,
      token.kind === 'end' && before !== null ? before : token,
    );
  }

  private beginsFactor(): boolean {
    return this.token.kind === 'name' || this.isSign('(');
  }

  private isEnd(): boolean {
    return this.token.kind === 'end';
  }

  private isSign(sign: Sign): boolean {
    return this.token.kind === 'sign' && this.token.sign === sign;
  }

  private part(expression: Expression): Expression {
    if (++this.parts > MOST_PARTS) refuse(`the formula has more than ${MOST_PARTS} parts`, expression);
    return expression;
  }

  private quote({ at, length }: SourceSpan): string {
    return this.text.slice(at, at + length);
  }

  private next(): void {
    this.before = this.token;
    this.token = this.read(this.token.at + this.token.length);
  }

  private read(from: number): Token {
    const token = tokenAt(this.text, from);
    const fault = faultOf(token);
    if (fault !== null) throw new Refusal(fault);
    return token;
  }
}

/** The part of the text from the beginning of the first to the end of the last. */
function span(first: SourceSpan, last: SourceSpan): SourceSpan {
  return { at: first.at, length: last.at + last.length - first.at };
}

const LONGEST_QUOTED = 24;

/** Names that the two variables have elsewhere. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['x', 'w'],
  ['y', 'b'],
  ['W', 'w'],
  ['B', 'b'],
]);

function unknownName(name: string, isCalled: boolean): string {
  const meant = MEANT.get(name);
  if (meant !== undefined && !isCalled)
    return `there is no name “${name}”; the surface is over w and b: write ${meant} for ${name}`;
  if (/^[wb]{2,5}$/.test(name))
    return `there is no name “${name}”; a product is written ${[...name].join('*')}`;
  const shown = name.length > LONGEST_QUOTED ? `${name.slice(0, LONGEST_QUOTED)}…` : name;
  const functions = [...FUNCTION_NAMES.keys()].join(', ');
  return isCalled
    ? `there is no function “${shown}”; known are ${functions}`
    : `there is no name “${shown}”; known are w, b, pi, e, and the functions ${functions}`;
}
