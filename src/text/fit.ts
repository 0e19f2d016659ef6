/** Words of the picture of the neuron. */
export const fitText = {
  title: 'The neuron',
  formula: 'f(x) = σ(wx + b)',
  data: 'Data…',
  dataHint: 'Points as numbers, or from a file',
  w: 'w',
  b: 'b',
  loss: 'loss',
  x: 'x',
  noRuns: 'No run to show: these are the data points alone.',
  /** The picture in words. */
  label: (run: string, step: string, w: string, b: string, loss: string, points: string) =>
    `The neuron of ${run} at step ${step}: w ${w}, b ${b}, loss ${loss}, against ${points} data points.`,
  labelWithoutRun: (points: string) => `${points} data points, and no run to compare with them.`,

  points: 'Data points',
  point: (number: string, x: string, y: string) => `Point ${number}, x ${x}, y ${y}`,
  at: (x: string, y: string) => `x ${x}, y ${y}`,
  pointsTitle: 'Drag a point, or double-click to add one',
  added: (number: string, at: string) => `Point ${number} added at ${at}.`,
  removed: (number: string, left: string) => `Point ${number} removed, ${left} left.`,
  lastStays: 'The last point stays: without data there is no surface.',
  full: (most: string) => `A scene holds at most ${most} points of your own.`,
  outOfReach: 'σ stays strictly between 0 and 1, so it never reaches these values or anything beyond.',
  tooMany: (count: string, most: string) =>
    `${count} points are too many to move by hand; up to ${most} have handles.`,
  tooManyToTake: (count: string, most: string) =>
    `${count} points are too many to edit: at most ${most} can be edited.`,
  take: 'Turn them into a table',
  openTable: 'Open the table',
} as const;
