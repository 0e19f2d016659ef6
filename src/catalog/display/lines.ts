/**
 * The mathematics that a definition shows, printed from the source that is run and tested: a rule's and a schedule's
 * listing, the formula of a surface or a loss. `\val{name}` stands for a value that can be filled in: a
 * hyperparameter, a slot (`u` before the step, `u'` after it), `g`, `theta`, `theta'`, `eta` (η_t), `beta`, `k`, or a
 * name in `derived`.
 */
import type {
  LossDefinition,
  OptimizerDefinition,
  ScheduleDefinition,
  SurfaceFunctionDefinition,
} from '../define';
import type { Parameters, ValuesOf } from '../parameters';
import { expressionTex, type TexStyle } from './expressionTex';
import { optimizerSymbols } from './symbols';
import { type Expression, readExpression, replaceNames } from './syntax';

const ASSIGNMENT = /^(\w+) = (.*)$/;
/** λ: `lambda` is a word of the listings' language. */
const LAMBDA = 'lam';
const STEP_NUMBER: Expression = { kind: 'name', name: 'k' };

/** A rule's formula without decay and at a constant rate. */
export function optimizerTex(
  definition: OptimizerDefinition,
  hyper: ValuesOf<Parameters>,
): readonly string[] {
  return listingTex(definition, definition.listing(hyper));
}

/** The lines of a rule's listing as TeX. A plain gradient at θ has no line: a formula takes it for granted. */
export function listingTex(definition: OptimizerDefinition, listing: readonly string[]): readonly string[] {
  const { slots, derived, symbols = {} } = definition;
  const known = optimizerSymbols(definition);
  const updated = new Set<string>();
  /** Names without a symbol are written out where they are used. */
  const writtenOut = new Map<string, Expression>();
  const value = (name: string) => {
    if (name === LAMBDA) return '\\val{lambda}';
    if (name === 'eye') return 'I';
    // A matrix is no number in one component.
    if (isMatrix(definition, name.replace("'", ''))) return known.get(name) ?? name;
    return symbols[name] ?? (known.has(name) ? `\\val{${name}}` : name);
  };
  const style: TexStyle = { name: value, vector: (name) => known.get(name) ?? name, dots: true };
  /** A line whose outcome is no number in one component has symbols alone, but for what can be set. */
  const symbolOf = (name: string) =>
    Object.hasOwn(definition.hyper, name) || name === LAMBDA || name === 'eye'
      ? value(name)
      : (symbols[name] ?? known.get(name) ?? name);
  const symbolic: TexStyle = { name: symbolOf, vector: symbolOf, dots: true };
  const read = (code: string) =>
    replaceNames(withStepNumber(readExpression(code)), (name) => {
      return writtenOut.get(name) ?? { kind: 'name', name: updated.has(name) ? `${name}'` : name };
    });
  const lines: string[] = [];
  for (const line of listing) {
    const [, name, code] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined) throw new Error(`${definition.id}: “${line}” assigns nothing`);
    const expression = read(code);
    if (name === 'g' && /^gradient\(theta(?:, batch)?\)$/.test(code)) continue;
    if (isMatrix(definition, name) || Object.hasOwn(symbols, name)) {
      const isSlot = Object.hasOwn(slots, name);
      lines.push(`${symbolOf(isSlot ? `${name}'` : name)} = ${expressionTex(expression, symbolic)}`);
      if (isSlot) updated.add(name);
      continue;
    }
    const isState = name === 'theta' || name === 'thetaMean' || Object.hasOwn(slots, name);
    if (isState || name === 'g' || name === 'gRaw' || name === 'eta' || Object.hasOwn(derived, name)) {
      lines.push(`${value(`${name}${isState ? "'" : ''}`)} = ${expressionTex(expression, style)}`);
      if (isState) updated.add(name);
    } else writtenOut.set(name, expression);
  }
  return lines;
}

/** Whether a name of a listing is a matrix that the rule remembers. */
export function isMatrix({ slots }: OptimizerDefinition, name: string): boolean {
  return Object.hasOwn(slots, name) && (slots[name].cross !== undefined || slots[name].rotation === true);
}

/** `t + 1` is the number of the step, k. */
function withStepNumber(expression: Expression): Expression {
  switch (expression.kind) {
    case 'binary': {
      const { operator, left, right } = expression;
      const isNext =
        left.kind === 'name' && left.name === 't' && right.kind === 'number' && right.text === '1';
      if (operator === '+' && isNext) return STEP_NUMBER;
      return { ...expression, left: withStepNumber(left), right: withStepNumber(right) };
    }
    case 'negate':
      return { ...expression, of: withStepNumber(expression.of) };
    case 'call':
      return { ...expression, of: expression.of.map(withStepNumber) };
    default:
      return expression;
  }
}

const SIDE_BY_SIDE = ',\\quad ';
const EPOCH_STARTS = 't % stepsPerEpoch == 0';

