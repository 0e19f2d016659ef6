/**
 * The ids of the layers, in the order in which their marks are drawn. They stand here, below the layers themselves,
 * because links, files and the worker's side of the page must read them without loading any layer.
 */
export const LAYER_IDS = [
  'field',
  'flow',
  'hessian',
  'quadratic',
  'critical',
  'slice',
  'pins',
  'ruler',
  'move',
  'pulls',
] as const;

/** A layer that can be drawn over the surface besides the runs: each is a file in src/layers. */
export type LayerId = (typeof LAYER_IDS)[number];
