/** A picture that can be drawn at any size: by the functions of the view that shows it. */
import type { ThemeName } from '../../browser/theme';
import type { Workbench } from '../../state/workbench';

export interface PictureOptions {
  readonly theme: ThemeName;
  /** Whether the picture brings the key to its colours along. */
  readonly legend: boolean;
  /** How much larger than usual type is. */
  readonly type: number;
}

export interface OpenedPicture {
  /**
   * Draws what the workbench has now, its playhead among it, without a background.
   * @param context scaled to CSS pixels, its origin at the picture's upper left corner
   * @param width CSS pixels, as `height`
   */
  draw(context: CanvasRenderingContext2D, width: number, height: number): Promise<void>;
  /** Gives back what it holds; it is not drawn any more. */
  dispose(): void;
}

export type PictureOpener = (workbench: Workbench, options: PictureOptions) => OpenedPicture;
