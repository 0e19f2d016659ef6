// Runs the catalog's listings as what they are: Python with NumPy's arrays. θ and its like are pairs (w, b).

import { BB, GRAD_B, GRAD_W, LOSS, type Objective, WB, WW } from '../../src/catalog/define';
import { isNode, parse, type SyntaxNode } from '../architecture/syntax';
import { EYE, MATRICES, Matrix } from './matrices';

type Scalar = number | boolean;
/** A list (of rates, of losses) is a Float64Array, so that it is not taken for a pair. */
export type Value = Scalar | readonly [number, number] | Float64Array | Matrix;
export type Given = Readonly<Record<string, (...values: Value[]) => Value>>;
export type Names = Map<string, Value>;

const INDENT = /^ */;

export function isPair(value: Value): value is readonly [number, number] {
  return Array.isArray(value);
}

/** Applies a function to numbers, or to both components where one of the values is a pair. */
function broadcast(of: (...numbers: number[]) => Scalar, values: readonly Value[]): Value {
  if (values.some((value) => value instanceof Float64Array)) throw new Error('a list in a sum');
  if (values.some((value) => value instanceof Matrix)) {
    if (values.some(isPair)) throw new Error('a matrix and a pair in a sum');
    const at = (i: number) =>
      Number(of(...values.map((value) => Number(value instanceof Matrix ? value.entries[i] : value))));
    return new Matrix([at(0), at(1), at(2), at(3)]);
  }
  if (!values.some(isPair)) return of(...values.map(Number));
  const component = (i: 0 | 1) =>
    Number(of(...values.map((value) => Number(isPair(value) ? value[i] : value))));
  return [component(0), component(1)];
}

const OPERATORS: Readonly<Record<string, (a: number, b: number) => Scalar>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '==': (a, b) => a === b,
};

const dot = (a: Value, b: Value): number => {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (!isPair(a) || !isPair(b)) throw new Error('dot is of two pairs');
  return a[0] * b[0] + a[1] * b[1];
};

/** The first of the lowest; where none is finite, the first. */
const argmin = (list: Value): number => {
  if (!(list instanceof Float64Array)) throw new Error('argmin is of a list');
  return Math.max(0, list.indexOf(Math.min(...list.filter(Number.isFinite))));
};

/** The first that is not above 0; where there is none, the last. */
const first = (list: Value): number => {
  if (!(list instanceof Float64Array)) throw new Error('first is of a list');
  const at = list.findIndex((value) => value <= 0);
  return at < 0 ? list.length - 1 : at;
};

const each =
  (of: (...numbers: number[]) => Scalar) =>
  (...values: Value[]) =>
    broadcast(of, values);

const LIBRARY: Given = {
  sqrt: each(Math.sqrt),
  abs: each(Math.abs),
  exp: each(Math.exp),
  cos: each(Math.cos),
  floor: each(Math.floor),
  sign: each(Math.sign),
  max: each(Math.max),
  min: each(Math.min),
  where: each((test, yes, no) => (test === 0 ? no : yes)),
  ...MATRICES,
  norm: (a) => Math.sqrt(dot(a, a)),
  norm1: (a) => {
    if (!isPair(a)) throw new Error('a norm is of a pair');
    return Math.abs(a[0]) + Math.abs(a[1]);
  },
  dot,
  argmin,
  first,
};

const CONSTANTS: Names = new Map<string, Value>([
  ['eye', EYE],
  ['inW', [1, 0]],
  ['inB', [0, 1]],
]);

