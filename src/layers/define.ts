/**
 * A layer is what can be drawn over the surface besides the runs. It says what it shows as marks in the (w, b)
 * plane; the map draws them flat and the 3D picture on the surface, so that a layer is one file and looks the same
 * in both.
 */
import type { LayerId, Point, Window } from '../scene/types';
import type { Workbench } from '../state/workbench';

/** A theme's colour by its meaning; a run's own is `run-0` … `run-7`. */
export type Tone = 'ink' | 'soft' | 'accent' | 'warn' | 'good' | 'bad' | `run-${number}`;

export type PointShape = 'pin' | 'dot' | 'ring' | 'cross' | 'diamond' | 'triangle' | 'square';

export type Mark =
  /** A polyline w₀, b₀, w₁, b₁, …; NaN breaks it. It lies on the surface, or at `loss` where that is given. */
  | {
      readonly kind: 'line';
      readonly points: Float64Array;
      readonly tone: Tone;
      /** Pixels. */
      readonly width?: number;
      readonly dashed?: boolean;
      readonly loss?: number;
      readonly label?: string;
    }
  | {
      readonly kind: 'arrow';
      readonly from: Point;
      readonly to: Point;
      readonly tone: Tone;
      readonly width?: number;
      readonly dashed?: boolean;
      readonly label?: string;
    }
  /** Many small arrows: w, b, Δw, Δb of each. */
  | { readonly kind: 'arrows'; readonly data: Float64Array; readonly tone: Tone }
  | {
      readonly kind: 'point';
      readonly at: Point;
      readonly shape: PointShape;
      readonly tone: Tone;
      readonly label?: string;
    }
  /** A horizontal plane through the 3D picture. The map has nothing of it. */
  | { readonly kind: 'plane'; readonly loss: number; readonly tone: Tone }
  /** A second surface, see-through, in the 3D picture: grid[row · size + column] over its window. */
  | {
      readonly kind: 'sheet';
      readonly window: Window;
      readonly size: number;
      readonly grid: Float64Array;
      readonly tone: Tone;
    };

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
