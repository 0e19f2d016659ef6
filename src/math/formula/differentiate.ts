/**
 * Symbolic slopes, with what is 0 or 1 taken out so that they stay short. Their products and quotients are `scale` and
 * `ratio`, in which a part that does not move has slope 0 whatever it is multiplied by.
 */
import type { Graph, Node } from './graph';
import { partsOf } from './graph';

/** ∂root/∂variable. Where the graph gets full, `graph.full` says so and the result must not be used. */
export function differentiate(graph: Graph, root: Node, variable: 'w' | 'b'): Node {
  const slopes = new Map<Node, Node>();
  const zero = graph.number(0);
  const one = graph.number(1);
  // Operands come first, so their slopes are there; no recursion, whatever the formula is.
  for (const node of partsOf(graph, [root])) {
    if (graph.full) break;
    if (node.kind === variable) slopes.set(node, one);
    else if (node.left === null) slopes.set(node, zero);
    else {
      const left = slopes.get(node.left) ?? zero;
      const right = (node.right && slopes.get(node.right)) ?? zero;
      const level = left === zero && right === zero;
      slopes.set(node, level ? zero : slopeOf(graph, node, node.left, node.right ?? zero, left, right));
    }
  }
  return slopes.get(root) ?? zero;
}

/** The slope of `node`, made of u and v with the slopes du and dv. */
function slopeOf(graph: Graph, node: Node, u: Node, v: Node, du: Node, dv: Node): Node {
  const number = (value: number) => graph.number(value);
  const times = (...factors: readonly Node[]) =>
    factors.reduce((all, factor) => multiply(graph, all, factor));
  switch (node.kind) {
    case 'add':
      return add(graph, du, dv);
    case 'subtract':
      return subtract(graph, du, dv);
    case 'negate':
      return negate(graph, du);
    case 'multiply':
    case 'scale':
      return add(graph, times(du, v), times(u, dv));
    case 'divide':
    case 'ratio':
      if (isNumber(dv, 0)) return divide(graph, du, v);
      // Twice by v and not once by v², which overflows long before v does.
      return divide(graph, divide(graph, subtract(graph, times(du, v), times(u, dv)), v), v);
    case 'power':
    case 'whole':
      return slopeOfPower(graph, node, u, v, du, dv);
    case 'exp':
      return times(node, du);
    case 'log':
      return divide(graph, du, u);
    case 'sqrt':
      return divide(graph, du, times(number(2), node));
    case 'abs':
      return times(graph.make('sign', u), du);
    case 'sin':
      return times(graph.make('cos', u), du);
    case 'cos':
      return negate(graph, times(graph.make('sin', u), du));
    case 'tan':
      return times(add(graph, number(1), power(graph, node, number(2))), du);
    case 'sinh':
      return times(graph.make('cosh', u), du);
    case 'cosh':
      return times(graph.make('sinh', u), du);
    case 'tanh':
      return times(subtract(graph, number(1), power(graph, node, number(2))), du);
    case 'sigmoid':
      return times(node, subtract(graph, number(1), node), du);
    case 'max':
      return add(graph, times(above(graph, u, v), du), times(above(graph, v, u), dv));
    case 'min':
      return add(graph, times(above(graph, v, u), du), times(above(graph, u, v), dv));
    default:
      // sign, step: level, but where they jump.
      return number(0);
  }
}

/** u^v: v·u^(v−1)·u' + u^v·ln u·v'. */
function slopeOfPower(graph: Graph, node: Node, u: Node, v: Node, du: Node, dv: Node): Node {
  const less = subtract(graph, v, graph.number(1));
  const byBase = multiply(graph, multiply(graph, v, power(graph, u, less)), du);
  if (isNumber(dv, 0)) return byBase;
  const byExponent = multiply(graph, multiply(graph, node, graph.make('log', u)), dv);
  return isNumber(du, 0) ? byExponent : add(graph, byBase, byExponent);
}

/** 1 where u is above v, 0 where it is below, half where they are equal. */
function above(graph: Graph, u: Node, v: Node): Node {
  return graph.make('step', subtract(graph, u, v));
}

function isNumber(node: Node, value: number): boolean {
  return node.kind === 'number' && node.value === value;
}

/** A product as it was typed, or one of slopes. */
function isProduct({ kind }: Node): boolean {
  return kind === 'multiply' || kind === 'scale';
}

function add(graph: Graph, left: Node, right: Node): Node {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  if (right.kind === 'negate') return subtract(graph, left, right.left as Node);
  if (left.kind === 'negate') return subtract(graph, right, left.left as Node);
  if (isProduct(right) && right.left?.kind === 'number' && right.left.value < 0)
    return subtract(graph, left, negate(graph, right));
  return left === right ? multiply(graph, graph.number(2), left) : graph.make('add', left, right);
}

function subtract(graph: Graph, left: Node, right: Node): Node {
  if (isNumber(right, 0)) return left;
  if (isNumber(left, 0)) return negate(graph, right);
  if (right.kind === 'negate') return add(graph, left, right.left as Node);
  return graph.make('subtract', left, right);
}

function negate(graph: Graph, node: Node): Node {
  if (node.kind === 'negate') return node.left as Node;
  if (isProduct(node) && node.left?.kind === 'number')
    return multiply(graph, graph.number(-node.left.value), node.right as Node);
  return graph.make('negate', node);
}

/** A product of slopes. Numbers come to the front, as one. */
function multiply(graph: Graph, left: Node, right: Node): Node {
  if (right.kind === 'number' && left.kind !== 'number') return multiply(graph, right, left);
  if (isNumber(left, 0)) return left;
  if (isNumber(left, 1)) return right;
  if (isNumber(left, -1)) return negate(graph, right);
  if (left.kind === 'negate') return negate(graph, multiply(graph, left.left as Node, right));
  if (right.kind === 'negate') return negate(graph, multiply(graph, left, right.left as Node));
  if (isProduct(right) && right.left?.kind === 'number') {
    const inner = right.right as Node;
    if (left.kind === 'number') return multiply(graph, graph.make('scale', left, right.left), inner);
    return multiply(graph, right.left, multiply(graph, left, inner));
  }
  if (isProduct(left) && left.left?.kind === 'number')
    return multiply(graph, left.left, multiply(graph, left.right as Node, right));
  return graph.make('scale', left, right);
}

function divide(graph: Graph, left: Node, right: Node): Node {
  if (isNumber(left, 0) || isNumber(right, 1)) return left;
  const [above, over] = factored(left);
  const [below, under] = factored(right);
  // 2w/2 is w, but w/3 stays: a third has no end.
  const quotient = above / below;
  if (below === 1 || String(quotient).length > SHORT) return graph.make('ratio', left, right);
  const rest = multiply(graph, graph.number(quotient), over ?? graph.number(1));
  return under === null ? rest : graph.make('ratio', rest, under);
}

/** In digits. */
const SHORT = 5;

/** A node as a number times the rest; null where there is no rest. */
function factored(node: Node): readonly [number, Node | null] {
  if (node.kind === 'number') return [node.value, null];
  if (isProduct(node) && node.left?.kind === 'number') return [node.left.value, node.right];
  return [1, node];
}

function power(graph: Graph, base: Node, exponent: Node): Node {
  if (isNumber(exponent, 1)) return base;
  return isNumber(exponent, 0) ? graph.number(1) : graph.makePower(base, exponent);
}
