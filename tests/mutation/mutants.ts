/** Small changes to a file's code, each of which some test should notice. */
import { isNode, lineAt, parse, type SyntaxNode, walk } from '../architecture/syntax';

/** A change: the text between two offsets is replaced. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** For the report: the old text and the new one. */
  readonly label: string;
}

const SWAPPED: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '++': '--',
  '--': '++',
};

/** Signs in a text that is read as a formula or as a program: "m + g", "1/2 x". */
const SIGN_IN_TEXT = / [-+*/] /;

/**
 * @param file path from the project's folder
 * @returns every mutant of the file in the order of its text: operators, conditions, numbers, switches, signs in formulas,
 * statements left out. Types, imports and the messages of thrown errors have none.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const found: Mutant[] = [];
  const add = (start: number, end: number, replacement: string) => {
    const before = text.slice(start, end);
    const label = `${shorten(before)} → ${shorten(replacement) || 'nothing'}`;
    found.push({ file, start, end, replacement, line: lineAt(text, start), label });
  };
  const addOperator = (node: SyntaxNode, from: number, to: number) => {
    const swapped = SWAPPED[String(node.operator)];
    if (swapped === undefined) return;
    const at = text.indexOf(String(node.operator), from);
    if (at >= 0 && at < to) add(at, at + String(node.operator).length, swapped);
  };
  walkCode(parse(file, text), (node, parent) => {
    const [start, end] = [node.start, Number(node.end)];
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression':
      case 'AssignmentExpression': {
        const [left, right] = [node.left as SyntaxNode, node.right as SyntaxNode];
        addOperator(node, Number(left.end), right.start);
        break;
      }
      case 'UpdateExpression':
        addOperator(node, start, end);
        break;
      case 'UnaryExpression':
        if (node.operator === '-' || node.operator === '!')
          add(start, (node.argument as SyntaxNode).start, node.operator === '!' ? '!!' : '+');
        break;
      case 'ConditionalExpression':
      case 'IfStatement': {
        const test = node.test as SyntaxNode;
        add(test.start, Number(test.end), `!(${text.slice(test.start, Number(test.end))})`);
        break;
      }
      case 'Literal':
        if (typeof node.value === 'number') add(start, end, otherNumber(node, parent));
        else if (typeof node.value === 'boolean') add(start, end, String(!node.value));
        else if (typeof node.value === 'string') addSign(start, end);
        break;
      case 'TemplateElement':
        addSign(start, end);
        break;
      case 'ExpressionStatement':
        if (!isNode(node.expression, 'Literal')) add(start, end, ';');
        break;
    }
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);

  function addSign(start: number, end: number): void {
    const sign = SIGN_IN_TEXT.exec(text.slice(start, end));
    if (sign) add(start + sign.index + 1, start + sign.index + 2, SWAPPED[sign[0].trim()]);
  }
}

/** Another number in its place. A buffer becomes too short: one that is too long changes nothing. */
function otherNumber({ value, raw }: SyntaxNode, parent: SyntaxNode | null): string {
  if (
    parent?.type === 'NewExpression' &&
    /Array$/.test(String((parent.callee as SyntaxNode).name)) &&
    value !== 0
  )
    return `(${raw} - 1)`;
  return value === 0 ? '1' : `(${raw} * 1.5)`;
}

/** Every node of code that runs. */
function walkCode(node: SyntaxNode, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  walk(node, (each, parent) => {
    if (isRunnable(each, parent)) visit(each, parent);
    else skipped.add(each);
    if (parent !== null && skipped.has(parent)) skipped.add(each);
  });
}

/** Nodes that are passed over, with all below them. */
const skipped = new WeakSet<SyntaxNode>();

function isRunnable(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (parent !== null && skipped.has(parent)) return false;
  if (/^(Import|ExportAll|Throw)/.test(node.type)) return false;
  if (/^TS/.test(node.type)) return /^TS(As|Satisfies|NonNull)/.test(node.type);
  // A name of a property is no value.
  const isKey = parent !== null && parent.key === node && parent.computed !== true;
  // `import type`, `export … from`: the text is an address.
  return !isKey && !(parent !== null && parent.source === node);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A function with a body, into which a sign that it was called can be put. */
export interface Body {
  readonly start: number;
  readonly end: number;
  /** An arrow function's expression instead of a block. */
  readonly isExpression: boolean;
}

/** @returns the bodies of all functions of a file, outer ones first */
export function bodiesOf(file: string, text: string): Body[] {
  const found: Body[] = [];
  walk(parse(file, text), (node) => {
    if (!/Function/.test(node.type) || !isNode(node.body)) return;
    const { body } = node;
    if (body.type !== 'BlockStatement' && node.type !== 'ArrowFunctionExpression') return;
    found.push({ start: body.start, end: Number(body.end), isExpression: body.type !== 'BlockStatement' });
  });
  return found;
}
