/** The part of the runs' layer that the first picture does without: names, and arrows to what is outside. */
export { drawBallNames } from './ballNames';
export { roomOfMarks } from './layerMarks/draw';
export { drawEdgeArrow, placeOutside } from './outsideRuns';
