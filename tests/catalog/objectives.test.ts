import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalog/datasets/index';
import { twoPoints } from '../../src/catalog/datasets/two-points';
import { BB, type DataPoints, GRAD_B, GRAD_W, LOSS, type Objective, WB, WW } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses/index';
import { createNeuron } from '../../src/catalog/objectives/index';
import { defaultsOf } from '../../src/catalog/parameters';

const H = 1e-5;
/** Spread over [−4, 4]², the same every time. */
const PLACES = Array.from({ length: 40 }, (_, i) => [((i * 37) % 80) / 10 - 4, ((i * 53) % 80) / 10 - 4]);

function evaluate(objective: Objective, w: number, b: number, from = 0, to = objective.points) {
  const out = new Float64Array(3);
  objective.evaluate(Float64Array.of(w, b), out, from, to, null);
  return { gradW: out[GRAD_W], gradB: out[GRAD_B], loss: out[LOSS] };
}

function agreesWithDifferences(objective: Objective, from: number, to: number): void {
  for (const [w, b] of PLACES) {
    const loss = (dw: number, db: number) => evaluate(objective, w + dw, b + db, from, to).loss;
    const { gradW, gradB, loss: height } = evaluate(objective, w, b, from, to);
    const tolerance = 1e-7 * (1 + Math.abs(height) + Math.abs(gradW) + Math.abs(gradB));
    expect(Math.abs(gradW - (loss(H, 0) - loss(-H, 0)) / (2 * H))).toBeLessThan(tolerance);
    expect(Math.abs(gradB - (loss(0, H) - loss(0, -H)) / (2 * H))).toBeLessThan(tolerance);
  }
}

const CASES = LOSSES.flatMap((loss) =>
  DATASETS.map((dataset) => ({ loss, dataset, points: dataset.points(defaultsOf(dataset.params)) })),
);

describe.each(CASES)('the neuron on $dataset.id, $loss.id', ({ loss, points }) => {
  const objective = createNeuron(points, loss);

  it('has the gradient of its loss, over all points and over a part', () => {
    agreesWithDifferences(objective, 0, objective.points);
    agreesWithDifferences(objective, 1, 2);
    if (objective.points > 4) agreesWithDifferences(objective, 2, 5);
  });

  it('has the Hessian of its gradient', () => {
    const out = new Float64Array(3);
    for (const [w, b] of PLACES) {
      const { gradW, gradB } = evaluate(objective, w, b);
      objective.hessian?.(Float64Array.of(w, b), out);
      const [right, left] = [evaluate(objective, w + H, b), evaluate(objective, w - H, b)];
      const [up, down] = [evaluate(objective, w, b + H), evaluate(objective, w, b - H)];
      const size = Math.abs(gradW) + Math.abs(gradB) + Math.abs(out[WW]) + Math.abs(out[BB]);
      const tolerance = 1e-7 * (1 + size);
      expect(Math.abs(out[WW] - (right.gradW - left.gradW) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(out[WB] - (right.gradB - left.gradB) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(out[WB] - (up.gradW - down.gradW) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(out[BB] - (up.gradB - down.gradB) / (2 * H))).toBeLessThan(tolerance);
    }
  });

  it('gives the same over an order as over the points so ordered', () => {
    const order = Int32Array.from(points.x, (_, i) => points.x.length - 1 - i);
    const reversed = createNeuron({ x: points.x.toReversed(), y: points.y.toReversed() }, loss);
    const ours = new Float64Array(3);
    const theirs = new Float64Array(3);
    const theta = Float64Array.of(0.7, -0.3);
    objective.evaluate(theta, ours, 0, 2, order);
    reversed.evaluate(theta, theirs, 0, 2, null);
    expect(ours).toEqual(theirs);
  });

  it('scales a part by the number of its own points', () => {
    const theta = Float64Array.of(0.7, -0.3);
    const out = new Float64Array(3);
    let squares = 0;
    let pull = 0;
    for (let i = 0; i < 2; i++) {
      const f = 1 / (1 + Math.exp(-(0.7 * points.x[i] - 0.3)));
      squares += (f - points.y[i]) ** 2;
      pull += (f - points.y[i]) * f * (1 - f);
    }
    // Another size in between, so that a remembered scale would be noticed.
    objective.evaluate(theta, out, 0, 1, null);
    objective.evaluate(theta, out, 0, 2, null);
    expect(out[LOSS]).toBeCloseTo(squares * loss.lossScale(2), 14);
    expect(out[GRAD_B]).toBeCloseTo(pull * loss.gradientScale(2), 14);
  });
});

describe('the neuron', () => {
  const onePoint = (x: number, y: number): DataPoints => ({ x: Float64Array.of(x), y: Float64Array.of(y) });

  it.each(LOSSES)('is at its exact minimum on the two points ($id)', (loss) => {
    const objective = createNeuron(twoPoints.points({}), loss);
    const { loss: height } = evaluate(objective, 1.791759469228055, -2.282174095733918);
    expect(height).toBeLessThan(1e-30);
  });

  it('agrees with the lecture’s table, which cuts off its digits', () => {
    const objective = createNeuron(twoPoints.points({}), LOSSES[0]);
    for (const [w, b, loss] of [
      [0.5, 0, 0.073],
      [0.94, -0.94, 0.0214],
      [1.42, -1.73, 0.0028],
      [1.65, -2.08, 0.0003],
    ]) {
      expect(evaluate(objective, w, b).loss).toBeCloseTo(loss, 3);
    }
  });

  it.each([700, -700, 1e4, -1e4, 1e12, -1e12])('does not overflow at w = %d', (w) => {
    const { gradW, gradB, loss } = evaluate(createNeuron(onePoint(1, 0.5), LOSSES[0]), w, 0);
    expect(loss).toBeCloseTo(0.125, 12);
    expect(Number.isFinite(gradW) && Number.isFinite(gradB)).toBe(true);
  });

  it('keeps the tail of the gradient on both sides', () => {
    for (const z of [40, -40]) {
      const { gradB } = evaluate(createNeuron(onePoint(1, 0.5), LOSSES[0]), z, 0);
      expect(Math.abs(gradB)).toBeGreaterThan(1e-18);
    }
  });
});
