/**
 * Paper is white: the page is printed in the light theme, unless `data-paper` names another. Its canvases are drawn anew for
 * that and printed as copies: of one that has just been drawn Chromium prints a list of commands, and of the map nothing.
 */

/** Canvases of the 3D picture have copies of their own: they must be drawn in the task that copies them. */
const CANVASES = '#app canvas:not([data-standing] canvas)';

/** @returns the way to stop */
export function keepPaperLight(): () => void {
  const { dataset } = document.documentElement;
  const stop = new AbortController();
  let putBack: (() => void) | null = null;
  const toPaper = () => {
    const before = dataset.theme;
    const theme = dataset.paper ?? 'light';
    putBack?.();
    if (theme === before) return;
    dataset.theme = theme;
    const copies = new Map<HTMLCanvasElement, HTMLCanvasElement>();
    putBack = () => {
      putBack = null;
      for (const [canvas, copy] of copies) {
        copy.remove();
        canvas.style.display = '';
      }
      dataset.theme = before;
    };
    void pictures().then(() => {
      if (putBack === null) return;
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(CANVASES)) {
        if (canvas.width * canvas.height * canvas.clientWidth === 0) continue;
        const copy = canvas.cloneNode() as HTMLCanvasElement;
        copy.getContext('2d')?.drawImage(canvas, 0, 0);
        canvas.before(copy);
        canvas.style.display = 'none';
        copies.set(canvas, copy);
      }
    });
  };
  // Before all others that hear of it: they look at what is drawn.
  window.addEventListener('beforeprint', toPaper, { signal: stop.signal, capture: true });
  window.addEventListener('afterprint', () => putBack?.(), { signal: stop.signal });
  return () => {
    stop.abort();
    putBack?.();
  };
}

/**
 * Until the pictures are drawn in the theme that the page has just got. All of it happens before the event is over: they hear
 * of the theme in one microtask and draw in it, but for the charts, which draw in the next.
 */
async function pictures(): Promise<void> {
  await null;
  await null;
}
