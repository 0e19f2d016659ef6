/** The interface between the panel and the picture that it loads. */
import type { Workbench } from '../../state/workbench';

/**
 * The attributes of the page's WebGL context; antialiasing is on by default. Only the first call of getContext sets them, and
 * that is often the one in `public/opening.js`, which says the same.
 */
export const PAGE_CONTEXT: WebGLContextAttributes = {
  alpha: false,
  powerPreference: 'high-performance',
};

export interface PictureSetting {
  /** A new canvas: one that has lost its context for good cannot be used again. */
  readonly canvas: HTMLCanvasElement;
  /** Lies over the canvas and takes its labels. */
  readonly overlay: HTMLElement;
  readonly workbench: Workbench;
  /** For a picture that is drawn for a file, when asked and without a ground: pixels to one of the page's. */
  readonly still?: number;
}

export interface Picture {
  /** Turns by degrees and zooms by a factor. */
  nudge(azimuth: number, elevation: number, zoom: number): void;
  /** Draws anew, though nothing has changed. */
  redraw(): void;
  /** Draws a still picture at once; its canvas keeps it. */
  drawNow(): void;
  dispose(): void;
}

export class NoWebGLError extends Error {
  override readonly name = 'NoWebGLError';
}
