/** From an expression to the graph, as it is written: nothing that may be undefined is simplified away. */
import { CONSTANTS, type Expression, type FormulaFault, type FunctionName } from './expression';
import type { Graph, Node } from './graph';
import type { Operation } from './operations';

const BINARY = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const satisfies Record<
  string,
  Operation
>;

/**
 * The expression's node, or what is wrong with it: a part made of numbers alone that is not a real number, such as
 * log(-1), or a division by 0, which would leave the formula undefined everywhere.
 */
export function lower(graph: Graph, expression: Expression): Node | FormulaFault {
  const node = lowerPart(graph, expression);
  if ('message' in node || node.kind !== 'number' || Number.isFinite(node.value)) return node;
  const why = Number.isNaN(node.value) ? 'is not a real number' : 'is infinite';
  const { at, length } = expression;
  return { message: `this part ${why} for any w and b`, at, length };
}

function lowerPart(graph: Graph, expression: Expression): Node | FormulaFault {
  switch (expression.kind) {
    case 'number':
      return graph.number(expression.value);
    case 'constant':
      return graph.number(CONSTANTS[expression.name]);
    case 'variable':
      return graph[expression.name];
    case 'negate': {
      const of = lower(graph, expression.of);
      return 'message' in of ? of : graph.make('negate', of);
    }
    case 'binary': {
      const { sign, left, right } = expression;
      // e^x is what exp(x) is, to the last bit.
      if (sign === '^' && left.kind === 'constant' && left.name === 'e') return call(graph, 'exp', [right]);
      const first = lower(graph, left);
      if ('message' in first) return first;
      const second = lower(graph, right);
      if ('message' in second) return second;
      if (sign === '/' && first.kind !== 'number' && second.kind === 'number' && second.value === 0) {
        const { at, length } = right;
        return { message: 'this is 0, and nothing can be divided by it', at, length };
      }
      return sign === '^' ? graph.makePower(first, second) : graph.make(BINARY[sign], first, second);
    }
    case 'call':
      return call(graph, expression.name, expression.of);
  }
}

function call(graph: Graph, name: FunctionName, of: readonly Expression[]): Node | FormulaFault {
  const [first, second] = of.map((each) => lower(graph, each));
  if ('message' in first) return first;
  if (second !== undefined && 'message' in second) return second;
  return graph.make(name, first, second ?? null);
}