function evaluate(node: unknown, names: Names, given: Given): Value {
  if (!isNode(node)) throw new Error('not an expression');
  const of = (child: unknown) => evaluate(child, names, given);
  switch (node.type) {
    case 'Literal':
      return node.value as number;
    case 'ParenthesizedExpression':
      return of(node.expression);
    case 'UnaryExpression':
      return broadcast((a) => (node.operator === '-' ? -a : a), [of(node.argument)]);
    case 'BinaryExpression':
      return broadcast(OPERATORS[String(node.operator)], [of(node.left), of(node.right)]);
    case 'MemberExpression':
      return (of(node.object) as Float64Array)[Number(of(node.property))];
    case 'Identifier': {
      const value = names.get(String(node.name)) ?? CONSTANTS.get(String(node.name));
      if (value === undefined) throw new Error(`“${String(node.name)}” has no value`);
      return value;
    }
    case 'CallExpression': {
      const name = String((node.callee as SyntaxNode).name);
      const called = given[name] ?? LIBRARY[name];
      if (called === undefined) throw new Error(`there is no function “${name}”`);
      return called(...(node.arguments as unknown[]).map(of));
    }
    default:
      throw new Error(`${node.type} is not in the language`);
  }
}

/** The trees of expressions, kept: a program has each of its lines at every step. */
const trees = new Map<string, unknown>();

/** Operators and calls read alike in Python and in JavaScript, whose parser this is. */
function treeOf(code: string): unknown {
  if (!trees.has(code)) {
    const [statement] = parse('line.js', `(${code})`).body as SyntaxNode[];
    trees.set(code, statement.expression);
  }
  return trees.get(code);
}

/** The value of an expression. */
function resultOf(code: string, names: Names, given: Given): Value {
  const [, element, name, list] = /^\[(.*) for (\w+) in (\w+)\]$/.exec(code) ?? [];
  if (element !== undefined) {
    return (names.get(list) as Float64Array).map((item) =>
      Number(resultOf(element, new Map(names).set(name, item), given)),
    );
  }
  return evaluate(treeOf(code), names, given);
}

/** Runs lines, indented as Python's; assignments go to `names`. @throws where a line is not in the language */
export function execute(lines: readonly string[], names: Names, given: Given = {}): void {
  const depthOf = (line: string) => INDENT.exec(line)?.[0].length ?? 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at].trim();
    const depth = depthOf(lines[at]);
    at++;
    const [, condition] = /^if (.*):$/.exec(line) ?? [];
    if (condition === undefined) {
      const [, name, code] = /^(\w+) = (.*)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`not an assignment: ${line}`);
      names.set(name, resultOf(code, names, given));
      continue;
    }
    const block: string[] = [];
    while (at < lines.length && depthOf(lines[at]) > depth) block.push(lines[at++]);
    if (resultOf(condition, names, given)) execute(block, names, given);
  }
}

/** The functions of an objective in a listing: `gradient`, `loss`, `hessian` and `squares`, over all its data. */
export function givenBy(objective: Objective): Given {
  /** The points by their losses, of equal ones the first before the others. */
  const sorted = (points: readonly Value[]) => {
    const lossOf = (point: Value) => {
      evaluateAt(point);
      return out[LOSS];
    };
    return points.toSorted((one, other) => lossOf(one) - lossOf(other));
  };
  const out = new Float64Array(3);
  const matrixAt = (of: 'hessian' | 'squares', point: Value) => {
    const compute = objective[of]?.bind(objective);
    if (!isPair(point) || compute === undefined) throw new Error(`no ${of} there`);
    compute(Float64Array.from(point), out);
    return new Matrix([out[WW], out[WB], out[WB], out[BB]]);
  };
  const evaluateAt = (point: Value) => {
    if (!isPair(point)) throw new Error('a point is a pair');
    objective.evaluate(Float64Array.from(point), out, 0, objective.points, null);
  };
  return {
    gradient: (point) => {
      evaluateAt(point);
      return [out[GRAD_W], out[GRAD_B]];
    },
    loss: (point) => {
      evaluateAt(point);
      return out[LOSS];
    },
    lowest: (...points) => sorted(points)[0],
    middle: (...points) => sorted(points)[1],
    highest: (...points) => sorted(points)[2],
    hessian: (point) => matrixAt('hessian', point),
    squares: (point) => matrixAt('squares', point),
  };
}
