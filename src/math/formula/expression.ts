/** The parts of a formula that has been read: a closed set of plain objects, each with its place in the text. */

/** A range of the text, in UTF-16 units. */
export interface SourceSpan {
  readonly at: number;
  readonly length: number;
}

/** The fault of a formula in a sentence, and the characters that it is about. */
export interface FormulaFault extends SourceSpan {
  readonly message: string;
}

export type Variable = 'w' | 'b';
export type BinarySign = '+' | '-' | '*' | '/' | '^';

/** A formula, or a part of one. */
export type Expression = SourceSpan &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'constant'; readonly name: ConstantName }
    | { readonly kind: 'variable'; readonly name: Variable }
    | { readonly kind: 'negate'; readonly of: Expression }
    | {
        readonly kind: 'binary';
        readonly sign: BinarySign;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }
  );

export const CONSTANTS = { pi: Math.PI, e: Math.E } as const;
export type ConstantName = keyof typeof CONSTANTS;

/** Functions by the number of their arguments. All have a slope nearly everywhere; `floor` would have none. */
export const FUNCTIONS = {
  exp: 1,
  log: 1,
  sqrt: 1,
  abs: 1,
  sin: 1,
  cos: 1,
  tan: 1,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  sigmoid: 1,
  min: 2,
  max: 2,
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** Names are looked up in Maps, so that none finds anything but what is listed. `ln` is `log`, and `σ` is `sigmoid`. */
export const FUNCTION_NAMES: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ...Object.keys(FUNCTIONS).map((name) => [name, name as FunctionName] as const),
  ['ln', 'log'],
  ['σ', 'sigmoid'],
]);
export const CONSTANT_NAMES: ReadonlyMap<string, ConstantName> = new Map<string, ConstantName>([
  ['pi', 'pi'],
  ['π', 'pi'],
  ['e', 'e'],
]);
export const VARIABLE_NAMES: ReadonlyMap<string, Variable> = new Map<string, Variable>([
  ['w', 'w'],
  ['b', 'b'],
]);
