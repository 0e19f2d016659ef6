/** A text of a lesson with its mathematics and its emphasis. */

import styles from './lesson.module.css';
import { splitMarkup } from './markup';
import { isShortTex, leadingStops, letterWords, trailingBrackets, unbroken } from './noBreak';
import { Tex } from './Tex';

export function MarkupText({ text }: { readonly text: string }) {
  const pieces = splitMarkup(text);
  return pieces.map(({ kind, text: piece }, index) => {
    const key = `${index} ${piece}`;
    if (kind === 'emphasis') return <em key={key}>{unbroken(piece)}</em>;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (kind === 'tex') {
      const short = isShortTex(piece);
      // A line does not begin with the comma after a formula, nor end with the bracket before it, nor does a short formula
      // go over two lines.
      return (
        <span key={key} className={short ? styles.together : undefined}>
          {short && before?.kind === 'plain' && trailingBrackets(before.text)}
          <Tex tex={piece} />
          {short && after?.kind === 'plain' && leadingStops(after.text)}
        </span>
      );
    }
    const taken = before?.kind === 'tex' && isShortTex(before.text) ? leadingStops(piece).length : 0;
    const left = after?.kind === 'tex' && isShortTex(after.text) ? trailingBrackets(piece).length : 0;
    return (
      <span key={key}>
        {letterWords(unbroken(piece.slice(taken, piece.length - left))).map((part, i) =>
          i % 2 === 0 ? (
            part
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no other name
            <span key={i} className={styles.together}>
              {part}
            </span>
          ),
        )}
      </span>
    );
  });
}
