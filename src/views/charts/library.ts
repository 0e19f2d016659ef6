/** The part of charts that loads after the first picture: the plotting library, and the code that keeps a chart up to date. */
export { connectChart } from './connectChart';
export { createPlot } from './plot';
