/** Texts as cells of a CSV file, which a spreadsheet takes for no formula and reads as one cell. */
import { asPlainText } from '../../text/plainText';

const NEEDS_QUOTES = /[",\t\r\n]/;

/** @param text what a person has written, such as a run's label; numbers are written by `numberText` and stay numbers */
export function textCell(text: string): string {
  const plain = asPlainText(text);
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
