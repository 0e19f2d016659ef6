/** Parameters that several schedules share. */
import { LEGAL_ETA, type NumberParameter } from '../parameters';

/** The η at the bottom of a cycle. */
export const etaMin: NumberParameter = {
  kind: 'number',
  symbol: '\\eta_{\\min}',
  name: 'Lowest η',
  default: 0.001,
  legal: LEGAL_ETA,
  slider: { min: 1e-6, max: 1, scale: 'log' },
};

/** A length in steps: whole, at least 1. */
export function stepsOf(value: number, symbol: string, name: string): NumberParameter {
  return {
    kind: 'number',
    symbol,
    name,
    default: value,
    legal: { min: 1, max: 1e6, integer: true },
    slider: { min: 1, max: 1000, scale: 'linear', step: 1 },
  };
}

/** The decay of η, per step. */
export function rateOfDecay(value: number): NumberParameter {
  return {
    kind: 'number',
    symbol: 'k',
    name: 'Decay k',
    default: value,
    legal: { min: 0, max: 1e4 },
    slider: { min: 1e-4, max: 1, scale: 'log' },
  };
}
