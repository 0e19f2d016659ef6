/** Words of the picture of the neuron. */
export const fitText = {
  title: 'The neuron',
  formula: 'f(x) = σ(wx + b)',
  w: 'w',
  b: 'b',
  loss: 'loss',
  x: 'x',
  noData: 'This surface has no data: it is a function of w and b, with no neuron behind it.',
  noRuns: 'No run to show: these are the data points alone.',
  /** The picture in words. */
  label: (run: string, step: string, w: string, b: string, loss: string, points: string) =>
    `The neuron of ${run} at step ${step}: w ${w}, b ${b}, loss ${loss}, against ${points} data points.`,
  labelWithoutRun: (points: string) => `${points} data points, and no run to compare with them.`,
} as const;
