/** A picture that can be drawn at any size: by the functions of the view that shows it. */
import type { ThemeName } from '../../browser/theme';
import type { RunStyle } from '../../runStyle/runStyle';
import type { Workbench } from '../../state/workbench';

export interface PictureOptions {
  readonly theme: ThemeName;
  /** Whether the picture brings the key to its colours along. */
  readonly legend: boolean;
  /** The size of type, relative to the usual one. */
  readonly type: number;
  /** Whether the page has turns while a slow machine draws: for many drawings in a row. */
  readonly isPatient?: boolean;
}

/** The name of the run that a line belongs to. */
export interface LineName {
  readonly name: string;
  readonly style: RunStyle;
}

export interface OpenedPicture {
  /** The title of its panel. */
  readonly title: string;
  /** A caption that says what it shows, where that is not the scene at the playhead. */
  readonly caption?: string;
  /** The lines that it shows, where they are others than the visible runs. */
  readonly lines?: readonly LineName[];
  /**
   * Draws what the workbench has now, its playhead among it, without a background.
   * @param context scaled to CSS pixels, its origin at the picture's upper left corner
   * @param width CSS pixels, as `height`
   */
  draw(context: CanvasRenderingContext2D, width: number, height: number): Promise<void>;
  /** Gives back what it holds; it is not drawn any more. */
  dispose(): void;
}

/** @throws where there is nothing of the kind on the page */
export type PictureOpener = (workbench: Workbench, options: PictureOptions) => OpenedPicture;
