/** The part of the runs' layer that the first picture does without: names, words, arrows to what is outside, and what saves time. */
export { drawBallNames } from './ballNames';
export { describeMap } from './description';
export { createFaintPicture } from './faintPicture';
export { roomOfMarks } from './layerMarks/draw';
export { arrowsToRuns, drawEdgeArrow } from './outsideRuns';
