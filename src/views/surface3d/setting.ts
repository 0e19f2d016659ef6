/** The interface between the panel and the picture that it loads. */
import type { Workbench } from '../../state/workbench';

export interface PictureSetting {
  /** Not used before: a canvas that has lost its context for good is given up. */
  readonly canvas: HTMLCanvasElement;
  /** Lies over the canvas and takes its labels. */
  readonly overlay: HTMLElement;
  readonly workbench: Workbench;
}

export interface Picture {
  /** Turns by degrees and zooms by a factor. */
  nudge(azimuth: number, elevation: number, zoom: number): void;
  /** Draws anew, though nothing has changed. */
  redraw(): void;
  dispose(): void;
}

export class NoWebGLError extends Error {
  override readonly name = 'NoWebGLError';
}
