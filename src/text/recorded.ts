/** Words of runs that were computed elsewhere. */
export const recordedText = {
  title: 'Recorded run',
  rows: (rows: string, steps: string) =>
    `${rows === '1' ? '1 row' : `${rows} rows`} of a table, up to step ${steps}. It was computed elsewhere, so it has no settings.`,
  surfaceLoss: 'Its loss and its gradient are those of the surface on show.',
  ownLoss: 'Its loss is the table’s own, its gradient that of the surface on show.',

  tried: 'What is tried',
  rule: 'Rule',
  allRules: 'All rules',
  around: 'Around it',
  asBelow: 'As set below',
  asIn: (run: string) => `As in ${run}`,
  searched: 'Searched',
  on: 'On',
  off: 'Off',
  from: { table: 'as in the table', 'first-step': 'from the first step', 'all-data': 'all the data' },
  mustBe: (least: string, most: string) => `Numbers from ${least} to ${most}, with commas between them.`,
  triedNote:
    'An empty field tries the value shown in grey, then, if nothing fits, what lies between. Schedules, decays and clips are searched only if no rule fits without them.',
  likeNote: 'Schedules, decay, clip and batches are taken from that run.',
  compare: 'Compare with a rule',
  compareNotLoaded:
    'What compares it with rules could not be loaded. It is loaded again when the connection is back.',
  comparing: 'Comparing with the rules and their usual variants…',
  none: 'With these settings no rule can be compared with it.',
  nearest: (name: string) => `Nearest is ${name}.`,
  nearestOnly: (name: string) =>
    `Nearest is ${name}, but it is not the same. You can type in its rates yourself.`,
  follows: (rate: string, schedule: string, numbers: string) =>
    `${rate}: ${schedule}${numbers === '' ? '' : ` (${numbers})`}`,
  decays: (kind: string, lambda: string) =>
    `weight decay λ ${lambda} (${kind === 'Decoupled' ? 'decoupled' : kind})`,
  clips: (kind: string, bound: string) => `clipped ${kind.toLowerCase()} at ${bound}`,
  batches: (size: string) => `batches of ${size}`,
  refined: 'found by fitting',
  same: (most: string) => `the same to the end, within ${most}`,
  parts: (step: string, by: string) => `parts at step ${step}, by ${by}`,
  goTo: (step: string) => `Go to step ${step}`,
  goToOf: (name: string) => `Go to where ${name} parts`,
  add: 'Add as a run',
  tooManyPoints: (points: string, most: string) =>
    `The table’s η would need a schedule of ${points} points, and ${most} is the most. So this run cannot be added.`,
  addOf: (name: string) => `Add ${name} as a run`,

  open: 'Import…',
  openHint: 'Imports a run of your own and draws it over these',
  dialog: 'A run of your own',
  paste: 'A table with w and b, and step, loss and eta if you have them',
  example: 'step, w, b\n0, -2, -2\n1, -1.9, -1.9',
  file: 'Choose a file…',
  limits:
    'CSV, TSV, JSON, or NumPy’s .npy and .npz: up to 10\u202f000 rows and 8 MB. Nothing changes until you agree.',
  pasted: 'Pasted text',
  preview: 'Preview',
  good: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
  columns: (names: string) => `read as ${names}`,
  rebased: (first: string) => `Steps count from its first row, step ${first} of the table.`,
  gaps: 'Where rows are several steps apart, the path between them is drawn as a straight line.',
  incomplete: (names: string) =>
    `Some values of ${names} are missing or not numbers, so that column is left out.`,
  leftOut: (reason: string) => `${reason} That column is left out.`,
  full: (most: string) => `The scene has ${most} runs, the most there can be: remove one first.`,
  tooMany: (most: string) =>
    `All recorded runs together may have at most ${most} rows, and this one would exceed that.`,
  nothing: 'No rows of w and b were found in it.',
  bad: (count: string, entry: string) =>
    count === '1' ? `1 ${entry} left out:` : `${count} ${entry}s left out:`,
  badEntry: (entry: string, at: string, message: string) => `${entry} ${at}: ${message}`,
  moreBad: (count: string) => `and ${count} more`,
  moreRows: (count: string) => `… and ${count} more`,
  use: 'Add this run',
  discard: 'Discard',
} as const;
