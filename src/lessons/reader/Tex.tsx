/** Mathematics in a text, for eyes and (as MathML) for ears. TeX that is faulty stands as it was written. */
import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef } from 'react';
import { dropTexSource } from '../../browser/texSource';

interface TexProps {
  readonly tex: string;
  /** On a line of its own, in display style. */
  readonly display?: boolean;
}

export function Tex({ tex, display = false }: TexProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    katex.render(tex, element.current, { displayMode: display, throwOnError: false });
    dropTexSource(element.current);
  }, [tex, display]);
  return <span ref={element} />;
}
