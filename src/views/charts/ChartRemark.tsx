/**
 * A remark about a chart's lines, in one line of its own. More than that unfolds over the picture when asked for, so
 * that the picture keeps its room and its place.
 */
import { type RefObject, useEffect, useState } from 'react';
import { chartsText } from '../../text/charts';
import styles from './charts.module.css';

interface ChartRemarkProps {
  /** Hidden by what writes the text, while there is nothing to say. */
  readonly line: RefObject<HTMLDivElement | null>;
  readonly text: RefObject<HTMLParagraphElement | null>;
}

export function ChartRemark({ line, text }: ChartRemarkProps) {
  const [open, setOpen] = useState(false);
  const tooLong = useTooLong(text, open);
  return (
    <div ref={line} className={styles.remarkLine} data-remark hidden>
      <p ref={text} className={styles.remark} role="status" data-open={open} />
      {(open || tooLong) && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? chartsText.shortRemark : chartsText.wholeRemark}
        </button>
      )}
    </div>
  );
}

/** Whether a text is cut off at the end of its line. */
function useTooLong(text: RefObject<HTMLElement | null>, open: boolean): boolean {
  const [tooLong, setTooLong] = useState(false);
  useEffect(() => {
    const element = text.current;
    if (element === null || open) return;
    const measure = () => setTooLong(element.scrollWidth > element.clientWidth);
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    const written = new MutationObserver(measure);
    written.observe(element, { childList: true, characterData: true, subtree: true });
    measure();
    return () => {
      resized.disconnect();
      written.disconnect();
    };
  }, [text, open]);
  return tooLong;
}
