// Finds what would make a number depend on the machine that computes it.
import { isNode, lineAt, parse, type SyntaxNode, walk } from './syntax';

/** The parts of Math that every engine computes to the same bits: exact operations and constants. */
const SAME_EVERYWHERE = new Set([
  ...['sqrt', 'floor', 'ceil', 'abs', 'min', 'max', 'round', 'trunc', 'imul', 'sign', 'clz32', 'fround'],
  ...['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'],
]);

/** @returns whether the node is `Math` itself used for one of the exact parts */
function isExactUse(parent: SyntaxNode | null): boolean {
  if (parent?.type !== 'MemberExpression' || parent.computed) return false;
  const { object, property } = parent;
  return isNode(object, 'Identifier') && isNode(property, 'Identifier')
    ? object.name === 'Math' && SAME_EVERYWHERE.has(String(property.name))
    : false;
}

/**
 * @param file names the language by its ending
 * @param text the source
 * @returns one line for each use of an inexact part of Math (however it is reached), of `**`, and of the clock
 */
export function machineDependence(file: string, text: string): string[] {
  const faults: string[] = [];
  walk(parse(file, text), (node, parent) => {
    const at = `${file}:${lineAt(text, node.start)}`;
    if (
      (node.type === 'Identifier' && node.name === 'Math') ||
      (isNode(node, 'Literal') && isMathKey(node, parent))
    ) {
      if (!isExactUse(parent)) faults.push(`${at} uses Math for more than its exact parts`);
    }
    if (node.type === 'Identifier' && node.name === 'Date') faults.push(`${at} reads the clock`);
    if (node.operator === '**' || node.operator === '**=') faults.push(`${at} uses ${node.operator}`);
  });
  return faults;
}

/** @returns whether a string is used as the key of a member, as in `globalThis['Math']` */
function isMathKey(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  return node.value === 'Math' && parent?.type === 'MemberExpression' && parent.property === node;
}
