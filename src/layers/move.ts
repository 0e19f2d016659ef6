import type { Displacement, Move } from '../scene/move';
import { moveAt } from '../scene/move';
import type { Point } from '../scene/types';
import { formatCount } from '../text/number';
import type { Layer, Mark, Tone } from './kit/define';
import {
  awayFrom,
  enlargedFigures,
  figureMarks,
  MOST_ENLARGED,
  roundTimes,
  type TrueModel,
} from './kit/figures';
import { LEAST_NAMED, reachIn, resultOf, selectedStep, sidesOf, windowOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { trailMarks } from './kit/trails';
import { short } from './kit/wording';

/** The gradient is drawn as long as the step, but within these parts of the window's sides. */
const SHORTEST = 0.06;
const LONGEST = 0.25;
/** A step of which nothing reaches further than this is drawn enlarged, so that it reaches at least as far as that. */
const TOO_SHORT = 0.05;
const ENLARGED = 0.12;
/** The same of a rule that looks at losses alone: it has a mark of its own at each place that it has looked up. */
const TOO_CLOSE = 0.15;
const APART_ENOUGH = 0.3;

/** Most rates of a line search that are all named, where they lead far enough apart, in parts of the sides. */
const MOST_NAMED = 5;
const APART = 0.25;

/** The next step of the selected run, as the arrows that it is made of; −∇L beside it, for its direction. */
export const move: Layer = {
  id: 'move',
  group: 'step',
  name: 'The step taken apart',
  summary: 'What the next step is made of. A short one is drawn longer, and × says how much',
  start: studyLayer({
    study: 'curvature',
    subject: (workbench) => {
      const at = selectedStep(workbench);
      const result = at && resultOf(workbench, at.run);
      const taken = at && result && moveAt(at.run, result, at.step);
      return taken
        ? {
            taken,
            run: at.run,
            name: at.name,
            step: at.step,
            row: at.row,
            tone: at.tone,
            window: windowOf(workbench),
          }
        : null;
    },
    question: ({ taken, window }) => ({ point: taken.from, window }),
    draw: (curvature, { taken: actual, run, name, step, row, tone, window }, workbench) => {
      const sides = sidesOf(window);
      const times = enlargement(actual, sides);
      const taken = times === 1 ? actual : enlarged(actual, times);
      const truth = times === 1 ? curvature : enlargedModel(curvature, actual.from, times);
      const [gradW, gradB] = curvature.gradient;
      const result = resultOf(workbench, run);
      const parts = actual.arrows.map(({ name: part, dw, db }) => `${part} (${short(dw)}, ${short(db)})`);
      const drawn = times === 1 ? '' : ` It is drawn ${formatCount(times)} times as long.`;
      const winner = taken.candidates?.find(({ winner: won }) => won);
      const tried = winner === undefined ? '' : triedText(taken.candidates?.length ?? 0, short(winner.eta));
      return {
        marks: [
          ...(result === null ? [] : trailMarks(run, result, Math.min(row, result.length - 1), tone)),
          ...(taken.usesGradient ? gradientOf(taken, { w: -gradW, b: -gradB }, sides) : []),
          ...taken.comparisons.flatMap((each) => comparisonOf(taken.from, each, tone, sides)),
          ...figureMarks(taken.figures, tone, window, truth),
          ...headToTail(taken, tone, sides),
          ...candidatesOf(taken, tone, sides),
        ],
        sentence: `Step ${formatCount(step)} of ${name} is made of ${parts.join(' and ')}.${tried}${drawn}`,
      };
    },
  }),
};

/**
 * The factor by which a step too short to be seen is enlarged: 1, 2, 5, 10, 20 and so on. Arrows that are there only for
 * comparison do not count, since one may be so long that nothing of the step would be seen; places that the rule names do.
 */
function enlargement(
  { from, to, arrows, figures, usesGradient, candidates = [] }: Move,
  sides: Point,
): number {
  const corners = figures
    .filter(({ kind, inPlace }) => (kind === 'line' || kind === 'point') && !inPlace)
    .flatMap(({ points }) => points);
  const reach = Math.max(
    reachIn(sides, to.w - from.w, to.b - from.b),
    ...arrows.map(({ dw, db }) => reachIn(sides, dw, db)),
    ...[...candidates, ...corners].map(({ w, b }) => reachIn(sides, w - from.w, b - from.b)),
  );
  const [tooShort, enough] = usesGradient ? [TOO_SHORT, ENLARGED] : [TOO_CLOSE, APART_ENOUGH];
  if (!(reach > 0) || reach >= tooShort) return 1;
  return roundTimes(enough / reach, MOST_ENLARGED);
}

/** The same step, so many times as long, from the same point. */
function enlarged(move: Move, times: number): Move {
  const { from, to, arrows, comparisons, candidates, figures } = move;
  const away = awayFrom(from, times);
  const longer = (all: Move['arrows']) =>
    all.map((each) => ({
      ...each,
      symbol: `${each.symbol} ×${formatCount(times)}`,
      dw: times * each.dw,
      db: times * each.db,
    }));
  return {
    ...move,
    to: away(to),
    arrows: longer(arrows),
    comparisons: longer(comparisons),
    figures: enlargedFigures(figures, away),
    ...(candidates && { candidates: candidates.map((each) => ({ ...each, ...away(each) })) }),
  };
}

/** The paraboloid that fits at a point, with its level point so many times as far away. */
function enlargedModel({ hessian, center }: TrueModel, from: Point, times: number): TrueModel {
  return { hessian, center: center && awayFrom(from, times)(center) };
}

function headToTail({ from, arrows, candidates }: Move, tone: Tone, sides: Point): readonly Mark[] {
  const marks: Mark[] = [];
  let tail = from;
  for (const { symbol, dw, db, lookAhead } of arrows) {
    const tip = { w: tail.w + dw, b: tail.b + db };
    // One name does for both where another mark with a name of its own stands at the tip.
    const named = !lookAhead && candidates === undefined && reachIn(sides, dw, db) >= LEAST_NAMED;
    marks.push({
      kind: 'arrow',
      from: tail,
      to: tip,
      tone,
      width: 2.5,
      ...(named ? { label: symbol } : {}),
    });
    if (lookAhead) {
      marks.push({
        kind: 'point',
        at: tip,
        shape: 'ring',
        tone,
        // A ring is seen however short the way to it is, but not named after an arrow that is not there.
        ...(dw !== 0 || db !== 0 ? { label: `${symbol}: look-ahead` } : {}),
      });
    }
    tail = tip;
  }
  return marks;
}

/** An arrow beside the step, with a ring at its tip where the rule looks for its gradient. */
function comparisonOf(
  from: Point,
  { symbol, dw, db, lookAhead }: Displacement,
  tone: Tone,
  sides: Point,
): readonly Mark[] {
  const to = { w: from.w + dw, b: from.b + db };
  const label = reachIn(sides, dw, db) >= LEAST_NAMED ? { label: symbol } : {};
  const arrow: Mark = { kind: 'arrow', from, to, tone: 'soft', dashed: true, ...(lookAhead ? {} : label) };
  if (!lookAhead) return [arrow];
  const ring: Mark = { kind: 'point', at: to, shape: 'ring', tone, ...label };
  return [arrow, ring];
}

/** −∇L at θ over all the data, scaled to be seen: only its direction can be read off. */
function gradientOf({ from, to, gradients }: Move, { w, b }: Point, sides: Point): readonly Mark[] {
  const own = reachIn(sides, w, b);
  if (!(own > 0) || !Number.isFinite(own)) return [];
  const step = reachIn(sides, to.w - from.w, to.b - from.b);
  const scale = Math.max(SHORTEST, Math.min(LONGEST, step)) / own;
  const tip = { w: from.w + scale * w, b: from.b + scale * b };
  return [
    { kind: 'arrow', from, to: tip, tone: 'ink', width: 1, dashed: true, label: '−∇L' },
    ...(gradients === undefined ? [] : changeOf(from, gradients, scale)),
  ];
}

/** The gradient before, as −∇L is drawn, and the change from its tip to this step's. */
function changeOf(
  from: Point,
  { before, now }: NonNullable<Move['gradients']>,
  scale: number,
): readonly Mark[] {
  const [old, tip] = [before, now].map(({ w, b }) => ({ w: from.w - scale * w, b: from.b - scale * b }));
  return [
    { kind: 'arrow', from, to: old, tone: 'soft', width: 1, dashed: true, label: 'before' },
    { kind: 'arrow', from: old, to: tip, tone: 'accent', width: 1.5, label: 'change' },
  ];
}

function candidatesOf({ from, candidates = [] }: Move, tone: Tone, sides: Point): readonly Mark[] {
  const reach = Math.max(0, ...candidates.map(({ w, b }) => reachIn(sides, w - from.w, b - from.b)));
  const allNamed = candidates.length <= MOST_NAMED && reach >= APART;
  return candidates.map(({ w, b, eta, winner }) => ({
    kind: 'point',
    at: { w, b },
    shape: winner ? 'square' : 'dot',
    tone: winner ? tone : 'soft',
    ...(winner || allNamed ? { label: `η ${short(eta)}` } : {}),
  }));
}

function triedText(count: number, best: string): string {
  if (count === 1) return ` One rate was tried, ${best}.`;
  return ` Of ${formatCount(count)} rates that were tried, ${best} lands lowest.`;
}
