/** Mathematics on a line of its own: a little smaller where that makes it fit, else broken after a sign, else to be scrolled. */
import { useLayoutEffect, useRef } from 'react';
import { lessonsText } from '../../text/lessons';
import { useOverflow } from '../kit/useOverflow';
import styles from './lesson.module.css';
import { Tex } from './Tex';

/** Smallest share of the usual size: a line that would be smaller is broken. */
const LEAST = 0.78;

export function TexLine({ tex, display = false }: { readonly tex: string; readonly display?: boolean }) {
  const [line, overflows] = useOverflow<HTMLDivElement>();
  const content = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another formula is as wide as it is
  useLayoutEffect(() => {
    const [outer, inner] = [line.current, content.current];
    if (outer === null || inner === null) return;
    const shrink = () => {
      inner.style.fontSize = '';
      inner.dataset.broken = 'false';
      if (outer.clientWidth / outer.scrollWidth < LEAST) inner.dataset.broken = 'true';
      const share = outer.clientWidth / outer.scrollWidth;
      if (share < 1) inner.style.fontSize = `${Math.max(LEAST, 0.98 * share)}em`;
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    observer.observe(outer);
    // Widths are those of another font until KaTeX's has come.
    document.fonts.addEventListener('loadingdone', shrink);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', shrink);
    };
  }, [line, tex]);

  return (
    <div
      ref={line}
      className={styles.texLine}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': lessonsText.formula } : {})}
    >
      <div ref={content} className={styles.texContent}>
        <Tex tex={tex} display={display} />
      </div>
    </div>
  );
}
