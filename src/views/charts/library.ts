/** What charts load after the first picture. */
export { createPlot } from './plot';
export { connectSketch } from './sketchHandles';
