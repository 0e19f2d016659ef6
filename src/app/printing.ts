/**
 * The places of the pictures on the screen, for the style sheet of print. Canvases are not drawn in another size for paper, whose
 * page would have another layout: so everything keeps its size, and is made smaller as a whole.
 */
import { typeScale } from '../browser/theme';

/** Pixels of a page, A4 or Letter on its side, within its margins. */
const PAGE = { width: 960, height: 690 };

/** A page that is narrower than this has its pictures below each other: they would be a strip on paper. */
const NARROW = 600;

/** The panels on paper: neither the line that stands for a 3D picture where there is no WebGL, nor a place whose part has not come. */
const PANELS = ":scope > [data-area]:not(:has([data-standing='unsupported'], > i:only-child))";

/** The part of a page's width that pictures have beside a lesson's text. */
const BESIDE = 0.6;

/** A place on paper, in the screen's pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Tells the style sheet before each print; returns the way to stop. */
export function prepareForPrint(pictures: HTMLElement): () => void {
  const prepare = () => {
    const panels = [...pictures.querySelectorAll<HTMLElement>(PANELS)];
    const { width, height, boxes } =
      pictures.clientWidth < NARROW ? inTwoColumns(panels) : asOnScreen(pictures, panels);
    const { style } = document.documentElement;
    const room = document.querySelector('[data-part="lesson"]') === null ? PAGE.width : BESIDE * PAGE.width;
    style.setProperty('--print-scale', String(Math.min(room / width, PAGE.height / height, 1)));
    style.setProperty('--screen-type', String(typeScale(pictures)));
    keepPlace(document.documentElement, { left: 0, top: 0, width, height });
    panels.forEach((panel, i) => {
      keepPlace(panel, boxes[i]);
      // A table that is moved sideways on the screen is smaller on paper, with all of its columns.
      const table = panel.querySelector('table');
      const fit = table === null ? 1 : Math.min(1, boxes[i].width / table.scrollWidth);
      panel.style.setProperty('--print-fit', String(fit));
    });
  };
  window.addEventListener('beforeprint', prepare);
  return () => window.removeEventListener('beforeprint', prepare);
}

function asOnScreen({ scrollHeight, clientWidth }: HTMLElement, panels: readonly HTMLElement[]) {
  const boxes: readonly Box[] = panels.map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
    left: offsetLeft,
    top: offsetTop,
    width: offsetWidth,
    height: offsetHeight,
  }));
  // Panels that are not on paper leave their room empty above the others: it is cut off.
  const above = Math.min(...boxes.filter(({ height }) => height > 0).map(({ top }) => top));
  return {
    width: clientWidth,
    height: scrollHeight - above,
    boxes: boxes.map((box) => ({ ...box, top: box.top - above })),
  };
}

/** The pictures in two columns of about the same height, in their order and as large as they are, and the table below them. */
function inTwoColumns(panels: readonly HTMLElement[]) {
  const isTable = ({ dataset }: HTMLElement) => dataset.area === 'numbers';
  const pictures = panels.filter((panel) => !isTable(panel));
  const column = Math.max(...panels.map(({ offsetWidth }) => offsetWidth));
  const all = pictures.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  const ends = [0, 0];
  const places = new Map<HTMLElement, Box>();
  for (const panel of pictures) {
    const { offsetWidth: width, offsetHeight: height } = panel;
    const side = ends[1] === 0 && ends[0] + height / 2 <= all / 2 ? 0 : 1;
    places.set(panel, { left: side * column, top: ends[side], width, height });
    ends[side] += height;
  }
  let bottom = Math.max(...ends);
  for (const panel of panels.filter(isTable)) {
    const { offsetHeight: height } = panel;
    places.set(panel, { left: 0, top: bottom, width: 2 * column, height });
    bottom += height;
  }
  const nowhere: Box = { left: 0, top: 0, width: 0, height: 0 };
  return { width: 2 * column, height: bottom, boxes: panels.map((panel) => places.get(panel) ?? nowhere) };
}

function keepPlace({ style }: HTMLElement, box: Box): void {
  for (const [name, length] of Object.entries(box)) style.setProperty(`--screen-${name}`, `${length}px`);
}
