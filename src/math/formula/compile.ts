/** From a formula's text to what computes it: the value with its slopes, and the second derivatives. */
import { differentiate } from './differentiate';
import type { Expression, FormulaFault } from './expression';
import { Graph, type Node } from './graph';
import { lower } from './lower';
import { parseFormula } from './parse';
import { type Program, programOf } from './program';

export interface CompiledFormula {
  readonly expression: Expression;
  /** ∂L/∂w and ∂L/∂b. */
  readonly slopes: readonly [Node, Node];
  /** Gives ∂L/∂w, ∂L/∂b and L, as an objective's `evaluate` does. */
  readonly values: Program;
  /** Gives ∂²L/∂w², ∂²L/∂w∂b, ∂²L/∂b² and L. */
  readonly curvature: Program;
}

export type Compiled = { readonly formula: CompiledFormula } | { readonly fault: FormulaFault };

/** The last text with its result: the field, the check of the scene and the surface ask for the same one in turn. */
let last: { readonly text: string; readonly compiled: Compiled } | null = null;

/** The formula that a text stands for, or the first thing that is wrong with it. Never throws. */
export function compileFormula(text: string): Compiled {
  if (last?.text !== text) last = { text, compiled: compileText(text) };
  return last.compiled;
}

/** Takes some ten milliseconds for the longest formulas. */
function compileText(text: string): Compiled {
  const parsed = parseFormula(text);
  if ('fault' in parsed) return parsed;
  const { expression } = parsed;
  const graph = new Graph();
  const root = lower(graph, expression);
  if ('message' in root) return { fault: root };
  const slopes = [differentiate(graph, root, 'w'), differentiate(graph, root, 'b')] as const;
  const values = programOf(graph, [...slopes, root]);
  const [slopeW, slopeB] = slopes;
  const second = [
    differentiate(graph, slopeW, 'w'),
    differentiate(graph, slopeW, 'b'),
    differentiate(graph, slopeB, 'b'),
  ];
  const curvature = programOf(graph, [...second, root]);
  if (graph.full || values === null || curvature === null) {
    const { at, length } = expression;
    return { fault: { message: 'this formula is too large to be differentiated', at, length } };
  }
  return { formula: { expression, slopes, values, curvature } };
}
