/**
 * The size of the pictures on the screen, for the style sheet of print. Canvases are not drawn anew for paper, whose page is
 * of another size: so everything keeps its place, and is made smaller as a whole.
 */

/** Pixels of a page, A4 or Letter on its side, within its margins. */
const PAGE = { width: 960, height: 690 };

/** Tells the style sheet before each print; returns the way to stop. */
export function prepareForPrint(pictures: HTMLElement): () => void {
  const prepare = () => {
    const { scrollHeight: height, clientWidth: width } = pictures;
    const { style } = document.documentElement;
    style.setProperty('--screen-width', `${width}px`);
    style.setProperty('--screen-height', `${height}px`);
    style.setProperty('--screen-rows', getComputedStyle(pictures).gridTemplateRows);
    style.setProperty('--print-scale', String(Math.min(PAGE.width / width, PAGE.height / height, 1)));
  };
  window.addEventListener('beforeprint', prepare);
  return () => window.removeEventListener('beforeprint', prepare);
}
