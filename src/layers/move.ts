import type { Move } from '../scene/move';
import { moveAt } from '../scene/move';
import type { Point } from '../scene/types';
import { LAYER_SENTENCES, LAYER_TEXT } from '../text/layers';
import type { Layer, Mark, Tone } from './define';
import { inquiring } from './inquiring';
import { reachIn, resultOf, sidesOf, standing, windowOf } from './sight';

/** The gradient is drawn as long as the step, but within these parts of the window's sides. */
const SHORTEST = 0.06;
const LONGEST = 0.25;
/** Up to this many rates of a line search are named. */
const MOST_NAMED = 5;

/** The next step of the selected run, as the arrows that it is made of; −∇L beside it, for its direction. */
export const move: Layer = {
  id: 'move',
  start: inquiring({
    study: 'samples',
    subject: (workbench) => {
      const at = standing(workbench);
      const result = at && resultOf(workbench, at.run);
      const taken = at && result && moveAt(at.run, result, at.step);
      return taken
        ? { taken, name: at.name, step: at.step, tone: at.tone, window: windowOf(workbench) }
        : null;
    },
    question: ({ taken }) => ({ points: [taken.from] }),
    draw: ([, gradW, gradB], { taken, name, step, tone, window }) => {
      const sides = sidesOf(window);
      const parts = taken.arrows.map(({ name: part, dw, db }) => [part, dw, db] as const);
      const winner = taken.candidates?.find(({ winner: won }) => won);
      const tried =
        winner === undefined ? '' : LAYER_SENTENCES.candidates(taken.candidates?.length ?? 0, winner.eta);
      return {
        marks: [
          ...gradientOf(taken, { w: -gradW, b: -gradB }, sides),
          ...taken.comparisons.map(
            ({ symbol, dw, db }): Mark => ({
              kind: 'arrow',
              from: taken.from,
              to: { w: taken.from.w + dw, b: taken.from.b + db },
              tone: 'soft',
              dashed: true,
              label: symbol,
            }),
          ),
          ...headToTail(taken, tone),
          ...candidatesOf(taken, tone),
        ],
        sentence: LAYER_SENTENCES.move(name, step, parts) + tried,
      };
    },
  }),
};

function headToTail({ from, arrows }: Move, tone: Tone): readonly Mark[] {
  const marks: Mark[] = [];
  let tail = from;
  for (const { symbol, dw, db, lookAhead } of arrows) {
    const tip = { w: tail.w + dw, b: tail.b + db };
    marks.push({
      kind: 'arrow',
      from: tail,
      to: tip,
      tone,
      width: 2.5,
      ...(lookAhead ? {} : { label: symbol }),
    });
    // The ring stands at the tip, where the arrow's own name would be: one name does for both.
    if (lookAhead) {
      marks.push({ kind: 'point', at: tip, shape: 'ring', tone, label: LAYER_TEXT.lookAhead(symbol) });
    }
    tail = tip;
  }
  return marks;
}

/** −∇L at θ over all the data, scaled to be seen: only its direction can be read off. */
function gradientOf({ from, to }: Move, { w, b }: Point, sides: Point): readonly Mark[] {
  const own = reachIn(sides, w, b);
  if (!(own > 0) || !Number.isFinite(own)) return [];
  const step = reachIn(sides, to.w - from.w, to.b - from.b);
  const scale = Math.max(SHORTEST, Math.min(LONGEST, step)) / own;
  const tip = { w: from.w + scale * w, b: from.b + scale * b };
  return [{ kind: 'arrow', from, to: tip, tone: 'ink', width: 1, dashed: true, label: LAYER_TEXT.gradient }];
}

function candidatesOf({ candidates = [] }: Move, tone: Tone): readonly Mark[] {
  return candidates.map(({ w, b, eta, winner }) => ({
    kind: 'point',
    at: { w, b },
    shape: winner ? 'square' : 'dot',
    tone: winner ? tone : 'soft',
    ...(winner || candidates.length <= MOST_NAMED ? { label: LAYER_TEXT.rate(eta) } : {}),
  }));
}
