/** Words of the contour map. */
export const CONTOUR_TEXT = {
  title: 'Contour map',
  map: 'Contour map of the loss',
  mapHint:
    'Click a ball to select its run, or anywhere else to move the start there. Drag to move the map, double-click to reset it. ' +
    'A start that you drag snaps to the ticks of the axes, unless you hold Alt. With the ruler on, hold Shift and drag to lay its line.',
  computing: 'Computing the surface…',
  nowhere: 'Undefined everywhere in this window.',
  undefinedHere: 'undefined',
  minimum: 'min',
  levels: 'Levels',
  spacings: { linear: 'Linear', log: 'Log', 'above-min': 'L − min' },
  spacingHints: {
    linear: 'Isolines in equal steps of the loss',
    log: 'Isolines in equal ratios of the loss; if losses fall below 0, of their distance above the lowest one',
    'above-min': 'Isolines in equal ratios of the loss’s distance above its lowest value',
  },
  /** The reasons why a surface does not have a spacing. */
  impossible: {
    linear: '',
    log: 'Some losses are below 0, and the lowest one is not known: the levels stay linear',
    'above-min': 'The lowest loss is not known here',
  },
  start: 'Start point',
  startOf: (run: string) => `Start point of ${run}`,
  rulerEnds: ['Ruler, first end', 'Ruler, second end'],
  startTitle: (handle: string) =>
    `${handle}: drag it. It snaps to the ticks of the axes, unless you hold Alt.`,
  at: (w: string, b: string) => `w ${w}, b ${b}`,
  /** Said of a handle whose point the map does not show. */
  outside: (at: string) => `${at}, outside the map`,
  outsideTitle: (handle: string) => `${handle}: outside the map, where the arrow points`,
  outsideHint:
    'It lies outside the map, where the arrow at the edge points. Drag the arrow to bring it back.',
  layersNotDrawn: 'The layers could not be drawn. They are loaded again when the connection is back.',
  layerPartNotLoaded: (layer: string) =>
    `The controls of the layer “${layer}” could not be loaded. They are loaded again when the connection is back.`,
  /** Above the colour bar: its colours are spread over the losses on the map. */
  equalized: 'equalized',
  equalizedHint:
    'Each colour covers about the same share of the map, so equal steps in colour are not equal steps in loss.',
  readout: 'Under the pointer',
  ball: (run: string, step: string) => `${run}, step ${step}`,
  w: 'w',
  b: 'b',
  loss: 'L',
  pinAt: (w: string, b: string) => `Pin ${w}, ${b}`,
  pinsFull: (most: number) => `${most} pins at most: remove some first`,
  gradW: '∂L/∂w',
  gradB: '∂L/∂b',
  /** The picture in words. */
  describeWindow: (w: string, b: string) => `w from ${w}, b from ${b}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  describeMinimum: (w: string, b: string, loss: string) => `Lowest point: w ${w}, b ${b}, loss ${loss}.`,
  describeRun: (run: string, step: string, w: string, b: string, loss: string) =>
    `${run} at step ${step}: w ${w}, b ${b}, loss ${loss}.`,
  describeOutside: (run: string) => `${run} is outside the window.`,
} as const;
