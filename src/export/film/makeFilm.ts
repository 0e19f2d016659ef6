/** Makes a film frame by frame: each step is drawn at the film's size, and handed to the file that is being written. */
import { pause } from '../inSlices';
import type { FilmFile } from './filmFile';
import type { FilmFrame } from './filmPlan';

export interface FilmWork {
  readonly frames: readonly FilmFrame[];
  /** The canvas that each step is drawn on. */
  readonly canvas: HTMLCanvasElement;
  readonly file: FilmFile;
  /** Draws a step on the canvas. */
  draw(step: number): Promise<void>;
  /** Told after each frame: how many are done. */
  progress(done: number): void;
  readonly signal: AbortSignal;
}

/**
 * The page has a turn between two frames. Nothing is left behind when it is stopped.
 * @returns null where it was stopped
 * @throws what drawing or writing fails of
 */
export async function makeFilm(work: FilmWork): Promise<Blob | null> {
  const { frames, canvas, file, signal } = work;
  try {
    for (let sample = 0; sample < file.samples; sample++) {
      const place = Math.round((sample / (file.samples - 1)) * (frames.length - 1));
      await work.draw(frames[place].step);
      await file.sample(canvas);
      await pause();
      if (signal.aborted) return null;
    }
    for (const [index, { step, seconds }] of frames.entries()) {
      await work.draw(step);
      await pause();
      await file.add(canvas, seconds);
      work.progress(index + 1);
      await pause();
      if (signal.aborted) return null;
    }
    const blob = await file.finish();
    return signal.aborted ? null : blob;
  } finally {
    file.dispose();
  }
}
