import { exp } from '../../math/exp';
import { type DataPoints, GRAD_B, GRAD_W, LOSS, type LossDefinition, type Objective } from '../define';

/**
 * The loss of one neuron f(x) = σ(wx + b) over data points, with its gradient.
 *
 * Per point, with e = e^{−|z|} and s = 1/(1 + e): f is s or es, and f(1−f) = es² keeps its tail where 1 − f would
 * round to 0. Nothing overflows. This is the hottest loop of all, hence the two copies of it: with and without
 * an order.
 */
export function createNeuron(points: DataPoints, loss: LossDefinition): Objective {
  const { x, y } = points;
  const n = x.length;
  const lossScaleOfAll = loss.lossScale(n);
  const gradientScaleOfAll = loss.gradientScale(n);
  // A run has at most two sizes of batch besides everything; a double that a call returns would be allocated.
  const batchScales = Float64Array.of(lossScaleOfAll, gradientScaleOfAll);
  let batch = n;

  return {
    points: n,
    cost: n,
    evaluate(theta, out, from, to, order) {
      const w = theta[0];
      const b = theta[1];
      let gradW = 0;
      let gradB = 0;
      let squares = 0;
      if (order === null) {
        for (let i = from; i < to; i++) {
          const xi = x[i];
          const z = w * xi + b;
          const e = exp(-Math.abs(z));
          const s = 1 / (1 + e);
          const residual = (z >= 0 ? s : e * s) - y[i];
          const pull = residual * (e * s * s);
          gradW += pull * xi;
          gradB += pull;
          squares += residual * residual;
        }
      } else {
        for (let j = from; j < to; j++) {
          const i = order[j];
          const xi = x[i];
          const z = w * xi + b;
          const e = exp(-Math.abs(z));
          const s = 1 / (1 + e);
          const residual = (z >= 0 ? s : e * s) - y[i];
          const pull = residual * (e * s * s);
          gradW += pull * xi;
          gradB += pull;
          squares += residual * residual;
        }
      }
      let lossScale = lossScaleOfAll;
      let gradientScale = gradientScaleOfAll;
      if (to - from !== n) {
        if (to - from !== batch) {
          batch = to - from;
          batchScales[0] = loss.lossScale(batch);
          batchScales[1] = loss.gradientScale(batch);
        }
        lossScale = batchScales[0];
        gradientScale = batchScales[1];
      }
      out[GRAD_W] = gradW * gradientScale;
      out[GRAD_B] = gradB * gradientScale;
      out[LOSS] = squares * lossScale;
    },
  };
}
