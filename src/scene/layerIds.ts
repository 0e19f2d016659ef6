/**
 * The shelf of layers: the id of each, in the order of the menu, in which their marks are drawn as well. It stands here,
 * below the layers themselves, because links and files are read, also in a terminal, without loading any layer.
 */
export const LAYER_IDS = [
  'basins',
  'field',
  'flow',
  'luck',
  'hessian',
  'quadratic',
  'critical',
  'move',
  'pulls',
  'slice',
  'ruler',
  'pins',
] as const;

/** A layer that can be drawn over the surface besides the runs: each is a file in src/layers. */
export type LayerId = (typeof LAYER_IDS)[number];
