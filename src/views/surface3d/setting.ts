/** The interface between the panel and the picture that it loads. */
import type { Workbench } from '../../state/workbench';

/** What the canvas of the page is asked for; edges are smooth without asking. Whoever asks first decides. */
export const PAGE_CONTEXT: WebGLContextAttributes = {
  alpha: false,
  powerPreference: 'high-performance',
};

export interface PictureSetting {
  /** Not used before: a canvas that has lost its context for good is given up. */
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
