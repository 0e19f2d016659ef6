/** Lines of TeX, set as mathematics once KaTeX is loaded. */
import { useEffect, useRef } from 'react';
import { formulaText } from '../../text/formula';
import { useTypesetting } from '../rule/useTypesetting';
import styles from './formula.module.css';
import { setLines } from './setLines';

interface TexProps {
  /** The name of the lines for screen readers. */
  readonly name: string;
  readonly lines: readonly string[];
}

export function Tex({ name, lines }: TexProps) {
  const typesetting = useTypesetting();
  const figure = useRef<HTMLElement>(null);
  const text = lines.join('\n');

  useEffect(() => {
    const { current } = figure;
    if (current === null) return;
    if (typesetting === null || typesetting === 'failed') {
      current.textContent = typesetting === null ? '' : formulaText.notTypeset;
      return;
    }
    const set = (line: string) => {
      const element = document.createElement('div');
      typesetting.typesetTex(line, element);
      return element;
    };
    return setLines(text.split('\n'), set, (elements) => current.replaceChildren(...elements));
  }, [typesetting, text]);

  return (
    <figure
      ref={figure}
      className={styles.tex}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the panel scrolls, by keys as well
      tabIndex={0}
    />
  );
}
