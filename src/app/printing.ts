/**
 * The places of the pictures on the screen, for the style sheet of print. Canvases are not drawn in another size for paper, whose
 * page would have another layout: so everything keeps its size, and is made smaller as a whole.
 */
import { typeScale } from '../browser/theme';
import { type Box, paperColumns, type Size } from './paperColumns';

/**
 * Pixels of a page on its side, within its margins: what A4 and Letter both have, and each of them. The style sheet knows by its
 * width which it is (media.css).
 */
const PAGES = {
  any: { width: 960, height: 690 },
  letter: { width: 978, height: 736 },
  a4: { width: 1044, height: 714 },
} as const;

/** A page that is narrower than this has its pictures below each other: they would be a strip on paper. */
const NARROW = 600;

/** Pictures of a small window are made larger by so much at most: they keep their pixels. */
const LARGEST = 1.25;

/** The panels on paper: neither the line that stands for a 3D picture where there is no WebGL, nor a place whose part has not come. */
const PANELS = ":scope > [data-area]:not(:has([data-standing='unsupported'], > i:only-child))";

/** The part of a page's width that pictures have beside a lesson's text. */
const BESIDE = 0.6;

/** Tells the style sheet before each print; returns the way to stop. */
export function prepareForPrint(pictures: HTMLElement): () => void {
  const prepare = () => {
    const panels = [...pictures.querySelectorAll<HTMLElement>(PANELS)];
    const { width, height, boxes } =
      pictures.clientWidth < NARROW ? inColumns(panels) : asOnScreen(pictures, panels);
    const { style } = document.documentElement;
    const beside = document.querySelector('[data-part="lesson"]') === null ? 1 : BESIDE;
    for (const [name, page] of Object.entries(PAGES)) {
      const scale = Math.min((beside * page.width) / width, page.height / height, LARGEST);
      style.setProperty(`--scale-${name}`, String(scale));
    }
    style.setProperty('--screen-type', String(typeScale(pictures)));
    keepPlace(document.documentElement, { left: 0, top: 0, width, height });
    panels.forEach((panel, i) => {
      keepPlace(panel, boxes[i]);
      // A table that is moved sideways on the screen is smaller on paper, with all of its columns.
      const table = panel.querySelector('table');
      const ownWidth = table === null ? panel.offsetWidth : Math.max(boxes[i].width, table.scrollWidth);
      const fit = boxes[i].width / ownWidth || 1;
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

/** The pictures in columns, and the table below them. */
function inColumns(panels: readonly HTMLElement[]) {
  const isTable = ({ dataset }: HTMLElement) => dataset.area === 'numbers';
  const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement): Size => ({ width, height });
  const pictures = panels.filter((panel) => !isTable(panel) && panel.offsetHeight > 0);
  const numbers = panels.find(isTable);
  const columns = numbers?.querySelector('table')?.scrollWidth ?? 0;
  const table = numbers ? { width: columns, height: numbers.offsetHeight } : null;
  const sheet = paperColumns(pictures.map(sizeOf), table, PAGES.any);
  const nowhere: Box = { left: 0, top: 0, width: 0, height: 0 };
  const boxOf = (panel: HTMLElement) =>
    (panel === numbers ? sheet.table : sheet.boxes[pictures.indexOf(panel)]) ?? nowhere;
  return { width: sheet.width, height: sheet.height, boxes: panels.map(boxOf) };
}

function keepPlace({ style }: HTMLElement, box: Box): void {
  for (const [name, length] of Object.entries(box)) style.setProperty(`--screen-${name}`, `${length}px`);
}
