/** A film's file while it is written, whatever its format. */

export type FilmFormat = 'mp4' | 'webm' | 'gif';

/** Frames a second that a format is played at everywhere. Browsers slow down GIFs that want more. */
export const MOST_RATE: Readonly<Record<FilmFormat, number>> = { mp4: 50, webm: 50, gif: 25 };

export interface FilmFile {
  /** Frames that the file is to be shown before the first one, a handful of them or none, to make its palette of. */
  readonly samples: number;
  sample(canvas: HTMLCanvasElement): Promise<void>;
  /** Takes what is on the canvas as the next frame. Comes back when the canvas may be drawn on again and there is room for another frame. */
  add(canvas: HTMLCanvasElement, seconds: number): Promise<void>;
  /** @throws where the file could not be written */
  finish(): Promise<Blob>;
  /** Gives back all that it holds; to be called in the end, also after `finish`. */
  dispose(): void;
}
