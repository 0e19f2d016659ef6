import { always, type SharedQuantity } from '../quantity';
import { columnSource } from '../series';

/** The length of the gradient that each step sees. */
export const norm: SharedQuantity = {
  id: 'norm',
  label: '‖g‖, gradient norm',
  symbol: '‖g‖',
  unit: 'loss per unit of θ',
  axis: 'as-loss',
  has: always,
  source: columnSource(['gradW', 'gradB']),
};
