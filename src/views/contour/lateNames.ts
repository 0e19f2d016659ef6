/** The part of the runs' layer that the first picture does without: names, words, and arrows to what is outside. */
export { drawBallNames } from './ballNames';
export { describeMap } from './description';
export { roomOfMarks } from './layerMarks/draw';
export { arrowsToRuns, drawEdgeArrow } from './outsideRuns';
