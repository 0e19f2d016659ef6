import { always, type SharedQuantity } from '../quantity';
import { columnSource } from '../series';

/** The components of the gradient that each step sees, signed. */
export const gradW: SharedQuantity = {
  id: 'gradW',
  label: 'g in w',
  symbol: 'g in w',
  unit: 'loss per unit of w',
  axis: 'linear',
  has: always,
  source: columnSource(['gradW']),
};

export const gradB: SharedQuantity = {
  id: 'gradB',
  label: 'g in b',
  symbol: 'g in b',
  unit: 'loss per unit of b',
  axis: 'linear',
  has: always,
  source: columnSource(['gradB']),
};
