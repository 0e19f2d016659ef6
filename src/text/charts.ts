/** Words of the charts over the steps. */
export const chartsText = {
  lossTitle: 'Loss per step',
  /** The title in two parts: the first stays where there is little room, the second goes. */
  lossTitleParts: ['Loss', ' per step'],
  ratePoint: (rate: 'eta' | 'beta', point: number) => `Point ${point} of ${rate === 'eta' ? 'η' : 'β'}`,
  ratePointByHand: 'Drag it; two taps, or a double click, remove it.',
  rateSpot: 'Press here to add a point, then drag it.',
  ratePointAt: (step: string, value: string) => `step ${step}, ${value}`,
  averagedLoss: 'Dotted: the loss of the averaged path.',
  /** The key to the luck of a run: the band of its seeds. */
  luckKey: (seeds: string) => `${seeds} seeds`,
  luckHint: (run: string, seeds: string) =>
    `${run} with ${seeds} seeds: the median as long dashes, in a band from the first to the third quartile`,
  luckValue: (median: string, low: string, high: string) => `${median} (${low} to ${high})`,
  luckInWords: (values: string) => `median and quartiles of its seeds ${values}`,
  lossAxis: 'loss',
  /** Said where the axis counts from the lowest loss. */
  aboveMinAxis: 'loss − min',
  stepAxis: 'step',
  /** The step of the values beside the keys. */
  atStep: (step: string) => `step ${step}`,
  keys: 'Values of the runs',
  more: (count: number) => `+${count}`,
  moreKeys: (count: number) => `+${count} more values`,
  fewer: 'Fewer',
  fewerKeys: 'Fewer values',
  /** The key's entry for a hidden run. */
  hiddenKey: (run: string) => `${run}, hidden`,
  wholeRemark: 'All of it',
  shortRemark: 'Less',
  stepAxisMenu: 'Axis of the steps',
  stepSpacing: 'Spacing of the steps',
  earlier: 'Earlier steps',
  later: 'Later steps',
  allSteps: 'All steps',
  stepHint: 'Shift and drag in a chart to choose steps. The wheel zooms, with Ctrl where the page scrolls.',
  axisGroup: 'Axis of the loss chart',
  axes: { linear: 'Linear', log: 'Log', 'above-min': 'L − min' },
  axisHints: {
    linear: 'The loss itself',
    log: 'The loss on a scale of powers of ten; if losses fall below 0, their distance above the lowest one',
    'above-min': 'The distance of the loss above its lowest value, on a scale of powers of ten',
  },
  quantity: 'Quantity',
  base: 'Of every run',
  stateOf: (run: string) => `State of ${run}`,
  slot: (symbol: string, name: string, component: string) => `${symbol} in ${component}, ${name}`,
  fallback: (run: string, quantity: string) => `${run} has no ${quantity}: showing ‖g‖`,
  noneHas: (quantity: string) => `No run has ${quantity}: showing ‖g‖`,
  noEffectiveRate: (runs: string) =>
    `No effective rate where a step is not a multiple of its gradient: ${runs}.`,
  /** Beside the axis. */
  withUnit: (symbol: string, unit: string) => (unit === '' ? symbol : `${symbol}, ${unit}`),
  waiting: 'The chart loads after the map.',
  failed: 'The charts could not be loaded.',
  reload: 'Load the page again',
  noRuns: 'No runs to show.',
  noPositive: 'No values above 0, so a log axis has nothing to show.',
  nothing: 'No values to show.',
  noSteps: 'No step is taken: the surface has no loss at the start.',
  recordedAt: (run: string, count: string, steps: string) => `${run} at ${count} of ${steps} steps`,
  recorded: (runs: string) => `Known only at some steps, as dots with dashes between: ${runs}.`,
  /** Above 20,000 points. */
  costlyLoss: 'Over so many points, a loss at every step would cost more than the steps.',
  noLossAtStart: 'The surface has no loss where a run starts. Drag the start.',
  notRecorded: 'Not recorded at this step',
  belowAxis: (runs: string) => `A log axis cannot show values of 0 or below, which these have: ${runs}.`,
  /** How far the lines go that leave through one edge at about the same step. */
  furthest: (edge: 'top' | 'bottom', value: string) => `${edge === 'top' ? 'up' : 'down'} to ${value}`,
  /** The picture in words. */
  label: (what: string, axis: string, step: string, values: string) =>
    `${what}, ${axis} axis. At step ${step}: ${values}.`,
  beyond: (values: string) => `Beyond the axis: ${values}.`,
  linearAxis: 'linear',
  logAxis: 'logarithmic',
  value: (run: string, value: string) => `${run} ${value}`,
} as const;
