/** What charts load after the first picture: the plotting library, and all that keeps a chart up to date. */
export { connectChart } from './connectChart';
export { createPlot } from './plot';
