/** Texts that a spreadsheet would take for formulas. */

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** @returns the text with a quote before what a spreadsheet may take for a formula, which makes it a text there */
export function asPlainText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
