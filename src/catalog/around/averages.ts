/** Averages of the path. */
import { decayRate } from '../parameters';
import { type AverageDefinition, defineAverage } from './define';

/**
 * ā ← γā + (1−γ)θ after each step, with γ the parameter `beta`, and ā₀ = θ₀: without a correction, since it begins at θ₀ and
 * not at 0.
 */
const exponential = defineAverage({
  id: 'ema',
  name: 'Exponential',
  summary: 'A moving average of θ: each step keeps a share γ of it and adds 1 − γ of the new θ.',
  params: { beta: decayRate(0.9, '\\gamma', 'Kept share γ') },
  source: {
    title: 'B. T. Polyak and A. B. Juditsky, Acceleration of stochastic approximation by averaging, 1992',
    url: 'https://doi.org/10.1137/0330046',
  },
  listing: 'keep*thetaMean + (1 - keep)*theta',
  advance: (average, theta, beta) => {
    average[0] = beta * average[0] + (1 - beta) * theta[0];
    average[1] = beta * average[1] + (1 - beta) * theta[1];
  },
});

export const AVERAGES: readonly AverageDefinition[] = [exponential];

const byId = new Map(AVERAGES.map((average) => [average.id, average]));

/** The average with this id; undefined for `none`. */
export function findAverage(id: string): AverageDefinition | undefined {
  return byId.get(id);
}
