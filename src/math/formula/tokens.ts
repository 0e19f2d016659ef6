/** A formula's text in pieces: numbers, names and signs, each with its place. */
import { MINUS_SIGNS } from '../minusSigns';
import type { FormulaFault, SourceSpan } from './expression';

export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',';

export type Token = SourceSpan &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: string }
    /** A small raised number, such as ². */
    | { readonly kind: 'superscript'; readonly value: number }
    | { readonly kind: 'sign'; readonly sign: Sign }
    | { readonly kind: 'end' }
    | { readonly kind: 'fault'; readonly message: string }
  );

/** Also what has no width: copied mathematics brings it along, such as the invisible times between 2 and w. */
const SPACE = /[\s\u200b\u2060-\u2064]*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** A Greek letter is a name of its own: πw is π·w. */
const NAME = /[πσ]|[A-Za-z_][A-Za-z0-9_]*/y;
const SUPERSCRIPT = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Fractions of one character that a double holds exactly. */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅛', 0.125],
  ['⅜', 0.375],
  ['⅝', 0.625],
  ['⅞', 0.875],
]);

/** The token of each sign: those of the keyboard, and those that a text brings along. */
const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...[...'+*/^(),'].map((sign) => [sign, sign as Sign] as const),
  ...[...MINUS_SIGNS].map((sign) => [sign, '-'] as const),
  ['\u00b7', '*'],
  ['\u22c5', '*'],
  ['\u00d7', '*'],
  ['\u2217', '*'],
  ['\u2219', '*'],
  ['\u00f7', '/'],
  ['\u2215', '/'],
  ['\u2044', '/'],
]);

/** Signs that people type and that mean something elsewhere. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['=', 'a formula gives the height of the surface, and has no equals sign'],
  ['|', 'the absolute value is written abs(w)'],
  ['[', 'brackets are round here'],
  ['{', 'brackets are round here'],
  ['⁻', 'a power is written with ^, as in w^-2'],
  ['⅓', 'a third is written 1/3'],
  ['⅔', 'two thirds are written 2/3'],
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
  const fraction = FRACTIONS.get(text[at]);
  if (fraction !== undefined) return { kind: 'number', value: fraction, at, length: 1 };
  const raised = match(SUPERSCRIPT, text, at);
  if (raised !== '')
    return { kind: 'superscript', value: superscriptValue(raised), at, length: raised.length };
  const name = match(NAME, text, at);
  if (name !== '') return { kind: 'name', name, at, length: name.length };
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const sign = SIGNS.get(character);
  if (character === '*' && text[at + 1] === '*') return { kind: 'sign', sign: '^', at, length: 2 };
  if (character === '=' && text[at + 1] === '=') {
    const message = 'there is no operator ==: a formula gives the height of the surface and compares nothing';
    return { kind: 'fault', message, at, length: 2 };
  }
  if (sign !== undefined) return { kind: 'sign', sign, at, length: 1 };
  return { kind: 'fault', message: unknownCharacter(character), at, length: character.length };
}

/** A name for the height before the formula: `L =`, or `L(w, b) =`. */
const LEFT_SIDE = /^(\s*[A-Za-z]\w*\s*(?:\([^()]*\)\s*)?)=(?!=)/;

/** The fault of a text that names the height first, at its equals sign; null for any other. */
export function leftSideFault(text: string): FormulaFault | null {
  const left = LEFT_SIDE.exec(text)?.[1];
  if (left === undefined) return null;
  const message = `leave out “${left.trim()} =” and type only what is to the right of it`;
  return { message, at: left.length, length: 1 };
}

function superscriptValue(raised: string): number {
  return Number([...raised].map((each) => (each === '⁻' ? '-' : SUPERSCRIPT_DIGITS.indexOf(each))).join(''));
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