/** A schedule's listing as TeX. A name that is set before the loop has an = there and an arrow in the loop. */
export function scheduleTex(definition: ScheduleDefinition): readonly string[] {
  const { listing, params, symbols = {}, unsaid = [], target } = definition;
  const { before = [], step } = listing;
  const carried = new Set(before.map((line) => ASSIGNMENT.exec(line)?.[1]));
  const values = new Set([...Object.keys(params), `${target}0`, 't']);
  const writtenOut = new Map<string, Expression>();
  const symbolOf = (name: string) => symbols[name] ?? OF_SCHEDULES.get(name) ?? name;
  const name = (each: string) => (values.has(each) ? `\\val{${each}}` : symbolOf(each));
  const style: TexStyle = { name, vector: name, dots: true };
  const read = (code: string) =>
    replaceNames(readExpression(code), (each) => writtenOut.get(each) ?? { kind: 'name', name: each });
  const assigned = (line: string, isBefore: boolean): readonly string[] => {
    const [, left, code] = ASSIGNMENT.exec(line) ?? [];
    if (left === undefined) throw new Error(`${definition.id}: “${line}” assigns nothing`);
    if (unsaid.includes(left)) return [];
    const expression = read(code);
    const isKnown = left === target || carried.has(left) || Object.hasOwn(symbols, left);
    if (!isKnown) {
      writtenOut.set(left, expression);
      return [];
    }
    const symbol = symbolOf(left).replace(/_i$/, isBefore ? '_0' : '_i');
    const time = left !== target ? '' : isBefore ? '_0' : carried.has(left) ? '' : '_t';
    const sign = carried.has(left) && !isBefore ? '\\leftarrow' : '=';
    return [`${symbol}${time} ${sign} ${expressionTex(expression, style)}`];
  };
  const first = before.flatMap((line) => assigned(line, true));
  const lines = first.length > 0 ? [first.join(SIDE_BY_SIDE)] : [];
  const loop = blocks(step).flatMap(({ conditions, line }) =>
    assigned(line, false).map((tex) => ({ tex, condition: conditions.map(conditionTex).join('') })),
  );
  function conditionTex(code: string): string {
    if (code === EPOCH_STARTS) return '\\text{at the start of an epoch, }';
    return `\\text{if } ${expressionTex(read(code), style)}\\text{:}\\quad `;
  }
  // Lines under one condition stand side by side.
  for (const [index, { tex, condition }] of loop.entries()) {
    if (condition !== '' && loop[index - 1]?.condition === condition)
      lines.push(`${lines.pop()}${SIDE_BY_SIDE}${tex}`);
    else lines.push(`${condition}${tex}`);
  }
  return lines;
}

/** Names that schedules know besides their own parameters. */
const OF_SCHEDULES: ReadonlyMap<string, string> = new Map([
  ['eta', '\\eta'],
  ['beta', '\\beta'],
  ['theta', '\\theta_t'],
  ['epoch', '\\text{epoch}'],
  ['pi', '\\pi'],
  ['inf', '\\infty'],
]);

interface ListedLine {
  /** Those of the `if`s around it, from the outermost. */
  readonly conditions: readonly string[];
  readonly line: string;
}

/** Lines with the conditions that they stand under. */
function blocks(listing: readonly string[]): readonly ListedLine[] {
  const conditions: string[] = [];
  return listing.flatMap((text) => {
    const line = text.trimStart();
    conditions.length = (text.length - line.length) / 4;
    const [, condition] = /^if (.*):$/.exec(line) ?? [];
    if (condition === undefined) return [{ conditions: [...conditions], line }];
    conditions.push(condition);
    return [];
  });
}

/** In characters of TeX: parts that fit side by side in the panel. */
const SHORT = 60;
const LOSS = '\\mathcal{L}(w, b)';

/** A surface's formula as TeX, and below it the parts that have a name of their own. */
export function surfaceTex({ formula, where = {}, params }: SurfaceFunctionDefinition): readonly string[] {
  const name = (each: string) => {
    if (each === 'pi') return '\\pi';
    return Object.hasOwn(params, each) ? `\\val{${each}}` : each;
  };
  const style: TexStyle = { name, vector: name, dots: false };
  const line = ([left, text]: readonly [string, string]) =>
    `${left} = ${expressionTex(readExpression(text), style)}`;
  const parts = Object.entries(where).map(line);
  const together = parts.join(SIDE_BY_SIDE);
  return [line([LOSS, formula]), ...(parts.length > 1 && together.length <= SHORT ? [together] : parts)];
}

/** A loss's formula as TeX: the data have an index, which the sum runs over. */
export function lossTex({ formula }: LossDefinition): readonly string[] {
  const name = (each: string) => (each === 'x' || each === 'y' ? `${each}_i` : each);
  return [`${LOSS} = ${expressionTex(readExpression(formula), { name, vector: name, dots: false })}`];
}
