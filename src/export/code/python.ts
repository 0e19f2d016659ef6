/** Prints expressions of listings and surfaces as Python, in the words of one framework. */
import type { Expression } from '../../catalog/display/syntax';
import type { Dialect, Kind, Printed } from './dialect';
import { pythonName } from './names';

/** The names that an expression may refer to, with what is noted while it is printed. */
export interface Scope {
  readonly dialect: Dialect;
  /** The kind of a name; undefined for one that is an array. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Names whose expression is written out where they are used. */
  readonly inlined: ReadonlyMap<string, Expression>;
  /** Helpers that the code calls are added to it. */
  readonly helpers: Set<string>;
  /** Functions of the program itself, such as `gradient`. */
  readonly calls: ReadonlyMap<string, Called>;
}

/** A function of the program: how it is called, and the kind of what it gives. */
export interface Called {
  readonly code: (args: readonly string[]) => string;
  readonly kind: Kind;
}

/** The precedence of Python's operators; a conditional expression binds loosest. */
const TIGHT = { choice: 0, compare: 1, sum: 2, product: 3, sign: 4, power: 5, atom: 6 } as const;
const OPERATORS: Readonly<Record<string, { readonly code: string; readonly tight: number }>> = {
  '+': { code: ' + ', tight: TIGHT.sum },
  '-': { code: ' - ', tight: TIGHT.sum },
  '*': { code: '*', tight: TIGHT.product },
  '/': { code: '/', tight: TIGHT.product },
  '%': { code: ' % ', tight: TIGHT.product },
  '^': { code: '**', tight: TIGHT.power },
  '<': { code: ' < ', tight: TIGHT.compare },
  '>': { code: ' > ', tight: TIGHT.compare },
  '==': { code: ' == ', tight: TIGHT.compare },
};

interface Part extends Printed {
  readonly tight: number;
}

/** The expression as Python, with the kind of its value. */
export function printExpression(expression: Expression, scope: Scope): Printed {
  return print(expression, scope);
}

function print(expression: Expression, scope: Scope): Part {
  switch (expression.kind) {
    case 'number':
      return { code: expression.text, kind: 'number', tight: TIGHT.atom };
    case 'name':
      return printName(expression.name, scope);
    case 'negate': {
      const of = print(expression.of, scope);
      return { code: `-${wrap(of, TIGHT.sign)}`, kind: of.kind, tight: TIGHT.sign };
    }
    case 'binary': {
      const { code, tight } = OPERATORS[expression.operator];
      const left = print(expression.left, scope);
      const right = print(expression.right, scope);
      const isPower = expression.operator === '^';
      const leftCode = wrap(left, isPower ? tight + 1 : tight);
      const rightCode = wrap(right, isPower ? TIGHT.sign : tight + 1);
      return { code: `${leftCode}${code}${rightCode}`, kind: together([left, right]), tight };
    }
    case 'comprehension': {
      const list = print(expression.list, scope);
      const kinds = new Map(scope.kinds).set(expression.item, 'number');
      const of = print(expression.of, { ...scope, kinds });
      const code = `[${of.code} for ${pythonName(expression.item)} in ${list.code}]`;
      return { code, kind: 'list', tight: TIGHT.atom };
    }
    case 'element': {
      const code = `${print(expression.list, scope).code}[${print(expression.index, scope).code}]`;
      return { code, kind: 'number', tight: TIGHT.atom };
    }
    case 'call':
      return printCall(expression.name, expression.of, scope);
  }
}

function printName(name: string, scope: Scope): Part {
  const inlined = scope.inlined.get(name);
  if (inlined !== undefined) return print(inlined, scope);
  const constant = scope.dialect.constants[name];
  if (constant !== undefined && !scope.kinds.has(name))
    return { code: constant.code, kind: constant.kind, tight: TIGHT.atom };
  return { code: pythonName(name), kind: scope.kinds.get(name) ?? 'array', tight: TIGHT.atom };
}

function printCall(name: string, of: readonly Expression[], scope: Scope): Part {
  const args = of.map((each) => print(each, scope));
  const own = scope.calls.get(name);
  if (own !== undefined)
    return { code: own.code(args.map(({ code }) => code)), kind: own.kind, tight: TIGHT.atom };
  const kind = together(args);
  if (name === 'matmul' || name === 'dot') {
    const [left, right] = args;
    return {
      code: `${wrap(left, TIGHT.product)} @ ${wrap(right, TIGHT.product + 1)}`,
      kind: 'array',
      tight: TIGHT.product,
    };
  }
  if (name === 'transpose') return { code: `${wrap(args[0], TIGHT.atom)}.T`, kind, tight: TIGHT.atom };
  if (name === 'where' && args[0].kind === 'number') return choice(args);
  const { numbers, arrays, helpers } = scope.dialect;
  if (kind === 'number') {
    const numeric = numbers[name];
    if (numeric === undefined) throw new Error(`${name} is not a function of numbers`);
    return { code: numeric(args.map(({ code }) => code)), kind, tight: TIGHT.atom };
  }
  if (Object.hasOwn(helpers, name)) {
    scope.helpers.add(name);
    const isIndex = name === 'argmin' || name === 'first';
    const code = `${name}(${args.map((each) => each.code).join(', ')})`;
    return { code, kind: isIndex ? 'number' : 'array', tight: TIGHT.atom };
  }
  const array = arrays[name];
  if (array === undefined) throw new Error(`${name} is not a function of arrays in ${scope.dialect.name}`);
  return { code: array(args), kind: 'array', tight: TIGHT.atom };
}

/** `where` with a condition that is a plain truth value. */
function choice([test, yes, no]: readonly Part[]): Part {
  const code = `${wrap(yes, TIGHT.compare)} if ${wrap(test, TIGHT.compare)} else ${wrap(no, TIGHT.choice)}`;
  return { code, kind: together([yes, no]), tight: TIGHT.choice };
}

function wrap({ code, tight }: Part, atLeast: number): string {
  return tight < atLeast ? `(${code})` : code;
}

/** The kind of an expression made of values of these kinds. */
function together(parts: readonly Printed[]): Kind {
  return parts.every(({ kind }) => kind === 'number') ? 'number' : 'array';
}
