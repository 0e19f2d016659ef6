/** The drawing order. Depth decides only against the mesh: lines that cross do not bury each other. */
export const ORDER = {
  frame: 1,
  mesh: 2,
  isolines: 3,
  /** Seen from the top. */
  border: 3.1,
  /** Marks of layers: see-through surfaces, then lines, below the paths. */
  sheets: 3.2,
  layers: 3.4,
  /** The part of the paths that is still to come. */
  ahead: 4,
  /** Two a run: its halo, its line. */
  paths: 5,
  /** Arrows and points of layers. */
  arrows: 60,
  points: 90,
  minima: 100,
  starts: 101,
  balls: 102,
} as const;
