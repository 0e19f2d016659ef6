/** Texts as cells of a CSV file, which a spreadsheet takes for no formula and reads as one cell. */

/** Beginnings that a spreadsheet may take for a formula: a quote before them makes them text. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\t\r\n]/;

/** @param text what a person has written, such as a run's label; numbers are written by `numberText` and stay numbers */
export function textCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
