/** Reads expressions of listings and of surfaces: Python’s arithmetic, where a power may also be written `^`. */

export type Operator = '+' | '-' | '*' | '/' | '%' | '^' | '<' | '>' | '==';

export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Expression[] }
  /** `[of for item in list]`. */
  | {
      readonly kind: 'comprehension';
      readonly of: Expression;
      readonly item: string;
      readonly list: Expression;
    }
  | { readonly kind: 'element'; readonly list: Expression; readonly index: Expression };

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[-+]?\d+)?|\w+|\*\*|==|[-+*/^%<>()[\],])/y;
/** From loosest to tightest; signs and powers bind tighter. */
const LEVELS: readonly (readonly string[])[] = [
  ['<', '>', '=='],
  ['+', '-'],
  ['*', '/', '%'],
];

/** @throws Error where the text is no expression; tests read every listing */
export function readExpression(text: string): Expression {
  const reader = new Reader(text);
  const expression = reader.level(0);
  reader.take('');
  return expression;
}

/** The expression with each name replaced by what `of` makes of it. */
export function replaceNames(expression: Expression, of: (name: string) => Expression): Expression {
  const replaced = (part: Expression) => replaceNames(part, of);
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'name':
      return of(expression.name);
    case 'negate':
      return { ...expression, of: replaced(expression.of) };
    case 'binary':
      return { ...expression, left: replaced(expression.left), right: replaced(expression.right) };
    case 'call':
      return { ...expression, of: expression.of.map(replaced) };
    case 'comprehension':
      return { ...expression, of: replaced(expression.of), list: replaced(expression.list) };
    case 'element':
      return { ...expression, list: replaced(expression.list), index: replaced(expression.index) };
  }
}

class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(private readonly text: string) {
    const tokens: string[] = [];
    TOKEN.lastIndex = 0;
    for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
      const token = TOKEN.exec(text)?.[1];
      if (token === undefined) throw this.fault(text.slice(end));
      tokens.push(token === '**' ? '^' : token);
    }
    this.tokens = tokens;
  }

  level(level: number): Expression {
    if (level === LEVELS.length) return this.signed();
    let left = this.level(level + 1);
    while (LEVELS[level].includes(this.next)) {
      const operator = this.take() as Operator;
      left = { kind: 'binary', operator, left, right: this.level(level + 1) };
    }
    return left;
  }

  /** Takes the next token, which must be `wanted` where that is given; the end of the text is ''. */
  take(wanted?: string): string {
    const token = this.next;
    if (wanted !== undefined && token !== wanted) throw this.fault(token);
    this.at++;
    return token;
  }

  private get next(): string {
    return this.tokens[this.at] ?? '';
  }

  private signed(): Expression {
    if (this.next !== '-') return this.power();
    this.take();
    return { kind: 'negate', of: this.signed() };
  }

  private power(): Expression {
    let left = this.atom();
    while (this.next === '[') {
      this.take();
      left = { kind: 'element', list: left, index: this.level(0) };
      this.take(']');
    }
    if (this.next !== '^') return left;
    this.take();
    return { kind: 'binary', operator: '^', left, right: this.signed() };
  }

  private atom(): Expression {
    const token = this.take();
    if (token === '(') {
      const inside = this.level(0);
      this.take(')');
      return inside;
    }
    if (token === '[') {
      const of = this.level(0);
      this.take('for');
      const item = this.take();
      this.take('in');
      const list = this.level(0);
      this.take(']');
      return { kind: 'comprehension', of, item, list };
    }
    if (/^\d/.test(token)) return { kind: 'number', text: token };
    if (!/^\w/.test(token)) throw this.fault(token);
    return this.next === '(' ? this.call(token) : { kind: 'name', name: token };
  }

  private call(name: string): Expression {
    const of: Expression[] = [];
    do {
      this.take();
      of.push(this.level(0));
    } while (this.next === ',');
    this.take(')');
    return { kind: 'call', name, of };
  }

  private fault(found: string): Error {
    return new Error(`“${found}” was not expected in “${this.text}”`);
  }
}
