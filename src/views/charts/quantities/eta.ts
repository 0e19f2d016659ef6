import type { SharedQuantity } from '../quantity';
import { columnSource } from '../series';

/** The learning rate that each step uses. */
export const eta: SharedQuantity = {
  id: 'eta',
  label: 'η, learning rate',
  symbol: 'η',
  unit: '',
  axis: 'linear',
  has: ({ learningRate }) => learningRate !== 'none',
  source: columnSource(['eta']),
  rate: 'eta',
  recorded: true,
};
