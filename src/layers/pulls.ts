import { moveAt } from '../scene/move';
import { countPoints } from '../scene/points';
import type { PullsAnswer } from '../scene/studies';
import type { Point } from '../scene/types';
import type { Workbench } from '../state/workbench';
import { LAYER_SENTENCES, LAYER_TEXT } from '../text/layers';
import type { Layer, Mark } from './define';
import { inquiring } from './inquiring';
import { reachIn, resultOf, type Standing, sidesOf, standing, windowOf } from './sight';

/** How far arrows reach, in parts of the window's sides: nine points in ten at most the first, no point farther than … */
const USUAL = 0.16;
const FARTHEST = 0.24;
/** … and the longer one of the batch's and of everyone's. */
const TOGETHER = 0.28;

/** Where the gradient of a run's step is taken: ahead of θ for rules that look ahead. */
function placeOf(workbench: Workbench, { run, step, point }: Standing): Point {
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
 * What each data point asks for at the selected run's step, and what comes of it. Lengths are to scale among the
 * points, and among the two sums, but not between points and sums.
 */
export const pulls: Layer = {
  id: 'pulls',
  start: inquiring({
    study: 'pulls',
    subject: (workbench) => {
      const at = standing(workbench);
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
      return {
        marks: [...single(answer, sidesOf(window)), ...sums(answer, sidesOf(window))],
        sentence: isEveryone(answer)
          ? LAYER_SENTENCES.everyone(name, step, total)
          : LAYER_SENTENCES.pulls(name, step, batchSize, total, angleBetween(answer.batch, answer.all)),
      };
    },
  }),
};

/** Whether the step sees each point; drawn with replacement, as many points as there are do not do. */
function isEveryone({ inBatch }: PullsAnswer): boolean {
  return inBatch.every((heard) => heard === 1);
}

function single(answer: PullsAnswer, sides: Point): readonly Mark[] {
  const { point, w, b, inBatch } = answer;
  const reaches = w.map((_, i) => reachIn(sides, w[i], b[i]));
  const usual = reaches.toSorted()[Math.floor(0.9 * (reaches.length - 1))];
  if (!(usual > 0)) return [];
  const arrows = (heard: number) => {
    const data: number[] = [];
    reaches.forEach((reach, i) => {
      if (inBatch[i] !== heard || !(reach > 0)) return;
      const scale = Math.min(USUAL / usual, FARTHEST / reach);
      data.push(point.w, point.b, scale * w[i], scale * b[i]);
    });
    return Float64Array.from(data);
  };
  const others: Mark = { kind: 'arrows', data: arrows(0), tone: 'soft' };
  return [...(isEveryone(answer) ? [] : [others]), { kind: 'arrows', data: arrows(1), tone: 'accent' }];
}

function sums(answer: PullsAnswer, sides: Point): readonly Mark[] {
  const { point, batch, all, batchSize, total } = answer;
  const longest = Math.max(reachIn(sides, batch.w, batch.b), reachIn(sides, all.w, all.b));
  if (!(longest > 0) || !Number.isFinite(longest)) return [];
  const scale = TOGETHER / longest;
  const arrow = ({ w, b }: Point) => ({
    kind: 'arrow' as const,
    from: point,
    to: { w: point.w + scale * w, b: point.b + scale * b },
    width: 3,
  });
  const everyone: Mark = { ...arrow(all), tone: 'ink', label: LAYER_TEXT.all(total) };
  if (isEveryone(answer)) return [everyone];
  return [everyone, { ...arrow(batch), tone: 'accent', label: LAYER_TEXT.batch(batchSize) }];
}

/** In degrees, from 0 to 180. */
function angleBetween(a: Point, c: Point): number {
  return Math.abs((Math.atan2(a.w * c.b - a.b * c.w, a.w * c.w + a.b * c.b) * 180) / Math.PI);
}
