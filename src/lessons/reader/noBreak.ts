/** Keeps words together that must stay on one line of a text. */

/** Letters of a formula that fits on a line of a phone with a word beside it. */
const SHORT = 22;

/** Whether a formula is short enough to stand on one line, its commands counted as a letter each. */
export function isShortTex(tex: string): boolean {
  return tex.replace(/\\[a-zA-Z]+ ?/g, 'x').replace(/[{}\s]/g, '').length <= SHORT;
}

/** The stops and closing brackets with which a text goes on after a formula. */
export function leadingStops(text: string): string {
  return /^[,.;:!?)\]’”%]*/.exec(text)?.[0] ?? '';
}

/** The opening brackets with which a text ends before a formula. */
export function trailingBrackets(text: string): string {
  return /[([‘“]*$/.exec(text)?.[0] ?? '';
}

const NO_BREAK = '\u00a0';
/** A sign between the two sides of a relation, a fraction, a product or a sum, with the spaces around it. */
const BETWEEN = / ?[=≈≠<>≤≥/·×+−](?: |$)/g;

/** A word with one letter before its hyphen, such as u-turn. */
const LETTER_AND_WORD = /(\b[a-z]-[a-z]+)/i;

/** The pieces of a text, those at odd places to stay on one line. */
export function letterWords(text: string): readonly string[] {
  return text.split(LETTER_AND_WORD);
}

/** A text whose short relations, such as η = 0.1 and (1 + m)·N, stay on one line. */
export function unbroken(text: string): string {
  return text.replace(BETWEEN, (signed) => signed.replaceAll(' ', NO_BREAK));
}
