/**
 * A layer is what can be drawn over the surface besides the runs. It says what it shows as marks in the (w, b)
 * plane; the map draws them flat and the 3D picture on the surface, so that a layer is one file and looks the same
 * in both. The menu of layers is made of the same definitions.
 */
import type { LayerId } from '../../scene/layerIds';
import type { Mark, PointShape, Tone } from '../../scene/marks';
import type { ViewState } from '../../state/view';
import type { Workbench } from '../../state/workbench';

export type { Mark, PointShape, Tone } from '../../scene/marks';

/** The groups of the menu. */
export type LayerGroup = 'underneath' | 'step' | 'measure';

/** A shape of point that a layer draws, and what it stands for. */
export interface KeyShape {
  readonly shape: PointShape;
  readonly tone: Exclude<Tone, `run-${number}`>;
  readonly name: string;
}

/** A sentence, one that names the selected run (empty where there is none), or a list of shapes. */
export type LayerKey = string | ((selectedRun: string) => string) | readonly KeyShape[];

/** A slider over the losses on show, spaced as the colours are. */
export interface LossSlider {
  readonly kind: 'loss';
  /** Its accessible name. */
  readonly name: string;
  /** The loss that is set; NaN while there is none. */
  readonly get: (workbench: Workbench) => number;
  readonly set: (workbench: Workbench, loss: number) => void;
  /** The loss that a double click brings back. */
  readonly usual: (workbench: Workbench) => number;
}

/** A count of what the person has placed, with a button that takes all of it away. */
export interface CountWithButton {
  readonly kind: 'count';
  readonly count: (view: ViewState['view']) => number;
  readonly text: (count: number) => string;
  readonly button: string;
  readonly press: (workbench: Workbench) => void;
}

export type LayerControl = LossSlider | CountWithButton;

/** The reason why a layer that is on shows nothing or little, and a button that changes that where there is one. */
export interface Missing {
  readonly text: string;
  readonly remedy?: { readonly button: string; readonly press: () => void };
}

export interface Layer {
  readonly id: LayerId;
  readonly group: LayerGroup;
  readonly name: string;
  /** A few words beside the name. */
  readonly summary: string;
  /** The meaning or use of its marks, shown in the menu while it is on. */
  readonly key?: LayerKey;
  /** Something to set, shown in the menu while it is on. */
  readonly control?: LayerControl;
  /** Said in the place of key and control where there is nothing to show; null where there is. */
  readonly missing?: (workbench: Workbench) => Missing | null;
  /** Said below key and control where it shows little, and could show more; null where it need not. */
  readonly offer?: (workbench: Workbench) => Missing | null;
  /** Offered only where the surface has data. */
  readonly needsData?: boolean;
  /** It shows how runs end or where the minima are: hidden while a lesson asks for a prediction. */
  readonly isSpoiler?: boolean;
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
