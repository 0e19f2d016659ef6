/** The words of basin maps. */
import { listed } from './listed';
import { formatCount, formatFixed, formatNumber, percent } from './number';

export const BASINS_TEXT = {
  name: 'Basins',
  summary: 'Each start, coloured by where its run ends',
  key: (run: string) =>
    `${run === '' ? 'For the selected run' : `For ${run}`}: one colour for each minimum, stronger the more steps a run takes. The key beside the map gives the shares.`,
  legend: 'Ends of the runs from here',
  minimum: (w: number, b: number) => `minimum at (${formatFixed(w, 2)}, ${formatFixed(b, 2)})`,
  shortMinimum: (w: number, b: number) => `(${formatNumber(w, 3)}, ${formatNumber(b, 3)})`,
  kinds: {
    going: 'still going',
    stopped: 'stopped by its own condition',
    elsewhere: 'at rest at another minimum',
    flat: 'at rest, but not at a minimum',
    diverged: 'diverged',
  },
  shortKinds: {
    going: 'still going',
    stopped: 'stopped',
    elsewhere: 'elsewhere',
    flat: 'flat',
    diverged: 'diverged',
  },
  others: (count: string) => `${count} others`,
  share: (share: number) => percent(share > 0 && share < 0.001 ? '< 0.1' : formatNumber(100 * share, 2)),
  legendOf: (run: string) => `Ends of the runs of ${run}`,
  placeStart: (run: string) => `Click to start ${run} here`,
  startOf: (run: string) => `Start of ${run} on the map of its basins`,
  /** @param end where the run ends from there; null where it is not known */
  startAt: (at: string, end: string | null) => (end === null ? at : `${at}: ${end}`),
  csv: 'CSV',
  csvOf: (run: string) => `Save the basins of ${run} as CSV`,
  computing: 'Computing…',
  stillMoving: (runs: readonly string[]) =>
    `From most starts ${runs.length === 1 ? `${runs[0]} is` : `${listed(runs)} are`} still moving when the steps are over.`,
  /** @param steps of each run; null where they differ */
  takeSteps: (steps: number | null) =>
    steps === null ? 'Take four times as many steps' : `Take ${formatCount(steps)} steps`,
  noRuns: 'There is no visible run.',
  noAnswer: 'Every start in the window, coloured by the minimum that its run ends at.',
  answer: (minimum: string, parts: readonly string[]) =>
    `Starts in the window that lead to minimum 1, at ${minimum}: ${parts.join(', ')}.`,
  runShare: (run: string, share: string) => `${share} with ${run}`,
  sentence: (run: string, parts: readonly string[]) =>
    `Basins of ${run}, by share of the starts in the window: ${parts.join('; ')}.`,
  fault: (message: string) => `The basins could not be computed: ${message}.`,
  part: (name: string, share: string) => `${share} ${name}`,
} as const;
