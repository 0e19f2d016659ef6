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
  const steps = compileInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in steps, between which a page can do something else: the longest formulas take some ten milliseconds, each step a
 * few of them.
 */
export function* compileInSteps(text: string): Generator<void, Compiled, void> {
  if (last?.text === text) return last.compiled;
  const compiled = yield* compileText(text);
  last = { text, compiled };
  return compiled;
}

function* compileText(text: string): Generator<void, Compiled, void> {
  const parsed = parseFormula(text);
  if ('fault' in parsed) return parsed;
  yield;
  const { expression } = parsed;
  const graph = new Graph();
  const root = lower(graph, expression);
  if ('message' in root) return { fault: root };
  yield;
  const slopeW = differentiate(graph, root, 'w');
  yield;
  const slopeB = differentiate(graph, root, 'b');
  yield;
  const slopes = [slopeW, slopeB] as const;
  const values = programOf(graph, [...slopes, root]);
  yield;
  const bendW = differentiate(graph, slopeW, 'w');
  yield;
  const bendBoth = differentiate(graph, slopeW, 'b');
  yield;
  const bendB = differentiate(graph, slopeB, 'b');
  yield;
  const curvature = programOf(graph, [bendW, bendBoth, bendB, root]);
  if (graph.full || values === null || curvature === null) {
    const { at, length } = expression;
    return { fault: { message: 'this formula is too large to be differentiated', at, length } };
  }
  return { formula: { expression, slopes, values, curvature } };
}
