/** A search down a list of rates for the first that lowers the loss enough (Armijo), for rules that step along −p. */
import { ETA, type StepState } from '../define';
import { LEGAL_ETA, type ListParameter, type NumberParameter } from '../parameters';

export const SEARCH_HYPER: { readonly etas: ListParameter; readonly armijo: NumberParameter } = {
  etas: {
    kind: 'list',
    symbol: '\\{\\eta_1, \\dots, \\eta_n\\}',
    name: 'Rates to try, in order',
    default: [16, 8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.01, 0.003, 0.001, 0.0001],
    legal: LEGAL_ETA,
    length: { min: 1, max: 16 },
  },
  armijo: {
    kind: 'number',
    symbol: 'c',
    name: 'Share of the slope c',
    default: 0.0001,
    legal: { min: 0, max: 1 },
    slider: { min: 1e-6, max: 0.9, scale: 'log' },
  },
};

export const SEARCH_LINES: readonly string[] = [
  'excess = [loss(theta - each*p) - loss(theta) + armijo*each*dot(g, p) for each in etas]',
  'eta = etas[first(excess)]',
  'theta = theta - eta*p',
];

interface SearchHyper {
  readonly etas: readonly number[];
  readonly armijo: number;
}

/** Tries the rates in order, takes the step of the first that lowers the loss enough, else that of the last. */
export function takeSearchedStep(
  { theta, g, hyper, clock, probe, measure, measured }: StepState<string, SearchHyper>,
  p: Float64Array,
): void {
  const { etas, armijo } = hyper;
  const slope = g[0] * p[0] + g[1] * p[1];
  probe[0] = theta[0];
  probe[1] = theta[1];
  measure();
  const loss = measured[0];
  let chosen = etas[0];
  for (let j = 0; j < etas.length; j++) {
    chosen = etas[j];
    probe[0] = theta[0] - chosen * p[0];
    probe[1] = theta[1] - chosen * p[1];
    measure();
    if (measured[0] - loss + armijo * chosen * slope <= 0) break;
  }
  clock[ETA] = chosen;
  theta[0] -= chosen * p[0];
  theta[1] -= chosen * p[1];
}
