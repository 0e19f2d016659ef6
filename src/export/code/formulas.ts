/** Formulas and their slopes as expressions of listings, from which Python is printed. */
import type { SurfaceFunctionDefinition } from '../../catalog/define';
import { type Expression, type Operator, readExpression } from '../../catalog/display/syntax';
import { differentiate } from '../../math/formula/differentiate';
import type { Expression as FormulaExpression, FunctionName } from '../../math/formula/expression';
import { Graph, type Node, partsOf } from '../../math/formula/graph';
import { lower } from '../../math/formula/lower';
import { printExpression, type Scope } from './python';

/** Expressions with the parts that they share, which have names. */
export interface Shared {
  readonly lines: (scope: Scope) => readonly string[];
  readonly roots: (scope: Scope) => readonly string[];
}

export interface Slopes {
  /** ∂L/∂w and ∂L/∂b. */
  readonly first: Shared;
  /** ∂²L/∂w², ∂²L/∂w∂b and ∂²L/∂b². */
  readonly second: Shared;
}

/** A formula that a person has typed, as an expression of listings: both print alike. */
export function formulaAsListing(formula: FormulaExpression): Expression {
  switch (formula.kind) {
    case 'number':
      return { kind: 'number', text: String(formula.value) };
    case 'constant':
    case 'variable':
      return { kind: 'name', name: formula.name };
    case 'negate':
      return { kind: 'negate', of: formulaAsListing(formula.of) };
    case 'binary':
      return {
        kind: 'binary',
        operator: formula.sign,
        left: formulaAsListing(formula.left),
        right: formulaAsListing(formula.right),
      };
    case 'call':
      return { kind: 'call', name: formula.name, of: formula.of.map(formulaAsListing) };
  }
}

/** @throws Error for a formula that no scene may hold: a part of it is no number, or it is too large */
export function formulaSlopes(formula: FormulaExpression): Slopes {
  const graph = new Graph();
  const root = lower(graph, formula);
  if ('message' in root) throw new Error(root.message);
  return slopesOf(graph, root);
}

/** The slopes of a listed surface with these parameters. */
export function surfaceSlopes(
  { formula, where = {} }: SurfaceFunctionDefinition,
  params: ReadonlyMap<string, number>,
): Slopes {
  const graph = new Graph();
  const known = new Map<string, Node>([
    ['w', graph.w],
    ['b', graph.b],
    ['pi', graph.number(Math.PI)],
    ['e', graph.number(Math.E)],
  ]);
  for (const [name, value] of params) known.set(name, graph.number(value));
  for (const [name, text] of Object.entries(where))
    known.set(name, lowerListing(graph, readExpression(text), known));
  return slopesOf(graph, lowerListing(graph, readExpression(formula), known));
}

const OPERATIONS = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

function lowerListing(graph: Graph, expression: Expression, known: ReadonlyMap<string, Node>): Node {
  const of = (part: Expression) => lowerListing(graph, part, known);
  switch (expression.kind) {
    case 'number':
      return graph.number(Number(expression.text));
    case 'name': {
      const node = known.get(expression.name);
      if (node === undefined) throw new Error(`“${expression.name}” is not in the formula’s language`);
      return node;
    }
    case 'negate':
      return graph.make('negate', of(expression.of));
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '^') return graph.makePower(of(left), of(right));
      if (!isArithmetic(operator)) throw new Error(`“${operator}” is not in the formula’s language`);
      return graph.make(OPERATIONS[operator], of(left), of(right));
    }
    case 'call': {
      const [first, second] = expression.of.map(of);
      return graph.make(expression.name as FunctionName, first, second ?? null);
    }
    default:
      throw new Error('a formula holds no lists');
  }
}

function isArithmetic(operator: Operator): operator is keyof typeof OPERATIONS {
  return Object.hasOwn(OPERATIONS, operator);
}

function slopesOf(graph: Graph, root: Node): Slopes {
  const w = differentiate(graph, root, 'w');
  const b = differentiate(graph, root, 'b');
  const second = [differentiate(graph, w, 'w'), differentiate(graph, w, 'b'), differentiate(graph, b, 'b')];
  if (graph.full) throw new Error('this formula is too large to be differentiated');
  return { first: shared(graph, [w, b]), second: shared(graph, second) };
}

/** Parts that are used more than once get a name, p1, p2 …; nodes are numbered so that operands come first. */
function shared(graph: Graph, roots: readonly Node[]): Shared {
  const parts = partsOf(graph, roots);
  const uses = new Map<Node, number>();
  for (const node of [...roots, ...parts.flatMap(({ left, right }) => [left, right])])
    if (node !== null) uses.set(node, (uses.get(node) ?? 0) + 1);
  const names = new Map<Node, string>();
  for (const node of parts)
    if (node.left !== null && (uses.get(node) ?? 0) > 1) names.set(node, `p${names.size + 1}`);
  const expressionOf = (node: Node, isNamed: boolean): Expression => {
    const name = names.get(node);
    if (isNamed && name !== undefined) return { kind: 'name', name };
    return expressionOfNode(node, (operand) => expressionOf(operand, true));
  };
  return {
    lines: (scope) =>
      [...names].map(([node, name]) => `${name} = ${printExpression(expressionOf(node, false), scope).code}`),
    roots: (scope) => roots.map((root) => printExpression(expressionOf(root, true), scope).code),
  };
}

const SIGNS: Readonly<Record<string, Operator>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  scale: '*',
  divide: '/',
  ratio: '/',
  power: '^',
  whole: '^',
};

function expressionOfNode({ kind, value, left, right }: Node, of: (operand: Node) => Expression): Expression {
  if (kind === 'number') return number(value);
  if (left === null) return { kind: 'name', name: kind };
  if (kind === 'negate') return { kind: 'negate', of: of(left) };
  const operator = SIGNS[kind];
  if (operator !== undefined && right !== null)
    return { kind: 'binary', operator, left: of(left), right: of(right) };
  if (kind === 'step') {
    const sign: Expression = { kind: 'call', name: 'sign', of: [of(left)] };
    const sum: Expression = { kind: 'binary', operator: '+', left: number(1), right: sign };
    return { kind: 'binary', operator: '*', left: number(0.5), right: sum };
  }
  return { kind: 'call', name: kind, of: right === null ? [of(left)] : [of(left), of(right)] };
}

function number(value: number): Expression {
  return value < 0 ? { kind: 'negate', of: number(-value) } : { kind: 'number', text: String(value) };
}
