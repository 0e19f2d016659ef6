/** A text of a lesson with its mathematics and its emphasis. */
import { splitMarkup } from './markup';
import { Tex } from './Tex';

export function MarkupText({ text }: { readonly text: string }) {
  return splitMarkup(text).map(({ kind, text: piece }, index) => {
    const key = `${index} ${piece}`;
    if (kind === 'tex') return <Tex key={key} tex={piece} />;
    return kind === 'emphasis' ? <em key={key}>{piece}</em> : <span key={key}>{piece}</span>;
  });
}
