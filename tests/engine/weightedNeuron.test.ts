import { describe, expect, it } from 'vitest';
import { BB, GRAD_B, GRAD_W, LOSS, WB, WW } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { summarize } from '../../src/engine/statistics';
import { unitWeights, weightedNeuron } from '../../src/engine/weightedNeuron';
import { createRandom } from '../../src/math/random';

const random = createRandom(5);
const x = Float64Array.from({ length: 6000 }, () => 2 * random.normal());
const y = x.map((each) => (each > random.normal() ? 0.9 : 0.1));

describe.each(LOSSES)('the loss over a summary of 6,000 points ($id)', (loss) => {
  const summary = summarize({ x, y }, 6).advance(Number.POSITIVE_INFINITY);
  if (summary === null) throw new Error('not complete');
  const plain = createNeuron({ x, y }, loss);
  const weighted = weightedNeuron(summary, loss);

  it.each([
    [0, 0],
    [1.5, -0.5],
    [-6, 3],
    [5.5, 6],
  ])('is as steep and bends as much as over the points themselves at (%d, %d)', (w, b) => {
    const theta = Float64Array.of(w, b);
    const [ours, theirs] = [new Float64Array(3), new Float64Array(3)];
    const scale = loss.gradientScale(x.length) * x.length;
    weighted.evaluate(theta, ours, 0, 0, null);
    plain.evaluate(theta, theirs, 0, plain.points, null);
    for (const i of [GRAD_W, GRAD_B]) expect(Math.abs(ours[i] - theirs[i])).toBeLessThan(1e-10 * scale);
    weighted.hessian?.(theta, ours);
    plain.hessian?.(theta, theirs);
    for (const i of [WW, WB, BB]) expect(Math.abs(ours[i] - theirs[i])).toBeLessThan(1e-9 * scale);
  });

  it('takes fewer points', () => {
    expect(weighted.cost).toBeLessThan(plain.cost / 2);
  });
});

describe.each(LOSSES)('the loss over a few weighted points ($id)', (loss) => {
  // Points that stand for a hundred, with a part of what rounding left, and one of a negative weight.
  const points = {
    x: Float64Array.of(-2, 0.5, 3),
    y: Float64Array.of(0.1, 0.6, 0.3),
    weight: Float64Array.of(40, 65, -5),
    tilt: Float64Array.of(0.5, -0.25, 0.75),
    rest: 7,
    total: 100,
  };
  const objective = weightedNeuron(points, loss);
  const residuals = (w: number, b: number) =>
    [...points.x].map((x, j) => 1 / (1 + Math.exp(-(w * x + b))) - points.y[j]);
  /** Σ (aⱼvⱼ² − 2dⱼvⱼ) + rest. */
  const sum = (w: number, b: number) =>
    residuals(w, b).reduce(
      (total, v, j) => total + points.weight[j] * v * v - points.tilt[j] * v,
      points.rest,
    );
  const places = [
    [0, 0],
    [1.2, -0.7],
    [-0.8, 2],
    [0.3, -3],
  ] as const;

  it.each(places)('is the weighted sum of squares, with what is to be added at (%d, %d)', (w, b) => {
    const out = new Float64Array(3);
    objective.evaluate(Float64Array.of(w, b), out, 0, 0, null);
    expect(out[LOSS]).toBeCloseTo(sum(w, b) * loss.lossScale(100), 12);
  });

  it.each(places)('has the slopes and the bends of that sum at (%d, %d)', (w, b) => {
    const [h, out] = [1e-3, new Float64Array(3)];
    // The slope of half the sum of squares is scaled as a gradient is.
    const scale = 0.5 * loss.gradientScale(100);
    const at = (i: number, k: number) => scale * sum(w + i * h, b + k * h);
    objective.evaluate(Float64Array.of(w, b), out, 0, 0, null);
    expect(out[GRAD_W]).toBeCloseTo((8 * (at(1, 0) - at(-1, 0)) - at(2, 0) + at(-2, 0)) / (12 * h), 7);
    expect(out[GRAD_B]).toBeCloseTo((8 * (at(0, 1) - at(0, -1)) - at(0, 2) + at(0, -2)) / (12 * h), 7);
    objective.hessian?.(Float64Array.of(w, b), out);
    expect(out[WW]).toBeCloseTo((at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / (h * h), 3);
    expect(out[BB]).toBeCloseTo((at(0, 1) - 2 * at(0, 0) + at(0, -1)) / (h * h), 3);
    expect(out[WB]).toBeCloseTo((at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * h * h), 3);
  });

  it('is 0 where rounding has left less', () => {
    const out = new Float64Array(3);
    weightedNeuron({ ...points, rest: -100 }, loss).evaluate(Float64Array.of(0, 0), out, 0, 0, null);
    expect(out[LOSS]).toBe(0);
  });

  it('is that of the points themselves where each has a weight of 1', () => {
    const data = { x: points.x, y: points.y };
    const unit = unitWeights(data);
    expect([unit.rest, unit.total]).toEqual([0, 3]);
    const [ours, theirs] = [new Float64Array(3), new Float64Array(3)];
    for (const [w, b] of places) {
      const theta = Float64Array.of(w, b);
      weightedNeuron(unit, loss).evaluate(theta, ours, 0, 0, null);
      createNeuron(data, loss).evaluate(theta, theirs, 0, 3, null);
      for (const i of [GRAD_W, GRAD_B, LOSS]) expect(ours[i]).toBeCloseTo(theirs[i], 14);
    }
  });
});
