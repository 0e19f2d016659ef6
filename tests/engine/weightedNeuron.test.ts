import { describe, expect, it } from 'vitest';
import { BB, GRAD_B, GRAD_W, WB, WW } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { summarize } from '../../src/engine/statistics';
import { weightedNeuron } from '../../src/engine/weightedNeuron';
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
