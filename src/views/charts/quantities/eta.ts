import { columnSource } from '../series';
import type { Quantity } from './define';

/** The learning rate that each step uses. */
export const eta: Quantity<'eta'> = {
  id: 'eta',
  label: 'η, learning rate',
  symbol: 'η',
  axis: 'linear',
  has: ({ learningRate }) => learningRate !== 'none',
  source: columnSource(['eta']),
};
