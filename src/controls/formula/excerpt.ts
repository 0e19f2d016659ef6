/** The part of a formula around a fault, short enough for one line, and what stands under it. */
import type { SourceSpan } from '../../math/formula/expression';

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Spaces, and carets under what is marked. */
  readonly carets: string;
}

const BEFORE = 16;
const MARKED = 12;
const AFTER = 8;
const CUT = '…';

/** Counts in characters as they are seen, so that the carets stand under what they mean. */
export function excerptOf(text: string, { at, length }: SourceSpan): Excerpt {
  const before = [...text.slice(0, at)];
  const marked = [...text.slice(at, at + length)];
  const after = [...text.slice(at + length)];
  const head = before.length > BEFORE ? [CUT, ...before.slice(1 - BEFORE)] : before;
  const middle = marked.length > MARKED ? [...marked.slice(0, MARKED - 1), CUT] : marked;
  // Behind a cut there is no more to see.
  const tail = middle === marked ? (after.length > AFTER ? [...after.slice(0, AFTER - 1), CUT] : after) : [];
  return {
    before: head.join(''),
    marked: middle.join(''),
    after: tail.join(''),
    carets: ' '.repeat(head.length) + '^'.repeat(Math.max(1, middle.length)),
  };
}
