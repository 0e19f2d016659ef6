/** The 3D picture on paper: a WebGL canvas is empty once its frame has been shown, so that a copy of it is printed. */
import styles from './surface3d.module.css';

/** Lays a copy over the canvas for as long as the page is printed. @param draw must have drawn when it returns */
export function keepPrintCopy(canvas: HTMLCanvasElement, draw: () => void): () => void {
  const copy = document.createElement('canvas');
  copy.className = styles.printCopy;
  const stop = new AbortController();
  // The page may have got another theme for paper: what draws hears of it in a microtask.
  const lay = () => queueMicrotask(copyNow);
  const copyNow = () => {
    if (canvas.clientWidth === 0) return;
    draw();
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    canvas.after(copy);
  };
  window.addEventListener('beforeprint', lay, { signal: stop.signal });
  window.addEventListener('afterprint', () => copy.remove(), { signal: stop.signal });
  return () => {
    stop.abort();
    copy.remove();
  };
}
