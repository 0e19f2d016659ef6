/** Lines that are no data: remarks, and the one that tells Excel the separator. They are made blank, so that lines keep their numbers. */

/** A `#` that names a column, with a separator after it, is no remark. */
const REMARK = /^[ \t]*#(?!["']?[ ]*[,;|\t]).*$/gm;
const SEPARATOR_LINE = /^\s*"?sep=(.)"?[ \t]*$/im;
const PREAMBLE = /^(?:\s+|\/\/[^\n\r]*|#[^\n\r]*|\/\*[\s\S]*?\*\/)*/;

/** The text with its remarks made blank. */
export function withoutRemarks(text: string): string {
  return text.includes('#') ? text.replace(REMARK, '') : text;
}

/**
 * The separator of Excel's first line `sep=;`, and the text with that line made blank; null where there is no such
 * line.
 */
export function separatorLine(text: string): { readonly separator: string; readonly rest: string } | null {
  const [first] = text.trimStart().split('\n', 1);
  const separator = SEPARATOR_LINE.exec(first)?.[1];
  return separator === undefined ? null : { separator, rest: text.replace(first, '') };
}

/** JSON without what JSON does not have before its first bracket: a byte order mark, and remarks of any kind. */
export function withoutPreamble(text: string): string {
  return text.replace(/^\ufeff/, '').replace(PREAMBLE, '');
}
