/** The comparison against another implementation of it, written from its description alone. */
import { expect, it } from 'vitest';
import { tuneRule } from '../../../src/engine/families/compare';
import { USUAL_COMPARISON } from '../../../src/scene/compareFields';
import { problemsOf } from '../../../src/scene/compareSpec';
import { openingScene } from '../../../src/scene/defaults';
import { drain } from './drain';

const X = [0.5, 2.5];
const Y = [0.2, 0.9];
const BUDGET = 80;
const TARGET = 0.01;
const GRID = 3;
const WINDOW = { w: [-5, 7], b: [-6, 4] } as const;
const BETAS = [0, 0.5, 0.9, 0.95, 0.99];

type Vector = [number, number];
type Rule = (eta: number, beta: number) => (g: Vector, t: number) => Vector;

/** The step that each rule subtracts from θ. */
const RULES: Record<string, { rule: Rule; eta: number; beta: number | null }> = {
  gd: {
    eta: 1,
    beta: null,
    rule:
      (eta) =>
      ([gw, gb]) => [eta * gw, eta * gb],
  },
  momentum: {
    eta: 1,
    beta: 0.9,
    rule: (eta, beta) => {
      let u: Vector = [0, 0];
      return ([gw, gb]) => {
        u = [beta * u[0] + gw, beta * u[1] + gb];
        return [eta * u[0], eta * u[1]];
      };
    },
  },
  adam: {
    eta: 0.1,
    beta: 0.9,
    rule: (eta, beta) => {
      const m: Vector = [0, 0];
      const v: Vector = [0, 0];
      return (g, t) => {
        return g.map((each, i) => {
          m[i] = beta * m[i] + (1 - beta) * each;
          v[i] = 0.999 * v[i] + 0.001 * each * each;
          const scale = Math.sqrt(v[i] / (1 - 0.999 ** (t + 1))) + 1e-8;
          return (eta * m[i]) / (1 - beta ** (t + 1)) / scale;
        }) as Vector;
      };
    },
  },
};

function lossAndGradient([w, b]: Vector): { loss: number; g: Vector } {
  let loss = 0;
  const g: Vector = [0, 0];
  X.forEach((x, i) => {
    const f = 1 / (1 + Math.exp(-(w * x + b)));
    loss += 0.5 * (f - Y[i]) ** 2;
    g[0] += (f - Y[i]) * f * (1 - f) * x;
    g[1] += (f - Y[i]) * f * (1 - f);
  });
  return { loss, g };
}

/** The losses at the start and after each step that the budget pays for: a pass a step. */
function lossesOf(step: (g: Vector, t: number) => Vector, start: Vector): number[] {
  let theta = start;
  const losses = [lossAndGradient(theta).loss];
  for (let t = 0; t < BUDGET; t++) {
    const [dw, db] = step(lossAndGradient(theta).g, t);
    theta = [theta[0] - dw, theta[1] - db];
    losses.push(lossAndGradient(theta).loss);
  }
  return losses;
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
}

function scoreOf(rule: Rule, eta: number, beta: number) {
  const side = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * i) / (GRID - 1);
  const starts = Array.from(
    { length: GRID * GRID },
    (_, i): Vector => [side(WINDOW.w, i % GRID), side(WINDOW.b, Math.floor(i / GRID))],
  );
  const runs = starts.map((start) => lossesOf(rule(eta, beta), start));
  const passes = runs.map((losses) => {
    const above = losses.findLastIndex((loss) => !(loss <= TARGET));
    return above === losses.length - 1 ? Number.POSITIVE_INFINITY : above + 1;
  });
  const ends = runs.map((losses) => losses[BUDGET]);
  return {
    eta,
    beta,
    score: percentile(
      runs.map((losses) => Math.min(...losses)),
      0.5,
    ),
    loss: [0.25, 0.5, 0.75].map((share) => percentile(ends, share)),
    passesTo: percentile(passes, 0.5),
    reached: passes.filter(Number.isFinite).length / passes.length,
  };
}

/** η from 10⁻⁴ to 10, four points a decade; β; then eight points between the neighbours of the best. */
function tuneByHand(rule: Rule, usesBeta: boolean) {
  const etas = Array.from({ length: 21 }, (_, i) => 10 ** (-4 + i / 4));
  const tried = (usesBeta ? BETAS : [Number.NaN]).flatMap((beta) =>
    etas.map((eta) => scoreOf(rule, eta, beta)),
  );
  const lowest = () => tried.reduce((best, each) => (each.score < best.score ? each : best));
  const coarse = lowest();
  const at = etas.indexOf(coarse.eta);
  const from = Math.log10(etas[Math.max(0, at - 1)]);
  const to = Math.log10(etas[Math.min(20, at + 1)]);
  for (let i = 1; i <= 8; i++) tried.push(scoreOf(rule, 10 ** (from + ((to - from) * i) / 9), coarse.beta));
  const best = lowest();
  const row = tried.filter(({ beta }) => Object.is(beta, best.beta)).sort((a, b) => a.eta - b.eta);
  // Losses that are as good as 0 count as equal.
  const isGood = (i: number) => row[i] !== undefined && row[i].score <= 2 * Math.max(best.score, 1e-12);
  let [low, high] = [row.indexOf(best), row.indexOf(best)];
  while (isGood(low - 1)) low--;
  while (isGood(high + 1)) high++;
  return { best, width: Math.log10(row[high].eta / row[low].eta), candidates: tried.length };
}

it.each(Object.keys(RULES))('%s is tuned as another implementation tunes it', (id) => {
  const { scene, view } = openingScene();
  const spec = { ...USUAL_COMPARISON, budget: BUDGET, target: TARGET, starts: GRID };
  const [problem] = problemsOf({ scene, view: { ...view, window: WINDOW } }, spec, [BUDGET], false);
  const [tuned] = drain(tuneRule(id, problem)).within;
  const { rule, eta, beta } = RULES[id];
  const expected = tuneByHand(rule, beta !== null);
  const untuned = scoreOf(rule, eta, beta ?? Number.NaN);
  expect(tuned.candidates).toBe(expected.candidates);
  expect(tuned.width).toBeCloseTo(expected.width, 9);
  for (const [ours, theirs] of [
    [tuned.best, expected.best],
    [tuned.untuned, untuned],
  ] as const) {
    expect(ours.eta / theirs.eta).toBeCloseTo(1, 12);
    expect(ours.beta).toBe(theirs.beta);
    // θ moves apart by rounding: losses near 0 to nine decimals of the start's, the others to nine digits.
    const near = (value: number) =>
      expect.toSatisfy((each: number) => Math.abs(each - value) <= 1e-9 * Math.abs(value) + 1e-14);
    expect([ours.score, ...ours.loss]).toEqual([theirs.score, ...theirs.loss].map(near));
    expect([ours.passesTo, ours.reached]).toEqual([theirs.passesTo, theirs.reached]);
  }
});
