/** Prints the page in a theme, whatever the screen's is. */
import type { ThemeName } from '../../browser/theme';

/** Frames until the dialog that asks for it is closed. */
const FRAMES = 3;

export async function printInTheme(theme: ThemeName): Promise<void> {
  const { dataset } = document.documentElement;
  dataset.paper = theme;
  for (let i = 0; i < FRAMES; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
  window.addEventListener('afterprint', () => delete dataset.paper, { once: true });
  window.print();
}
