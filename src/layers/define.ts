/**
 * A layer is what can be drawn over the surface besides the runs. It says what it shows as marks in the (w, b)
 * plane; the map draws them flat and the 3D picture on the surface, so that a layer is one file and looks the same
 * in both.
 */
import type { Mark } from '../scene/marks';
import type { LayerId } from '../scene/types';
import type { Workbench } from '../state/workbench';

export type { Mark, PointShape, Tone } from '../scene/marks';

export interface Layer {
  readonly id: LayerId;
  /**
   * Begins to show the layer: calls `show` with its marks, now and whenever they have changed, and `tell` with a
   * sentence that says the same for those who cannot see them (empty where there is nothing to say). Returns the
   * way to stop. Marks are shown until `show` is called again; a layer that plays keeps to one call a frame.
   */
  start(
    workbench: Workbench,
    show: (marks: readonly Mark[]) => void,
    tell: (sentence: string) => void,
  ): () => void;
}
