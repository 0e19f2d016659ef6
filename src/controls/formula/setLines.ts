/** Sets lines of TeX over several frames, and shows them together: KaTeX takes tens of milliseconds for a long one. */
import { onFrame } from '../../browser/onFrame';

/** The characters of TeX that are set in one frame, so that the page answers in between. */
const CHARACTERS_A_FRAME = 300;

/**
 * The first frame's lines are set at once, so that short ones do not wait.
 * @returns the way to leave it off
 */
export function setLines<T>(
  lines: readonly string[],
  set: (line: string) => T,
  show: (elements: readonly T[]) => void,
): () => void {
  const elements: T[] = [];
  const goOn = () => {
    for (let room = CHARACTERS_A_FRAME; room > 0 && elements.length < lines.length; ) {
      const line = lines[elements.length];
      elements.push(set(line));
      room -= line.length;
    }
    if (elements.length === lines.length) show(elements);
    else next.request();
  };
  const next = onFrame(goOn);
  goOn();
  return next.cancel;
}
