/**
 * The theorem of Poincaré and Hopf as an independent referee: along the border of a window the gradient turns around as many
 * times as there are minima and maxima inside, less the saddles.
 */
import { beforeAll, expect, it } from 'vitest';
import { buildObjective, evaluateAt, makeBuildable } from '../../../src/engine/objective';
import { createRandom } from '../../../src/math/random';
import type { ObjectiveSpec, Window } from '../../../src/scene/types';
import { answerOf } from './answer';

const formula = (text: string): ObjectiveSpec => ({ kind: 'formula', text });

beforeAll(() => makeBuildable(formula('w')));

const LOOKED_AT = 1000;

/** How often the gradient turns around along the border; null where it turns too fast between two places to be told. */
function turnsAlong(spec: ObjectiveSpec, { w: [left, right], b: [bottom, top] }: Window): number | null {
  const { objective } = buildObjective(spec);
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
  let turned = 0;
  let [x, y] = [Number.NaN, Number.NaN];
  for (let side = 0; side < 4; side++)
    for (let i = 0; i <= LOOKED_AT; i++) {
      const [from, to] = [corners[side], corners[side + 1]];
      const [w, b] = [0, 1].map((axis) => from[axis] + ((to[axis] - from[axis]) * i) / LOOKED_AT);
      const { gradW, gradB } = evaluateAt(objective, { w, b });
      const turn = Number.isNaN(x) ? 0 : Math.atan2(x * gradB - y * gradW, x * gradW + y * gradB);
      if (!(Math.abs(turn) < 1)) return null;
      turned += turn;
      [x, y] = [gradW, gradB];
    }
  return Math.round(turned / (2 * Math.PI)) + 0;
}

function kindsIn(spec: ObjectiveSpec, window: Window) {
  return answerOf('critical', { window }, spec).answer.points.map(({ kind }) => kind);
}

/** Minima and maxima less saddles. */
const sumOf = (kinds: readonly string[]) =>
  kinds.reduce((sum, kind) => sum + (kind === 'saddle' ? -1 : 1), 0);

it('all critical points of random surfaces are found, and none twice', () => {
  const random = createRandom(9);
  const between = (from: number, to: number) => from + (to - from) * random.uniform();
  const factor = () => String(Math.round(between(-30, 30)) / 10);
  const terms = [
    () => `${factor()} w^2`,
    () => `${factor()} b^2`,
    () => `${factor()} w b`,
    () => `${factor()} w^3`,
    () => `${factor()} b^3`,
    () => `${factor()} w^2 b`,
    () => 'w^4 / 4',
    () => 'b^4 / 4',
    () => `${factor()} sin(${factor()} w)`,
    () => `${factor()} cos(${factor()} b + w)`,
    () => `${factor()} exp(-w^2 - b^2)`,
    () => `${factor()} exp(-(w - 1)^2 - (b + ${factor()})^2)`,
    () => `ln(1 + (w - ${factor()})^2 + b^2)`,
  ];
  let compared = 0;
  for (let i = 0; i < 120; i++) {
    const text = Array.from({ length: 2 + random.below(4) }, () => terms[random.below(terms.length)]());
    const spec = formula(text.join(' + '));
    const [w, b, side] = [between(-1, 1), between(-1, 1), 10 ** between(-0.5, 1)];
    const window: Window = { w: [w - side, w + side], b: [b - side, b + 1.3 * side] };
    const turns = turnsAlong(spec, window);
    const kinds = kindsIn(spec, window);
    // A degenerate point may count for any number.
    if (turns === null || kinds.includes('degenerate')) continue;
    compared++;
    expect(sumOf(kinds), `${text.join(' + ')} in ${JSON.stringify(window)}`).toBe(turns);
  }
  expect(compared).toBeGreaterThan(80);
});

it.each<[string, string, Window, readonly string[]]>([
  [
    'two that have almost met, along the axis that bends least',
    'ln(1 + (w - 2.9)^2 + b^2) + 1.7 w^3 - 2 b^3 + b^4 / 4',
    { w: [-1.05, 2.14], b: [-3.29, 2.81] },
    ['minimum', 'saddle', 'saddle', 'maximum'],
  ],
  [
    'two that have almost met, along the axis that bends most',
    '2 b^3 + 0.3 exp(-w^2 - b^2) + b^4 / 4 + 2.1 w^2 b',
    { w: [-5, 5.84], b: [-8.7, 8] },
    ['saddle', 'saddle', 'maximum'],
  ],
  ['one minimum of fourth order', 'w^4 / 4 + 2.1 b^2', { w: [-0.76, 2.19], b: [-0.89, 0.96] }, ['minimum']],
  [
    'one turned minimum of fourth order',
    '-2.6 cos(1.3 b + w) + b^4 / 4 + w^4 / 4',
    { w: [-0.71, 2.09], b: [-0.53, 1.58] },
    ['minimum'],
  ],
])('finds %s', (_, text, window, kinds) => {
  expect(kindsIn(formula(text), window)).toEqual(kinds);
  expect(sumOf(kinds)).toBe(turnsAlong(formula(text), window));
});
