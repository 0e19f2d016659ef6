import { describe, expect, it } from 'vitest';
import { buildObjective, evaluateAt } from '../../../../src/engine/objective';
import { chainRule } from '../../../../src/lessons/explorables/gradient-descent/chainRule';
import {
  angleBetween,
  angleOf,
  isLinearEnough,
  linearUpTo,
  slopeAlong,
  stepAlong,
  unitAt,
} from '../../../../src/lessons/explorables/gradient-descent/direction';
import { height, quotient, slope } from '../../../../src/lessons/explorables/gradient-descent/slopeCurve';
import { neuron } from '../../../../src/lessons/scenes';

const { objective } = buildObjective(neuron('two-points'));
const PLACE = { w: 0, b: -1 };
const { gradW, gradB, loss } = evaluateAt(objective, PLACE);
const GRADIENT = { w: gradW, b: gradB };

describe('a direction', () => {
  it('and its angle are one', () => {
    for (const degrees of [-179, -90, 0, 12.5, 90, 180])
      expect(angleOf(unitAt(degrees))).toBeCloseTo(degrees, 10);
  });

  it('has an angle of at most 180° to the gradient, either way around', () => {
    const uphill = angleOf(GRADIENT);
    expect(angleBetween(uphill, GRADIENT)).toBe(0);
    expect(angleBetween(uphill + 350, GRADIENT)).toBeCloseTo(10, 10);
    expect(angleBetween(uphill - 90, GRADIENT)).toBeCloseTo(90, 10);
    expect(angleBetween(uphill + 180, GRADIENT)).toBeCloseTo(180, 10);
  });

  it('has none where there is no slope', () => {
    expect(angleBetween(10, { w: 0, b: 0 })).toBeNaN();
  });

  it('promises k cos β, the most at 180°', () => {
    const k = Math.hypot(gradW, gradB);
    for (const degrees of [0, 33, 90, 180, 271]) {
      const cosine = Math.cos((angleBetween(degrees, GRADIENT) * Math.PI) / 180);
      expect(slopeAlong(unitAt(degrees), GRADIENT)).toBeCloseTo(k * cosine, 12);
    }
    expect(slopeAlong(unitAt(angleOf(GRADIENT) + 180), GRADIENT)).toBeCloseTo(-k, 14);
  });

  it('keeps its promise for a small η and breaks it for a large one', () => {
    const u = unitAt(angleOf(GRADIENT) + 180);
    const etas = [0.001, 0.01, 0.1, 1, 10];
    const promised = etas.map((eta) => eta * slopeAlong(u, GRADIENT));
    const changed = etas.map((eta) => evaluateAt(objective, stepAlong(PLACE, u, eta)).loss - loss);
    const kept = linearUpTo(etas, promised, changed);
    expect(kept).toBeGreaterThanOrEqual(0.1);
    expect(kept).toBeLessThan(10);
  });

  it('is kept within a tenth', () => {
    expect(isLinearEnough(-1, -1.09)).toBe(true);
    expect(isLinearEnough(-1, -0.89)).toBe(false);
    expect(linearUpTo([1, 2, 3], [1, 1, 1], [2, 1, 1])).toBe(0);
    expect(linearUpTo([1, 2, 3], [1, 1, 1], [1, 1, 1])).toBe(3);
  });
});

describe('the chain rule', () => {
  it('of both points adds up to the engine’s gradient', () => {
    for (const place of [PLACE, { w: -2, b: -2 }, { w: 3, b: -1 }]) {
      const [left, right] = [chainRule(0.5, 0.2, place), chainRule(2.5, 0.9, place)];
      const whole = evaluateAt(objective, place);
      expect(left.gradW + right.gradW).toBeCloseTo(whole.gradW, 15);
      expect(left.gradB + right.gradB).toBeCloseTo(whole.gradB, 15);
    }
  });
});

describe('the curve with a cliff', () => {
  it('has the slope that small differences have', () => {
    for (const x of [-2.5, -1, 0, 0.4, 2]) expect(slope(x)).toBeCloseTo(quotient(x, 1e-6), 5);
  });

  it('is gentle on the left, steep in the middle and gentle on the right', () => {
    expect(Math.abs(slope(-2.5))).toBeLessThan(0.01);
    expect(Math.abs(slope(-0.2))).toBeGreaterThan(0.8);
    expect(Math.abs(slope(2.5))).toBeLessThan(0.01);
    expect(height(-3)).toBeGreaterThan(0.99);
  });
});
