import { columnSource } from '../series';
import { always, type Quantity } from './define';

/** The length of the gradient that each step sees. */
export const norm: Quantity<'norm'> = {
  id: 'norm',
  label: '‖g‖, gradient norm',
  symbol: '‖g‖',
  axis: 'as-loss',
  has: always,
  source: columnSource(['gradW', 'gradB']),
};
