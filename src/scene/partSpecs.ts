/** The document's further parts as plain data: what is asked of many runs at once. */

export const AXIS_SCALES = ['linear', 'log', 'one-minus-log'] as const;
export type AxisScale = (typeof AXIS_SCALES)[number];

export const MEASURES = ['loss', 'best', 'steps-to', 'passes-to', 'outcome', 'basin'] as const;
export type Measure = (typeof MEASURES)[number];

export interface SweepAxis {
  /** A path such as `hyper.eta`, `start.w`, `schedule.period`, `batch.seed`, `steps`, `data.noise`, `params.kappa`. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
  readonly scale: AxisScale;
  readonly count: number;
}

export interface Sweep {
  /** The run's id. */
  readonly run: string;
  readonly x: SweepAxis;
  /** null: a sweep along one axis. */
  readonly y: SweepAxis | null;
  readonly measure: Measure;
  /** The loss that `steps-to` and `passes-to` ask for. */
  readonly target: number;
  /** Each cell is run with so many seeds: of its batches and of generated data, counted up from the scene's. */
  readonly seeds: number;
}

/** The luck of the draw: a run with many seeds. */
export interface LuckSpec {
  /** The run's id; empty for the selected one. */
  readonly run: string;
  /** So many, counted up from the scene's own. */
  readonly seeds: number;
}

/** A comparison: which rules, from where, and at which price. */
export interface CompareSpec {
  /** The run whose start, batch, decay and schedule all rules take; empty for the selected one. */
  readonly run: string;
  /** Those of the visible runs, all of the catalog, or these. */
  readonly rules: 'visible' | 'all' | readonly string[];
  /** In passes over the data. */
  readonly budget: number;
  /** The loss that is to be reached; with further surfaces above the lowest known loss of each. */
  readonly target: number;
  /** 1: the run's own start; K: a K × K grid over the window, its edges included. */
  readonly starts: number;
  /** So many seeds, counted up from the scene's. */
  readonly seeds: number;
  /** Beside the scene's own: options of the picker, such as `function:beale`. */
  readonly surfaces: readonly string[];
}
