/** The lines of a rule that a framework does not have, as the body of an optimizer of its own. */
import type { Dialect, Kind } from './dialect';
import { type LineScope, lineScope, pythonLines } from './lines';
import { docText, pythonName } from './names';
import { kindsOf } from './runFunction';
import { constantsOf, type RunParts, uses } from './runParts';

export interface OwnRule {
  /** Names of listings whose numbers the rule needs, η and β among them. */
  readonly numbers: readonly string[];
  /** Slots, by their names in listings and in Python. */
  readonly slots: readonly (readonly [slot: string, name: string])[];
  readonly usesStep: boolean;
  /** The lines of a step, but for `g = gradient(theta)`. */
  readonly lines: readonly string[];
  readonly doc: string;
}

const GIVEN = 'g = gradient(theta)';

/**
 * The rule of a run with what is its own: its decoupled decay, and, where it asks for gradients elsewhere than at θ, the penalty
 * and the clip of those. `gradient` is then a function of the place alone.
 * @param kinds of names that are arrays there, and numbers elsewhere
 */
export function ownRule(
  parts: RunParts,
  dialect: Dialect,
  helpers: Set<string>,
  kinds: readonly (readonly [string, Kind])[] = [],
): OwnRule {
  const { rule, definition, gradient, ruleName } = parts;
  const lines = gradient === 'given' ? rule.filter((line) => line !== GIVEN) : rule;
  const crosses = new Set(Object.values(definition.slots).flatMap(({ cross }) => cross ?? []));
  const starts = Object.values(definition.slots).flatMap(({ start }) => start ?? []);
  const known = new Set([...constantsOf(parts).keys()].map((name) => name.replace(/^(eta|beta)0$/, '$1')));
  return {
    numbers: [...known].filter((name) => uses([...lines, ...starts], name)),
    slots: Object.keys(definition.slots)
      .filter((slot) => !crosses.has(slot))
      .map((slot) => [slot, pythonName(slot)] as const),
    usesStep: uses(lines, 't'),
    lines: pythonLines(lines, scopeOf(parts, dialect, helpers, kinds)),
    doc: docText(`${ruleName}. ${definition.summary}`),
  };
}

function scopeOf(
  parts: RunParts,
  dialect: Dialect,
  helpers: Set<string>,
  kinds: readonly (readonly [string, Kind])[],
): LineScope {
  const plain = (name: string) =>
    [name, { code: (args: readonly string[]) => `${name}(${args.join(', ')})`, kind: 'array' }] as const;
  const calls = [plain('gradient'), plain('loss'), plain('hessian'), plain('squares')];
  return lineScope(dialect, helpers, [...kindsOf(parts), ...kinds], calls);
}

/** `a, b = c["a"], c["b"]`; no line where there is nothing to unpack. */
export function unpacked(names: readonly string[], from: (name: string) => string): string[] {
  return names.length === 0 ? [] : [`${names.join(', ')} = ${names.map(from).join(', ')}`];
}

/** The gradient as a function of the place alone, for rules that ask for it elsewhere. */
export function askedGradient({ isBatched }: RunParts): string {
  return isBatched ? 'lambda point: gradient(point, X[batch], Y[batch])' : 'gradient';
}
