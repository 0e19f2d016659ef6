import { columnSource } from '../series';
import type { Quantity } from './define';

/** The momentum that each step uses. */
export const beta: Quantity<'beta'> = {
  id: 'beta',
  label: 'β, momentum',
  symbol: 'β',
  axis: 'linear',
  has: ({ momentumSchedule }) => momentumSchedule,
  source: columnSource(['beta']),
};
