/** The words of the lab's section on sweeps. */
import { percent } from './number';

export const sweepWords = {
  startW: 'Start w',
  startB: 'Start b',
  steps: 'Steps',
  lambda: 'Decay λ',
  batchSize: 'Batch size',
  batchSeed: 'Batch seed',
} as const;

const MEASURES = {
  loss: 'Loss at the end',
  best: 'Lowest loss',
  'steps-to': 'Steps to the target',
  'passes-to': 'Passes to the target',
  outcome: 'How it ends',
  basin: 'Which minimum',
} as const;

const OUTCOMES = {
  converged: 'converged',
  stalled: 'stalled on flat ground',
  saddle: 'at a saddle or top',
  stopped: 'stop condition met',
  going: 'still going',
  diverged: 'diverged',
  'no-slope': 'no slope',
} as const;

export const sweepText = {
  run: 'Run',
  x: 'Across',
  y: 'Up',
  none: 'Nothing: curves of all runs',
  from: (axis: string) => `${axis} from`,
  to: (axis: string) => `${axis} to`,
  fromCaption: 'from',
  toCaption: 'to',
  scale: (axis: string) => `Scale of ${axis}`,
  scales: { linear: 'Even', log: 'Log', 'one-minus-log': '1 − log' },
  endFaults: {
    'not-above-0': (end: string) => `${end} must be above 0 on a log axis`,
    'not-below-1': (end: string) => `${end} must be below 1 on a 1 − log axis`,
    equal: (end: string) => `${end} must differ from the axis’ other end`,
  },
  /** Said where the scene has changed so that the sweep no longer fits it. */
  goneNumber: 'no longer there',
  unfit: 'This sweep no longer fits the run. Choose other numbers or ends, or reset the axes.',
  swap: 'Swap the axes',
  measure: 'Show',
  measures: MEASURES,
  outcomes: OUTCOMES,
  /** Short, for the line that reads a cell out. */
  measured: {
    loss: 'Loss',
    best: 'Lowest',
    'steps-to': 'Steps to target',
    'passes-to': 'Passes',
    outcome: 'Ends',
    basin: 'Reaches',
  },
  target: 'Target loss',
  seeds: 'Seeds a cell',
  drawsData: 'Each seed draws new data as well as new batches.',
  cells: 'Cells a side',
  fine: 'As fine as the screen',
  fold: 'Cells, seeds',
  computing: percent,
  refining: (done: number) => `finer: ${percent(done)}`,
  missing: (count: string, isMap: boolean) => `${count} ${isMap ? 'cells' : 'values'} could not be computed.`,
  progress: 'Progress of the sweep',
  stop: 'Stop',
  goOn: 'Go on',
  again: 'Try again',
  failed: 'The sweep could not be computed.',
  noRun: 'Add a run to sweep one of its numbers.',
  closer: 'Zoom in',
  wider: 'Zoom out',
  back: 'Back',
  reset: 'Reset axes',
  csv: 'CSV',
  theCurves: 'The curves',
  csvHint: 'Save the cells as a table, as npm run sweep prints them',
  noCloser: 'Cannot zoom in further: neighbouring cells could not be told apart.',
  hints: {
    map: {
      click: 'Click a cell to give its values to the run.',
      tap: 'Tap a cell to give its values to the run, hold it to read it.',
    },
    curves: {
      click: 'Click a value to load it.',
      tap: 'Tap a value to load it, hold it to read it.',
    },
  },
  minimum: (number: number, w: string, b: string) => `minimum ${number} at (${w}, ${b})`,
  minimumAlone: (number: number) => `minimum ${number}`,
  noMinimum: 'none',
  empty: 'not reached',
  unknown: 'not computed yet',
  diverged: 'diverged',
  /** Of a number along an axis that the run's schedule takes the place of. */
  decided: (name: string) =>
    `${name} makes no difference here: the run’s schedule decides it at every step. Choose another number.`,
  allDiverge: 'Every cell diverges. Try smaller rates.',
  /** Where the axes have been zoomed. */
  allHereDiverge: 'Every cell in this window diverges; zoom out.',
  noneReaches: 'No cell has a value.',
  /** Of one of the curves. */
  bestOf: (run: string, value: string, place: string) => `${run}’s lowest: ${value} at ${place}.`,
  /** Of shares, each is null where there is none: how many diverge, and how many of the others end higher than they began. */
  lostCells: (diverge: string | null, higher: string | null) =>
    diverge === null
      ? higher === null
        ? 'No cell diverges.'
        : `No cell diverges, but ${higher} of the cells end higher than they began.`
      : higher === null
        ? `${diverge} of the cells diverge.`
        : `${diverge} of the cells diverge, and another ${higher} end higher than they began.`,
  lostValues: (run: string, diverge: string | null, higher: string | null) =>
    diverge === null
      ? higher === null
        ? `${run} diverges nowhere.`
        : `${run} diverges nowhere, but ends higher than it began at ${higher} of the values.`
      : higher === null
        ? `${run} diverges at ${diverge} of the values.`
        : `${run} diverges at ${diverge} of the values and ends higher than it began at another ${higher}.`,
  divergesEverywhere: (run: string) => `${run} diverges everywhere. Try smaller rates.`,
  divergesHere: (run: string) => `${run} diverges everywhere in this window; zoom out.`,
  reachesNowhere: (run: string) => `${run} has no value anywhere.`,
  loadBest: 'Load the best',
  atMost: (value: string) => `≤ ${value}`,
  atLeast: (value: string) => `≥ ${value}`,
  bestKey: 'lowest',
  presentKey: 'the run',
  best: (value: string, place: string) => `Lowest: ${value} at ${place}.`,
  share: (percent: string, outcome: string) => `${percent} of the cells end ${outcome}.`,
  /** In a key: said of the first kind, so that it holds for all. */
  ofTheCells: (percent: string) => `${percent} of the cells`,
  heat: (measure: string, x: string, y: string) => `Heat map of ${measure.toLowerCase()} over ${x} and ${y}.`,
  curves: (measure: string, x: string) => `Curves of ${measure.toLowerCase()} over ${x}.`,
  now: (value: string) => `now ${value}`,
} as const;
