/** The part of the map that its first picture does without: names, numbers, words, arrows to what is outside, and what saves time. */
export { drawBallNames } from './ballNames';
export { describeMap } from './description';
export { drawIsolineLabels } from './drawIsolineLabels';
export { createFaintPicture } from './faintPicture';
export { roomOfMarks } from './layerMarks/draw';
export { arrowsOfStarts, arrowsToRuns, drawEdgeArrow } from './outsideRuns';
