/** A formula's text in pieces: numbers, names and signs, each with its place. */
import type { FormulaFault, Place } from './expression';

export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',';

export type Token = Place &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'sign'; readonly sign: Sign }
    | { readonly kind: 'end' }
    | { readonly kind: 'fault'; readonly message: string }
  );

const SPACE = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_π][A-Za-z0-9_]*/y;

/** What stands for each sign: those of the keyboard, and those that a text brings along. */
const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...[...'+-*/^(),'].map((sign) => [sign, sign as Sign] as const),
  ['\u2212', '-'],
  ['\u00b7', '*'],
  ['\u22c5', '*'],
  ['\u00d7', '*'],
  ['\u00f7', '/'],
]);

/** What people type that means something elsewhere. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['=', 'leave out “L =”: only what stands on its right-hand side is typed'],
  ['|', 'the absolute value is written abs(w)'],
  ['[', 'brackets are round here'],
  ['{', 'brackets are round here'],
  ['²', 'a square is written w^2'],
  ['³', 'a cube is written w^3'],
  ['√', 'a square root is written sqrt(w)'],
]);

const PRINTABLE = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The token that begins at `from` or, after space, later. */
export function tokenAt(text: string, from: number): Token {
  const at = from + match(SPACE, text, from).length;
  if (at >= text.length) return { kind: 'end', at: text.length, length: 0 };
  const number = match(NUMBER, text, at);
  if (number !== '') {
    const value = Number(number);
    const place = { at, length: number.length };
    if (Number.isFinite(value)) return { kind: 'number', value, ...place };
    return { kind: 'fault', message: `this number is too large: the largest is about 1.8e308`, ...place };
  }
  const name = match(NAME, text, at);
  if (name !== '') return { kind: 'name', name, at, length: name.length };
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const sign = SIGNS.get(character);
  if (sign === '*' && text[at + 1] === '*') {
    return { kind: 'fault', message: 'a power is written with ^, as in w^2', at, length: 2 };
  }
  if (character === '=' && text[at + 1] === '=') {
    const message = 'there is no operator ==: a formula says how high the surface is, and compares nothing';
    return { kind: 'fault', message, at, length: 2 };
  }
  if (sign !== undefined) return { kind: 'sign', sign, at, length: 1 };
  return { kind: 'fault', message: unknownCharacter(character), at, length: character.length };
}

function unknownCharacter(character: string): string {
  const hint = HINTS.get(character);
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const shown = PRINTABLE.test(character) ? `“${character}”` : `the character U+${code}`;
  return hint ?? `${shown} has no meaning in a formula`;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A token's fault; null where it is a whole token. */
export function faultOf(token: Token): FormulaFault | null {
  return token.kind === 'fault' ? { message: token.message, at: token.at, length: token.length } : null;
}
