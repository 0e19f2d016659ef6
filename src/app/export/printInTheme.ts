/** Prints the page in a theme, whatever the screen's is. */
import type { ThemeName } from '../../browser/theme';

/** Frames until every picture has been drawn in the other theme: they hear of it, render, and draw. */
const FRAMES = 3;

export async function printInTheme(theme: ThemeName): Promise<void> {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = theme;
  for (let i = 0; i < FRAMES; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
  window.addEventListener(
    'afterprint',
    () => {
      dataset.theme = before;
    },
    { once: true },
  );
  window.print();
}
