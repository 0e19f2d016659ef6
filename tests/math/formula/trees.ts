/** Formulas drawn at random, for properties: trees, the text of a tree, and a plain evaluation to compare with. */
import fc from 'fast-check';
import {
  type BinarySign,
  CONSTANTS,
  type ConstantName,
  type Expression,
  FUNCTIONS,
  type FunctionName,
  type Variable,
} from '../../../src/math/formula/expression';

const PLACE = { at: 0, length: 0 };
const SIGNS: readonly BinarySign[] = ['+', '-', '*', '/', '^'];

export function treesOf(functions: readonly FunctionName[], signs = SIGNS): fc.Arbitrary<Expression> {
  const number = fc
    .oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.double({ min: 1e-9, max: 1e4, noNaN: true, noDefaultInfinity: true }),
    )
    .map((value): Expression => ({ kind: 'number', value: value === 0 ? 0 : value, ...PLACE }));
  const variable = fc
    .constantFrom<Variable>('w', 'b')
    .map((name): Expression => ({ kind: 'variable', name, ...PLACE }));
  const constant = fc
    .constantFrom<ConstantName>('pi', 'e')
    .map((name): Expression => ({ kind: 'constant', name, ...PLACE }));
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: variable, weight: 4 },
      number,
      constant,
      tie('tree').map((of): Expression => ({ kind: 'negate', of, ...PLACE })),
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...signs), tie('tree'), tie('tree'))
          .map(([sign, left, right]): Expression => ({ kind: 'binary', sign, left, right, ...PLACE })),
        weight: 4,
      },
      fc
        .tuple(fc.constantFrom(...functions), tie('tree'), tie('tree'))
        .map(([name, first, second]): Expression => {
          const of = FUNCTIONS[name] === 1 ? [first] : [first, second];
          return { kind: 'call', name, of, ...PLACE };
        }),
    ),
  })).tree;
}

export const ALL_FUNCTIONS = Object.keys(FUNCTIONS) as FunctionName[];

const LOOSENESS: Readonly<Record<BinarySign, number>> = { '+': 0, '-': 0, '*': 1, '/': 1, '^': 3 };

/** A tree's text with the parentheses it needs and no others. */
export function print(tree: Expression, least = 0): string {
  const { text, binds } = printed(tree);
  return binds < least ? `(${text})` : text;
}

function printed(tree: Expression): { text: string; binds: number } {
  switch (tree.kind) {
    case 'number':
      return { text: String(tree.value), binds: 4 };
    case 'constant':
    case 'variable':
      return { text: tree.name, binds: 4 };
    case 'negate':
      return { text: `-${print(tree.of, 2)}`, binds: 2 };
    case 'call':
      return { text: `${tree.name}(${tree.of.map((each) => print(each)).join(', ')})`, binds: 4 };
    case 'binary': {
      const { sign, left, right } = tree;
      const binds = LOOSENESS[sign];
      // A power takes what stands before it and, after it, whatever has a sign or a power of its own.
      if (sign === '^') return { text: `${print(left, 4)}^${print(right, 2)}`, binds: 3 };
      return { text: `${print(left, binds)} ${sign} ${print(right, binds + 1)}`, binds };
    }
  }
}

/** The tree without the places of its parts. */
export function withoutPlaces(tree: Expression): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'at' || key === 'length' ? undefined : value)),
  );
}

/** The tree's value by the platform's own functions. */
export function platformValue(tree: Expression, w: number, b: number): number {
  const of = (each: Expression) => platformValue(each, w, b);
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'constant':
      return CONSTANTS[tree.name];
    case 'variable':
      return tree.name === 'w' ? w : b;
    case 'negate':
      return -of(tree.of);
    case 'binary':
      return BINARY[tree.sign](of(tree.left), of(tree.right));
    case 'call': {
      const [first, second] = tree.of.map(of);
      if (tree.name === 'sigmoid') return 1 / (1 + Math.exp(-first));
      if (tree.name === 'min' || tree.name === 'max') return Math[tree.name](first, second);
      return Math[tree.name](first);
    }
  }
}

const BINARY: Readonly<Record<BinarySign, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};
