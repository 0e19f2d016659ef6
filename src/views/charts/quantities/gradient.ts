import { columnSource } from '../series';
import { always, type Quantity } from './define';

/** The components of the gradient that each step sees, signed. */
export const gradW: Quantity<'gradW'> = {
  id: 'gradW',
  label: 'g in w',
  symbol: 'g in w',
  axis: 'linear',
  has: always,
  source: columnSource(['gradW']),
};

export const gradB: Quantity<'gradB'> = {
  id: 'gradB',
  label: 'g in b',
  symbol: 'g in b',
  axis: 'linear',
  has: always,
  source: columnSource(['gradB']),
};
