/** Lines of a listing as lines of Python. */
import { type Expression, readExpression } from '../../catalog/display/syntax';
import type { Kind } from './dialect';
import { pythonName } from './names';
import { type Called, printExpression, type Scope } from './python';

const ASSIGNMENT = /^( *)(\w+) = (.*)$/;
const CONDITION = /^( *)if (.*):$/;

/** A scope whose kinds and inlined names grow while lines are read. */
export interface LineScope extends Scope {
  readonly kinds: Map<string, Kind>;
  readonly inlined: Map<string, Expression>;
}

export function lineScope(
  dialect: Scope['dialect'],
  helpers: Set<string>,
  kinds: Iterable<readonly [string, Kind]>,
  calls: Iterable<readonly [string, Called]>,
): LineScope {
  return { dialect, helpers, kinds: new Map(kinds), inlined: new Map(), calls: new Map(calls) };
}

/**
 * The lines as Python. What a line assigns is known to the lines after it. A number that is used once, in one branch of a
 * choice, is written out there: NumPy computes both branches of `where`, Python only the one that it takes, and a root in the
 * other one may not exist.
 * @throws Error where a line is neither an assignment nor a condition; tests read every listing
 */
export function pythonLines(lines: readonly string[], scope: LineScope): string[] {
  return lines.flatMap((line, index) => {
    const [, indent, name, code] = ASSIGNMENT.exec(line) ?? [];
    if (name !== undefined) {
      const expression = readExpression(code);
      const printed = printExpression(expression, scope);
      if (printed.kind === 'number' && isForOneBranch(name, lines.slice(index + 1))) {
        scope.inlined.set(name, expression);
        return [];
      }
      scope.inlined.delete(name);
      if (!isArray(scope, name)) scope.kinds.set(name, printed.kind);
      return [`${indent}${pythonName(name)} = ${printed.code}`];
    }
    const [, level, condition] = CONDITION.exec(line) ?? [];
    if (condition === undefined) throw new Error(`“${line}” is neither an assignment nor a condition`);
    return [`${level}if ${printExpression(readExpression(condition), scope).code}:`];
  });
}

/** A name that once holds an array is treated as one from then on. */
function isArray({ kinds }: LineScope, name: string): boolean {
  return kinds.get(name) === 'array';
}

function isForOneBranch(name: string, after: readonly string[]): boolean {
  const used = new RegExp(`\\b${name}\\b`, 'g');
  const uses = after.flatMap((line) => [...line.matchAll(used)].map(() => line));
  return uses.length === 1 && /= where\(/.test(uses[0]);
}
