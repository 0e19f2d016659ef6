/** Words of the table of the data and of reading data in. */
export const dataText = {
  title: 'Data',
  points: (count: string) => `Points (${count})`,
  table: 'Points as numbers',
  number: 'No.',
  xOf: (number: string) => `x of point ${number}`,
  yOf: (number: string) => `y of point ${number}`,
  remove: (number: string) => `Remove point ${number}`,
  add: 'Add point',
  full: (most: string) => `${most} points at most`,
  pages: 'Pages of the table',
  previous: 'Previous page',
  next: 'Next page',
  page: (from: string, to: string, count: string) => `${from}–${to} of ${count}`,
  noData: 'This surface is a function of w and b, without data. Importing data replaces it with a neuron.',
  drawn: (count: string) =>
    `${count === '1' ? 'This point is' : `These ${count} points are`} drawn from a seed. As a table you can edit them, but the sliders that made them disappear.`,
  take: (count: string) => `Turn ${count === '1' ? 'this point' : `these ${count} points`} into a table`,
  tooMany: (count: string, most: string) =>
    `These ${count} points are drawn from a seed. At most ${most} can be turned into a table: lower n first.`,
  becomesOwn: 'The first edit makes these points your own; Undo takes that back.',
  outOfReach:
    'σ stays strictly between 0 and 1, so it cannot reach a y of 0, of 1, or beyond, and the loss cannot fall to 0. Such points are allowed all the same.',

  read: 'Import',
  paste: 'Two columns, x and y, as text or JSON',
  example: 'x, y\n0.5, 0.2\n2.5, 0.9',
  file: 'Choose a file…',
  limits: 'Up to 10\u202f000 points and 2 MB. Nothing changes until you agree.',
  pasted: 'Pasted text',
  preview: 'Preview',
  good: (count: string) => (count === '1' ? '1 point' : `${count} points`),
  bad: (count: string, entry: 'line' | 'item') =>
    count === '1' ? `1 ${entry} left out:` : `${count} ${entry}s left out:`,
  badEntry: (entry: 'line' | 'item', at: string, message: string) => `${entry} ${at}: ${message}`,
  moreBad: (count: string) => `and ${count} more`,
  range: (name: string, low: string, high: string) => `${name} from ${low} to ${high}`,
  header: (x: string, y: string) => `x is “${x}”, y is “${y}”.`,
  leftOut: (names: readonly string[], more: string) =>
    `Left out: ${names.map((name) => `“${name}”`).join(', ')}${more === '' ? '' : ` and ${more} more`}.`,
  log: 'This looks like a training log, a loss at each step. A run recorded elsewhere is opened with “Import…” above the list of runs; its table needs w and b at each step. To go on here is to fit a neuron to these two columns.',

  farFromScale: (low: string, high: string) =>
    `With x from ${low} to ${high}, most of this surface is flat or lies outside the usual window, and the runs may not move at all.`,
  standardize: 'Standardize x',
  standardizeHint: (mean: string, deviation: string) =>
    `Standardizing x subtracts its mean, ${mean}, and divides by its standard deviation, ${deviation}, so that it has mean 0 and deviation 1.`,
  marks: { '.': 'Decimals have a point.', ',': 'Decimals have a comma.' },
  moreRows: (count: string) => `… and ${count} more`,
  plot: 'A small plot of the points',
  use: (count: string) => (count === '1' ? 'Use this point' : `Use these ${count} points`),
  nothing: 'It holds no points.',
  elsewhere: { link: 'This is a link that this page can open.', scene: 'This is a saved scene.' },
  openElsewhere: { link: 'Open the link', scene: 'Open the scene' },
  discard: 'Discard',
} as const;
