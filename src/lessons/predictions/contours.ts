/** Predictions of module 5.3. */
import { COLUMN } from '../../catalog/columns';
import { TOP_CAMERA } from '../../scene/cameras';
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { descent, surface } from '../modules/contours/contourScenes';
import { longestStep } from '../modules/contours/stepLengths';
import { run, sceneOf } from '../scenes';
import { predict } from './build';

const slopeAtStart = ({ columns }: RunResult) => columns[COLUMN.fullNorm][0];

/** Three places on the surface, seen from above: their slopes tell how close the lines are. */
const places = () =>
  sceneOf({
    runs: [
      run('gd', { label: 'plain', start: { w: -4, b: -4 }, steps: 0 }),
      run('gd', { label: 'cliff', start: { w: 0, b: -1 }, steps: 0 }),
      run('gd', { label: 'floor', start: { w: 3, b: -4 }, steps: 0 }),
    ],
    view: { levels: 'linear', camera: TOP_CAMERA },
  });
const steepest =
  (index: number) =>
  (runs: readonly RunResult[]): boolean =>
    runs.every((each) => slopeAtStart(runs[index]) >= slopeAtStart(each));

export const linesFromAbove = predict({
  id: 'lines-from-above',
  ask: 'Now look straight down on the surface from above. Where will the lines be closest together?',
  document: () => heldAt(surface()),
  withoutMap: true,
  measured: places,
  asked: {
    kind: 'choose',
    options: [
      { text: 'on the plain to the left', right: steepest(0) },
      { text: 'on the cliff, between plain and valley', right: steepest(1) },
      { text: 'along the floor of the valley', right: steepest(2) },
    ],
  },
  says: 'The lines crowd where the height changes fast. The slope is {cliff} on the cliff, {plain} on the plain and {floor} on the floor.',
  numbers: {
    plain: ([plain]) => slopeAtStart(plain),
    cliff: ([, cliff]) => slopeAtStart(cliff),
    floor: ([, , floor]) => slopeAtStart(floor),
  },
});

export const longestOnTheMap = predict({
  id: 'longest-on-the-map',
  ask: 'This time gradient descent starts at $(-1, -4)$ and goes down into the valley. Look at the lines it will cross. Where will it take its longest step?',
  document: () => heldAt(descent({}, { w: -1, b: -4 })),
  asked: {
    kind: 'choose',
    options: [
      { text: 'at the start, where it has the farthest to go', right: ([gd]) => longestStep(gd) < 40 },
      {
        text: 'where the lines are closest, just before the valley',
        right: ([gd]) => longestStep(gd) >= 40 && longestStep(gd) < 100,
      },
      { text: 'on the floor, near the minimum', right: ([gd]) => longestStep(gd) >= 100 },
    ],
  },
  says: 'Step {which} is the longest: the lines are closest there.',
  numbers: { which: ([gd]) => longestStep(gd) },
});
