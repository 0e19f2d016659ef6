/** A film of the page's pictures, from what a person has chosen to the file. */
import { graphics } from '../../state/graphics';
import type { Workbench } from '../../state/workbench';
import { loadMaker } from '../loadMaker';
import { openFilmDrawing } from './drawFilm';
import type { FilmFile, FilmFormat } from './filmFile';
import type { FilmFrame } from './filmPlan';
import type { FilmSettings } from './filmSettings';
import { makeFilm } from './makeFilm';

export interface FilmOrder extends Pick<FilmSettings, 'pictures' | 'size' | 'theme' | 'loops'> {
  readonly format: FilmFormat;
}

const loadGif = () => import('./gifFilm');
const loadVideo = () => import('./videoFile');

async function openFile(canvas: HTMLCanvasElement, { format, loops }: FilmOrder): Promise<FilmFile> {
  if (format === 'gif') return (await loadMaker(loadGif)).createGifFilm(canvas, loops);
  return (await loadMaker(loadVideo)).createVideoFile(canvas, format);
}

/**
 * @param progress told after each frame: how many are done
 * @returns null where it was stopped
 * @throws where it could not be drawn or written, NotLoadedError where what does so has not come
 */
export async function film(
  workbench: Workbench,
  order: FilmOrder,
  frames: readonly FilmFrame[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  // A video's frames stay on the graphics card. Where the processor draws in its place, each would take the way there and back.
  const isRead = order.format === 'gif' || graphics.getState().bySoftware;
  const drawing = await openFilmDrawing(workbench, { ...order, isRead });
  try {
    const { canvas, draw } = drawing;
    const file = await openFile(canvas, order);
    return await makeFilm({ frames, canvas, file, draw, progress, signal });
  } finally {
    drawing.dispose();
  }
}
