/**
 * The places of the pictures on the screen, for the style sheet of print. Canvases are not drawn anew for paper, whose page is of
 * another size and would have another layout: so everything keeps its place, and is made smaller as a whole.
 */
import { typeScale } from '../browser/theme';

/** Pixels of a page, A4 or Letter on its side, within its margins. */
const PAGE = { width: 960, height: 690 };

/** Tells the style sheet before each print; returns the way to stop. */
export function prepareForPrint(pictures: HTMLElement): () => void {
  const prepare = () => {
    const { scrollHeight: height, clientWidth: width } = pictures;
    const { style } = document.documentElement;
    style.setProperty('--print-scale', String(Math.min(PAGE.width / width, PAGE.height / height, 1)));
    style.setProperty('--screen-type', String(typeScale(pictures)));
    keepPlace(document.documentElement, 0, 0, width, height);
    for (const panel of pictures.querySelectorAll<HTMLElement>(':scope > [data-area]'))
      keepPlace(panel, panel.offsetLeft, panel.offsetTop, panel.offsetWidth, panel.offsetHeight);
  };
  window.addEventListener('beforeprint', prepare);
  return () => window.removeEventListener('beforeprint', prepare);
}

function keepPlace({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  for (const [name, length] of Object.entries({ left, top, width, height }))
    style.setProperty(`--screen-${name}`, `${length}px`);
}
