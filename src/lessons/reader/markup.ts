/** The little that texts of lessons can do: `$TeX$` and `*emphasis*`. */

export interface MarkupPiece {
  readonly kind: 'plain' | 'emphasis' | 'tex';
  readonly text: string;
}

const MARKS = /\$([^$]+)\$|\*([^*]+)\*/g;

export function splitMarkup(text: string): readonly MarkupPiece[] {
  const pieces: MarkupPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) pieces.push({ kind: 'plain', text: text.slice(end, match.index) });
    const [whole, tex, emphasis] = match;
    pieces.push(tex === undefined ? { kind: 'emphasis', text: emphasis } : { kind: 'tex', text: tex });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'plain', text: text.slice(end) });
  return pieces;
}

/** Whether each mark has its partner. */
export function isBalanced(text: string): boolean {
  return splitMarkup(text).every(({ kind, text: piece }) => kind !== 'plain' || !/[$*]/.test(piece));
}
