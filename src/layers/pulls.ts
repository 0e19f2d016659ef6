import { moveAt } from '../scene/move';
import { countPoints } from '../scene/points';
import type { PullsAnswer } from '../scene/studies';
import type { Point } from '../scene/types';
import type { Workbench } from '../state/workbench';
import { formatCount } from '../text/number';
import type { Layer, Mark } from './kit/define';
import {
  LEAST_NAMED,
  reachIn,
  resultOf,
  type SelectedStep,
  selectedStep,
  sidesOf,
  windowOf,
} from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';

/** The reach of arrows, in parts of the window's sides: nine points in ten at most the first, and none farther than … */
const USUAL = 0.16;
const FARTHEST = 0.36;
/** To make room for long sums the points' arrows shrink too, but not below this share of their length. */
const LEAST_SHARE = 1 / 3;
const SHORTER_SUMS =
  ' The arrows of the batch and of all points are drawn shorter than those of single points.';

/** The point at which the gradient of a run's step is taken: ahead of θ for rules that look ahead. */
function placeOf(workbench: Workbench, { run, step, point }: SelectedStep): Point {
  const result = resultOf(workbench, run);
  const taken = result && moveAt(run, result, step);
  if (!taken) return point;
  let { w, b } = taken.from;
  for (const { dw, db, lookAhead } of taken.arrows) {
    w += dw;
    b += db;
    if (lookAhead) return { w, b };
  }
  return taken.from;
}

/**
 * The pull of each data point at the selected run's step, and their sum. All lengths are to one scale, so that
 * the sum of the points' arrows, or their mean, is what is drawn; only where sums would leave the picture are they shorter.
 */
export const pulls: Layer = {
  id: 'pulls',
  group: 'step',
  name: 'Pulls of the points',
  summary: 'What each data point asks for',
  needsData: true,
  start: studyLayer({
    study: 'pulls',
    subject: (workbench) => {
      const at = selectedStep(workbench);
      const { objective } = workbench.scene.getState().scene;
      if (at === null || countPoints(objective) === 0) return null;
      const { id, label: _label, visible: _visible, ...numbers } = at.run;
      return {
        run: { id, label: '', visible: true, ...numbers },
        step: Math.max(0, at.step),
        point: placeOf(workbench, at),
        name: at.name,
        window: windowOf(workbench),
      };
    },
    question: ({ run, step, point }) => ({ run, step, point }),
    draw: (answer, { name, step, window }) => {
      const { batchSize, total } = answer;
      const sides = sidesOf(window);
      const scales = scalesOf(answer, sides);
      const heard = isEveryone(answer)
        ? total === 1
          ? 'its one point is heard.'
          : `all ${formatCount(total)} points are heard.`
        : `the batch has ${formatCount(batchSize)} of ${formatCount(total)} points; its pull is ${Math.round(angleBetween(answer.batch, answer.all))}° off that of all points.`;
      return {
        marks: [...single(answer, scales.points), ...sums(answer, sides, scales.sums)],
        sentence: `Pulls at step ${formatCount(step)} of ${name}: ${heard}${scales.sums < scales.points ? SHORTER_SUMS : ''}`,
      };
    },
  }),
};

/** Whether the step sees each point. A batch drawn with replacement may be as large as the data and still miss some. */
function isEveryone({ inBatch }: PullsAnswer): boolean {
  return inBatch.every((heard) => heard === 1);
}

/** From gradients to what is drawn: of the points, and of the sums. */
function scalesOf({ w, b, batch, all }: PullsAnswer, sides: Point): { points: number; sums: number } {
  const reaches = w.map((_, i) => reachIn(sides, w[i], b[i]));
  const inOrder = reaches.toSorted();
  const most = inOrder.length - 1;
  const usual = Math.min(USUAL / inOrder[Math.ceil(0.9 * most)], FARTHEST / inOrder[most]);
  const fitting = FARTHEST / Math.max(reachIn(sides, batch.w, batch.b), reachIn(sides, all.w, all.b));
  const points = Math.min(usual, Math.max(fitting, LEAST_SHARE * usual));
  return { points, sums: Math.min(points, fitting) };
}

function single(answer: PullsAnswer, scale: number): readonly Mark[] {
  const { point, w, b, inBatch } = answer;
  if (!(scale > 0) || !Number.isFinite(scale)) return [];
  const arrows = (heard: number) => {
    const data: number[] = [];
    w.forEach((_, i) => {
      if (inBatch[i] !== heard || (w[i] === 0 && b[i] === 0)) return;
      data.push(point.w, point.b, scale * w[i], scale * b[i]);
    });
    return Float64Array.from(data);
  };
  const others: Mark = { kind: 'arrows', data: arrows(0), tone: 'soft' };
  return [...(isEveryone(answer) ? [] : [others]), { kind: 'arrows', data: arrows(1), tone: 'accent' }];
}

function sums(answer: PullsAnswer, sides: Point, scale: number): readonly Mark[] {
  const { point, batch, all, batchSize, total } = answer;
  if (!(scale > 0) || !Number.isFinite(scale)) return [];
  const arrow = ({ w, b }: Point, label: string) => ({
    kind: 'arrow' as const,
    from: point,
    to: { w: point.w + scale * w, b: point.b + scale * b },
    width: 3,
    ...(scale * reachIn(sides, w, b) >= LEAST_NAMED ? { label } : {}),
  });
  const everyone: Mark = { ...arrow(all, total === 0 ? '−∇L' : `all ${formatCount(total)}`), tone: 'ink' };
  if (isEveryone(answer)) return [everyone];
  return [
    everyone,
    { ...arrow(batch, batchSize === 1 ? 'one point' : `batch of ${formatCount(batchSize)}`), tone: 'accent' },
  ];
}

/** In degrees, from 0 to 180. */
function angleBetween(a: Point, c: Point): number {
  return Math.abs((Math.atan2(a.w * c.b - a.b * c.w, a.w * c.w + a.b * c.b) * 180) / Math.PI);
}
