/** The page's icons on one 16 px grid, as SVG paths. */

/**
 * Drawn by their outline. Each part between two M is a path of its own and convex: Chromium rasterizes a whole layer of the page
 * with multisampling as soon as more than a few strokes in it are not, three times as slowly where there is no graphics card.
 */
export const STROKED = {
  add: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  contents: 'M3 4h.01M3 8h.01M3 12h.01M6 4h7.5M6 8h7.5M6 12h7.5',
  down: 'M8 3v10M4 9l4 4 4-4',
  duplicate: 'M5.5 5.5h8v8h-8zM10.5 3v-.5h-8v8H3',
  examples: 'M2.5 2.5h4.6v4.6H2.5zM8.9 2.5h4.6v4.6H8.9zM2.5 8.9h4.6v4.6H2.5zM8.9 8.9h4.6v4.6H8.9z',
  // An arrow out of a frame.
  export: 'M7 3.5H3v9.5h9.5V9M9.5 2.5h4v4M13.2 2.8 7.5 8.5',
  help: 'M5.8 6.2A2.2 2.2 0 1 1 8 8.6M8 8.6v1.2M8 12.2v.6',
  hidden:
    'M2.5 2.5l11 11M6 4a6 6 0 0 1 2-.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.9 2.4M3.9 5A10.6 10.6 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 2.6-.6M6.6 6.6a2 2 0 0 0 2.8 2.8',
  lessons:
    'M8 4.2C6.5 3 4.5 2.8 2.5 3v9.3M2.5 12.3c2-.2 4 0 5.5 1.2M8 13.5c1.5-1.2 3.5-1.4 5.5-1.2M13.5 12.3V3C11.5 2.8 9.5 3 8 4.2M8 4.2v9.3',
  // A flask.
  lab: 'M6 2.5h4M6.8 2.8v3.7M6.8 6.5 3 12.4a.8.8 0 0 0 .7 1.1h8.6a.8.8 0 0 0 .7-1.1L9.2 6.5M9.2 6.5V2.8M5 9.8h6',
  largeType: 'M1.5 13 5.7 3l4.2 10M3.1 9.3h5.2M10.3 13l2-5.2 2.2 5.2M11.1 11.1h2.6',
  layers: 'M8 2.3 14 5.4 8 8.5 2 5.4zM2.4 8.3 8 11.2l5.6-2.9M2.4 11.1 8 14l5.6-2.9',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  loop: 'M11 2.2 13.3 4.5 11 6.8M2.7 8V7a2.5 2.5 0 0 1 2.5-2.5h8M5 13.8 2.7 11.5 5 9.2M13.3 8v1a2.5 2.5 0 0 1-2.5 2.5h-8',
  maximize: 'M9.5 2.5h4v4M13.2 2.8 9.3 6.7M6.5 13.5h-4v-4M2.8 13.2l3.9-3.9',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8M6.4 2.8a5.6 5.6 0 1 0 6.8 6.8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  next: 'M6 3.5 10.5 8 6 12.5',
  open: 'M8 10.7v-8M4.8 5.7 8 2.5l3.2 3.2M2.5 13.5h11',
  pictures: 'M2.5 3h11v10h-11zM2.8 11.2 6 7.6l2.6 2.9M8.6 10.5 11 7.4l2.3 2.8',
  // A screen on its stand.
  present: 'M2 3h12v8H2zM5.5 13.8 8 11l2.5 2.8',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.2 3.2',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H10',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 9h6l.5-9',
  rename: 'M9.5 4l2.5 2.5M3 13l.6-2.9 7.3-7.3 2.3 2.3-7.3 7.3z',
  reset: 'M3.2 5.2A5.5 5.5 0 1 1 2.5 8M2.8 2.4v3h3',
  resetView: 'M2.5 8 8 3l5.5 5M4 7v6h8V7',
  resetWindow: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M8 7v2M7 8h2',
  restore: 'M13.5 6.5h-4v-4M9.8 6.2l3.7-3.7M2.5 9.5h4v4M6.2 9.8l-3.7 3.7',
  save: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M2.5 13.5h11',
  settings: 'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M9.2 2.8v3.4M6.8 9.8v3.4',
  shown: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1',
  // A sheet seen from above, with two isolines.
  topView: 'M2.5 2.5h11v11h-11zM8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 7.4v1.2',
  swap: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  up: 'M8 13V3M4 7l4-4 4 4',
  zoomIn: 'M3.5 8h9M8 3.5v9',
  zoomOut: 'M3.5 8h9',
} as const;

/** Solid, as on any player. */
export const FILLED = {
  back: 'M10.2 3v10L3 8zM11.4 3H13v10h-1.6z',
  choose: 'M5 6.5h6L8 10z',
  forward: 'M5.8 3v10L13 8zM3 3h1.6v10H3z',
  pause: 'M4 2.5h2.8v11H4zM9.2 2.5H12v11H9.2z',
  play: 'M4 2.5v11L13.2 8z',
  toEnd: 'M11.4 3H13v10h-1.6zM3 3v10L10.2 8z',
  toStart: 'M3 3h1.6v10H3zM13 3v10L5.8 8z',
} as const;

/** The parts of an icon's outline, each to be drawn by itself. */
export function strokesOf(outline: string): readonly string[] {
  return outline.split(/(?=M)/);
}
