/** What is drawn over what. Depth decides only against the mesh: lines that cross do not bury each other. */
export const ORDER = {
  frame: 1,
  mesh: 2,
  isolines: 3,
  /** The part of the paths that is still to come. */
  ahead: 4,
  /** Two a run: its halo, its line. */
  paths: 5,
  marks: 100,
} as const;
