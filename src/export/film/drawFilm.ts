/** Draws the frames of a film: the chosen pictures by their own drawing, and a line below them. */

import type { ThemeName } from '../../browser/theme';
import { drawInTheme, themeColour } from '../../browser/theme';
import { createPlaybackStore } from '../../state/playback';
import type { Workbench } from '../../state/workbench';
import { runEntries } from '../../views/shared/runEntries';
import { openSingle } from '../pictures/single';
import { drawFilmFoot } from './filmFoot';
import { filmLayout, type Rectangle } from './filmLayout';
import { FILM_SIZES, type FilmPicture, type FilmSize } from './filmSettings';

/** CSS pixels around and between the pictures, and of the line below them. */
const GAP = 8;
const FOOT = 32;

export interface FilmDrawing {
  readonly canvas: HTMLCanvasElement;
  draw(step: number): Promise<void>;
  dispose(): void;
}

export interface FilmLook {
  readonly pictures: readonly FilmPicture[];
  readonly size: FilmSize;
  readonly theme: ThemeName;
  /** Whether the processor reads the pixels of each frame: the canvas is then kept where it has them. */
  readonly isRead: boolean;
}

/** @throws where there is no memory for a canvas of this size, or a picture cannot be drawn */
export async function openFilmDrawing(
  workbench: Workbench,
  { pictures, size, theme, isRead }: FilmLook,
): Promise<FilmDrawing> {
  const { width, height, scale } = FILM_SIZES[size];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: isRead });
  if (context === null) throw new Error(`There is no memory for a picture of ${width} × ${height}`);
  const { last, speed, loop } = workbench.playback.getState();
  // The page's own playhead stands still meanwhile.
  const playback = createPlaybackStore({ ...workbench.view.getState().view, playhead: 0, speed, loop }, last);
  const opened = await Promise.all(
    pictures.map((picture) =>
      openSingle(picture, { ...workbench, playback }, { theme, legend: false, type: 1, isPatient: true }),
    ),
  );
  const [gap, foot] = [Math.round(GAP * scale), Math.round(FOOT * scale)];
  const places = filmLayout(pictures.length, width - 2 * gap, height - gap - foot, gap);
  const runs = runEntries(workbench.scene.getState().scene.runs).filter(({ visible }) => visible);

  /** Draws in CSS pixels at a place that is given in pixels. */
  const at = async ({ x, y }: Rectangle, draw: () => void | Promise<void>) => {
    context.setTransform(scale, 0, 0, scale, x, y);
    await draw();
  };
  return {
    canvas,
    draw: async (step) => {
      playback.getState().seek(step);
      context.resetTransform();
      drawInTheme(theme, () => {
        context.fillStyle = themeColour('--page');
        context.fillRect(0, 0, width, height);
      });
      for (const [i, place] of places.entries()) {
        const moved = { ...place, x: place.x + gap, y: place.y + gap };
        drawInTheme(theme, () => {
          context.resetTransform();
          context.fillStyle = themeColour('--panel');
          context.fillRect(moved.x, moved.y, moved.width, moved.height);
        });
        await at(moved, () => opened[i].draw(context, place.width / scale, place.height / scale));
      }
      await at({ x: 2 * gap, y: height - foot, width: 0, height: 0 }, () =>
        drawInTheme(theme, () => {
          const room = { x: 0, y: 0, width: (width - 4 * gap) / scale, height: foot / scale };
          drawFilmFoot(context, room, step, runs);
        }),
      );
    },
    dispose: () => {
      for (const picture of opened) picture.dispose();
      // The canvas's memory is given back at once.
      canvas.width = 0;
    },
  };
}
