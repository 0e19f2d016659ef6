import type { SharedQuantity } from '../quantity';
import { columnSource } from '../series';

/** The momentum that each step uses. */
export const beta: SharedQuantity = {
  id: 'beta',
  label: 'β, momentum',
  symbol: 'β',
  unit: '',
  axis: 'linear',
  has: ({ momentumSchedule }) => momentumSchedule,
  source: columnSource(['beta']),
  rate: 'beta',
};
