/** The faint paths as one picture. */
import { runColour, themeColour } from '../../browser/theme';
import { drawFaintRuns, type FaintDrawer } from './faintPaths';

/**
 * Draws them once and then shows that picture, for as long as they stay as they are. While long runs play, a processor without
 * a graphics card spends most of its time on these strokes.
 */
export function createFaintPicture(): FaintDrawer {
  let shown: readonly unknown[] = [];
  let picture: HTMLCanvasElement | null = null;
  let isDrawn = false;
  return (context, runs) => {
    const { canvas } = context;
    const looks = runs.flatMap(({ run, style, selected }) => [run, style, selected, runColour(style.colour)]);
    const now = [canvas.width, canvas.height, themeColour('--halo'), ...looks];
    const same = now.length === shown.length && now.every((each, i) => each === shown[i]);
    shown = now;
    // Moving paths are drawn directly: a picture of them would serve one frame.
    if (!same) {
      isDrawn = false;
      drawFaintRuns(context, runs);
      return;
    }
    picture ??= document.createElement('canvas');
    if (!isDrawn) {
      picture.width = canvas.width;
      picture.height = canvas.height;
      const faint = picture.getContext('2d', context.getContextAttributes());
      if (faint === null) return drawFaintRuns(context, runs);
      faint.setTransform(context.getTransform());
      drawFaintRuns(faint, runs);
      isDrawn = true;
    }
    context.save();
    context.resetTransform();
    context.drawImage(picture, 0, 0);
    context.restore();
  };
}
