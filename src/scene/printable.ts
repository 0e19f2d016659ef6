/**
 * The check of foreign texts that can be shown as they are. Apart from the faults, which are not needed for the first
 * picture.
 */

/** Control characters, lone halves of surrogate pairs, line separators, and what turns the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text can be shown as it is: without control characters and the like. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}
