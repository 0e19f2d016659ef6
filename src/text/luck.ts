/** The words of a run's luck: the same run with many seeds. */
import { formatCount } from './number';

export const luckText = {
  layer: 'Luck',
  summary: 'The run with other seeds: ends and paths',
  key: (run: string) =>
    `A dot for each end of ${run === '' ? 'the selected run' : run} with another seed, and some of the paths. Click a dot to take its seed.`,
  nothingDrawn: 'Luck: chance plays no part in the selected run.',
  sentence: (
    run: string,
    seeds: number,
    median: string,
    q1: string,
    q3: string,
    middle: string,
    drawn: boolean,
  ) =>
    `Luck of ${run}: over ${formatCount(seeds)} seeds the loss at the end has the median ${median}, and half of them lie between ${q1} and ${q3}. The ends lie around ${middle}.${drawn ? ' Each seed also has data of its own.' : ''}`,
  without: {
    'no-run': 'There is no run with a rule here. Add one.',
    'no-data':
      'Every seed gives this run the same path: the surface has no data from which to draw batches. Choose a surface with data.',
    rule: 'Every seed gives this run the same path: its rule takes all the data at each step. Select a run with another rule.',
    batch:
      'Every seed gives this run the same path: each step sees all the data, or batches in a fixed order. Draw batches at random to make seeds differ.',
  },
  shuffle: (run: string, size: number) =>
    `Give ${run} random batches of ${formatCount(size)} ${size === 1 ? 'point' : 'points'}`,
  count: 'Seeds',
  run: 'Run',
  selectedRun: 'The selected one',
  onPage: 'In the chart, table and map',
  of: (run: string) => `Luck of ${run}`,
  computing: 'Computing…',
  fault: (message: string) => `The seeds could not be computed: ${message}.`,
  chart: 'Loss: median and quartiles',
  chartLabel: (run: string, seeds: number, median: string, q1: string, q3: string) =>
    `Loss of ${run} over its steps: the median of ${formatCount(seeds)} seeds with a band from the first to the third quartile. At the end the median is ${median}, and the band goes from ${q1} to ${q3}.`,
  xName: 'step',
  yName: 'loss',
  table: 'Over all seeds',
  columns: {
    what: 'loss',
    q1: 'first quartile',
    median: 'median',
    q3: 'third quartile',
    own: 'seed of the run',
  },
  rows: { loss: 'at the end', best: 'lowest' },
  take: { best: 'Best seed', median: 'Median seed', worst: 'Worst seed' },
  /** Said where the data are drawn. */
  drawsData: 'Each seed draws new data as well as new batches, so the best one may only have easier data.',
  /** @param data the seed of the data; null where they are not drawn */
  takeHint: (seed: number, data: number | null) =>
    data === null
      ? `Gives the run the seed ${seed}`
      : `Gives the run the seed ${seed}, and the data the seed ${data}: points and map change with it`,
  takeEnd: (seed: number, data: number | null) =>
    data === null ? `Take seed ${seed}` : `Take seed ${seed}, and draw the data with seed ${data}`,
  csv: 'Ends as CSV',
  csvHint: 'The end of each seed at full precision: place, losses and outcome',
  curveCsv: 'Curve as CSV',
  curveCsvHint: 'Median and quartiles of the loss, step by step',
  outcomes: (parts: readonly string[]) => `Ends: ${parts.join(', ')}.`,
  outcomeNames: {
    converged: 'converged',
    stalled: 'flat',
    saddle: 'at a saddle or top',
    stopped: 'stopped by the condition',
    going: 'still going',
    diverged: 'diverged',
    'no-slope': 'without a slope',
  },
  outcome: (name: string, count: number) => `${formatCount(count)} ${name}`,
} as const;
