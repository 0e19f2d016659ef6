import { rulerOf } from '../scene/ruler';
import type { ProfileAnswer } from '../scene/studies';
import type { Point, Window } from '../scene/types';
import { formatCount } from '../text/number';
import type { Layer, Mark } from './kit/define';
import { joined, reachIn, sidesOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { placeText, short } from './kit/wording';

/** Places along the line. */
const COUNT = 401;
/** Half a tick, in parts of the window's sides. */
const TICK = 0.012;

/** A line with a tick wherever it crosses an isoline of the map: where ticks crowd, the surface is steep along it. */
export const ruler: Layer = {
  id: 'ruler',
  group: 'measure',
  name: 'Ruler',
  summary: 'How steep it is along a line that you draw',
  key: 'Drag its two ends on the map, or hold Shift and drag a line.',
  start: studyLayer({
    study: 'profile',
    subject: (workbench) => {
      const { view } = workbench.view.getState();
      const [from, to] = rulerOf(view);
      const levels = workbench.results.get('surface')?.isolines.map(({ level }) => level) ?? [];
      return { from, to, window: view.window, levels };
    },
    question: ({ from, to }) => ({ from, to, count: COUNT }),
    draw: (answer, { window, levels }) => {
      const { from, to } = answer;
      const crossings = levels.flatMap((level) => crossingsOf(answer, level));
      const { at: steepest, slope } = steepestOf(answer);
      return {
        marks: [
          { kind: 'line', points: Float64Array.of(from.w, from.b, to.w, to.b), tone: 'ink', width: 2 },
          { kind: 'line', points: ticks(crossings, answer, window), tone: 'ink', width: 2 },
          { kind: 'point', at: from, shape: 'square', tone: 'ink', label: 'A' },
          { kind: 'point', at: to, shape: 'square', tone: 'ink', label: 'B' },
          ...steepestMark(steepest, slope),
        ],
        sentence: rulerText(from, to, crossings.length, steepest, slope),
      };
    },
  }),
};

/** The place at a share of the way. */
function along({ from, to }: ProfileAnswer, share: number): Point {
  return { w: from.w + share * (to.w - from.w), b: from.b + share * (to.b - from.b) };
}

/** The position on the way, from 0 to 1, at which the loss passes a level. */
function crossingsOf({ loss }: ProfileAnswer, level: number): readonly number[] {
  const found: number[] = [];
  for (let i = 1; i < loss.length; i++) {
    if (loss[i - 1] < level === loss[i] < level || !Number.isFinite(loss[i - 1] + loss[i])) continue;
    found.push((i - 1 + (level - loss[i - 1]) / (loss[i] - loss[i - 1])) / (loss.length - 1));
  }
  return found;
}

/** The mark at the steepest place; none where the surface has no slope anywhere along the line. */
function steepestMark(at: Point, slope: number): readonly Mark[] {
  return Number.isNaN(slope)
    ? []
    : [{ kind: 'point', at, shape: 'diamond', tone: 'accent', label: `slope ${short(slope)}` }];
}

/** The steepest of the samples that have a slope: an undefined surface has none. */
function steepestOf(answer: ProfileAnswer): { readonly at: Point; readonly slope: number } {
  const { slope } = answer;
  const best = slope.reduce(
    (most, each, i) => (Number.isNaN(slope[most]) || Math.abs(each) > Math.abs(slope[most]) ? i : most),
    0,
  );
  return { at: along(answer, best / (slope.length - 1)), slope: slope[best] };
}

/** Short lines across the ruler, upright on it as the map shows them. */
function ticks(shares: readonly number[], answer: ProfileAnswer, window: Window): Float64Array {
  const sides = sidesOf(window);
  const { from, to } = answer;
  const [w, b] = [-((to.b - from.b) / sides.b) * sides.w, ((to.w - from.w) / sides.w) * sides.b];
  const length = reachIn(sides, w, b);
  const scale = length === 0 ? 0 : TICK / length;
  return joined(
    shares.map((share) => {
      const at = along(answer, share);
      return [at.w - scale * w, at.b - scale * b, at.w + scale * w, at.b + scale * b];
    }),
  );
}

function rulerText(from: Point, to: Point, crossings: number, steepest: Point, slope: number): string {
  const crosses = `crosses isolines ${crossings === 1 ? 'once' : `${formatCount(crossings)} times`}`;
  const steep = `is steepest at ${placeText(steepest)}, with a slope of ${short(slope)}`;
  return `Ruler from ${placeText(from)} to ${placeText(to)}: it ${crosses} and ${steep}.`;
}
